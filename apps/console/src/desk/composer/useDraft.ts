import { useEffect, useMemo, useRef, useState } from 'react'
import type { AttachmentView } from '../../../../../contracts/message.ts'
import { useMe } from '../../frame/session.ts'
import { createDrafts, type Draft, type DraftKind, emptyDraft } from './drafts.ts'

/** The draft of one conversation, written to the browser's storage with every change. */
export function useDraft(conversationId: string, kind: DraftKind) {
  const staffId = useMe().staff.id
  const drafts = useMemo(() => createDrafts(localStorage, staffId), [staffId])
  const [draft, setDraft] = useState<Draft>(() => drafts.read(conversationId, kind))
  const [kept, setKept] = useState(draft.text !== '')
  const latest = useRef(draft)

  function set(next: Draft) {
    latest.current = next
    setDraft(next)
    setKept(false)
    drafts.write(conversationId, kind, next)
  }
  useEffect(() => {
    if (draft.text === '') return
    const timer = setTimeout(() => setKept(true), 800)
    return () => clearTimeout(timer)
  }, [draft.text])
  return {
    draft,
    /** Nothing was written for a moment, so one may be told that the draft is kept. */
    kept,
    setText: (text: string) => set({ ...latest.current, text }),
    setFiles: (attachments: AttachmentView[]) => set({ ...latest.current, attachments }),
    addFile: (file: AttachmentView) => set({ ...latest.current, attachments: [...latest.current.attachments, file] }),
    clear: () => set(emptyDraft),
  }
}
