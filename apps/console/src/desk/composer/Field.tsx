import { Button, Input, Segmented } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useIsPhone } from '../../frame/theme.ts'
import { contactName } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { AttachButton } from './AttachButton.tsx'
import { CannedEditor } from './CannedEditor.tsx'
import { CannedList } from './CannedList.tsx'
import { DraftFiles } from './DraftFiles.tsx'
import type { DraftKind } from './drafts.ts'
import { EmojiButton } from './EmojiButton.tsx'
import { useComposer } from './useComposer.ts'

interface FieldProps {
  detail: ConversationDetail
  kind: DraftKind
  canReply: boolean
  onKind: (kind: DraftKind) => void
}

/** The field for a reply or a private note, with its files and buttons. */
export function Field({ detail, kind, canReply, onKind }: FieldProps) {
  const t = useDeskText()
  const phone = useIsPhone()
  const composer = useComposer(detail, kind)
  const { draft, uploads, canned, room } = composer
  useShortcut('r', t('keyReply'), () => (kind === 'note' ? onKind('reply') : composer.focus()), {
    group: t('group'),
    enabled: canReply,
  })
  useShortcut('n', t('keyNote'), () => (kind === 'note' ? composer.focus() : onKind('note')), { group: t('group') })

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // 229: a Chinese input method is choosing a word.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (canned.onKey(event)) return
    if (event.key === 'Escape') return event.currentTarget.blur()
    if (event.key !== 'Enter' || event.shiftKey || (phone && !event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    composer.send()
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
      <KindTabs kind={kind} canReply={canReply} onKind={onKind} />
      <Input.TextArea
        ref={composer.area}
        variant="borderless"
        className="composer-text"
        value={draft.text}
        aria-label={t(kind)}
        placeholder={kind === 'reply' ? t('replyPlaceholder', { name }) : t('notePlaceholder')}
        autoSize={{ minRows: phone ? 1 : 2, maxRows: phone ? 5 : 9 }}
        onChange={(event) => composer.type(event.target.value, event.target.selectionStart)}
        onSelect={(event) => composer.setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <DraftFiles
        files={draft.attachments}
        uploads={uploads}
        onRemove={(file) => composer.setFiles(draft.attachments.filter((one) => one.id !== file.id))}
      />
      <CannedList canned={canned} />
      <Foot composer={composer} kind={kind} />
    </div>
  )
}

function KindTabs({ kind, canReply, onKind }: Omit<FieldProps, 'detail'>) {
  const t = useDeskText()
  const options: { value: DraftKind; label: string }[] = [
    { value: 'reply', label: t('reply') },
    { value: 'note', label: t('note') },
  ]
  return (
    <div className="composer-tabs row">
      {canReply ? (
        <Segmented<DraftKind> size="small" value={kind} options={options} onChange={onKind} />
      ) : (
        <b className="small text-warn">
          <Icon name="lock" size={14} /> {t('note')}
        </b>
      )}
      <span className="grow" />
      {kind === 'note' && <span className="tiny text-warn">{t('noteHint')}</span>}
    </div>
  )
}

function Foot({ composer, kind }: { composer: ReturnType<typeof useComposer>; kind: DraftKind }) {
  const t = useDeskText()
  const phone = useIsPhone()
  const [saving, setSaving] = useState(false)
  const { text, tooLong, draft } = composer
  const slash = draft.text && !/\s$/.test(draft.text) ? ' /' : '/'
  return (
    <div className="composer-foot row">
      <EmojiButton onChoose={composer.insert} />
      <AttachButton room={composer.room} onFiles={(files) => composer.uploads.add(files, composer.room)} />
      {kind === 'reply' && (
        <Button
          type="text"
          size="small"
          aria-label={t('canned')}
          icon={<Icon name="zap" />}
          onClick={() => composer.insert(slash)}
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
      {tooLong > 0 && <span className="tiny text-bad">{t('tooLong', { count: tooLong })}</span>}
      {tooLong === 0 && !phone && <span className="tiny faint">{composer.kept ? t('draftKept') : t('sendKeys')}</span>}
      <Button type="primary" size="small" disabled={!composer.canSend} onClick={composer.send}>
        {t(kind === 'reply' ? 'send' : 'saveNote')} <Icon name="send" size={14} />
      </Button>
      {saving && <CannedEditor text={text} onDone={() => setSaving(false)} />}
    </div>
  )
}
