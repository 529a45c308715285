import type { ControlOwner } from '../../../contracts/conversation.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { stateOf } from '../conversation/conversation.state.ts'
import type { Thread, Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face } from '../face.ts'
import { endHandoff } from '../handoff/handoff.repository.ts'
import { updateSession } from '../session/session.repository.ts'
import { agentUnknown, controlTaken, notOwner } from './control.errors.ts'
import { controlPolicy } from './control.policy.ts'
import { changeOwner, isOpen, ownerNow } from './control.ts'

export interface StaffPort {
  find(
    tenantId: string,
    id: string,
    within?: Db,
  ): Promise<{ id: string; name: string; avatar: string | null; status: string; role: string } | undefined>
}

/** Who may speak: moved from one to another by compare-and-set on the held row. */
export function createControlService({ threads, staff }: { threads: Threads; staff: StaffPort }) {
  const takeControl: Face['takeControl'] = async (actor, conversationId, { from, agentId }, within) => {
    controlPolicy.require(actor, 'take')
    if (agentId !== actor.id) controlPolicy.require(actor, 'assign')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { conversation } = thread
      if (isOpen(conversation) && conversation.owner_agent_id === agentId) return stateOf(conversation)
      if (ownerNow(conversation) !== from) throw controlTaken({ owner: ownerNow(conversation) })
      if (from === 'agent') controlPolicy.require(actor, 'assign')
      await giveToAgent(thread, actor, from, agentId)
      return stateOf(thread.conversation)
    })
  }

  async function giveToAgent(thread: Thread, actor: Actor, from: ControlOwner['kind'], agentId: string): Promise<void> {
    const { trx, tenantId, at, conversation } = thread
    const agent = await staff.find(tenantId, agentId, trx)
    if (agent?.status !== 'active') throw agentUnknown({ agentId })
    if (from === 'agent') await thread.tell({ kind: 'agent_left', agentName: conversation.owner_name ?? '' })
    await changeOwner(thread, actor, { kind: 'agent', agentId }, from === 'agent' ? 'transferred' : 'taken', agent)
    await endHandoff(trx, tenantId, conversation.session_id, 'taken', at, agentId)
    await updateSession(trx, tenantId, conversation.session_id, { last_agent_id: agentId })
    thread.change({ status: 'active', waiting_since: conversation.waiting_since ?? conversation.round_began_at })
    await thread.tell({ kind: 'agent_joined', agentName: agent.name })
  }

  const returnToBot: Face['returnToBot'] = async (actor, conversationId, within) => {
    controlPolicy.require(actor, 'return')
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const { trx, tenantId, at, conversation } = thread
      const owner = ownerNow(conversation)
      if (owner === 'bot') return stateOf(conversation)
      if (owner === 'none' || !mayGiveAway(actor, thread)) throw notOwner({ owner })
      await changeOwner(thread, actor, { kind: 'bot' }, 'returned')
      await endHandoff(trx, tenantId, conversation.session_id, 'returned', at)
      thread.change({ status: 'bot', waiting_since: null })
      await thread.tell({ kind: 'returned_to_bot' })
      return stateOf(thread.conversation)
    })
  }

  return { takeControl, returnToBot }
}

/** One's own, what nobody has, and for who assigns also what another agent has. */
export function mayGiveAway(actor: Actor, { conversation }: Thread): boolean {
  return (
    conversation.owner_kind !== 'agent' ||
    conversation.owner_agent_id === actor.id ||
    controlPolicy.allows(actor, 'assign')
  )
}
