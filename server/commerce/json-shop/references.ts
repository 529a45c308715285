import type { JsonShop, OrderDocument } from './format.ts'
import { pathOf } from './path.ts'

interface Problem {
  path: string
  problem: string
}
type Path = (string | number)[]

interface Known {
  customers: Map<string, Set<string>>
  variants: Map<string, Set<string>>
  allVariants: Set<string>
  stores: Set<string>
}

/** The first id that is there twice or leads nowhere, if any. */
export function checkReferences(shop: JsonShop): Problem | undefined {
  return checkUnique(shop) ?? checkStock(shop, new Set(shop.stores?.map((store) => store.id))) ?? checkOrders(shop)
}

function checkUnique(shop: JsonShop): Problem | undefined {
  const variants = shop.products.flatMap((product, p) =>
    product.variants.map((variant, v) => ({ id: variant.id, at: ['products', p, 'variants', v, 'id'] as Path })),
  )
  return (
    firstTwice(placed(shop.stores ?? [], 'stores')) ??
    firstTwice(placed(shop.customers, 'customers')) ??
    firstTwice(placed(shop.products, 'products')) ??
    firstTwice(variants) ??
    firstTwice(placed(shop.orders, 'orders')) ??
    firstTwice(shop.orders.map((order, o) => ({ id: order.no, at: ['orders', o, 'no'] })))
  )
}

function placed(list: readonly { id: string }[], ...at: Path) {
  return list.map((item, index) => ({ id: item.id, at: [...at, index, 'id'] }))
}

function firstTwice(items: { id: string; at: Path }[]): Problem | undefined {
  const seen = new Set<string>()
  for (const { id, at } of items) {
    if (seen.has(id)) return { path: pathOf(at), problem: `${JSON.stringify(id)} is there twice` }
    seen.add(id)
  }
  return undefined
}

function checkStock(shop: JsonShop, stores: Set<string>): Problem | undefined {
  for (const [p, product] of shop.products.entries())
    for (const [v, variant] of product.variants.entries())
      for (const storeId of Object.keys(variant.stockByStore ?? {}))
        if (!stores.has(storeId))
          return missing(['products', p, 'variants', v, 'stockByStore', storeId], 'store', storeId)
  return undefined
}

function checkOrders(shop: JsonShop): Problem | undefined {
  const known: Known = {
    customers: new Map(shop.customers.map((one) => [one.id, new Set(one.paymentMethods?.map((method) => method.id))])),
    variants: new Map(shop.products.map((one) => [one.id, new Set(one.variants.map((variant) => variant.id))])),
    allVariants: new Set(shop.products.flatMap((one) => one.variants.map((variant) => variant.id))),
    stores: new Set(shop.stores?.map((store) => store.id)),
  }
  for (const [o, order] of shop.orders.entries()) {
    const problem = checkOrder(order, ['orders', o], known)
    if (problem) return problem
  }
  return undefined
}

function checkOrder(order: OrderDocument, at: Path, known: Known): Problem | undefined {
  const methods = known.customers.get(order.customerId)
  if (!methods) return missing([...at, 'customerId'], 'customer', order.customerId)
  if (order.pickupStoreId && !known.stores.has(order.pickupStoreId))
    return missing([...at, 'pickupStoreId'], 'store', order.pickupStoreId)
  return (
    firstTwice(placed(order.lines, ...at, 'lines')) ??
    firstTwice(placed(order.shipments ?? [], ...at, 'shipments')) ??
    firstTwice(placed(order.returns ?? [], ...at, 'returns')) ??
    checkLines(order, at, known) ??
    checkPayments(order, at, methods) ??
    checkShipments(order, at) ??
    checkAfterSales(order, at, known, methods)
  )
}

function checkLines(order: OrderDocument, at: Path, known: Known): Problem | undefined {
  for (const [l, line] of order.lines.entries()) {
    const variants = known.variants.get(line.productId)
    if (!variants) return missing([...at, 'lines', l, 'productId'], 'product', line.productId)
    if (!variants.has(line.variantId)) return missing([...at, 'lines', l, 'variantId'], 'variant', line.variantId)
  }
  return undefined
}

function checkPayments(order: OrderDocument, at: Path, methods: Set<string>): Problem | undefined {
  const returns = new Set(order.returns?.map((one) => one.id))
  for (const [p, payment] of order.payments.entries()) {
    const here = [...at, 'payments', p]
    if (!methods.has(payment.methodId)) return missing([...here, 'methodId'], 'payment method', payment.methodId)
    if (payment.returnId && !returns.has(payment.returnId))
      return missing([...here, 'returnId'], 'return', payment.returnId)
  }
  return undefined
}

function checkShipments(order: OrderDocument, at: Path): Problem | undefined {
  for (const [s, shipment] of (order.shipments ?? []).entries()) {
    const problem = checkLineIds(order, shipment.lines, [...at, 'shipments', s, 'lines'])
    if (problem) return problem
  }
  return undefined
}

function checkAfterSales(order: OrderDocument, at: Path, known: Known, methods: Set<string>): Problem | undefined {
  for (const [r, one] of (order.returns ?? []).entries()) {
    const here = [...at, 'returns', r]
    const problem = checkLineIds(order, one.lines, [...here, 'lines'])
    if (problem) return problem
    if (one.methodId && !methods.has(one.methodId))
      return missing([...here, 'methodId'], 'payment method', one.methodId)
    for (const [n, { variantId }] of (one.replacements ?? []).entries())
      if (!known.allVariants.has(variantId))
        return missing([...here, 'replacements', n, 'variantId'], 'variant', variantId)
  }
  return undefined
}

function checkLineIds(order: OrderDocument, lines: { lineId: string }[], at: Path): Problem | undefined {
  for (const [n, { lineId }] of lines.entries())
    if (!order.lines.some((line) => line.id === lineId)) return missing([...at, n, 'lineId'], 'line', lineId)
  return undefined
}

function missing(at: Path, noun: string, id: string): Problem {
  return { path: pathOf(at), problem: `there is no ${noun} ${JSON.stringify(id)}` }
}
