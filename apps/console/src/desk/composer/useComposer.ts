import { App } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { newClientId } from '../../frame/ids.ts'
import { useIsPhone } from '../../frame/theme.ts'
import { useTellTyping } from '../chat/useTyping.ts'
import { useDeskText } from '../texts.ts'
import { openVariables } from './canned.ts'
import { showComposer } from './composer-events.ts'
import type { DraftKind } from './drafts.ts'
import type { Outgoing } from './outbox.ts'
import { useCanned } from './useCanned.ts'
import { useDraft } from './useDraft.ts'
import { useOutbox } from './useOutbox.ts'
import { attachmentsMax, useUploads } from './useUploads.ts'

const textMax = 5000

/** The field's text with its caret: writing and inserting where the caret is. */
function useCaret(text: string, setText: (text: string) => void) {
  const area = useRef<TextAreaRef>(null)
  const [caret, setCaret] = useState(0)
  const element = () => area.current?.resizableTextArea?.textArea
  const focus = () => element()?.focus({ preventScroll: true })
  function write(next: string, at = next.length) {
    setText(next)
    setCaret(at)
    requestAnimationFrame(() => {
      focus()
      element()?.setSelectionRange(at, at)
    })
  }
  function insert(piece: string) {
    const at = element()?.selectionStart ?? text.length
    write(text.slice(0, at) + piece + text.slice(at), at + piece.length)
  }
  return { area, caret, setCaret, focus, write, insert }
}

/** Everything the composer does with one draft: write, attach, insert, send. */
export function useComposer(detail: ConversationDetail, kind: DraftKind) {
  const t = useDeskText()
  const phone = useIsPhone()
  const { message: toast } = App.useApp()
  const outbox = useOutbox()
  const typing = useTellTyping(detail.id)
  const { draft, setText, setFiles, addFile, clear, kept } = useDraft(detail.id, kind)
  const uploads = useUploads(addFile)
  const { area, caret, setCaret, focus, write, insert } = useCaret(draft.text, setText)
  const canned = useCanned({ detail, text: draft.text, caret, enabled: kind === 'reply', onText: write })

  const text = draft.text.trim()
  const tooLong = Math.max(0, text.length - textMax)
  const canSend = tooLong === 0 && (text !== '' || draft.attachments.length > 0)

  /** Why this must not be sent yet, if anything. */
  function obstacle(): string | undefined {
    if (uploads.uploads.some((upload) => !upload.error)) return t('loadingFiles')
    const missing = kind === 'reply' ? openVariables(text) : []
    return missing.length > 0 ? t('missing', { names: missing.map((name) => `{{${name}}}`).join(' ') }) : undefined
  }
  function send() {
    if (!canSend) return
    const problem = obstacle()
    if (problem) return void toast.warning(problem)
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
    focus()
  }
  function takeBack(message: Outgoing) {
    write([message.text, draft.text].filter(Boolean).join('\n'))
    setFiles([...message.attachments, ...draft.attachments])
  }
  useEffect(() => showComposer({ insert, takeBack }))
  useEffect(() => {
    if (!phone) area.current?.resizableTextArea?.textArea.focus({ preventScroll: true })
  }, [phone, area])

  return {
    area,
    draft,
    kept,
    text,
    tooLong,
    canSend,
    canned,
    uploads,
    room: attachmentsMax - draft.attachments.length - uploads.uploads.length,
    focus,
    insert,
    send,
    setCaret,
    setFiles,
    type(next: string, at: number) {
      setText(next)
      setCaret(at)
      if (kind === 'reply') typing.tell()
    },
  }
}
