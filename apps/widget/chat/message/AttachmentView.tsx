import { useState } from 'preact/hooks'
import type { AttachmentView as Attachment, MessageView } from '../../../../contracts/message.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'
import { tellSize } from '../words/format.ts'

/** A picture, sound, film or file of a message. */
export function AttachmentView({ attachment, message }: { attachment: Attachment; message?: MessageView }) {
  const { chat, say } = useWords()
  const [failures, setFailures] = useState(0)
  const failed = () => {
    // The signed address has run out: a fresh message carries a fresh one.
    if (failures === 0 && message) void chat.refreshMessage(message)
    setFailures(failures + 1)
  }
  const { kind, url, name, width, height } = attachment
  if (kind === 'image' && failures < 2)
    return (
      <a class="picture" href={url} target="_blank" rel="noopener noreferrer" aria-label={say.openImage(name)}>
        <img
          src={url}
          alt={name}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          onError={failed}
        />
      </a>
    )
  if (kind === 'audio' && failures < 2)
    // biome-ignore lint/a11y/useMediaCaption: what customers and agents send has no captions
    return <audio controls preload="none" src={url} aria-label={name} onError={failed} />
  return (
    <a class="file" href={url} target="_blank" rel="noopener noreferrer" download={name}>
      <Icon name="file" size={20} />
      <span class="file-name">{name}</span>
      <span class="file-size">{tellSize(attachment.size)}</span>
    </a>
  )
}
