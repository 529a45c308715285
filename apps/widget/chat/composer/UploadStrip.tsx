import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'
import { tellSize } from '../words/format.ts'
import { tellError } from '../words/words.ts'
import type { UploadItem } from './upload.list.ts'

interface StripProps {
  items: UploadItem[]
  remove(item: UploadItem): void
  retry(item: UploadItem): void
}

/** What will go with the message, and how far each file is. */
export function UploadStrip({ items, remove, retry }: StripProps) {
  const { say } = useWords()
  if (items.length === 0) return null
  return (
    <ul class="uploads">
      {items.map((item) => (
        <li key={item.key} class={item.error ? 'upload bad' : 'upload'}>
          {item.preview ? <img src={item.preview} alt="" /> : <Icon name="file" size={20} />}
          <span class="upload-text">
            <span class="cut">{item.file.name}</span>
            {item.error ? (
              <span role="alert">{tellError(say, item.error)}</span>
            ) : (
              <small>{tellSize(item.file.size)}</small>
            )}
            {!item.attachment && !item.error && (
              <progress max={1} value={item.share} aria-label={say.uploading(item.file.name)} />
            )}
          </span>
          {item.error && (
            <button type="button" aria-label={say.retryUpload} title={say.retryUpload} onClick={() => retry(item)}>
              <Icon name="again" />
            </button>
          )}
          <button type="button" aria-label={say.remove(item.file.name)} onClick={() => remove(item)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
