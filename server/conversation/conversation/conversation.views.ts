import type { ConversationView } from '../../../contracts/conversation.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { ownerOf } from '../control/control.ts'
import { findHandoffs } from '../handoff/handoff.repository.ts'
import type { Handoff } from '../handoff/handoff.table.ts'
import { findLastSaid } from '../message/message.repository.ts'
import type { Message } from '../message/message.table.ts'
import { shorten } from '../message/message.text.ts'
import { findConversations } from './conversation.repository.ts'
import type { Conversation } from './conversation.table.ts'
import { countUnread } from './unread.repository.ts'

export type ContactBrief = ConversationView['contact']
export interface ContactPort {
  /** The contacts with these ids, by id. */
  briefs(trx: Db, tenantId: string, ids: readonly string[]): Promise<Map<string, ContactBrief>>
}

const previewLength = 120

/** Rows of the conversation list, as one person (or, for the system, the desk as a whole) sees them. */
export async function viewConversations(
  trx: Db,
  actor: Actor,
  ids: readonly string[],
  contacts: ContactPort,
  now: Date,
): Promise<Map<string, ConversationView>> {
  return viewRows(trx, actor, await findConversations(trx, actor.tenantId, ids), contacts, now)
}

/** The same of rows that were read already. */
export async function viewRows(
  trx: Db,
  actor: Actor,
  rows: readonly Conversation[],
  contacts: ContactPort,
  now: Date,
): Promise<Map<string, ConversationView>> {
  const { tenantId } = actor
  const ids = rows.map((row) => row.id)
  const unread = await countUnread(trx, tenantId, ids, actor.role === 'system' ? null : actor.id)
  const last = await findLastSaid(trx, tenantId, rows)
  const handoffs = await findHandoffs(
    trx,
    tenantId,
    rows.map((row) => row.session_id),
  )
  const people = await contacts.briefs(trx, tenantId, [...new Set(rows.map((row) => row.contact_id))])
  const views = rows.map((row) => {
    const facts = { unread: unread.get(row.id) ?? 0, last: last.get(row.id), handoff: handoffs.get(row.session_id) }
    return present(row, people.get(row.contact_id), facts, now)
  })
  return new Map(views.map((view) => [view.id, view]))
}

function present(
  row: Conversation,
  contact: ContactBrief | undefined,
  facts: { unread: number; last: Message | undefined; handoff: Handoff | undefined },
  now: Date,
): ConversationView {
  const unknown = { id: row.contact_id, kind: 'visitor', name: null, avatar: null, level: null, locale: null } as const
  return {
    id: row.id,
    inboxId: row.inbox_id,
    channel: row.channel,
    contact: contact ?? unknown,
    status: row.status,
    owner: ownerOf(row),
    ownerName: row.owner_name,
    sessionId: row.session_id,
    lastSeq: row.last_seq,
    lastMessage: facts.last ? previewOf(facts.last) : null,
    unread: facts.unread,
    waitingSince: row.waiting_since?.toISOString() ?? null,
    emotion: row.emotion_label === null ? null : { label: row.emotion_label, strength: row.emotion_strength ?? 0 },
    handoffReason: facts.handoff?.reason ?? null,
    customerDeliveredSeq: row.customer_delivered_seq,
    customerReadSeq: row.customer_read_seq,
    page: row.page_url === null ? null : { url: row.page_url, title: row.page_title ?? '' },
    customerOnline: row.online_until !== null && row.online_until > now,
    updatedAt: row.updated_at.toISOString(),
  }
}

function previewOf(message: Message): ConversationView['lastMessage'] {
  return {
    seq: message.seq,
    text: shorten(message.text, previewLength),
    direction: message.direction,
    author: message.author_kind,
    at: message.created_at.toISOString(),
  }
}
