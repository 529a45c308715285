import type { Insertable, Updateable } from 'kysely'
import type { MessageContent, MessageView, SystemFact } from '../../../contracts/message.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { attachmentNotFound } from '../attachment/attachment.errors.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import { type Uploader, useAttachments } from '../attachment/attachment.repository.ts'
import { presentMessage } from '../message/message.present.ts'
import { insertMessage } from '../message/message.repository.ts'
import type { MessageTable } from '../message/message.table.ts'
import { cleanDeep, cleanText } from '../message/message.text.ts'
import { conversationNotFound } from './conversation.errors.ts'
import { lockConversation, updateConversation } from './conversation.repository.ts'
import type { Conversation, ConversationTable } from './conversation.table.ts'

type Given = Pick<Insertable<MessageTable>, 'direction' | 'author_kind' | 'author_id' | 'author_name'> &
  Partial<Pick<Insertable<MessageTable>, 'author_avatar' | 'private' | 'client_id' | 'source_id' | 'text'>>
export interface NewMessage extends Given {
  content?: MessageContent
  attachments?: { uploader: Uploader; ids: readonly string[] }
}

/** A conversation whose row is held: only through it are messages stored and status and owner changed. */
export interface Thread {
  readonly trx: Db
  readonly tenantId: string
  readonly at: Date
  /** As it will be once the work is done. */
  readonly conversation: Readonly<Conversation>
  change(changes: Updateable<ConversationTable>): void
  /** Stores a message under the next `seq`. */
  add(message: NewMessage): Promise<MessageView>
  tell(fact: SystemFact, options?: { private?: boolean }): Promise<MessageView>
}

export interface ThreadDeps {
  db: Db
  links: LinkSigner
  now: () => Date
  /** After commit: what was stored, and that the conversation stands differently now. */
  told(conversation: Conversation, messages: MessageView[]): void
}
export type Threads = ReturnType<typeof createThreads>

/** Runs work on one conversation at a time: the held row is what makes `seq` gap-free and the owner unambiguous. */
export function createThreads({ db, links, now, told }: ThreadDeps) {
  return {
    /** @throws conversationNotFound */
    inThread<T>(
      tenantId: string,
      conversationId: string,
      within: Db | undefined,
      work: (thread: Thread) => Promise<T>,
    ): Promise<T> {
      return inTenant(within ?? db, tenantId, async (trx) => {
        const conversation = await lockConversation(trx, tenantId, conversationId)
        if (!conversation) throw conversationNotFound({ id: conversationId })
        return runThread(trx, conversation, work)
      })
    },

    runThread,
  }

  /** The same for a row that the caller has locked. */
  async function runThread<T>(trx: Db, locked: Conversation, work: (thread: Thread) => Promise<T>): Promise<T> {
    const { tenant_id: tenantId, id } = locked
    const at = now()
    const conversation = { ...locked }
    const stored: MessageView[] = []
    let changes: Updateable<ConversationTable> = {}

    const change = (more: Updateable<ConversationTable>) => {
      changes = { ...changes, ...more }
      Object.assign(conversation, more)
    }

    const add = async ({ content = {}, attachments, ...given }: NewMessage): Promise<MessageView> => {
      const seq = conversation.last_seq + 1
      const row = await insertMessage(trx, {
        ...given,
        tenant_id: tenantId,
        id: newId(at.getTime()),
        conversation_id: id,
        session_id: conversation.session_id,
        inbox_id: conversation.inbox_id,
        seq,
        text: cleanText(given.text ?? ''),
        content: JSON.stringify(cleanDeep(content)),
        created_at: at,
      })
      const said = given.direction !== 'system' && !given.private
      change(said ? { last_seq: seq, last_said_seq: seq } : { last_seq: seq })
      const files = attachments?.ids.length ? await useAttachments(trx, attachments.uploader, attachments.ids, row) : []
      if (attachments && files.length < new Set(attachments.ids).size)
        throw attachmentNotFound({ ids: attachments.ids.filter((one) => !files.some((file) => file.id === one)) })
      const view = presentMessage(row, files, links)
      stored.push(view)
      return view
    }

    const tell: Thread['tell'] = (fact, options) =>
      add({
        direction: 'system',
        author_kind: 'system',
        author_id: null,
        author_name: null,
        content: { system: fact },
        private: options?.private ?? false,
      })

    const result = await work({ trx, tenantId, at, conversation, change, add, tell })
    if (Object.keys(changes).length > 0) {
      const turned = changes.status !== undefined || changes.owner_kind !== undefined
      if (turned) change({ version: conversation.version + 1 })
      await updateConversation(trx, tenantId, id, { ...changes, updated_at: at })
      afterCommit(trx, () => told({ ...conversation, updated_at: at }, stored))
    }
    return result
  }
}
