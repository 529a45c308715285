import { z } from 'zod'
import { id } from '../../contracts/common.ts'
import { type HandoffReason, handoffReason } from '../../contracts/conversation.ts'
import { presence } from '../../contracts/desk.ts'
import { definePublicEvent, type PublicEvent } from '../kernel/webhooks/index.ts'
import { presenceChanged } from './presence/presence.events.ts'
import { workItemLeft, workItemQueued, workItemTaken } from './queue/queue.events.ts'

const ofItem = { workItemId: id, conversationId: id, sessionId: id }
const waitedSeconds = z.number().describe('how long she waited')

/** What may be told outside of the desk. */
export const deskPublicEvents: readonly PublicEvent[] = [
  definePublicEvent({
    type: 'workItem.queued',
    on: workItemQueued,
    description: 'A conversation waits for an agent.',
    data: z.object({ ...ofItem, reason: handoffReason, position: z.int().describe('place in the queue') }),
    view: async (_trx, _tenantId, fact) => ({ data: { ...fact, reason: fact.reason as HandoffReason } }),
  }),
  definePublicEvent({
    type: 'workItem.assigned',
    on: workItemTaken,
    description: 'A waiting conversation has an agent: she accepted it, or it was assigned.',
    data: z.object({ ...ofItem, staffId: id, how: z.enum(['accepted', 'automatic']), waitedSeconds }),
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
  definePublicEvent({
    type: 'workItem.left',
    on: workItemLeft,
    description: 'A conversation left the queue without an agent.',
    data: z.object({ ...ofItem, waitedSeconds }),
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
  definePublicEvent({
    type: 'presence.changed',
    on: presenceChanged,
    description: 'A member of staff is online, busy, away, wrapping up or offline now.',
    data: z.object({ staffId: id, from: presence, to: presence }),
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
]
