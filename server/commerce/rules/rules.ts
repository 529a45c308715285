import type { OrderState } from '../../../contracts/message.ts'
import type { Address, Instead, Policies, RefuseCode } from '../port.ts'

/** What a customer wants changed. */
export type Wish =
  | { kind: 'cancel'; reason?: string | undefined; lineIds?: string[] | undefined }
  | { kind: 'changeAddress'; address?: Address | undefined }

/** The facts of an order on which the rules look. */
export interface RuledOrder {
  state: OrderState
  itemEdits: number
}

export type Ruling = { allowed: true } | { allowed: false; code: RefuseCode; why: string; instead: Instead[] }

/**
 * The one place where it is decided whether a change is allowed: asked to offer it, to quote it, and once more inside
 * the write.
 */
export function decide(wish: Wish, order: RuledOrder, policies: Policies): Ruling {
  return wish.kind === 'cancel' ? decideCancel(wish, order, policies) : decideAddress(order, policies)
}

function decideCancel(wish: Wish & { kind: 'cancel' }, order: RuledOrder, { cancel }: Policies): Ruling {
  if (!cancel.states.includes(order.state))
    return refuse('wrong_state', `an order that is ${order.state} cannot be cancelled`, insteadOf(order.state))
  if (order.itemEdits > 0 && !cancel.afterItemEdit)
    return refuse('edited_before', 'its items were changed after the purchase', ['person'])
  if (wish.lineIds && wish.lineIds.length > 0 && !cancel.partial)
    return refuse('partial', 'an order is cancelled whole or not at all', ['change_items', 'cancel_all'])
  const reasons = cancel.reasons ?? []
  if (wish.reason !== undefined && reasons.length > 0 && !reasons.some((one) => one.code === wish.reason))
    return refuse('reason_unknown', `the reason is one of ${reasons.map((one) => one.code).join(', ')}`, [])
  return { allowed: true }
}

function decideAddress(order: RuledOrder, { edit }: Policies): Ruling {
  if (!edit.address) return refuse('unsupported', 'this shop does not change addresses', ['person'])
  if (!edit.states.includes(order.state))
    return refuse(
      'wrong_state',
      `the address of an order that is ${order.state} cannot be changed`,
      insteadOf(order.state),
    )
  if (order.itemEdits > 0 && !edit.addressAfterItemEdit)
    return refuse('edited_before', 'its items were changed after the purchase', ['person'])
  return { allowed: true }
}

function insteadOf(state: OrderState): Instead[] {
  if (state === 'delivered' || state === 'part_delivered') return ['return', 'exchange']
  if (state === 'cancelled' || state === 'closed') return ['new_order']
  return ['refuse_delivery', 'return']
}

function refuse(code: RefuseCode, why: string, instead: Instead[]): Ruling {
  return { allowed: false, code, why, instead }
}
