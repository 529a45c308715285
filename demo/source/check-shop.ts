import { totalOf } from './order-parts.ts'
import type { Customer, Order, Product, Shop } from './shop-types.ts'

function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`demo shop: ${what}`)
}

function unique(list: { id: string }[], what: string): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    demand(!seen.has(id), `${what} ${id} twice`)
    seen.add(id)
  }
}

/** Hours before now of a relative time; the future is negative. */
function hoursAgo(at: string): number {
  const [, sign, number, unit] = /^now([+-])(\d+)([dh])$/.exec(at) ?? []
  demand(number !== undefined, `time ${at}`)
  return Number(number) * (unit === 'd' ? 24 : 1) * (sign === '-' ? 1 : -1)
}

function checkLines(order: Order, products: Map<string, Product>): void {
  unique(order.lines, `${order.no} line`)
  for (const line of order.lines) {
    const variant = products.get(line.productId)?.variants.find((v) => v.id === line.variantId)
    demand(variant !== undefined, `${order.no}: ${line.variantId} does not exist`)
    demand(variant.sku === line.sku && line.qty >= 1, `${order.no}: line ${line.id}`)
  }
}

function checkMoney(order: Order, customer: Customer): void {
  const total = totalOf(order.lines)
  const charges = order.payments.filter((p) => p.kind === 'charge')
  const charged = charges.reduce((sum, p) => sum + p.amount, 0)
  const refunded = order.payments.filter((p) => p.kind === 'refund').reduce((sum, p) => sum + p.amount, 0)
  demand(charged === total, `${order.no}: charged ${charged}, lines ${total}`)
  demand(refunded <= charged, `${order.no}: refunds more than was paid`)
  for (const payment of order.payments) {
    demand(
      customer.paymentMethods.some((m) => m.id === payment.methodId),
      `${order.no}: method ${payment.methodId}`,
    )
    demand(
      !payment.returnId || (order.returns ?? []).some((r) => r.id === payment.returnId),
      `${order.no}: ${payment.returnId}`,
    )
    demand(hoursAgo(payment.at) > 0, `${order.no}: payment in the future`)
  }
}

function checkShipments(order: Order): void {
  const placed = hoursAgo(order.placedAt)
  const sent = new Map<string, number>()
  for (const shipment of order.shipments ?? []) {
    let before = placed
    for (const step of shipment.trace) {
      const at = hoursAgo(step.at)
      demand(at <= before && at > 0, `${order.no}: trace out of order at ${step.at}`)
      before = at
    }
    for (const { lineId, qty } of shipment.lines) sent.set(lineId, (sent.get(lineId) ?? 0) + qty)
  }
  const all = order.lines.every((line) => sent.get(line.id) === line.qty)
  if (['shipped', 'part_delivered', 'delivered', 'closed'].includes(order.state))
    demand(all, `${order.no}: not all shipped`)
  if (order.state === 'part_shipped') demand(!all && sent.size > 0, `${order.no}: not partly shipped`)
  if (['awaiting_payment', 'paid', 'cancelled'].includes(order.state))
    demand(sent.size === 0, `${order.no}: shipped too early`)
  for (const id of sent.keys())
    demand(
      order.lines.some((line) => line.id === id),
      `${order.no}: ships ${id}`,
    )
}

function checkReturns(order: Order, products: Map<string, Product>): void {
  const delivered = Math.min(...(order.shipments ?? []).map((s) => (s.deliveredAt ? hoursAgo(s.deliveredAt) : 0)))
  for (const request of order.returns ?? []) {
    demand(order.state === 'delivered', `${order.no}: return before delivery`)
    demand(hoursAgo(request.at) <= delivered, `${order.no}: return ${request.at} before delivery ${delivered}h`)
    for (const { lineId } of request.lines)
      demand(
        order.lines.some((line) => line.id === lineId),
        `${order.no}: returns ${lineId}`,
      )
    const line = order.lines.find((l) => l.id === request.lines[0]?.lineId)
    for (const { variantId } of request.replacements ?? []) {
      demand(
        products.get(line!.productId)!.variants.some((v) => v.id === variantId),
        `${order.no}: replaces by ${variantId}`,
      )
    }
  }
}

/** Throws when anything in the shop does not resolve or does not add up. */
export function checkShop(shop: Shop): void {
  unique(shop.stores, 'store')
  unique(shop.customers, 'customer')
  unique(shop.products, 'product')
  unique(
    shop.products.flatMap((p) => p.variants),
    'variant',
  )
  unique(shop.orders, 'order')
  unique(
    shop.orders.map((o) => ({ id: o.no })),
    'order number',
  )
  unique(
    shop.customers.flatMap((c) => [...c.phones, ...c.emails].map((id) => ({ id }))),
    'phone or e-mail',
  )
  const products = new Map(shop.products.map((p) => [p.id, p]))
  const customers = new Map(shop.customers.map((c) => [c.id, c]))
  for (const variant of shop.products.flatMap((p) => p.variants)) {
    const inStores = Object.values(variant.stockByStore).reduce((a, b) => a + b, 0)
    demand(inStores <= variant.stock, `${variant.id}: more in stores than in all`)
  }
  for (const order of shop.orders) {
    const customer = customers.get(order.customerId)
    demand(customer !== undefined, `${order.no}: customer ${order.customerId}`)
    checkLines(order, products)
    checkMoney(order, customer)
    checkShipments(order)
    checkReturns(order, products)
  }
  const states = new Set(shop.orders.map((o) => o.state))
  demand(states.size === 9, `only the states ${[...states].join(', ')}`)
}
