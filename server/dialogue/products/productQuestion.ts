import {
  type Available,
  availabilityOf,
  optionsText,
  type Product,
  productCard,
  productTitle,
  type Store,
  storeName,
  type Variant,
} from '../../commerce/index.ts'
import { decideGuide } from '../answer/knowledge.ts'
import { withAttempt } from '../state/state.ts'
import { type Decision, hasIntent, type Turn } from '../turn/turn.ts'

const asksPrice = /多少钱|价格|什么价|几块|贵不贵|怎么卖|\bprice\b|\bcost\b|\bhow much\b/i
const asksStock =
  /有货|库存|现货|还有吗|还有没有|有没有|有卖|卖吗|有吗|缺货|断货|\bin stock\b|\bstock\b|\bavailable\b|\bdo you (?:have|sell)\b/i
const shownAtMost = 6
/** In a long story a price is only mentioned. */
const longestQuestion = 40

/** Price and stock of a product that is called by name: facts from the shop, before any general answer. */
export async function decideProductFacts(turn: Turn): Promise<Decision | undefined> {
  const asks = asksPrice.test(turn.reading.normalised) || asksStock.test(turn.reading.normalised)
  if (!asks || turn.text.length > longestQuestion) return undefined
  return decideNamed(turn)
}

/** Little more than a product's name: what leads to it, else the product itself. */
export async function decideBareProduct(turn: Turn): Promise<Decision | undefined> {
  const words = (await turn.shop.products.named(turn.text, { limit: 1 }))[0]?.words
  const core = turn.text.replace(
    /[\s\p{P}\p{S}]|我要|我想要|想要|想买|看看|给我|来个|\b(?:a|an|the|some|your)\b/giu,
    '',
  )
  if (!words || words.replace(/\s/g, '').length < core.length * 0.8) return undefined
  return (await decideGuide(turn)) ?? decideNamedProduct(turn)
}

/** A product is named: its price, its stock and where it lies; several with that name are shown side by side. */
export async function decideNamedProduct(turn: Turn): Promise<Decision | undefined> {
  return (await decideNamed(turn)) ?? searchProducts(turn)
}

async function decideNamed(turn: Turn): Promise<Decision | undefined> {
  const named = await turn.shop.products.named(turn.text, { limit: shownAtMost })
  const [longest] = named
  if (!longest) return undefined
  if (named.length > 1 && named.every((one) => one.words.length === longest.words.length))
    return severalProducts(
      turn,
      named.map((one) => one.product),
      longest.words,
    )
  return oneProduct(turn, longest.product, longest.words)
}

/** Looked for without being a name: the best of the catalogue. */
async function searchProducts(turn: Turn): Promise<Decision | undefined> {
  if (!hasIntent(turn, 'product.search')) return undefined
  const { items } = await turn.shop.products.search(turn.text, { limit: 3 })
  return items.length > 0 ? severalProducts(turn, items, null) : undefined
}

async function oneProduct(turn: Turn, product: Product, words: string): Promise<Decision> {
  const { say, locale } = turn
  const variant = namedVariant(turn.text.toLowerCase().replaceAll(words, ' '), product)
  const variants = variant ? [variant] : product.variants
  const amounts = variants.map((one) => one.price.amount)
  const lowest = say.money(Math.min(...amounts), variants[0]!.price.currency)
  const price = Math.max(...amounts) > Math.min(...amounts) ? say.product.from(lowest) : lowest
  const options = variant ? optionsText(variant, locale) : ''
  const bracket = locale === 'en' ? ` (${options})` : `（${options}）`
  const title = `${productTitle(product, locale)}${options ? bracket : ''}`
  const state = availabilityOf(variants.map((one) => one.available))
  const first = `${say.product.price(title, price)}${locale === 'en' ? ', ' : '，'}${say.product.stock[state]}${locale === 'en' ? '.' : '。'}`
  const stores = await storesSentence(turn, variants)
  const text = [first, stores].filter(Boolean).join(locale === 'en' ? ' ' : '')
  return productDecision(turn, text, [product], 'product_named')
}

function severalProducts(turn: Turn, products: Product[], words: string | null): Decision {
  const { say } = turn
  return productDecision(
    turn,
    words ? say.product.found(words) : say.product.several,
    products,
    words ? 'name_shared' : 'searched',
  )
}

function productDecision(turn: Turn, text: string, products: Product[], reason: string): Decision {
  const titles = products.map((product) => product.title).join('、')
  return {
    decision: 'product',
    reason,
    confidence: reason === 'product_named' ? 0.85 : 0.6,
    reply: {
      text,
      content: {
        cards: products.slice(0, shownAtMost).map((product) => productCard(product, turn.locale)),
        sources: products.slice(0, 1).map((product) => ({
          kind: 'product' as const,
          id: product.id,
          title: productTitle(product, turn.locale),
          updatedAt: null,
          url: product.url,
        })),
      },
    },
    state: { ...withAttempt(turn.state, turn.text, `product ${titles.slice(0, 60)}`), unanswered: 0 },
    answers: 'product',
  }
}

/** The variant that the rest of the sentence describes, where it is one only. */
function namedVariant(text: string, product: Product): Variant | undefined {
  const words = (variant: Variant) => [
    ...Object.values(variant.options),
    ...Object.values(variant.translations).flatMap((one) => Object.values(one.options ?? {})),
  ]
  const named = product.variants.filter((variant) => words(variant).some((word) => text.includes(word.toLowerCase())))
  return named.length === 1 ? named[0] : undefined
}

/** Where it lies: in the store that was named, or in all that have some. */
async function storesSentence(turn: Turn, variants: Variant[]): Promise<string> {
  const { say } = turn
  const stores = await turn.shop.stores()
  if (stores.length === 0) return ''
  const stock = await turn.shop.stock.get(variants.map((variant) => variant.id))
  if (!stock.some((one) => one.storeId !== null)) return ''
  const asked = stores.find((store) => isNamed(turn.text, store))
  const having = (asked ? [asked] : stores).flatMap((store) => {
    const pieces = piecesAt(
      turn,
      stock.filter((one) => one.storeId === store.id).map((one) => one.available),
    )
    return pieces ? [say.product.storeHas(storeName(store, turn.locale), pieces)] : []
  })
  if (having.length > 0) return say.product.inStores(say.list(having))
  return asked ? say.product.storeOut(storeName(asked, turn.locale)) : say.product.notInStores
}

function isNamed(text: string, store: Store): boolean {
  const names = [
    store.name,
    store.name.replace(/店$/, ''),
    ...Object.values(store.translations).map((one) => one.name ?? ''),
  ]
  return names.some((name) => name.length > 1 && text.toLowerCase().includes(name.toLowerCase()))
}

function piecesAt(turn: Turn, available: Available[]): string | null {
  const counts = available.filter((one): one is number => typeof one === 'number')
  const sum = counts.reduce((total, one) => total + Math.max(0, one), 0)
  if (sum > 0) return turn.say.product.pieces(sum)
  return available.some((one) => one === 'in' || one === 'low') ? turn.say.product.some : null
}
