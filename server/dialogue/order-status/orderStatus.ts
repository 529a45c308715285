import type { Order } from '../../commerce/index.ts'
import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, confidenceOf, type Decision, entitiesOf, hasIntent, type Turn } from '../turn/turn.ts'
import { cardOf, describeAgain, describeOrder, isTravelling, orderReply, sourceOf, titleOf } from './describe.ts'
import { askForProof, pieceOfNumber } from './identify.ts'
import { ordersHolding } from './match.ts'
import { placeIn } from './place.ts'

const shownAtMost = 5

/** Orders are asked after: by a button, by number, or by what the sentence wants. */
export async function decideOrderStatus(turn: Turn): Promise<Decision | undefined> {
  const choice = choiceOf(turn)
  if (choice?.kind === 'order') return chosenOrder(turn, choice.value)
  if (choice?.kind === 'orders') return listOrders(turn)
  if (choice?.kind === 'order_status') return anyOrder(turn)
  const named = await namedOrder(turn)
  if (named) return named
  const numbers = entitiesOf(turn, 'order_no')
  const wantsStatus = turn.reading.intents[0]?.name === 'order.status' && !asksForTheWay.test(turn.text)
  if (hasIntent(turn, 'order.list') && numbers.length === 0 && !wantsStatus) return listOrders(turn)
  if (numbers[0]) return orderByNumber(turn, numbers[0])
  if (!turn.customerId && pieceOfNumber(turn)) return askForProof(turn, null)
  const tracking = entitiesOf(turn, 'tracking_no')[0]
  if (tracking && (wantsStatus || turn.customerId)) return orderByParcel(turn, tracking)
  const isPhone = turn.customerId && /^\+?\d[\d\s-]{9,}$/.test(turn.text.trim())
  if (isPhone && !tracking) return listOrders(turn)
  const bare = turn.customerId ? bareWord.exec(turn.text.trim()) : null
  if (bare?.groups?.orders) return listOrders(turn)
  const about = turn.customerId && turn.state.topic?.kind === 'order' ? turn.text.trim() : ''
  if (asksForOther.test(about)) return otherOrders(turn)
  const urged = about !== '' || hasIntent(turn, 'order.status') ? await urgeOrder(turn) : undefined
  if (urged) return urged
  return wantsStatus || asksWhereItIs.test(about) || bare ? anyOrder(turn) : undefined
}

/** 「能快点吗」: the bot cannot push a carrier, and says who can. */
async function urgeOrder(turn: Turn): Promise<Decision | undefined> {
  if (!turn.customerId || !urging.test(turn.text) || turn.text.length > 24) return undefined
  const { topic } = turn.state
  const orders = (await ownOrders(turn)).filter(isOpen)
  const held = ordersHolding(turn.text, orders)?.orders ?? orders
  const meant = held.find((order) => topic?.kind === 'order' && order.id === topic.orderId)
  const order = meant ?? held.find((one) => one.shipments.some(isTravelling)) ?? held[0]
  return order && showAgain(turn, order)
}

/** 「那另一个呢」: her open orders besides the one just shown. */
async function otherOrders(turn: Turn): Promise<Decision> {
  const { topic } = turn.state
  const orders = await ownOrders(turn)
  const others = orders.filter((order) => topic?.kind !== 'order' || order.id !== topic.orderId)
  const open = others.filter(isOpen)
  if (open.length === 1) return showOrder(turn, open[0]!, 'other')
  return offerOrders(turn, open.length > 0 ? open : others, turn.say.order.list, 'list')
}

/** An order named by what stands around the words: its place in the list just shown, its goods, the end of its number. */
async function namedOrder(turn: Turn): Promise<Decision | undefined> {
  if (!turn.customerId || turn.text.length > 24 || entitiesOf(turn, 'order_no').length > 0) return undefined
  if (hasIntent(turn, 'return.request', 'exchange.request', 'refund.request', 'order.cancel')) return undefined
  const { step, lastAnswer } = turn.state
  const place = step?.kind === 'chooseOrder' ? placeIn(turn.text, step.orderIds.length) : undefined
  if (step?.kind === 'chooseOrder' && place !== undefined) return chosenOrder(turn, step.orderIds[place]!)
  const partly = await partlyNumbered(turn)
  if (partly) return partly
  const goesOn =
    step?.kind === 'chooseOrder' ||
    (lastAnswer?.kind === 'order' && asksOn.test(turn.text.trim())) ||
    asksForArrival.test(turn.text)
  if (!goesOn || turn.text.length > 15) return undefined
  const orders = await ownOrders(turn)
  const holding = ordersHolding(turn.text, orders)
  return holding ? oneOf(turn, holding.orders, orders, 'product_named') : undefined
}

/** The end or the beginning of an order's number. */
async function partlyNumbered(turn: Turn): Promise<Decision | undefined> {
  const end = numberEnd.exec(turn.text.trim())?.[1] ?? saidEnd.exec(turn.text)?.[1]
  const byEnd = end && (await turn.shop.orders.byNo(end, { customerId: turn.customerId! }))
  if (byEnd) return showOrder(turn, byEnd, 'number_end')
  const piece = pieceOfNumber(turn)?.replace(/[^A-Z\d]/g, '')
  if (!piece) return undefined
  const orders = await ownOrders(turn)
  const fitting = orders.filter((order) =>
    order.no
      .toUpperCase()
      .replace(/[^A-Z\d]/g, '')
      .includes(piece),
  )
  if (fitting.length === 1) return showOrder(turn, fitting[0]!, 'number_part')
  if (fitting.length > 1) return offerOrders(turn, fitting, turn.say.order.which, 'number_part')
  return offerOrders(turn, orders, turn.say.order.incomplete(piece), 'number_incomplete')
}

const numberEnd =
  /^(?:帮我|请|麻烦)?(?:查|看|查查|看看|查一下|看一下)?[\s#尾号]*(\d{4,})\s*(?:的|这个|那个|订单|单|到哪了|呢)*[?？。!！]*$/
const saidEnd = /(?:订单(?:号)?|单号|尾号|order|ending(?: in)?)[\s:#是为]*(\d{4,8})(?!\d|[-\s]*\d)/i
/** One word is enough from a customer whom we know. */
const bareWord = /^(?:我的)?(?:(?<orders>订单|orders?)|快递|物流|包裹|parcel|package|delivery|tracking)[?？。!！]*$/i
const asksForArrival = /(?:啥|什么|多少?)(?:时候|久)[^,，。]{0,4}(?:到|来|发|送)|几天[^,，。]{0,3}(?:到|发)|快到了/
/** How and where orders can be looked up is a question for the knowledge base. */
const asksForTheWay = /怎么查|如何|在哪(?:儿|里)?(?:能|可以)?(?:看|查)|\bhow (?:do|can) i\b|\bwhere can i\b/i
/** Short questions that go on about the order just shown. */
const asksWhereItIs =
  /^(?:so |and |but |ok )*(?:where(?:'s| is) (?:it|that)|when (?:will|does|is) it\b|what time\b|why (?:is|was) (?:it|that)\b|is (?:it|that) (?:late|stuck|delayed|lost)|how (?:long|much longer)\b|any (?:news|updates?)\b|still (?:not|nothing|waiting))|^(?:那|那么|请问|大概|大约|预计|具体|到底|还)*(?:什么时候|几点钟?|几号|哪天|多久|今天|明天|今晚)(?:之?前)?(?:能|会|可以)?(?:到|送到|发货?|收到|送|签收)?(?:得了|的|呢|吗|啊|了吗|哦)*[?？。!！]*$|^(?:为什么|怎么|咋)(?:还|这么|会)?(?:不|没|慢|久|这样|一直)[^,，。]{0,8}$|^(?:现在)?(?:到哪|在哪)(?:里|儿)?(?:了|呢|啊)*[?？。]*$|^有(?:新)?(?:消息|进展|更新)(?:了?吗|没)?[?？]*$/i
const urging = /催|快一?点|快些|早一?点|加急|尽快|赶紧|\bhurry\b|\bfaster\b|\bspeed\b|\bsooner\b|\bexpedite\b/i
const pressing = /催|快|为什么|怎么还|还没|一直|why|stuck|hurry|faster|sooner|late|still/i
const asksForOther =
  /^(?:那|那么|还有)?(?:我的)?(?:另外?|还有|其他|其它|别的|下)(?:的)?(?:一|那)?(?:个|单|件)?(?:订单)?(?:呢|吗|到哪了|怎么样了|在哪)+[?？。]*$|^(?:and |what about |how about |where(?:'s| is) )?(?:the |my )?(?:other|others|second)(?: one| order)?[?.]*$/i
const asksOn = /呢[?？。]*$|^(?:那|还有|what about|how about|and (?:my|the)\b)/i

/** Goes on with what was asked, once she has shown who she is. */
export async function answerOrderQuestion(turn: Turn, orderNo: string | null, question: string): Promise<Decision> {
  if (orderNo) return orderByNumber(turn, orderNo)
  return anyOrder({ ...turn, text: question })
}

async function chosenOrder(turn: Turn, orderId: string): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, null)
  const order = await turn.shop.orders.get(orderId)
  return order && order.customerId === turn.customerId ? showOrder(turn, order, 'chosen') : listOrders(turn)
}

async function orderByNumber(turn: Turn, no: string): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, no)
  const order = await turn.shop.orders.byNo(no, { customerId: turn.customerId })
  if (order) return showOrder(turn, order, 'number')
  const orders = await ownOrders(turn)
  const { notFound, orPick } = turn.say.order
  const words = [notFound(no), orders.length > 0 ? orPick : ''].filter(Boolean).join(turn.locale === 'en' ? ' ' : '')
  return offerOrders(turn, orders, words, 'number_not_found')
}

async function orderByParcel(turn: Turn, trackingNo: string): Promise<Decision | undefined> {
  if (!turn.customerId) return askForProof(turn, null)
  const orders = await ownOrders(turn)
  const order = orders.find((one) => one.shipments.some((parcel) => parcel.trackingNo?.toUpperCase() === trackingNo))
  return order ? showOrder(turn, order, 'tracking_number') : anyOrder(turn)
}

/** No number: what the sentence names, else the one that travels, else the one that is open, else she chooses. */
async function anyOrder(turn: Turn): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, null)
  const orders = await ownOrders(turn)
  if (orders.length === 0) return noOrders(turn)
  const holding = ordersHolding(turn.text, orders)
  if (holding) return oneOf(turn, holding.orders, orders, 'product_named')
  const { topic } = turn.state
  const shown = topic?.kind === 'order' ? orders.find((order) => order.id === topic.orderId) : undefined
  if (shown && !choiceOf(turn) && turn.text.length <= 20) return showOrder(turn, shown, 'goes_on')
  const named = (await turn.shop.products.named(turn.text, { limit: 1 }))[0]
  if (named) return offerOrders(turn, orders, turn.say.order.noProduct(named.words), 'product_not_ordered')
  return oneOf(turn, orders, orders, 'only_one')
}

function oneOf(turn: Turn, among: Order[], all: Order[], reason: string): Promise<Decision> {
  const travelling = among.filter((order) => order.shipments.some(isTravelling))
  const open = among.filter(isOpen)
  if (travelling.length === 1) return showOrder(turn, travelling[0]!, reason, all)
  if (travelling.length === 0 && open.length === 1) return showOrder(turn, open[0]!, reason, all)
  if (among.length === 1) return showOrder(turn, among[0]!, reason, all)
  if (open.length > 1)
    return offerOrders(turn, travelling.length > 1 ? travelling : open, turn.say.order.which, 'several')
  const intro = reason === 'product_named' ? '' : turn.say.order.noneOpen
  return showOrder(turn, among[0]!, 'newest', all, intro)
}

function isOpen(order: Order): boolean {
  return !['delivered', 'cancelled', 'closed'].includes(order.state)
}

async function showOrder(turn: Turn, order: Order, reason: string, all: Order[] = [], intro = ''): Promise<Decision> {
  const { say } = turn
  if (goingOn.includes(reason) && wasJustShown(turn, order)) return showAgain(turn, order)
  const open = all.filter((one) => one.id !== order.id && isOpen(one))
  const others = open.length
  const parts = [intro, await describeOrder(turn, order), othersSentence(turn, open)]
  const text = parts.filter(Boolean).join(turn.locale === 'en' ? ' ' : '')
  const quickReplies = [
    { id: 'solved', label: say.solved },
    { id: 'unsolved', label: say.notSolved },
    ...(others > 0 ? [{ id: 'orders', label: say.order.showAll, icon: 'order' as const }] : []),
    ...(isInTrouble(turn, order) ? [{ id: 'person', label: say.person, icon: 'person' as const }] : []),
  ]
  const state = {
    ...withAttempt(turn.state, turn.text, `order ${order.no}: ${order.state}`),
    topic: { kind: 'order' as const, orderId: order.id },
    step: null,
    unanswered: 0,
  }
  return {
    decision: 'order_status',
    reason,
    confidence: reason === 'newest' ? 0.7 : Math.max(0.8, confidenceOf(turn, 'order.status', 'refund.status')),
    reply: { text, content: { cards: [await cardOf(turn, order)], quickReplies, sources: [sourceOf(order)] } },
    state,
    actions: [{ name: 'order.shown', facts: { orderId: order.id, orderNo: order.no, state: order.state } }],
    answers: 'order',
  }
}

/** Ways to come to an order by asking on, without naming it anew. */
const goingOn = ['only_one', 'goes_on', 'product_named']

function othersSentence({ say, locale }: Turn, open: Order[]): string {
  const [only] = open
  if (!only) return ''
  return open.length > 1 ? say.order.others(open.length) : say.order.oneOther(titleOf(only, locale), only.state)
}

/** The card of this order is the bot's last answer: once more would only repeat it. */
function wasJustShown({ state, message }: Turn, order: Order): boolean {
  const { topic, lastAnswer } = state
  const isChosen = message.content.choice !== undefined
  return !isChosen && topic?.kind === 'order' && topic.orderId === order.id && lastAnswer?.kind === 'order'
}

/** Asked on about the same order: the one thing that she wants to know, and who can do more. */
async function showAgain(turn: Turn, order: Order): Promise<Decision> {
  const { say } = turn
  const [before, last] = turn.state.attempts.slice(-2)
  const asksAgain = last !== undefined && before?.did === last.did
  const presses = asksAgain || pressing.test(turn.text) || turn.reading.emotion.strength > 0
  const urge = !presses
    ? ''
    : order.shipments.some(isTravelling)
      ? say.order.urge
      : isOpen(order)
        ? say.order.urgeSending
        : ''
  const text = [await describeAgain(turn, order), urge].filter(Boolean).join(turn.locale === 'en' ? ' ' : '')
  return {
    decision: 'order_status',
    reason: 'shown_again',
    confidence: 0.8,
    reply: {
      text,
      content: { quickReplies: [personReply(turn)], sources: [sourceOf(order)] },
    },
    state: { ...withAttempt(turn.state, turn.text, `order ${order.no}: ${order.state}`), step: null, unanswered: 0 },
    answers: 'order',
  }
}

function isInTrouble(turn: Turn, order: Order): boolean {
  return order.shipments.some(
    (parcel) => parcel.state === 'exception' || (isTravelling(parcel) && parcel.eta !== null && parcel.eta < turn.now),
  )
}

async function listOrders(turn: Turn): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, null)
  const orders = await ownOrders(turn)
  if (orders.length === 0) return noOrders(turn)
  return offerOrders(turn, orders, turn.say.order.list, 'list')
}

/** Several orders as cards, each with a button to name it. */
async function offerOrders(turn: Turn, orders: Order[], text: string, reason: string): Promise<Decision> {
  const shown = orders.slice(0, shownAtMost)
  const cards = await Promise.all(shown.map((order) => cardOf(turn, order)))
  const quickReplies = shown.map((order) => orderReply(turn, order))
  const did = reason === 'list' ? 'listed orders' : 'asked which order'
  return {
    decision: reason === 'list' ? 'order_status' : 'order_choice',
    reason,
    confidence: 0.8,
    reply: { text, content: { ...(cards.length > 0 ? { cards: cards.map(withoutActions), quickReplies } : {}) } },
    state: {
      ...withAttempt(turn.state, turn.text, did),
      step: { kind: 'chooseOrder', orderIds: shown.map((order) => order.id) },
      unanswered: 0,
    },
    ...(reason === 'list' ? { answers: 'order' as const } : {}),
  }
}

/** Among several cards, buttons would drown the choice. */
function withoutActions<T extends { actions: unknown[] }>(card: T): T {
  return { ...card, actions: [] }
}

function noOrders(turn: Turn): Decision {
  return {
    decision: 'order_status',
    reason: 'no_orders',
    confidence: 0.9,
    reply: { text: turn.say.order.none },
    state: { ...withAttempt(turn.state, turn.text, 'no orders'), step: null, unanswered: 0 },
    answers: 'order',
  }
}

async function ownOrders(turn: Turn): Promise<Order[]> {
  return (await turn.shop.orders.list(turn.customerId!, { limit: 50 })).items
}
