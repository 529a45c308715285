import type { Card } from '../../../contracts/message.ts'
import type { Found } from '../../answering/index.ts'
import { type Product, productTitle } from '../../commerce/index.ts'
import { handOver } from '../handoff/handoff.ts'
import { askForRest } from '../order-status/identify.ts'
import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { answerWith, askerOf, guidanceCards } from './faq.ts'

const offered = 3
/** Messages in a row without an answer after which a person takes over. */
const failuresAllowed = 2

/** The knowledge base answers, if it is sure. */
export async function decideAnswer(turn: Turn, found: Found): Promise<Decision | undefined> {
  return found.kind === 'answer' ? answerWith(turn, found, 'matched') : undefined
}

/** She wants to return, exchange or get money back: how that is done, however she put it. */
export async function decideAfterSalesWay(turn: Turn): Promise<Decision | undefined> {
  const wish = (['exchange.request', 'refund.request', 'return.request'] as const).find((name) => hasIntent(turn, name))
  if (!wish) return undefined
  const question = turn.say.afterSalesQuestions[wish]
  const found = await turn.answering.find(turn.tenantId, question, askerOf(turn))
  return found.kind === 'answer' ? answerWith(turn, found, 'way_of_wish') : answerPlain(turn, 'returnable')
}

/** Words that lead to products, questions or pages. */
export async function decideGuide(turn: Turn): Promise<Decision | undefined> {
  const guide = await turn.answering.guide(turn.tenantId, turn.text, turn.locale)
  if (!guide) return undefined
  const cards = await guidanceCards(turn, guide)
  const quickReplies = guide.questions.map(({ key, question }) => questionReply(key, question))
  if (!guide.text || (cards.length === 0 && quickReplies.length === 0)) return undefined
  return {
    decision: 'guide',
    reason: 'keyword',
    confidence: 0.7,
    reply: {
      text: guide.text,
      content: { ...(cards.length > 0 ? { cards } : {}), ...(quickReplies.length > 0 ? { quickReplies } : {}) },
    },
    state: { ...withAttempt(turn.state, turn.text, 'guided'), ...topicOf(turn, cards), unanswered: 0 },
    answers: 'product',
  }
}

function topicOf(turn: Turn, cards: Card[]): Partial<Turn['state']> {
  const productIds = cards.flatMap((card) => (card.kind === 'product' ? [card.productId] : []))
  return productIds.length > 0
    ? { topic: { kind: 'products', productIds, query: turn.text.slice(0, 100), variantIds: [], seen: [] } }
    : {}
}

/** Not sure: the nearest questions are offered. Not at all: what can be done instead; at the third time, a person. */
export function decideUnsure(turn: Turn, found: Found): Promise<Decision> | Decision {
  const unanswered = turn.state.unanswered + 1
  if (unanswered > failuresAllowed) return giveUp(turn)
  const { step } = turn.state
  if (step?.kind === 'identify' && turn.text.trim().length <= 20) {
    const asked = askForRest(turn, { orderNo: step.orderNo, proof: null })
    return { ...asked, reason: 'proof_missing', state: { ...asked.state, unanswered } }
  }
  if (choiceOf(turn)?.kind === 'none') return doNotKnow(turn, 0.3, 'none_of_these', unanswered)
  if (found.kind === 'near' && !speaksAnother(turn)) return offerQuestions(turn, found, unanswered)
  return doNotKnow(turn, found.confidence, 'no_match', unanswered)
}

function giveUp(turn: Turn): Promise<Decision> {
  const state = withAttempt(turn.state, turn.text, 'did not know')
  return handOver({ ...turn, state }, 'missing_knowledge', turn.say.handoffUnknown, 'unanswered_again')
}

function offerQuestions(turn: Turn, found: Found & { kind: 'near' }, unanswered: number): Decision {
  const { say } = turn
  const questions = found.matches.slice(0, offered).map((match) => questionReply(match.key, match.question))
  return {
    decision: 'clarify',
    reason: 'near',
    confidence: found.confidence,
    ...(found.matches[0] ? { faqKey: found.matches[0].key } : {}),
    reply: {
      text: say.didYouMean,
      content: {
        quickReplies: [
          ...questions,
          ...(unanswered > 1 ? [personReply(turn)] : [{ id: 'none', label: say.noneOfThese }]),
        ],
      },
    },
    state: { ...withAttempt(turn.state, turn.text, 'offered questions'), unanswered },
  }
}

function doNotKnow(turn: Turn, confidence: number, reason: string, unanswered: number): Decision {
  const { say } = turn
  const again = unanswered > 1
  const starters = turn.starters.filter((starter) => starter.id !== 'person')
  return {
    decision: 'unknown',
    reason,
    confidence,
    reply: {
      text: speaksAnother(turn) ? say.languages : again ? say.unknownAgain : say.unknown,
      content: { quickReplies: again ? [personReply(turn), ...starters] : starters },
    },
    state: { ...withAttempt(turn.state, turn.text, 'did not know'), unanswered },
  }
}

/** Neither Chinese nor English. */
function speaksAnother({ reading }: Turn): boolean {
  return !/^(?:zh|en)/.test(reading.language)
}

function questionReply(key: string, question: string) {
  return { id: `faq:${key}`.slice(0, 100), label: question.slice(0, 120), icon: 'question' as const }
}

export async function findAnswer(turn: Turn): Promise<Found> {
  if (turn.text.trim() === '') return { kind: 'unknown', confidence: 0 }
  const found = await turn.answering.find(turn.tenantId, turn.text, askerOf(turn))
  return (await aboutTopic(turn, found)) ?? (await inPlainWords(turn, found)) ?? found
}

/** 「怎么洗」 after a sweater was shown asks about the sweater. */
async function aboutTopic(turn: Turn, found: Found): Promise<Found | undefined> {
  const { topic } = turn.state
  const text = turn.text.trim()
  const isShort = turn.locale === 'en' ? text.split(/\s+/).length <= 7 : text.length <= 10
  if (topic?.kind !== 'products' || topic.productIds.length !== 1 || !isShort || choiceOf(turn)) return undefined
  if (turn.reading.intents.some(({ name }) => name !== 'product.search')) return undefined
  const [id] = topic.productIds
  if (found.kind === 'answer' && speaksOf(found, id!)) return found
  if ((await turn.shop.products.named(text, { limit: 1 })).length > 0) return undefined
  const product = await turn.shop.products.get(id!)
  if (!product) return undefined
  const about = await findAbout(turn, product, text)
  if (!about) return undefined
  const isOfAnother = found.kind !== 'answer' || found.entry.guidance.productIds.length > 0
  return isOfAnother || speaksOf(about, id!) ? about : undefined
}

/** The question asked of the product by its title, else by what people call it. */
async function findAbout(turn: Turn, product: Product, text: string) {
  const aliases = (await turn.shop.products.names()).find((one) => one.id === product.id)?.aliases ?? []
  const isEnglish = turn.locale === 'en'
  const names = [productTitle(product, turn.locale), ...aliases.filter((one) => /[a-z]/.test(one) === isEnglish)]
  for (const name of names.slice(0, 4)) {
    const question = isEnglish ? `${text} ${name}` : `${name}${text}`
    const found = await turn.answering.find(turn.tenantId, question, askerOf(turn))
    if (found.kind === 'answer' && (speaksOf(found, product.id) || found.entry.guidance.productIds.length === 0))
      return found
  }
  return undefined
}

function speaksOf(found: Found & { kind: 'answer' }, productId: string): boolean {
  return found.entry.guidance.productIds.includes(productId)
}

const plain: readonly (readonly [said: RegExp, question: 'discount' | 'openToday' | 'returnable'])[] = [
  [
    /便宜(?:点|些|一点)?(?:吗|吧|呗|嘛|行不|可以|$)|打个?[一二三四五六七八九]?折|有(?:没有)?(?:什么)?(?:优惠|折扣|活动)|少(?:点|一点)(?:吗|吧|呗)|\b(?:discount|cheaper|deal|promo)/i,
    'discount',
  ],
  [
    /(?:今天|现在|周末|周[一二三四五六日天]|明天|晚上)[^,，。]{0,4}(?:开门|营业|开着|开不开|有人)|收工|落闸|打烊|\bopen (?:today|now|on|tomorrow)\b/i,
    'openToday',
  ],
  [
    /(?:能不能|可不可以|能|可以|给|支持)(?:无理由)?退(?!款)|退得了|\b(?:can|could|may) i (?:still )?return\b/i,
    'returnable',
  ],
]

/** The answer to a question that the knowledge base has in plain words. */
export async function answerPlain(
  turn: Turn,
  question: keyof Turn['say']['plainQuestions'],
): Promise<Decision | undefined> {
  const found = await turn.answering.find(turn.tenantId, turn.say.plainQuestions[question], askerOf(turn))
  return found.kind === 'answer' ? answerWith(turn, found, 'plain_question') : undefined
}

/** What customers put in words that no question of a knowledge base has. */
async function inPlainWords(turn: Turn, found: Found): Promise<Found | undefined> {
  if (found.kind === 'answer' || turn.text.length > 40) return undefined
  const meant = plain.find(([said]) => said.test(turn.reading.normalised))?.[1]
  if (!meant) return undefined
  const again = await turn.answering.find(turn.tenantId, turn.say.plainQuestions[meant], askerOf(turn))
  return again.kind === 'answer' ? again : undefined
}
