import { z } from 'zod'
import { orderState } from '../../contracts/message.ts'
import { defineEvent } from '../kernel/events.ts'

/** An order was changed through us. Orders and customers of shops have ids of their own. */
export const orderChanged = defineEvent(
  'commerce.order.changed',
  z.object({ orderId: z.string(), change: z.enum(['cancel', 'changeAddress']), state: orderState }),
)
