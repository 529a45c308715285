import type { Found } from '../../answering/index.ts'
import { decideChosenQuestion } from '../answer/faq.ts'
import { decideFeedback } from '../answer/feedback.ts'
import { decideAfterSalesWay, decideAnswer, decideGuide, decideUnsure, findAnswer } from '../answer/knowledge.ts'
import { decideAnger, decideHandoffRequest, decideLeaving, decideLeftMessage, handOver } from '../handoff/handoff.ts'
import { decideAddressChange } from '../order-change/address.ts'
import { decideCancel } from '../order-change/cancel.ts'
import { decideAfterSalesStatus } from '../order-status/afterSales.ts'
import { decideOrderStatus } from '../order-status/orderStatus.ts'
import { decideProof } from '../order-status/proof.ts'
import { decideProductFollowUp } from '../products/followUp.ts'
import { decideBareProduct, decideNamedProduct, decideProductFacts } from '../products/productQuestion.ts'
import { decideStoreFacts } from '../products/storeFacts.ts'
import { decideBounds } from '../small-talk/bounds.ts'
import { decideNudge } from '../small-talk/nudge.ts'
import { decideSmallTalk, personReply } from '../small-talk/smallTalk.ts'
import { decideVent } from '../small-talk/vent.ts'
import { asPressed, offeredBy } from './pressed.ts'
import { decideSeveral } from './several.ts'
import { type Decider, type Decision, hasIntent, strengthInWords, type Turn } from './turn.ts'

/** The first of these that has something to say decides the turn. */
const deciders: readonly Decider[] = [
  (turn) => decideLeftMessage(turn, false),
  decideFeedback,
  decideChosenQuestion,
  decideHandoffRequest,
  decideAnger,
  decideProof,
  decideAttachment,
  decideBounds,
  decideCancel,
  decideAddressChange,
  decideAfterSalesStatus,
  decideOrderStatus,
  decideSmallTalk,
  decideNudge,
  decideStoreFacts,
  decideProductFollowUp,
  decideVent,
  decideProductFacts,
  decideBareProduct,
]

/** What the bot does on a message while it has control. */
export async function decideTurn(given: Turn): Promise<Decision> {
  const turn = asPressed(given)
  const decision = soothe(turn, (await decideSeveral(turn, decideOne)) ?? (await decideOne(turn)))
  return { ...decision, state: { ...decision.state, offered: offeredBy(decision) } }
}

async function decideOne(turn: Turn): Promise<Decision> {
  for (const decider of deciders) {
    const decision = await decider(turn)
    if (decision) return decision
  }
  return decideByKnowledge(turn)
}

/** Below this, who looks for goods is shown goods rather than an answer. */
const sureEnough = 0.9
/** From here on the nearest questions help more than what a single word leads to. */
const nearEnough = 0.4

/** An answer if there is one; else, by what fits best, the nearest questions, what a word leads to, or a product. */
async function decideByKnowledge(turn: Turn): Promise<Decision> {
  const found = await findAnswer(turn)
  const looksForGoods = hasIntent(turn, 'product.search')
  const goods = looksForGoods && found.confidence < sureEnough ? await decideGuide(turn) : undefined
  const answered = goods ?? (await decideAnswer(turn, found))
  if (answered) return answered
  const way = found.kind === 'answer' ? undefined : await decideAfterSalesWay(turn)
  if (way) return way
  const isNear = found.kind === 'near' && found.confidence >= nearEnough
  const elsewhere = isNear
    ? undefined
    : ((await decideGuide(turn)) ?? (await decideProduct(turn, found, looksForGoods)))
  return elsewhere ?? decideUnsure(turn, found)
}

/** A product that is named in passing, in a long sentence, is not what she asks for. */
function decideProduct(turn: Turn, found: Found, looksForGoods: boolean): Promise<Decision | undefined> | undefined {
  if (turn.reading.intents.some(({ name }) => /^(?:order|return|exchange|refund)\./.test(name))) return undefined
  if (/退|换货|赔|保修|维修|发票|\breturn|\brefund|\bwarranty/i.test(turn.text)) return undefined
  const isShort = turn.locale === 'en' ? turn.text.trim().split(/\s+/).length <= 5 : turn.text.trim().length <= 10
  return found.kind === 'unknown' || looksForGoods || isShort ? decideNamedProduct(turn) : undefined
}

/** The shop or the knowledge could not be asked: the customer is told, and people take over. */
export function decideAfterFailure(turn: Turn): Promise<Decision> {
  return handOver(turn, 'tool_failure', turn.say.handoffFailed, 'failed')
}

/** What the bot does while the customer waits for people: it takes a left message, or lets her go. */
export async function decideWhileQueued(turn: Turn): Promise<Decision | undefined> {
  return decideLeaving(turn) ?? decideLeftMessage(turn, true)
}

/** A picture or file without words. */
function decideAttachment(turn: Turn): Decision | undefined {
  if (turn.text.trim() !== '' || turn.message.attachments.length === 0) return undefined
  return {
    decision: 'attachment',
    reason: 'attachment_only',
    confidence: 0.5,
    reply: { text: turn.say.attachmentOnly, content: { quickReplies: [personReply(turn)] } },
    state: turn.state,
  }
}

/** What the bot says before it changes an order. */
const summaries = ['cancel_asked', 'address_read_back']

/** Feelings change the tone: one sentence before the answer, once in a session. */
function soothe(turn: Turn, decision: Decision): Decision {
  const { label } = turn.reading.emotion
  const strength = strengthInWords(turn)
  const angry = turn.state.angry + (label === 'angry' && strength >= 2 ? 1 : 0)
  const awaitsYes = summaries.includes(decision.reason)
  const state = { ...decision.state, angry, awaitsYes }
  if (decision.state.soothed || strength < 1 || !decision.reply || !isUnhappy(label)) return { ...decision, state }
  const isAboutOrder = ['order_status', 'order_choice', 'order_change', 'identify'].includes(decision.decision)
  if (strength < 2 && label !== 'angry' && !(label === 'anxious' && isAboutOrder)) return { ...decision, state }
  const text = `${turn.say.sorry[label]}${turn.locale === 'en' ? ' ' : ''}${decision.reply.text}`
  return { ...decision, reply: { ...decision.reply, text }, state: { ...state, soothed: true } }
}

function isUnhappy(label: string): label is 'angry' | 'anxious' | 'sad' | 'disappointed' {
  return ['angry', 'anxious', 'sad', 'disappointed'].includes(label)
}
