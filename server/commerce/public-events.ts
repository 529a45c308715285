import { z } from 'zod'
import { orderState } from '../../contracts/message.ts'
import { definePublicEvent, type PublicEvent } from '../kernel/webhooks/index.ts'
import { orderChanged } from './order.events.ts'

/** What may be told outside of orders: what was changed through us; the shop tells of the rest itself. */
export const commercePublicEvents: readonly PublicEvent[] = [
  definePublicEvent({
    type: 'order.changed',
    on: orderChanged,
    description: 'The bot or an agent changed an order: cancelled it, or gave it another address.',
    data: z.object({
      orderId: z.string().describe('as the shop calls it'),
      change: z.enum(['cancel', 'changeAddress']),
      state: orderState.describe('afterwards'),
    }),
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
]
