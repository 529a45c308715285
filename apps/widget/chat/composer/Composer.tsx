import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Icon, Mark } from '../look/Icon.tsx'
import { useChat } from '../state/context.ts'
import { isSendKey } from './composer.keys.ts'
import { EmojiPicker } from './EmojiPicker.tsx'
import { UploadStrip } from './UploadStrip.tsx'
import { admitFiles, createUploads, type Refused, type UploadItem } from './upload.list.ts'
import { useDrop } from './useDrop.ts'

const textMax = 5000
const typingEveryMs = 3000

/** Where the customer writes. */
export function Composer() {
  const { chat, state, say } = useChat()
  const [text, setText] = useState(chat.settings.draft())
  const [items, setItems] = useState<UploadItem[]>([])
  const [refused, setRefused] = useState<Refused[]>([])
  const [hasEmoji, setEmoji] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const typedAt = useRef(0)
  const uploads = useMemo(() => createUploads(chat.http, setItems), [chat])
  const isDropping = useDrop(add)
  const isUploading = items.some((item) => !item.attachment && !item.error)
  const isTooLong = text.length > textMax
  const canSend = !isTooLong && !isUploading && (text.trim() !== '' || items.some((item) => item.attachment))

  useEffect(() => {
    if (state.openings > 0 && !matchMedia('(pointer: coarse)').matches) area.current?.focus()
  }, [state.openings])
  useEffect(() => fitHeight(area.current!), [text])

  function write(next: string): void {
    setText(next)
    chat.settings.keepDraft(next)
    if (next && Date.now() - typedAt.current > typingEveryMs) {
      typedAt.current = Date.now()
      chat.tellTyping(true)
    }
  }

  function add(files: readonly File[]): void {
    const { admitted, refused: not } = admitFiles(files, items.length)
    setRefused(not)
    uploads.add(admitted)
  }

  function send(): void {
    if (!canSend) return
    chat.say({ text, attachments: uploads.take() })
    write('')
    setRefused([])
    typedAt.current = 0
    chat.tellTyping(false)
    area.current?.focus()
  }

  function insert(emoji: string): void {
    const { selectionStart, selectionEnd } = area.current!
    write(text.slice(0, selectionStart) + emoji + text.slice(selectionEnd))
    setEmoji(false)
    area.current?.focus()
    requestAnimationFrame(() =>
      area.current?.setSelectionRange(selectionStart + emoji.length, selectionStart + emoji.length),
    )
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {isDropping && <p class="drop">{say.dropHere}</p>}
      <UploadStrip items={items} remove={uploads.remove} retry={uploads.retry} />
      <div role="alert" class="composer-faults">
        {refused.map((each, i) => (
          <p key={i}>{each.kind === 'tooMany' ? say.tooMany : say[each.kind](each.name)}</p>
        ))}
        {isTooLong && <p>{say.tooLong(textMax)}</p>}
      </div>
      <div class="write">
        <textarea
          ref={area}
          rows={1}
          value={text}
          aria-label={say.write}
          placeholder={state.conversation?.status === 'resolved' ? say.placeholderResolved : say.placeholder}
          enterkeyhint="send"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return
            event.preventDefault()
            send()
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])]
            if (files.length === 0) return
            event.preventDefault()
            add(files)
          }}
        />
        <button
          type="button"
          aria-label={say.emoji}
          title={say.emoji}
          aria-expanded={hasEmoji}
          onClick={() => setEmoji(!hasEmoji)}
        >
          <Icon name="smile" size={20} />
        </button>
        <button type="button" aria-label={say.attach} title={say.attach} onClick={() => picker.current?.click()}>
          <Icon name="clip" size={20} />
        </button>
        <button type="submit" class="go" aria-label={say.send} title={say.send} disabled={!canSend}>
          <Icon name="send" size={20} />
        </button>
        {hasEmoji && <EmojiPicker choose={insert} close={() => setEmoji(false)} />}
      </div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={say.attach}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <p class="powered">
        <Mark /> {say.powered}
      </p>
    </form>
  )
}

/** One line, growing with the text up to five. */
function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${Math.min(area.scrollHeight, 132)}px`
}
