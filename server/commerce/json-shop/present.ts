import type {
  AfterSales,
  Customer,
  Order,
  OrderLine,
  Payment,
  Product,
  Shipment,
  Store,
  Translations,
} from '../port.ts'
import type { CustomerDocument, OrderDocument, ProductDocument, ShopHead } from './format.ts'
import type { ShopOrderRow } from './shop.table.ts'
import { readTime } from './times.ts'

/** A customer of the shop as the port knows her. */
export function presentCustomer(document: CustomerDocument): Customer {
  return {
    id: document.id,
    name: nameOf(document.name),
    emails: document.emails,
    phones: document.phones,
    locale: document.locale ?? null,
    level: document.level ?? null,
    address: document.address ?? null,
  }
}

/** Family name first where names are written in Chinese. */
function nameOf(name: CustomerDocument['name']): string | null {
  if (name.full) return name.full
  const { given = '', family = '' } = name
  const han = /\p{Script=Han}/u.test(family + given)
  return (han ? `${family}${given}` : `${given} ${family}`).trim() || null
}

export function presentStore(document: NonNullable<ShopHead['stores']>[number]): Store {
  return {
    id: document.id,
    name: document.name,
    city: document.city ?? null,
    address: document.address ?? null,
    phone: document.phone ?? null,
    hours: document.hours ?? null,
    translations: (document.translations ?? {}) as Store['translations'],
  }
}

export function presentProduct(document: ProductDocument, currency: string): Product {
  return {
    id: document.id,
    title: document.title,
    description: document.description ?? null,
    category: document.category ?? null,
    image: document.image ?? null,
    url: document.url ?? null,
    translations: (document.translations ?? {}) as Translations,
    variants: document.variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku ?? null,
      options: variant.options,
      price: { amount: variant.price, currency },
      available: typeof variant.stock === 'number' ? Math.max(0, variant.stock) : variant.stock,
      translations: (variant.translations ?? {}) as Translations,
    })),
  }
}

export interface OrderSurroundings {
  currency: string
  zone: string
  productOf: (id: string) => ProductDocument | undefined
  customer?: CustomerDocument | undefined
}

/** An order of the shop with what is known around it: pictures and other names of its goods, labels of payment methods. */
export function presentOrder(row: ShopOrderRow, around: OrderSurroundings): Order {
  const { document } = row
  const { currency, zone } = around
  const payments = document.payments.map((payment) => presentPayment(payment, around))
  const sum = (kind: Payment['kind']) =>
    payments
      .filter((payment) => payment.kind === kind && payment.state === 'settled')
      .reduce((total, payment) => total + payment.amount.amount, 0)
  const total = document.lines.reduce((all, line) => all + line.qty * line.unit, 0)
  return {
    id: document.id,
    no: document.no,
    customerId: document.customerId,
    state: document.state,
    placedAt: readTime(document.placedAt, zone),
    total: { amount: total, currency },
    paid: { amount: sum('charge'), currency },
    refunded: { amount: sum('refund'), currency },
    cancelReason: document.cancelReason ?? null,
    itemEdits: document.itemEdits ?? 0,
    shipTo: document.shipTo,
    pickupStoreId: document.pickupStoreId ?? null,
    lines: document.lines.map((line) => presentLine(line, around)),
    payments,
    shipments: (document.shipments ?? []).map((shipment) => presentShipment(shipment, zone)),
    afterSales: (document.returns ?? []).map((one) => presentAfterSales(one, around)),
    url: document.url ?? null,
    version: row.version,
  }
}

function presentLine(line: OrderDocument['lines'][number], around: OrderSurroundings): OrderLine {
  const product = around.productOf(line.productId)
  const variant = product?.variants.find((one) => one.id === line.variantId)
  return {
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    title: line.title,
    options: line.options,
    qty: line.qty,
    unit: { amount: line.unit, currency: around.currency },
    image: product?.image ?? null,
    names: product?.aliases ?? [],
    translations: mergeTranslations(product?.translations, variant?.translations),
  }
}

/** A line is called as its product is, and described by its variant's options. */
function mergeTranslations(
  ofProduct: ProductDocument['translations'],
  ofVariant: ProductDocument['translations'],
): Translations {
  const locales = new Set([...Object.keys(ofProduct ?? {}), ...Object.keys(ofVariant ?? {})])
  return Object.fromEntries(
    [...locales].map((locale) => [locale, { ...ofProduct?.[locale], ...ofVariant?.[locale] }]),
  ) as Translations
}

function presentPayment(payment: OrderDocument['payments'][number], around: OrderSurroundings): Payment {
  const method = around.customer?.paymentMethods?.find((one) => one.id === payment.methodId)
  return {
    kind: payment.kind,
    amount: { amount: payment.amount, currency: around.currency },
    methodLabel: method?.label ?? null,
    methodKind: method?.kind ?? null,
    state: payment.state,
    at: payment.at ? readTime(payment.at, around.zone) : null,
  }
}

function presentShipment(shipment: NonNullable<OrderDocument['shipments']>[number], zone: string): Shipment {
  const trace = (shipment.trace ?? []).map((step) => ({
    at: readTime(step.at, zone),
    text: step.text,
    place: step.place ?? null,
  }))
  return {
    id: shipment.id,
    carrier: shipment.carrier ?? null,
    trackingNo: shipment.trackingNo ?? null,
    state: shipment.state,
    eta: shipment.eta ? readTime(shipment.eta, zone) : null,
    deliveredAt: shipment.deliveredAt ? readTime(shipment.deliveredAt, zone) : null,
    lines: shipment.lines.map(({ lineId, qty }) => ({ lineId, qty })),
    trace: trace.sort((a, b) => b.at.getTime() - a.at.getTime()),
  }
}

function presentAfterSales(
  one: NonNullable<OrderDocument['returns']>[number],
  { customer, zone }: OrderSurroundings,
): AfterSales {
  const method = customer?.paymentMethods?.find((each) => each.id === one.methodId)
  return {
    id: one.id,
    kind: one.kind,
    state: one.state,
    at: one.at ? readTime(one.at, zone) : null,
    lines: one.lines.map(({ lineId, qty }) => ({ lineId, qty })),
    methodLabel: method?.label ?? null,
    methodKind: method?.kind ?? null,
  }
}
