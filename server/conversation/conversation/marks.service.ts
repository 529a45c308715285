import type { Db } from '../../kernel/database.ts'
import type { Realtime } from '../../kernel/realtime/realtime.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { controlPolicy } from '../control/control.policy.ts'
import { ownerOf } from '../control/control.ts'
import type { Conversation as Face } from '../face.ts'
import { conversationRoom, type Live, visitorRoom } from '../live/live.ts'
import { cleanText, shorten } from '../message/message.text.ts'
import { conversationNotFound } from './conversation.errors.ts'
import {
  findConversation,
  noteOnline,
  raiseMarks,
  raiseStaffRead,
  updateConversation,
} from './conversation.repository.ts'

export interface MarksDeps {
  db: Db
  live: Live
  realtime: Realtime
  now: () => Date
}
const onlineForMs = 75_000
const previewLength = 500
const notedAtOnce = 50

type Marks = Pick<Face, 'customerMarks' | 'staffRead' | 'customerPage' | 'customerOnline' | 'typingOf' | 'typing'>

/** Small signs between the two sides: received, read, here, typing. */
export function createMarksService({ db, live, realtime, now }: MarksDeps): Marks {
  async function placeOf(tenantId: string, conversationId: string) {
    const row = await inTenant(db, tenantId, (trx) => findConversation(trx, tenantId, conversationId))
    return row && { inboxId: row.inbox_id, contactId: row.contact_id }
  }

  const marks: Marks = {
    async customerMarks(tenantId, conversationId, { deliveredSeq, readSeq }) {
      const delivered = Math.max(deliveredSeq ?? 0, readSeq ?? 0)
      const raised = await inTenant(db, tenantId, (trx) =>
        raiseMarks(trx, tenantId, conversationId, {
          customer_delivered_seq: delivered,
          ...(readSeq === undefined ? {} : { customer_read_seq: readSeq }),
        }),
      )
      if (raised) await live.pushState(tenantId, conversationId)
    },

    async staffRead(actor, conversationId, seq) {
      controlPolicy.require(actor, 'note')
      const { tenantId } = actor
      const raised = await inTenant(db, tenantId, async (trx) => {
        const row = await findConversation(trx, tenantId, conversationId)
        if (!row) throw conversationNotFound({ id: conversationId })
        const upTo = Math.min(seq, row.last_seq)
        const mark = { tenant_id: tenantId, conversation_id: conversationId, staff_id: actor.id, seq: upTo }
        await raiseStaffRead(trx, mark)
        return raiseMarks(trx, tenantId, conversationId, { staff_read_seq: upTo })
      })
      if (raised) await live.pushState(tenantId, conversationId)
    },

    async customerPage(tenantId, conversationId, page) {
      const changes = {
        page_url: shorten(cleanText(page.url), 2000),
        page_title: shorten(cleanText(page.title), 300),
      }
      await inTenant(db, tenantId, (trx) => updateConversation(trx, tenantId, conversationId, changes))
      await live.pushState(tenantId, conversationId)
    },

    async customerOnline(tenantId, conversationIds, online) {
      const until = online ? new Date(now().getTime() + onlineForMs) : null
      const turned: string[] = []
      // Some at a time: while they are noted, nobody can write into their conversations.
      for (let from = 0; from < conversationIds.length; from += notedAtOnce) {
        const ids = conversationIds.slice(from, from + notedAtOnce)
        turned.push(...(await inTenant(db, tenantId, (trx) => noteOnline(trx, tenantId, ids, { until, now: now() }))))
      }
      await Promise.all(turned.map((id) => live.pushState(tenantId, id)))
    },

    async typingOf(actor, conversationId, typing) {
      controlPolicy.require(actor, 'note')
      const { tenantId } = actor
      const row = await inTenant(db, tenantId, (trx) => findConversation(trx, tenantId, conversationId))
      if (!row) throw conversationNotFound({ id: conversationId })
      const owner = ownerOf(row)
      if (owner.kind !== 'agent' || owner.agentId !== actor.id) return
      await marks.typing({ tenantId, conversationId, author: { kind: 'agent', name: actor.name ?? '' }, typing })
    },

    async typing({ tenantId, conversationId, place, author, typing, preview }) {
      const { name } = author
      if (author.kind === 'customer') {
        const text = preview === undefined ? {} : { preview: shorten(cleanText(preview), previewLength) }
        const state = { conversationId, author: 'customer', name, typing, ...text }
        realtime.emit('/desk', conversationRoom(conversationId), 'typing', state)
        return
      }
      const { inboxId, contactId } = place ?? (await placeOf(tenantId, conversationId)) ?? {}
      if (!inboxId || !contactId) return
      realtime.emit('/visitor', visitorRoom(inboxId, contactId), 'typing', {
        author: author.kind,
        name,
        typing,
      })
      if (author.kind === 'agent')
        realtime.emit('/desk', conversationRoom(conversationId), 'typing', {
          conversationId,
          author: 'agent',
          name,
          typing,
        })
    },
  }
  return marks
}
