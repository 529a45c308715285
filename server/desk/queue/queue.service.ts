import type { ConversationView } from '../../../contracts/conversation.ts'
import type { QueuePlace, WorkItemView } from '../../../contracts/desk.ts'
import type { Conversation } from '../../conversation/index.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { AppError, defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Realtime } from '../../kernel/realtime/realtime.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import type { PresenceService } from '../presence/presence.service.ts'
import { expectedWaitSeconds } from './expected-wait.ts'
import { workItemLeft, workItemQueued, workItemTaken } from './queue.events.ts'
import { queuePolicy } from './queue.policy.ts'
import {
  insertWorkItem,
  listWaiting,
  lockNextWaiting,
  lockWorkItem,
  markLeft,
  markTaken,
  type NewWorkItem,
  takingIntervalSeconds,
} from './work-item.repository.ts'
import type { WorkItem } from './work-item.table.ts'

export const workItemNotFound = defineError<{ id: string }>('desk.workItem.notFound', 404, 'no such work item')
export const workItemTakenError = defineError<{ id: string }>(
  'desk.workItem.taken',
  409,
  'somebody else took it, or the customer left the queue',
)

export interface QueueDeps {
  db: Db
  realtime: Realtime
  conversation: Conversation
  presence: PresenceService
}
export type QueueService = ReturnType<typeof createQueueService>

/** Who waits further back is shown when her turn comes nearer. */
const mostShown = 200

/** The queue: conversations that wait for an agent, in order, each taken by exactly one. */
export function createQueueService({ db, realtime, conversation, presence }: QueueDeps) {
  /** Tells the desk, and every waiting customer her new place. */
  function announce(trx: Db, tenantId: string): void {
    afterCommit(trx, () => {
      realtime.emit('/desk', `tenant:${tenantId}`, 'queue.changed')
      void tellPlaces(tenantId).catch(() => {})
    })
  }

  async function tellPlaces(tenantId: string): Promise<void> {
    const items = await inTenant(db, tenantId, (trx) => listWaiting(trx, tenantId))
    for (const item of items) await conversation.pushState(tenantId, item.conversation_id)
  }

  /** Gives a held work item to an agent; false when the customer had left the queue, which takes the item out. */
  async function take(trx: Db, agent: Actor, item: WorkItem, how: 'accepted' | 'automatic'): Promise<boolean> {
    const { tenantId } = agent
    try {
      await conversation.takeControl(agent, item.conversation_id, { from: 'queue', agentId: agent.id }, trx)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conversation.controlTaken') throw error
      await markLeft(trx, tenantId, item.conversation_id)
      announce(trx, tenantId)
      return false
    }
    const taken = await markTaken(trx, tenantId, item.id, agent.id)
    await presence.worked(trx, tenantId, agent.id)
    await appendEvent(trx, workItemTaken, tenantId, {
      ...idsOf(item),
      staffId: agent.id,
      how,
      waitedSeconds: secondsBetween(item.requested_at, taken.taken_at!),
    })
    announce(trx, tenantId)
    afterCommit(trx, () => void tellAgent(agent, item, how).catch(() => {}))
    return true
  }

  async function tellAgent(agent: Actor, item: WorkItem, how: 'accepted' | 'automatic'): Promise<void> {
    const view = await conversation.view(systemActor(agent.tenantId), item.conversation_id)
    realtime.emit('/desk', `staff:${agent.id}`, 'work.assigned', {
      conversationId: item.conversation_id,
      contactName: view.contact.name,
      how,
    })
  }

  async function waitFacts(trx: Db, tenantId: string) {
    const online = (await presence.present(trx, tenantId)).filter((one) => one.presence === 'online')
    const freeSlots = online.reduce((sum, one) => sum + Math.max(0, one.capacity - one.load), 0)
    return { agentsOnline: online.length, freeSlots, takingIntervalSeconds: await takingIntervalSeconds(trx, tenantId) }
  }

  return {
    take,

    /** Puts a conversation into the queue. Told twice, it waits once. */
    async enqueue(item: NewWorkItem): Promise<void> {
      await inTenant(db, item.tenantId, async (trx) => {
        const queued = await insertWorkItem(trx, item)
        if (!queued) return
        const waiting = await listWaiting(trx, item.tenantId)
        const position = waiting.findIndex((one) => one.id === queued.id) + 1
        await appendEvent(trx, workItemQueued, item.tenantId, { ...idsOf(queued), reason: queued.reason, position })
        announce(trx, item.tenantId)
      })
    },

    /** Takes a conversation out of the queue that nobody serves there any more: she left, or it was resolved. */
    async dequeue(tenantId: string, conversationId: string): Promise<void> {
      await inTenant(db, tenantId, async (trx) => {
        const left = await markLeft(trx, tenantId, conversationId)
        if (!left) return
        const waitedSeconds = secondsBetween(left.requested_at, left.closed_at!)
        await appendEvent(trx, workItemLeft, tenantId, { ...idsOf(left), waitedSeconds })
        announce(trx, tenantId)
      })
    },

    async list(actor: Actor): Promise<{ items: WorkItemView[]; agentsOnline: number }> {
      queuePolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const items = (await listWaiting(trx, actor.tenantId)).slice(0, mostShown)
        const facts = await waitFacts(trx, actor.tenantId)
        const views = await conversation.views(
          actor,
          items.map((item) => item.conversation_id),
          trx,
        )
        const shown = items.flatMap((item, index) => {
          const view = views.get(item.conversation_id)
          return view ? [present(item, view, index + 1, facts)] : []
        })
        return { items: shown, agentsOnline: facts.agentsOnline }
      })
    },

    /**
     * Takes one work item for the asking agent.
     *
     * @throws workItemTakenError when another was faster, or the customer left.
     */
    async accept(actor: Actor, id: string): Promise<ConversationView> {
      queuePolicy.require(actor, 'accept')
      const item = await inTenant(db, actor.tenantId, async (trx) => {
        const found = await lockWorkItem(trx, actor.tenantId, id)
        if (!found) throw workItemNotFound({ id })
        if (found.state !== 'waiting') throw workItemTakenError({ id })
        if (!(await take(trx, actor, found, 'accepted'))) throw workItemTakenError({ id })
        return found
      })
      return conversation.view(actor, item.conversation_id)
    },

    /** Takes the next work item for the asking agent; undefined when nothing waits. */
    async acceptNext(actor: Actor): Promise<ConversationView | undefined> {
      queuePolicy.require(actor, 'accept')
      const item = await inTenant(db, actor.tenantId, async (trx) => {
        for (;;) {
          const found = await lockNextWaiting(trx, actor.tenantId)
          if (!found || (await take(trx, actor, found, 'accepted'))) return found
        }
      })
      return item && conversation.view(actor, item.conversation_id)
    },

    /** What a waiting customer is told; undefined when she does not wait. */
    async place(tenantId: string, conversationId: string): Promise<QueuePlace | undefined> {
      return inTenant(db, tenantId, async (trx) => {
        const items = await listWaiting(trx, tenantId)
        const position = items.findIndex((item) => item.conversation_id === conversationId) + 1
        if (position === 0) return undefined
        const facts = await waitFacts(trx, tenantId)
        return { position, expectedWaitSeconds: expectedWaitSeconds({ ...facts, position }) }
      })
    },
  }
}

function present(
  item: WorkItem,
  view: ConversationView,
  position: number,
  facts: { agentsOnline: number; freeSlots: number; takingIntervalSeconds: number | undefined },
): WorkItemView {
  return {
    id: item.id,
    conversation: view,
    reason: item.reason,
    position,
    waitingSince: item.requested_at.toISOString(),
    expectedWaitSeconds: expectedWaitSeconds({ ...facts, position }),
  }
}

function idsOf(item: WorkItem) {
  return { workItemId: item.id, conversationId: item.conversation_id, sessionId: item.session_id }
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 1000)
}
