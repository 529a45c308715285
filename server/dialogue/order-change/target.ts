import { decide, type Order, type Wish } from '../../commerce/index.ts'
import { ordersHolding } from '../order-status/match.ts'
import { entitiesOf, type Turn } from '../turn/turn.ts'

/** Which order a wish is about. */
export type Target =
  | { kind: 'one'; order: Order }
  | { kind: 'several'; orders: Order[] }
  | { kind: 'numberUnknown'; no: string }
  | { kind: 'none' }

/**
 * The order that she names, else the one for which the rules allow the wish, else the one that is open: so that a refusal
 * can say why.
 */
export async function findTarget(turn: Turn, wish: Wish): Promise<Target> {
  const no = entitiesOf(turn, 'order_no')[0]
  if (no) {
    const order = await turn.shop.orders.byNo(no, { customerId: turn.customerId! })
    return order ? { kind: 'one', order } : { kind: 'numberUnknown', no }
  }
  const { items } = await turn.shop.orders.list(turn.customerId!, { limit: 50 })
  const open = items.filter((order) => !['delivered', 'cancelled', 'closed'].includes(order.state))
  const { topic } = turn.state
  const held = ordersHolding(turn.text, open) ?? ordersHolding(turn.text, items)
  const shown = topic?.kind === 'order' && !held ? items.find((order) => order.id === topic.orderId) : undefined
  if (shown) return { kind: 'one', order: shown }
  const among = held?.orders ?? open
  const policies = await turn.shop.policies()
  const allowed = among.filter((order) => decide(wish, order, policies).allowed)
  const candidates = allowed.length > 0 ? allowed : among
  if (candidates.length === 1) return { kind: 'one', order: candidates[0]! }
  return candidates.length === 0 ? { kind: 'none' } : { kind: 'several', orders: candidates.slice(0, 5) }
}

/** 「能改地址吗」 about the order just shown is a wish, not a question for the knowledge base. */
export function wishesOfShown(turn: Turn, words: RegExp): boolean {
  const isOpen = turn.state.topic?.kind === 'order' && turn.customerId !== null
  return isOpen && turn.text.trim().length <= 30 && words.test(turn.text) && !asksForTheWay.test(turn.text)
}

const asksForTheWay = /怎么|如何|怎样|流程|规则|多久|\bhow\b|\bpolicy\b/i
