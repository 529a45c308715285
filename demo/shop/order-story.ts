import type { AfterSales, Order, Shipment } from '../../server/commerce/index.ts'
import { writeMoment } from './format.ts'
import type { Step } from './parts/steps.ts'
import type { Visit } from './visit.ts'

export type Tab = 'all' | 'pay' | 'receive' | 'after' | 'done'

/** The return or exchange that is under way, if any. */
export function openAfterSales(order: Order): AfterSales | undefined {
  return order.afterSales.find(({ state }) => ['requested', 'approved', 'in_transit', 'received'].includes(state))
}

export function isIn(order: Order, tab: Tab): boolean {
  if (tab === 'all') return true
  if (tab === 'after') return order.afterSales.length > 0
  if (tab === 'pay') return order.state === 'awaiting_payment'
  const done = ['delivered', 'closed', 'cancelled'].includes(order.state)
  return tab === 'done' ? done && !openAfterSales(order) : !done && order.state !== 'awaiting_payment'
}

/** How an order stands, in two or three words, and whether somebody should look. */
export function standing(order: Order, { words }: Visit): { label: string; isOpen: boolean } {
  const after = openAfterSales(order)
  if (after) {
    const label = words.afterSalesLabel(words.afterSalesKind[after.kind], words.afterSalesState[after.state])
    return { label, isOpen: true }
  }
  const isOpen = !['delivered', 'closed', 'cancelled'].includes(order.state)
  const held = order.state === 'shipped' && liveShipment(order)?.state
  if (held === 'exception' || held === 'out_for_delivery') return { label: words.shipmentState[held], isOpen }
  if (order.pickupStoreId && order.state === 'processing') return { label: words.steps.preparing, isOpen }
  return { label: words.orderState[order.state], isOpen }
}

export function liveShipment(order: Order): Shipment | undefined {
  return order.shipments.find((shipment) => shipment.state !== 'delivered') ?? order.shipments.at(-1)
}

/** The line of steps of an order that is under way; nothing for one that is over. */
export function storyOf(order: Order, visit: Visit): { steps: Step[]; now: number } | undefined {
  const after = openAfterSales(order)
  if (after) return afterSalesStory(after, visit)
  if (['delivered', 'closed', 'cancelled'].includes(order.state)) return undefined
  if (order.pickupStoreId) return pickupStory(order, visit)
  return parcelStory(order, visit)
}

function momentOf(at: Date | null | undefined, { locale, now }: Visit): string | null {
  return at ? writeMoment(at, locale, now) : null
}

function afterSalesStory(after: AfterSales, visit: Visit): { steps: Step[]; now: number } {
  const { steps } = visit.words
  const last = { return: steps.refund, exchange: steps.newOne, claim_refund: steps.refund, claim_replace: steps.newOne }
  const labels = [steps.requested, steps.approved, steps.returning, steps.checking, last[after.kind]]
  const now = ['requested', 'approved', 'in_transit', 'received'].indexOf(after.state)
  return { steps: labels.map((label, at) => ({ label, note: at === 0 ? momentOf(after.at, visit) : null })), now }
}

function pickupStory(order: Order, visit: Visit): { steps: Step[]; now: number } {
  const { steps } = visit.words
  return {
    steps: [
      { label: steps.paid, note: momentOf(paidAt(order), visit) },
      { label: steps.preparing, note: null },
      { label: steps.ready, note: null },
      { label: steps.fetched, note: null },
    ],
    now: order.state === 'shipped' ? 2 : 1,
  }
}

function parcelStory(order: Order, visit: Visit): { steps: Step[]; now: number } {
  const { steps } = visit.words
  if (order.state === 'awaiting_payment') {
    const labels = [steps.placed, steps.pay, steps.toSend, steps.delivery, steps.signed]
    return { steps: labels.map((label, at) => ({ label, note: at ? null : momentOf(order.placedAt, visit) })), now: 1 }
  }
  const paid = { label: steps.paid, note: momentOf(paidAt(order), visit) }
  const shipment = liveShipment(order)
  if (!shipment || shipment.state === 'packed') {
    const rest = [steps.packing, steps.toSend, steps.delivery, steps.signed].map((label) => ({ label, note: null }))
    return { steps: [paid, ...rest], now: 1 }
  }
  const due = momentOf(shipment.eta, visit)
  const delivered = shipment.state === 'delivered'
  return {
    steps: [
      paid,
      { label: steps.sent, note: momentOf(shipment.trace.at(-1)?.at, visit) },
      {
        label: shipment.state === 'exception' ? steps.exception : steps.moving,
        note: shipment.trace[0]?.place ?? null,
      },
      { label: steps.delivery, note: due && !delivered ? steps.before(due) : null },
      { label: steps.signed, note: momentOf(shipment.deliveredAt, visit) },
    ],
    now: shipment.state === 'out_for_delivery' ? 3 : delivered ? 4 : 2,
  }
}

function paidAt(order: Order): Date | null {
  return order.payments.find((payment) => payment.kind === 'charge' && payment.state === 'settled')?.at ?? null
}
