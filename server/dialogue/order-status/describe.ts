import type { OrderCard, QuickReply, Source } from '../../../contracts/message.ts'
import { type Order, orderCard, type Shipment, storeName } from '../../commerce/index.ts'
import type { Turn } from '../turn/turn.ts'
import type { CardAction } from './actions.ts'
import { actionsFor } from './actions.ts'

/** What is said of one order: the state and what is expected come first. */
export async function describeOrder(turn: Turn, order: Order): Promise<string> {
  const sentences = [await firstSentence(turn, order), ...laterSentences(turn, order)]
  return sentences.filter(Boolean).join(turn.locale === 'zh-CN' ? '' : ' ')
}

async function firstSentence(turn: Turn, order: Order): Promise<string> {
  const { say } = turn
  if (order.state === 'cancelled') return say.order.cancelled(order.no)
  const parcel = parcelToTell(order)
  if (order.state === 'delivered' || order.state === 'closed') {
    const at = parcel?.deliveredAt
    return at && order.state === 'delivered'
      ? say.order.deliveredAt(order.no, say.when(at, turn.now, turn.timezone))
      : say.order.state(order.no, order.state)
  }
  const store = order.pickupStoreId ? await storeOf(turn, order.pickupStoreId) : undefined
  if (store)
    return `${say.order.state(order.no, order.state)}${turn.locale === 'en' ? ' ' : ''}${say.order.pickup(order.no, store)}`
  return parcel ? parcelSentence(turn, order, parcel) : say.order.state(order.no, order.state)
}

function parcelSentence(turn: Turn, order: Order, parcel: Shipment): string {
  const { say, now, timezone } = turn
  const by = parcel.eta ? say.deadline(parcel.eta, now, timezone) : null
  if (parcel.state === 'exception') return say.order.exception(order.no, latestText(turn, parcel))
  if (parcel.state === 'packed') return say.order.packed(order.no)
  if (parcel.state === 'delivered' || parcel.state === 'returned' || parcel.state === 'cancelled')
    return say.order.state(order.no, order.state)
  if (by && parcel.eta! < now) return say.order.late(order.no, by)
  return parcel.state === 'out_for_delivery' ? say.order.outForDelivery(order.no, by) : say.order.onItsWay(order.no, by)
}

/** The same order once more: what is expected, and the newest of it. */
export async function describeAgain(turn: Turn, order: Order): Promise<string> {
  const { say, now, timezone } = turn
  const parcel = parcelToTell(order)
  if (!parcel || !isTravelling(parcel) || !parcel.eta || parcel.eta < now || parcel.state === 'exception')
    return describeOrder(turn, order)
  const latest = parcel.trace[0]
  const text = latestText(turn, parcel)
  const sentences = [
    say.order.expected(say.deadline(parcel.eta, now, timezone)),
    ...(latest && text ? [say.order.latest(say.when(latest.at, now, timezone), text)] : []),
  ]
  return sentences.join(turn.locale === 'zh-CN' ? '' : ' ')
}

function laterSentences(turn: Turn, order: Order): string[] {
  const { say, now, timezone } = turn
  const sentences: string[] = []
  const travelling = order.shipments.filter((one) => isTravelling(one))
  if (travelling.length > 1) sentences.push(say.order.parcels(order.shipments.length))
  const [parcel] = travelling
  const latest = parcel?.trace[0]
  const text = parcel && latestText(turn, parcel)
  if (latest && text && parcel.state !== 'exception')
    sentences.push(say.order.latest(say.when(latest.at, now, timezone), text))
  return [...sentences, ...refundSentences(turn, order)]
}

/** What was given back, and what still is on its way back. */
export function refundSentences(turn: Turn, order: Order): string[] {
  const { say } = turn
  const sum = (state: string) =>
    order.payments
      .filter((payment) => payment.kind === 'refund' && payment.state === state)
      .reduce((total, payment) => total + payment.amount.amount, 0)
  const { currency } = order.total
  const settled = sum('settled')
  const pending = sum('pending')
  return [
    ...(settled > 0 ? [say.order.refunded(say.money(settled, currency))] : []),
    ...(pending > 0 ? [say.order.refunding(say.money(pending, currency))] : []),
  ]
}

/** The shop's words on the parcel, where they are in a language that she reads. */
function latestText(turn: Turn, parcel: Shipment): string | null {
  const text = parcel.trace[0]?.text
  if (!text) return null
  return turn.locale === 'zh-CN' || !/\p{Script=Han}/u.test(text) ? text : null
}

/** The parcel that she most likely asks after: one that had trouble, is close, travels, or came last. */
function parcelToTell(order: Order): Shipment | undefined {
  const urgency = ['exception', 'out_for_delivery', 'in_transit', 'shipped', 'packed', 'delivered']
  return [...order.shipments].sort((a, b) => rank(urgency, a.state) - rank(urgency, b.state))[0]
}

function rank(order: string[], state: string): number {
  const at = order.indexOf(state)
  return at < 0 ? order.length : at
}

export function isTravelling(shipment: Shipment): boolean {
  return ['shipped', 'in_transit', 'out_for_delivery', 'exception'].includes(shipment.state)
}

async function storeOf(turn: Turn, id: string): Promise<string | undefined> {
  const store = (await turn.shop.stores()).find((one) => one.id === id)
  return store && storeName(store, turn.locale)
}

/** The order's card with what can be asked next. */
export async function cardOf(turn: Turn, order: Order): Promise<OrderCard> {
  const actions: CardAction[] = await actionsFor(turn, order)
  return orderCard(order, turn.locale, actions)
}

/** A button that names an order by its goods and state. */
export function orderReply(turn: Turn, order: Order): QuickReply {
  const title = titleOf(order, turn.locale)
  const state = turn.say.order.states[order.state]
  const label = `${title} · ${state}`.slice(0, 120)
  return { id: `order:${order.id}`, label, text: order.no, icon: 'order' }
}

/** An order called by its goods. */
export function titleOf(order: Order, locale: string): string {
  return orderCard(order, locale).lines[0]!.title
}

export function sourceOf(order: Order): Source {
  return { kind: 'order', id: order.id, title: order.no, updatedAt: null, url: order.url }
}
