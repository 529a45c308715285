import { App, Button, Input, Segmented } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import './composer.css'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { newClientId } from '../../frame/ids.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useIsPhone } from '../../frame/theme.ts'
import { useTellTyping } from '../chat/useTyping.ts'
import { contactName } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { CannedEditor } from './CannedEditor.tsx'
import { CannedList, useCanned } from './CannedList.tsx'
import { openVariables } from './canned.ts'
import { showComposer } from './composer-events.ts'
import { DraftFiles } from './DraftFiles.tsx'
import type { DraftKind } from './drafts.ts'
import { EmojiButton } from './EmojiButton.tsx'
import { useDraft } from './useDraft.ts'
import { useOutbox } from './useOutbox.ts'
import { attachmentsMax, useUploads } from './useUploads.ts'

const textMax = 5000

interface ComposerProps {
  detail: ConversationDetail
  canReply: boolean
  /** Another agent who is writing to the same customer. */
  drafting: string | null
  /** What must happen before one may reply. */
  step: ReactNode
}

/** Where replies and private notes are written. Drafts stay; what is sent goes through the outbox. */
export function Composer({ detail, canReply, drafting, step }: ComposerProps) {
  const t = useDeskText()
  const [chosen, setChosen] = useState<DraftKind>('reply')
  const kind: DraftKind = canReply ? chosen : 'note'
  const [wantsNote, setWantsNote] = useState(false)
  useShortcut('n', t('keyNote'), () => setWantsNote(true), { group: t('group'), enabled: !canReply && !wantsNote })
  const open = canReply || wantsNote
  return (
    <div className="composer">
      {drafting && canReply && (
        <div className="drafting row small">
          <Icon name="eye" size={14} />
          <span className="grow">{t('drafting', { name: drafting })}</span>
        </div>
      )}
      {step && (
        <div className="first-step row">
          {step}
          {!open && (
            <Button type="text" size="small" icon={<Icon name="lock" size={14} />} onClick={() => setWantsNote(true)}>
              {t('note')}
            </Button>
          )}
        </div>
      )}
      {open && <Field key={kind} detail={detail} kind={kind} canReply={canReply} onKind={setChosen} />}
    </div>
  )
}

function Field({
  detail,
  kind,
  canReply,
  onKind,
}: {
  detail: ConversationDetail
  kind: DraftKind
  canReply: boolean
  onKind: (kind: DraftKind) => void
}) {
  const t = useDeskText()
  const phone = useIsPhone()
  const { message: toast } = App.useApp()
  const outbox = useOutbox()
  const typing = useTellTyping(detail.id)
  const area = useRef<TextAreaRef>(null)
  const { draft, setText, setFiles, addFile, clear, kept } = useDraft(detail.id, kind)
  const uploads = useUploads(addFile)
  const [caret, setCaret] = useState(0)
  const canned = useCanned({
    detail,
    text: draft.text,
    caret,
    enabled: kind === 'reply',
    onText: (text, at) => write(text, at),
  })
  const [saving, setSaving] = useState(false)
  const textarea = () => area.current?.resizableTextArea?.textArea
  const room = attachmentsMax - draft.attachments.length - uploads.uploads.length

  function write(text: string, at = text.length) {
    setText(text)
    setCaret(at)
    requestAnimationFrame(() => {
      textarea()?.focus()
      textarea()?.setSelectionRange(at, at)
    })
  }
  function insert(piece: string) {
    const at = textarea()?.selectionStart ?? draft.text.length
    write(draft.text.slice(0, at) + piece + draft.text.slice(at), at + piece.length)
  }
  useEffect(() =>
    showComposer({
      insert,
      takeBack: (message) => {
        write([message.text, draft.text].filter(Boolean).join('\n'))
        setFiles([...message.attachments, ...draft.attachments])
      },
    }),
  )
  useEffect(() => {
    if (!phone) area.current?.resizableTextArea?.textArea.focus({ preventScroll: true })
  }, [phone])
  useShortcut('r', t('keyReply'), () => (canReply && kind === 'note' ? onKind('reply') : textarea()?.focus()), {
    group: t('group'),
    enabled: canReply,
  })
  useShortcut('n', t('keyNote'), () => (kind === 'note' ? textarea()?.focus() : onKind('note')), { group: t('group') })

  const text = draft.text.trim()
  const tooLong = Math.max(0, text.length - textMax)
  const empty = text === '' && draft.attachments.length === 0
  function send() {
    const missing = kind === 'reply' ? openVariables(text) : []
    if (uploads.uploads.some((upload) => !upload.error)) return void toast.info(t('loadingFiles'))
    if (missing.length > 0)
      return void toast.warning(t('missing', { names: missing.map((name) => `{{${name}}}`).join(' ') }))
    if (empty || tooLong > 0) return
    typing.stop()
    const at = new Date().toISOString()
    void outbox.add({
      clientId: newClientId(),
      conversationId: detail.id,
      kind,
      text,
      attachments: draft.attachments,
      at,
    })
    clear()
    textarea()?.focus()
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (canned.onKey(event)) return
    if (event.key === 'Escape') return event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey) return
    if (phone && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    send()
  }
  function onPaste(event: ClipboardEvent) {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    uploads.add(event.clipboardData.files, room)
  }
  const name = contactName(detail.contact, t)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is an extra; the attach button does the same
    <div
      className={`composer-box ${kind}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        uploads.add(event.dataTransfer.files, room)
      }}
    >
      <div className="composer-tabs row">
        {canReply ? (
          <Segmented<DraftKind>
            size="small"
            value={kind}
            options={[
              { value: 'reply', label: t('reply') },
              { value: 'note', label: t('note') },
            ]}
            onChange={(value) => onKind(value)}
          />
        ) : (
          <b className="small text-warn">
            <Icon name="lock" size={14} /> {t('note')}
          </b>
        )}
        <span className="grow" />
        {kind === 'note' && <span className="tiny text-warn">{t('noteHint')}</span>}
      </div>
      <Input.TextArea
        ref={area}
        variant="borderless"
        className="composer-text"
        value={draft.text}
        aria-label={t(kind)}
        placeholder={kind === 'reply' ? t('replyPlaceholder', { name }) : t('notePlaceholder')}
        autoSize={{ minRows: phone ? 1 : 2, maxRows: phone ? 5 : 9 }}
        onChange={(event) => {
          setText(event.target.value)
          setCaret(event.target.selectionStart)
          if (kind === 'reply') typing.tell()
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <DraftFiles
        files={draft.attachments}
        uploads={uploads}
        onRemove={(file) => setFiles(draft.attachments.filter((one) => one.id !== file.id))}
      />
      <CannedList canned={canned} />
      <div className="composer-foot row">
        <EmojiButton onChoose={insert} />
        <AttachButton room={room} onFiles={(files) => uploads.add(files, room)} />
        {kind === 'reply' && (
          <Button
            type="text"
            size="small"
            aria-label={t('canned')}
            icon={<Icon name="zap" />}
            onClick={() => insert(draft.text && !/\s$/.test(draft.text) ? ' /' : '/')}
          />
        )}
        {kind === 'reply' && text.length > 4 && !phone && (
          <Button
            type="text"
            size="small"
            aria-label={t('cannedNew')}
            title={t('cannedNew')}
            icon={<Icon name="plus" />}
            onClick={() => setSaving(true)}
          />
        )}
        <span className="grow" />
        {tooLong > 0 ? (
          <span className="tiny text-bad">{t('tooLong', { count: tooLong })}</span>
        ) : (
          !phone && <span className="tiny faint">{kept ? t('draftKept') : t('sendKeys')}</span>
        )}
        <Button type="primary" size="small" disabled={empty || tooLong > 0} onClick={send}>
          {t(kind === 'reply' ? 'send' : 'saveNote')} <Icon name="send" size={14} />
        </Button>
      </div>
      {saving && <CannedEditor text={text} onDone={() => setSaving(false)} />}
    </div>
  )
}

function AttachButton({ room, onFiles }: { room: number; onFiles: (files: FileList) => void }) {
  const t = useDeskText()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        type="text"
        size="small"
        disabled={room <= 0}
        aria-label={t('attach')}
        icon={<Icon name="clip" />}
        onClick={() => field.current?.click()}
      />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        aria-label={t('attach')}
        onChange={(event) => {
          if (event.target.files) onFiles(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
