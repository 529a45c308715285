import type { HandoffReason, HandoffSummary } from '../../../contracts/conversation.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { notOwner, notQueued } from '../control/control.errors.ts'
import { controlPolicy } from '../control/control.policy.ts'
import { mayGiveAway } from '../control/control.service.ts'
import { changeOwner, ownerNow } from '../control/control.ts'
import { stateOf } from '../conversation/conversation.state.ts'
import type { Thread, Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face } from '../face.ts'
import { cleanDeep } from '../message/message.text.ts'
import { handoffRequested, queueLeft } from './handoff.events.ts'
import { endHandoff, findHandoff, insertHandoff } from './handoff.repository.ts'

const nothingKnown: HandoffSummary = { wanted: '', tried: '', open: '' }

/** From the bot to people and, when the customer has enough of waiting, back. */
export function createHandoffService({ threads }: { threads: Threads }) {
  const requestHandoff: Face['requestHandoff'] = async (actor, conversationId, { reason, summary }, within) => {
    controlPolicy.require(actor, 'handoff')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const owner = ownerNow(thread.conversation)
      if (owner !== 'bot') throw notOwner({ owner })
      await changeOwner(thread, actor, { kind: 'queue' }, 'handoff')
      await thread.tell({ kind: 'handoff_requested', reason })
      await queue(thread, reason, summary)
      return stateOf(thread.conversation)
    })
  }

  const releaseToQueue: Face['releaseToQueue'] = async (actor, conversationId, within) => {
    controlPolicy.require(actor, 'return')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { conversation } = thread
      const owner = ownerNow(conversation)
      if (owner !== 'agent' || !mayGiveAway(actor, thread)) throw notOwner({ owner })
      await thread.tell({ kind: 'agent_left', agentName: conversation.owner_name ?? '' })
      await changeOwner(thread, actor, { kind: 'queue' }, 'released')
      await thread.tell({ kind: 'queued' })
      await requeue(thread)
      return stateOf(thread.conversation)
    })
  }

  const leaveQueue: Face['leaveQueue'] = async (actor, conversationId, within) => {
    controlPolicy.require(actor, 'leaveQueue')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { trx, tenantId, at, conversation } = thread
      const owner = ownerNow(conversation)
      if (owner !== 'queue') throw notQueued({ owner })
      const waitedSeconds = Math.max(0, (at.getTime() - conversation.owner_since.getTime()) / 1000)
      await changeOwner(thread, actor, { kind: 'bot' }, 'queue_left')
      const handoff = await endHandoff(trx, tenantId, conversation.session_id, 'left', at)
      thread.change({ status: 'bot', waiting_since: null })
      await thread.tell({ kind: 'queue_left' })
      await appendEvent(trx, queueLeft, tenantId, {
        conversationId: conversation.id,
        sessionId: conversation.session_id,
        handoffId: handoff?.id ?? null,
        waitedSeconds,
      })
      return stateOf(thread.conversation)
    })
  }

  return { requestHandoff, releaseToQueue, leaveQueue }
}

/** Into the queue once more, for the reason of the last time. */
export async function requeue(thread: Thread): Promise<void> {
  const before = await findHandoff(thread.trx, thread.tenantId, thread.conversation.session_id)
  await queue(thread, before?.reason ?? 'customer_request', before?.summary ?? nothingKnown)
}

async function queue(thread: Thread, reason: HandoffReason, summary: HandoffSummary): Promise<void> {
  const { trx, tenantId, at, conversation } = thread
  const handoffId = newId(at.getTime())
  const place = { conversation_id: conversation.id, session_id: conversation.session_id }
  await insertHandoff(trx, {
    tenant_id: tenantId,
    id: handoffId,
    ...place,
    reason,
    summary: JSON.stringify(cleanDeep(summary)),
    requested_at: at,
  })
  thread.change({ status: 'queued', waiting_since: conversation.waiting_since ?? at })
  await appendEvent(thread.trx, handoffRequested, tenantId, {
    conversationId: conversation.id,
    sessionId: conversation.session_id,
    handoffId,
    contactId: conversation.contact_id,
    inboxId: conversation.inbox_id,
    reason,
  })
}
