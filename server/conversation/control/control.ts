import type { ControlOwner } from '../../../contracts/conversation.ts'
import type { Actor } from '../../kernel/actor.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import type { Conversation } from '../conversation/conversation.table.ts'
import type { Thread } from '../conversation/conversation.thread.ts'
import { notOwner } from './control.errors.ts'
import { type OwnerCause, ownerChanged } from './control.events.ts'

export function ownerOf(conversation: Readonly<Conversation>): ControlOwner {
  return conversation.owner_kind === 'agent'
    ? { kind: 'agent', agentId: conversation.owner_agent_id! }
    : { kind: conversation.owner_kind }
}

export function isOpen(conversation: Readonly<Conversation>): boolean {
  return !['resolved', 'abandoned', 'new'].includes(conversation.status)
}

/** The owner for an error: nobody has control once the session is over. */
export function ownerNow(conversation: Readonly<Conversation>): ControlOwner['kind'] | 'none' {
  return isOpen(conversation) ? conversation.owner_kind : 'none'
}

/**
 * Lets only the control owner on, within the transaction that holds the row.
 *
 * @throws notOwner
 */
export function requireControl(
  actor: Actor,
  conversation: Readonly<Conversation>,
  options: { evenIfQueued?: boolean } = {},
): void {
  const owner = ownerNow(conversation)
  const mine =
    actor.role === 'bot'
      ? owner === 'bot' || (owner === 'queue' && options.evenIfQueued === true)
      : owner === 'agent' && conversation.owner_agent_id === actor.id
  if (!mine) throw notOwner({ owner })
}

/** Gives control to another and records it, as a row with times and as a fact. */
export async function changeOwner(
  thread: Thread,
  actor: Actor,
  to: ControlOwner,
  cause: OwnerCause,
  who: { name?: string | null; avatar?: string | null } = {},
): Promise<void> {
  const { trx, tenantId, at, conversation } = thread
  const from = ownerOf(conversation)
  const heldSeconds = Math.max(0, (at.getTime() - conversation.owner_since.getTime()) / 1000)
  const toAgent = to.kind === 'agent' ? to.agentId : null
  const place = { conversation_id: conversation.id, session_id: conversation.session_id }
  await trx
    .insertInto('owner_change')
    .values({
      tenant_id: tenantId,
      id: newId(at.getTime()),
      ...place,
      at,
      from_kind: from.kind,
      from_agent_id: conversation.owner_agent_id,
      to_kind: to.kind,
      to_agent_id: toAgent,
      cause,
      by_role: actor.role,
      by_id: actor.id,
    })
    .execute()
  thread.change({
    owner_kind: to.kind,
    owner_agent_id: toAgent,
    owner_name: toAgent ? (who.name ?? null) : null,
    owner_avatar: toAgent ? (who.avatar ?? null) : null,
    owner_since: at,
  })
  await appendEvent(trx, ownerChanged, tenantId, {
    conversationId: conversation.id,
    sessionId: conversation.session_id,
    from,
    to,
    cause,
    byRole: actor.role,
    byId: actor.id,
    heldSeconds,
  })
}
