import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import type { Thread } from '../conversation/conversation.thread.ts'
import { sessionOpened } from './session.events.ts'
import { insertSession } from './session.repository.ts'

/** Begins a new episode, in the bot's hands. The one before is over, so its owner was put back already. */
export async function openSession(thread: Thread, opening: string): Promise<void> {
  const { trx, tenantId, at, conversation } = thread
  const sessionId = newId(at.getTime())
  const place = {
    conversation_id: conversation.id,
    inbox_id: conversation.inbox_id,
    contact_id: conversation.contact_id,
  }
  await insertSession(trx, {
    tenant_id: tenantId,
    id: sessionId,
    ...place,
    first_seq: conversation.last_seq + 1,
    opened_at: at,
    opening,
  })
  thread.change({
    session_id: sessionId,
    status: 'bot',
    owner_since: at,
    round_began_at: null,
    waiting_since: null,
    emotion_label: null,
    emotion_strength: null,
  })
  await appendEvent(trx, sessionOpened, tenantId, {
    conversationId: conversation.id,
    sessionId,
    contactId: conversation.contact_id,
    inboxId: conversation.inbox_id,
  })
}
