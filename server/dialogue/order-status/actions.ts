import type { z } from 'zod'
import type { cardAction } from '../../../contracts/message.ts'
import { decide, type Order } from '../../commerce/index.ts'
import type { Turn } from '../turn/turn.ts'

export type CardAction = z.infer<typeof cardAction>

/** Buttons on an order's card: only what the shop's rules allow for it now. */
export async function actionsFor(turn: Turn, order: Order): Promise<CardAction[]> {
  const policies = await turn.shop.policies()
  const { say } = turn
  const reply = (id: string, words: { label: string; text: string }): CardAction => ({ kind: 'reply', id, ...words })
  const actions: CardAction[] = []
  if (decide({ kind: 'changeAddress' }, order, policies).allowed)
    actions.push(reply(`change_address:${order.id}`, say.order.changeAddress))
  if (decide({ kind: 'cancel' }, order, policies).allowed) actions.push(reply(`cancel:${order.id}`, say.order.cancel))
  if (policies.return.states.includes(order.state)) actions.push(reply('ask:after_sales', say.order.afterSales))
  return actions
}
