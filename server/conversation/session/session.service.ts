import type { Actor } from '../../kernel/actor.ts'
import { appendEvent } from '../../kernel/events.ts'
import { notOwner, notResolved } from '../control/control.errors.ts'
import { controlPolicy } from '../control/control.policy.ts'
import { mayGiveAway, type StaffPort } from '../control/control.service.ts'
import { changeOwner, isOpen, ownerNow } from '../control/control.ts'
import { stateOf } from '../conversation/conversation.state.ts'
import type { Thread, Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face } from '../face.ts'
import { endHandoff, findHandoff } from '../handoff/handoff.repository.ts'
import { cleanText } from '../message/message.text.ts'
import { ratingInvited } from '../rating/rating.events.ts'
import { type ResolvedBy, sessionReopened, sessionResolved, topicSet } from './session.events.ts'
import { findSession, updateSession } from './session.repository.ts'
import type { Session } from './session.table.ts'

/** How sessions end, and go on after all. */
export function createSessionService({ threads, staff }: { threads: Threads; staff: StaffPort }) {
  const resolve: Face['resolve'] = async (actor, conversationId, { by, ifSilentSince }, within) => {
    controlPolicy.require(actor, 'resolve')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { conversation } = thread
      if (!isOpen(conversation)) return stateOf(conversation)
      if (ifSilentSince && conversation.updated_at > ifSilentSince) return undefined
      if (!mayResolve(actor, thread)) throw notOwner({ owner: ownerNow(conversation) })
      await endSession(thread, actor, by)
      return stateOf(thread.conversation)
    })
  }

  const reopen: Face['reopen'] = async (actor, conversationId, within) => {
    controlPolicy.require(actor, 'reopen')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { trx, tenantId, at, conversation } = thread
      if (isOpen(conversation) || conversation.status === 'new') throw notResolved({ status: conversation.status })
      const agent = await staff.find(tenantId, actor.id, trx)
      await changeOwner(thread, actor, { kind: 'agent', agentId: actor.id }, 'reopened', agent ?? { name: actor.name })
      thread.change({ status: 'active' })
      const { session_id: sessionId } = conversation
      const opened = { resolved_at: null, resolved_by: null, resolved_by_id: null, abandoned: false }
      await updateSession(trx, tenantId, sessionId, { ...opened, reopened_at: at, last_agent_id: actor.id })
      await thread.tell({ kind: 'reopened' })
      await appendEvent(trx, sessionReopened, tenantId, { ...idsOf(thread), agentId: actor.id })
      return stateOf(thread.conversation)
    })
  }

  const setTopic: Face['setTopic'] = async (actor, conversationId, topic, within) => {
    controlPolicy.require(actor, 'setTopic')
    const clean = topic === null ? null : cleanText(topic).trim() || null
    await threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { trx, tenantId, conversation } = thread
      const changes = { topic: clean, topic_by: actor.id }
      await updateSession(trx, tenantId, conversation.session_id, changes)
      const { conversationId, sessionId } = idsOf(thread)
      await appendEvent(trx, topicSet, tenantId, { conversationId, sessionId, topic: clean, byId: actor.id })
    })
  }

  return { resolve, reopen, setTopic }
}

/** Agents end what they or nobody has; the bot only what it has. */
function mayResolve(actor: Actor, thread: Thread): boolean {
  if (actor.role === 'bot') return thread.conversation.owner_kind === 'bot'
  return actor.role === 'customer' || mayGiveAway(actor, thread)
}

/** Ends the session of a held conversation, whoever has it. */
export async function endSession(thread: Thread, actor: Actor, by: ResolvedBy): Promise<void> {
  const { trx, tenantId, at, conversation } = thread
  const { session_id: sessionId, owner_kind: owner, owner_agent_id: agentId, owner_since: since } = conversation
  const session = (await findSession(trx, tenantId, sessionId))!
  const abandoned = owner === 'queue' && by !== 'agent'
  const byId = actor.role === 'system' ? null : actor.id
  const ended = { resolved_at: at, resolved_by: by, resolved_by_id: by === 'agent' ? actor.id : null, abandoned }
  await updateSession(trx, tenantId, sessionId, ended)
  await endHandoff(trx, tenantId, sessionId, abandoned ? 'left' : 'resolved', at)
  if (owner !== 'bot') await changeOwner(thread, actor, { kind: 'bot' }, 'resolved')
  thread.change({ status: abandoned ? 'abandoned' : 'resolved', waiting_since: null, round_began_at: null })
  await thread.tell({ kind: 'resolved', by })
  await appendEvent(trx, sessionResolved, tenantId, {
    ...idsOf(thread),
    by,
    byId,
    agentId: agentId ?? session.last_agent_id,
    abandoned,
    sessionSeconds: secondsSince(session.opened_at, at),
    humanSeconds: owner === 'agent' ? secondsSince(since, at) : null,
  })
  if (!abandoned) await inviteRating(thread, session)
}

/** She is asked once per session, and only when people were in it or she had waited for them. */
async function inviteRating(thread: Thread, session: Session): Promise<void> {
  const { trx, tenantId, at } = thread
  if (session.rating_invited_at) return
  if (!session.last_agent_id && !(await findHandoff(trx, tenantId, session.id))) return
  await updateSession(trx, tenantId, session.id, { rating_invited_at: at })
  await thread.tell({ kind: 'rating_requested', sessionId: session.id })
  const { conversationId, sessionId } = idsOf(thread)
  await appendEvent(trx, ratingInvited, tenantId, { conversationId, sessionId, agentId: session.last_agent_id })
}

function idsOf({ conversation }: Thread) {
  return {
    conversationId: conversation.id,
    sessionId: conversation.session_id,
    contactId: conversation.contact_id,
    inboxId: conversation.inbox_id,
  }
}

function secondsSince(since: Date, at: Date): number {
  return Math.max(0, Math.round((at.getTime() - since.getTime()) / 1000))
}
