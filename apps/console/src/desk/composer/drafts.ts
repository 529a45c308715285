import type { AttachmentView } from '../../../../../contracts/message.ts'

export type DraftKind = 'reply' | 'note'
/** What was written and not yet sent, with files that are already uploaded. */
export interface Draft {
  text: string
  attachments: AttachmentView[]
}
export const emptyDraft: Draft = { text: '', attachments: [] }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Drafts of one member of staff, kept in the browser per conversation, so that no reload or lost connection eats a word. */
export function createDrafts(store: Store, staffId: string) {
  const keyOf = (conversationId: string, kind: DraftKind) => `zhanggui.draft.${staffId}.${conversationId}.${kind}`
  return {
    read(conversationId: string, kind: DraftKind): Draft {
      return parseDraft(store.getItem(keyOf(conversationId, kind)))
    },
    write(conversationId: string, kind: DraftKind, draft: Draft): void {
      const key = keyOf(conversationId, kind)
      if (draft.text === '' && draft.attachments.length === 0) store.removeItem(key)
      else store.setItem(key, JSON.stringify(draft))
    },
  }
}

function parseDraft(kept: string | null): Draft {
  if (!kept) return emptyDraft
  try {
    const draft = JSON.parse(kept) as Partial<Draft>
    return { text: draft.text ?? '', attachments: draft.attachments ?? [] }
  } catch {
    return emptyDraft
  }
}
