import type { Product } from '../../commerce/index.ts'
import { productTitle } from '../../commerce/index.ts'
import { placeWithin } from '../order-status/place.ts'
import { choiceOf, type Decision, type Turn } from '../turn/turn.ts'
import { describedBy } from './options.ts'
import {
  asksPrice,
  asksStock,
  asksWhichOptions,
  oneProduct,
  productDecision,
  shownAtMost,
  storeNamed,
} from './productQuestion.ts'

const others =
  /^(?:还有|有没有|有)?(?:别的|其他|其它|另外)(?:的)?(?:款|颜色)?(?:吗|么|呢|推荐)?[?？。]*$|^换(?:一)?(?:个|批|款|下)(?:看看|吧)?[?？。]*$|^(?:anything|something) else\b|^(?:any )?others?\b|^show me (?:more|others)/i
const cheaper = /便宜|太贵|贵了|实惠|划算|\bcheaper\b|\bless expensive\b|\btoo expensive\b/i
const within = /以内|以下|不超过|之内|左右|预算|\bunder\b|\bbelow\b|\bbudget\b|\bless than\b|\bup to\b/i
const pointing = /^(?:那|这|它|就|要|有|和|那么|and|what about|how about)|(?:呢|吗|么)[?？。]*$/i

/** 「多少钱」, 「有红色的吗」, 「第二个呢」: short questions mean what was just shown. */
export async function decideProductFollowUp(turn: Turn): Promise<Decision | undefined> {
  const choice = choiceOf(turn)
  if (choice?.kind === 'product') return chosen(turn, choice.value)
  const { topic } = turn.state
  if (choice || topic?.kind !== 'products' || !isShort(turn)) return undefined
  if (turn.reading.intents.some(({ name }) => /^(?:order|return|refund|exchange|complaint|handoff)/.test(name)))
    return undefined
  if ((await turn.shop.products.named(turn.reading.normalised, { limit: 1 })).length > 0) return undefined
  if (others.test(turn.text.trim())) return showOthers(turn, topic)
  const most = priceMeant(turn)
  if (most !== undefined || cheaper.test(turn.text)) return showCheaper(turn, topic, most)
  return ask(turn, topic.productIds)
}

async function chosen(turn: Turn, id: string): Promise<Decision | undefined> {
  const product = await turn.shop.products.get(id)
  return product && oneProduct(turn, product)
}

async function ask(turn: Turn, ids: string[]): Promise<Decision | undefined> {
  const place = placeWithin(turn.text, ids.length)
  const [only, ...more] = place === undefined ? ids.slice(0, shownAtMost) : [ids[place]!]
  const product = only === undefined ? undefined : await turn.shop.products.get(only)
  if (!product) return undefined
  const facts = asksPrice.test(turn.reading.normalised) || asksStock.test(turn.reading.normalised)
  const described = describedBy(turn.reading.normalised, product, turn.locale)
  const about =
    facts ||
    asksWhichOptions.test(turn.reading.normalised) ||
    described.missing !== undefined ||
    described.speaks ||
    (await storeNamed(turn)) !== undefined
  if (
    place === undefined &&
    !(
      about &&
      (facts ||
        asksWhichOptions.test(turn.reading.normalised) ||
        pointing.test(turn.text.trim()) ||
        turn.text.length <= 8)
    )
  )
    return undefined
  return more.length === 0 ? oneProduct(turn, product) : whichOne(turn, ids.slice(0, shownAtMost))
}

/** Several were shown, and the question does not say which. */
async function whichOne(turn: Turn, ids: string[]): Promise<Decision> {
  const products = await productsOf(turn, ids)
  return {
    decision: 'clarify',
    reason: 'which_product',
    confidence: 0.7,
    reply: {
      text: turn.say.product.which,
      content: {
        quickReplies: products.map((product) => ({
          id: `product:${product.id}`.slice(0, 100),
          label: productTitle(product, turn.locale).slice(0, 120),
          icon: 'product' as const,
        })),
      },
    },
    state: { ...turn.state, unanswered: 0 },
  }
}

async function showOthers(turn: Turn, topic: Topic): Promise<Decision | undefined> {
  const found = await related(turn, topic)
  const seen = [...new Set([...topic.seen, ...topic.productIds])]
  const fresh = found.filter((product) => !seen.includes(product.id)).slice(0, 3)
  if (fresh.length === 0) return undefined
  const decision = productDecision(turn, turn.say.product.others, fresh, 'others')
  const productIds = fresh.map((one) => one.id)
  const next = { ...topic, productIds, variantIds: [], seen: seen.slice(-60) }
  return { ...decision, state: { ...decision.state, topic: next } }
}

async function showCheaper(turn: Turn, topic: Topic, most: number | undefined): Promise<Decision | undefined> {
  const shown = await productsOf(turn, topic.productIds.slice(0, 3))
  const bound = most ?? Math.round(shown.reduce((sum, one) => sum + lowest(one), 0) / shown.length) - 1
  const fitting = (await related(turn, topic)).filter((product) => lowest(product) <= bound).slice(0, 3)
  if (fitting.length === 0) return undefined
  const decision = productDecision(turn, turn.say.product.cheaper, fitting, 'cheaper')
  return {
    ...decision,
    state: { ...decision.state, topic: { ...topic, productIds: fitting.map((one) => one.id), variantIds: [] } },
  }
}

type Topic = Extract<NonNullable<Turn['state']['topic']>, { kind: 'products' }>

/** What is like the products just shown: found by the same words, then of the same category. */
async function related(turn: Turn, topic: Topic): Promise<Product[]> {
  const found = topic.query ? (await turn.shop.products.search(topic.query, { limit: 30 })).items : []
  const [first] = await productsOf(turn, topic.productIds.slice(0, 1))
  const same = first?.category ? (await turn.shop.products.search(first.category, { limit: 30 })).items : []
  const all = [...found, ...same.filter((product) => product.category === first?.category)]
  return all.filter((product, index) => all.findIndex((one) => one.id === product.id) === index)
}

async function productsOf(turn: Turn, ids: string[]): Promise<Product[]> {
  const products = await Promise.all(ids.map((id) => turn.shop.products.get(id)))
  return products.flatMap((product) => (product ? [product] : []))
}

function lowest(product: Product): number {
  return Math.min(...product.variants.map((variant) => variant.price.amount))
}

/** 「300以内」 in minor units. */
function priceMeant(turn: Turn): number | undefined {
  if (!within.test(turn.text)) return undefined
  const meant = turn.reading.entities.find(({ kind }) => kind === 'amount')?.value as
    | { amount: number; most?: number }
    | undefined
  if (meant) return meant.most ?? meant.amount
  const bare = /\d{2,6}/.exec(turn.text)?.[0]
  return bare ? Number(bare) * 100 : undefined
}

function isShort(turn: Turn): boolean {
  const text = turn.text.trim()
  return turn.locale === 'en' ? text.split(/\s+/).length <= 9 : text.length <= 18
}
