import { Image } from 'antd'
import type { AttachmentView } from '../../../../../contracts/message.ts'
import { Icon } from '../../frame/parts/Icon.tsx'

/** A size as people read it: 84 KB, 2.1 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Pictures to look at, sound and film to play, files to fetch. */
export function Attachments({ files }: { files: readonly AttachmentView[] }) {
  if (files.length === 0) return null
  return (
    <div className="attachments">
      {files.map((file) => (
        <Attachment key={file.id} file={file} />
      ))}
    </div>
  )
}

function Attachment({ file }: { file: AttachmentView }) {
  if (file.kind === 'image') {
    const ratio = file.width && file.height ? file.width / file.height : 4 / 3
    const height = Math.min(200, file.height ?? 200)
    return (
      <Image
        src={file.url}
        alt={file.name}
        height={height}
        width={Math.min(280, height * ratio)}
        className="attached-image"
      />
    )
  }
  // biome-ignore lint/a11y/useMediaCaption: customers send their recordings without captions
  if (file.kind === 'audio') return <audio controls src={file.url} preload="metadata" />
  // biome-ignore lint/a11y/useMediaCaption: customers send their recordings without captions
  if (file.kind === 'video') return <video controls src={file.url} preload="metadata" className="attached-image" />
  return (
    <a className="attached-file" href={file.url} target="_blank" rel="noopener noreferrer" download={file.name}>
      <Icon name="note" />
      <span className="grow cut">{file.name}</span>
      <span className="tiny faint">{sizeText(file.size)}</span>
      <Icon name="dl" size={14} />
    </a>
  )
}
