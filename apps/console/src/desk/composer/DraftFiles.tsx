import { Button } from 'antd'
import type { AttachmentView } from '../../../../../contracts/message.ts'
import { errorSentence } from '../../frame/errors.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { sizeText } from '../chat/Attachments.tsx'
import { useDeskText } from '../texts.ts'
import type { useUploads } from './useUploads.ts'

/** Files of the draft: uploaded ones, and those on their way. */
export function DraftFiles({
  files,
  uploads,
  onRemove,
}: {
  files: readonly AttachmentView[]
  uploads: ReturnType<typeof useUploads>
  onRemove: (file: AttachmentView) => void
}) {
  const t = useDeskText()
  if (files.length === 0 && uploads.uploads.length === 0) return null
  const remove = (name: string, run: () => void) => (
    <Button
      type="text"
      size="small"
      aria-label={t('removeFile', { name })}
      icon={<Icon name="x" size={14} />}
      onClick={run}
    />
  )
  return (
    <div className="draft-files">
      {files.map((file) => (
        <span key={file.id} className="draft-file tiny">
          {file.kind === 'image' ? <img src={file.url} alt="" /> : <Icon name="note" />}
          <span className="cut">{file.name}</span>
          <span className="faint no-wrap">{sizeText(file.size)}</span>
          {remove(file.name, () => onRemove(file))}
        </span>
      ))}
      {uploads.uploads.map((upload) => (
        <span key={upload.key} className={`draft-file tiny ${upload.error ? 'failed' : ''}`}>
          <Icon name={upload.error ? 'alert' : 'clock'} size={14} />
          <span className="cut">{upload.file.name}</span>
          {upload.error ? (
            <Button type="link" size="small" title={errorSentence(upload.error)} onClick={() => uploads.retry(upload)}>
              {t('uploadFailed')} · {t('retryNow')}
            </Button>
          ) : (
            <span className="faint no-wrap">{t('uploading')}</span>
          )}
          {remove(upload.file.name, () => uploads.drop(upload))}
        </span>
      ))}
    </div>
  )
}
