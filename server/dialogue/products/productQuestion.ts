import {
  type Available,
  availabilityOf,
  type Product,
  productCard,
  productTitle,
  type Store,
  storeName,
  type Variant,
} from '../../commerce/index.ts'
import { decideGuide } from '../answer/knowledge.ts'
import { type DialogueState, withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { type Described, describedBy, optionsOf, sharedOptions } from './options.ts'

export const asksPrice = /多少钱|价格|价钱|几多钱|几钱|什么价|几块|贵不贵|怎么卖|\bprice\b|\bcost\b|\bhow much\b/i
export const asksStock =
  /有货|库存|现货|还有吗|还有没有|有没有|有卖|卖吗|有吗|缺货|断货|\bin stock\b|\bstock\b|\bavailable\b|\bdo you (?:have|sell)\b/i
const asksOption = /有|要|哪|什么|几|\bin\b|\bcome\b|\bhave\b|\bwhat\b|\bwhich\b/i
export const asksWhichOptions =
  /(?:什么|哪些|哪几|几种?|有啥)(?:个)?(?:颜色|色|码|尺码|尺寸|规格|款式)|(?:颜色|尺码|尺寸|规格)(?:有|都有)(?:哪些|什么|啥)|\b(?:what|which) (?:colou?rs?|sizes?|options?)\b/i
export const shownAtMost = 6
/** In a long story a price is only mentioned. */
const longestQuestion = 40

/** Price and stock of a product that is called by name: facts from the shop, before any general answer. */
export async function decideProductFacts(turn: Turn): Promise<Decision | undefined> {
  const asks = asksPrice.test(turn.reading.normalised) || asksStock.test(turn.reading.normalised)
  if (turn.text.length > longestQuestion) return undefined
  if (!asks) return asksOption.test(turn.reading.normalised) ? decideOption(turn) : undefined
  return (await decideNamed(turn)) ?? decideByWord(turn)
}

/** 「围巾有红色吗」, 「毛衣有什么颜色」. */
async function decideOption(turn: Turn): Promise<Decision | undefined> {
  const named = await turn.shop.products.named(turn.reading.normalised, { limit: shownAtMost })
  const [longest] = named
  if (!longest || named.filter((one) => one.words.length === longest.words.length).length > 1) return undefined
  const text = turn.reading.normalised.replaceAll(longest.words, ' ')
  const speaks = asksWhichOptions.test(text) || describedBy(text, longest.product, turn.locale).speaks
  return speaks ? oneProduct(turn, longest.product, longest.words) : undefined
}

/** English customers shorten names: "the longjing tea" for First-flush Longjing. */
async function decideByWord(turn: Turn): Promise<Decision | undefined> {
  const words = (turn.text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !dull.has(word))
  if (words.length === 0) return undefined
  const { items } = await turn.shop.products.search(words.join(' '), { limit: 10 })
  const called = words
    .map((word) => items.filter((product) => hasWord(product, word)))
    .filter((fitting) => fitting.length > 0)
    .reduce<Product[]>((fewest, one) => (fewest.length === 0 || one.length < fewest.length ? one : fewest), [])
  if (called.length === 0 || called.length > shownAtMost) return undefined
  return called.length === 1 ? oneProduct(turn, called[0]!) : severalProducts(turn, called, words.join(' '))
}

function hasWord(product: Product, word: string): boolean {
  const title = productTitle(product, 'en')
    .toLowerCase()
    .split(/[^a-z]+/)
  return title.some((one) => one === word || `${one}s` === word)
}

const dull = new Set(
  'how much many the are does cost price what for you have any sell stock your this that these those shipping delivery available and with can get please there still it'.split(
    ' ',
  ),
)

/** Little more than a product's name: what leads to it, else the product itself. */
export async function decideBareProduct(turn: Turn): Promise<Decision | undefined> {
  const words = (await turn.shop.products.named(turn.reading.normalised, { limit: 1 }))[0]?.words
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
  const named = await turn.shop.products.named(turn.reading.normalised, { limit: shownAtMost })
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

/** 「墨绿的呢」 after 「有XL吗」 means both; 「还有货吗」 means what was asked before. */
function narrowed(turn: Turn, described: Described, product: Product): Variant[] {
  const { topic } = turn.state
  const same = topic?.kind === 'products' && topic.productIds.length === 1 && topic.productIds[0] === product.id
  if (!same || topic.variantIds.length === 0) return described.variants
  const both = described.variants.filter((variant) => topic.variantIds.includes(variant.id))
  return both.length > 0 ? both : described.variants
}

function withVariants(decision: Decision, variants: Variant[]): Decision {
  const { topic } = decision.state
  if (topic?.kind !== 'products') return decision
  const variantIds = variants.map((variant) => variant.id).slice(0, 60)
  return { ...decision, state: { ...decision.state, topic: { ...topic, variantIds } } }
}

/** Looked for without being a name: the best of the catalogue. */
async function searchProducts(turn: Turn): Promise<Decision | undefined> {
  if (!hasIntent(turn, 'product.search')) return undefined
  const { items } = await turn.shop.products.search(turn.text, { limit: 3 })
  return items.length > 0 ? severalProducts(turn, items, null) : undefined
}

export async function oneProduct(turn: Turn, product: Product, words = ''): Promise<Decision> {
  const { say, locale } = turn
  const said = turn.reading.normalised.toLowerCase()
  const text = words ? said.replaceAll(words, ' ') : said
  const listed = asksWhichOptions.test(said) ? optionsOf(text, product, locale) : []
  if (listed.length > 0) {
    const reply = say.product.optionsAre(productTitle(product, locale), say.list(listed))
    return productDecision(turn, reply, [product], 'options_listed')
  }
  const described = describedBy(choiceOf(turn) ? '' : text, product, locale)
  if (described.missing) {
    const { asked, instead } = described.missing
    const reply = say.product.noOption(productTitle(product, locale), asked, say.list(instead))
    return productDecision(turn, reply, [product], 'option_missing')
  }
  const variants = narrowed(turn, described, product)
  const amounts = variants.map((one) => one.price.amount)
  const lowest = say.money(Math.min(...amounts), variants[0]!.price.currency)
  const price = Math.max(...amounts) > Math.min(...amounts) ? say.product.from(lowest) : lowest
  const options = sharedOptions(variants, product, locale)
  const bracket = locale === 'en' ? ` (${options})` : `（${options}）`
  const title = `${productTitle(product, locale)}${options ? bracket : ''}`
  const state = availabilityOf(variants.map((one) => one.available))
  const first = `${say.product.price(title, price)}${locale === 'en' ? ', ' : '，'}${say.product.stock[state]}${locale === 'en' ? '.' : '。'}`
  const stores = await storesSentence(turn, variants)
  const reply = [first, stores].filter(Boolean).join(locale === 'en' ? ' ' : '')
  const decision = productDecision(turn, reply, [product], 'product_named')
  const isNarrow = variants.length < product.variants.length
  return withVariants(decision, isNarrow ? variants : [])
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

export function productDecision(turn: Turn, text: string, products: Product[], reason: string): Decision {
  const titles = products.map((product) => product.title).join('、')
  return {
    decision: 'product',
    reason,
    confidence: ['product_named', 'option_missing', 'options_listed'].includes(reason) ? 0.85 : 0.6,
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
    state: {
      ...withAttempt(turn.state, turn.text, `product ${titles.slice(0, 60)}`),
      topic: topicOf(turn, products, reason),
      unanswered: 0,
    },
    answers: 'product',
  }
}

/** Where it lies: in the store that was named, or in all that have some. */
async function storesSentence(turn: Turn, variants: Variant[]): Promise<string> {
  const { say } = turn
  const stores = await turn.shop.stores()
  if (stores.length === 0) return ''
  const stock = await turn.shop.stock.get(variants.map((variant) => variant.id))
  if (!stock.some((one) => one.storeId !== null)) return ''
  const asked = choiceOf(turn) ? undefined : stores.find((store) => isNamed(turn.text, store))
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

/** The store that the text speaks of. */
export async function storeNamed(turn: Turn): Promise<Store | undefined> {
  return (await turn.shop.stores()).find((store) => isNamed(turn.text, store))
}

/** One picked out of several shown still belongs to what was looked for. */
function topicOf(turn: Turn, products: Product[], reason: string): DialogueState['topic'] {
  const { topic } = turn.state
  const productIds = products.map((product) => product.id)
  const goesOn = topic?.kind === 'products' && productIds.every((id) => topic.productIds.includes(id))
  const before = goesOn
    ? { query: topic.query, seen: [...new Set([...topic.seen, ...topic.productIds])].slice(-60) }
    : {}
  return { kind: 'products', productIds, query: queryOf(turn, reason), variantIds: [], seen: [], ...before }
}

/** What was looked for, so that 「换一批」 can look again. */
function queryOf(turn: Turn, reason: string): string | null {
  return ['searched', 'name_shared'].includes(reason) ? turn.text.slice(0, 100) : null
}

function isNamed(text: string, store: Store): boolean {
  const names = [
    store.name,
    store.name.replace(/店$/, ''),
    store.name.replace(store.city ?? '', ''),
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
