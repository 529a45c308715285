import { DateTime } from 'luxon'
import type { StoryOrder, StoryShipment } from './orders.ts'
import type { AfterSales, Customer, Line, Order, Payment, Product, Shipment } from './shop-types.ts'

/** The day that order numbers are counted from; the data itself only knows relative times. */
const TODAY = DateTime.fromISO('2026-11-21T14:30', { zone: 'Asia/Shanghai' })

/** A time before (or, negative, after) now, in the shop format's relative words. */
export function ago(hours: number): string {
  if (hours < 0) return `now+${-hours}h`
  return hours >= 96 && hours % 24 === 0 ? `now-${hours / 24}d` : `now-${hours}h`
}

/** The date part of an order number. */
export function dayBefore(hours: number): string {
  return TODAY.minus({ hours }).toFormat('yyyyLLdd')
}

export const totalOf = (lines: Line[]): number => lines.reduce((sum, line) => sum + line.qty * line.unit, 0)

/** The variant of a product with the given option values, e.g. `墨绿 M`. */
export function variantWith(product: Product, values: string) {
  const variant = product.variants.find((v) => Object.values(v.options).join(' ') === values)
  if (!variant) throw new Error(`${product.id} has no variant ${values}`)
  return variant
}

function linesOf(id: string, story: StoryOrder, products: Map<string, Product>, english: boolean): Line[] {
  return story.lines.map(([productId, values, qty], i) => {
    const product = products.get(productId)
    if (!product) throw new Error(`unknown product ${productId}`)
    const variant = variantWith(product, values)
    return {
      id: `${id}-${i + 1}`,
      productId,
      variantId: variant.id,
      sku: variant.sku,
      title: english ? product.translations.en.title : product.title,
      options: english ? variant.translations.en.options : variant.options,
      qty,
      unit: variant.price,
    }
  })
}

function shipmentOf(id: string, number: number, story: StoryShipment, lines: Line[]): Shipment {
  const inside = story.lines ? story.lines.map((i) => lines[i]!) : lines
  const last = story.trace.at(-1)
  return {
    id: `${id}-s${number}`,
    carrier: story.carrier,
    trackingNo: story.no,
    state: story.state,
    ...(story.state === 'delivered' && last ? { deliveredAt: ago(last[0]) } : {}),
    ...(story.eta ? { eta: ago(-story.eta) } : {}),
    lines: inside.map((line) => ({ lineId: line.id, qty: line.qty })),
    trace: story.trace.map(([hours, text, place]) => ({ at: ago(hours), text, ...(place ? { place } : {}) })),
  }
}

/** The after-sales request of a story, and the money it has moved so far. */
function afterSalesOf(id: string, story: StoryOrder, lines: Line[], products: Map<string, Product>) {
  const after = story.after
  if (!after) return { returns: [], refunds: [] }
  const chosen = after.line === undefined ? lines : [lines[after.line]!]
  const methodId = `${story.customer}-${story.pay}`
  const request: AfterSales = {
    id: `${id}-r1`,
    kind: after.kind,
    state: after.state,
    lines: chosen.map((line) => ({ lineId: line.id, qty: line.qty, reason: after.reason })),
    methodId,
    at: ago(after.hours),
    ...after.extra,
  }
  if (after.kind === 'exchange') {
    const line = chosen[0]!
    const target = variantWith(products.get(line.productId)!, after.to!)
    request.replacements = [{ variantId: target.id, qty: line.qty }]
    request.due = (target.price - line.unit) * line.qty
  }
  const paysBack =
    (after.kind === 'return' || after.kind === 'claim_refund') && ['received', 'done'].includes(after.state)
  const refund: Payment = {
    id: `${id}-p2`,
    kind: 'refund',
    amount: totalOf(chosen),
    methodId,
    state: after.state === 'done' ? 'settled' : 'pending',
    at: ago(Math.max(1, after.hours - 72)),
    returnId: request.id,
  }
  return { returns: [request], refunds: paysBack ? [refund] : [] }
}

/** What was charged, and given back when the order was cancelled. */
function paymentsOf(id: string, story: StoryOrder, amount: number): Payment[] {
  const methodId = `${story.customer}-${story.pay}`
  const unpaid = story.state === 'awaiting_payment'
  const failed = story.cancelReason === 'payment_timeout'
  const state = failed ? 'failed' : unpaid ? 'pending' : 'settled'
  const charge: Payment = { id: `${id}-p1`, kind: 'charge', amount, methodId, state, at: ago(story.hours) }
  if (story.state !== 'cancelled' || failed) return [charge]
  return [
    charge,
    { id: `${id}-p2`, kind: 'refund', amount, methodId, state: 'settled', at: ago(Math.max(1, story.hours - 2)) },
  ]
}

/** One order of the shop, from its story. */
export function orderOf(id: string, story: StoryOrder, customer: Customer, products: Map<string, Product>): Order {
  const lines = linesOf(id, story, products, customer.locale === 'en')
  const { returns, refunds } = afterSalesOf(id, story, lines, products)
  const shipments = (story.shipments ?? []).map((s, i) => shipmentOf(id, i + 1, s, lines))
  return {
    id,
    no: story.no,
    customerId: customer.id,
    state: story.state,
    placedAt: ago(story.hours),
    ...(story.cancelReason ? { cancelReason: story.cancelReason } : {}),
    shipTo: customer.address,
    ...story.extra,
    lines,
    payments: [...paymentsOf(id, story, totalOf(lines)), ...refunds],
    ...(shipments.length ? { shipments } : {}),
    ...(returns.length ? { returns } : {}),
  }
}
