import { ownerOf } from '../control/control.ts'
import type { ConversationState } from '../face.ts'
import type { Conversation } from './conversation.table.ts'

/** The row in the words of other modules. */
export function stateOf(row: Readonly<Conversation>): ConversationState {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    inboxId: row.inbox_id,
    contactId: row.contact_id,
    channel: row.channel,
    status: row.status,
    owner: ownerOf(row),
    ownerName: row.owner_name,
    ownerAvatar: row.owner_avatar,
    version: row.version,
    sessionId: row.session_id,
    lastSeq: row.last_seq,
    customerReadSeq: row.customer_read_seq,
    customerDeliveredSeq: row.customer_delivered_seq,
    staffReadSeq: row.staff_read_seq,
    waitingSince: row.waiting_since,
    lastIncomingAt: row.last_incoming_at,
    updatedAt: row.updated_at,
    page: row.page_url === null ? null : { url: row.page_url, title: row.page_title ?? '' },
  }
}
