import type { OrderCard, ProductCard } from '../../../contracts/message.ts'
import type { Available, Order, OrderLine, Product, Store, Translation, Translations } from '../port.ts'

/** The words of a thing in a language, or none when it was only ever written in the shop's own. */
function wordsIn(translations: Translations, locale: string): Translation {
  const language = locale.split('-')[0]!
  return translations[locale] ?? translations[language] ?? {}
}

export function productTitle(product: Pick<Product, 'title' | 'translations'>, locale: string): string {
  return wordsIn(product.translations, locale).title ?? product.title
}

export function lineTitle(line: Pick<OrderLine, 'title' | 'translations'>, locale: string): string {
  return wordsIn(line.translations, locale).title ?? line.title
}

/** A variant's or line's options as one text: 砖红 · M. */
export function optionsText(
  of: { options: Record<string, string>; translations: Translations },
  locale: string,
): string {
  return Object.values(wordsIn(of.translations, locale).options ?? of.options).join(' · ')
}

export function storeName(store: Store, locale: string): string {
  return store.translations[locale]?.name ?? store.translations[locale.split('-')[0]!]?.name ?? store.name
}

/** How much of a thing there is, as a customer is told it: a few pieces are 「low」. */
export function availabilityOf(available: readonly Available[]): 'in' | 'low' | 'out' {
  if (available.some((one) => one === 'in' || (typeof one === 'number' && one > few))) return 'in'
  return available.some((one) => one === 'low' || (typeof one === 'number' && one > 0)) ? 'low' : 'out'
}
const few = 3

/** A product as a card in a chat. */
export function productCard(product: Product, locale: string, note: string | null = null): ProductCard {
  const amounts = product.variants.map((variant) => variant.price.amount)
  const { currency } = product.variants[0]!.price
  const lowest = Math.min(...amounts)
  const highest = Math.max(...amounts)
  return {
    kind: 'product',
    productId: product.id,
    title: productTitle(product, locale),
    image: product.image,
    url: product.url,
    price: { amount: lowest, currency },
    priceTo: highest > lowest ? { amount: highest, currency } : null,
    availability: availabilityOf(product.variants.map((variant) => variant.available)),
    note,
    actions: [],
  }
}

/** An order as a card in a chat or beside it. */
export function orderCard(order: Order, locale: string, actions: OrderCard['actions'] = []): OrderCard {
  return {
    kind: 'order',
    orderId: order.id,
    no: order.no,
    state: order.state,
    placedAt: order.placedAt.toISOString(),
    total: order.total,
    itemCount: order.lines.reduce((count, line) => count + line.qty, 0),
    lines: order.lines.map((line) => ({
      title: lineTitle(line, locale),
      options: optionsText(line, locale),
      qty: line.qty,
      unit: line.unit,
      image: line.image,
    })),
    shipments: order.shipments.map((shipment) => ({
      carrier: shipment.carrier,
      trackingNo: shipment.trackingNo,
      state: shipment.state,
      trace: shipment.trace.map((step) => ({ at: step.at.toISOString(), text: step.text, place: step.place })),
    })),
    url: order.url,
    actions,
  }
}
