import { decideChosenQuestion } from '../answer/faq.ts'
import { decideFeedback } from '../answer/feedback.ts'
import { decideAnswer, decideGuide, decideUnsure, findAnswer } from '../answer/knowledge.ts'
import { decideAnger, decideHandoffRequest, decideLeaving, decideLeftMessage, handOver } from '../handoff/handoff.ts'
import { decideAddressChange } from '../order-change/address.ts'
import { decideCancel } from '../order-change/cancel.ts'
import { decideAfterSalesStatus } from '../order-status/afterSales.ts'
import { decideOrderStatus } from '../order-status/orderStatus.ts'
import { decideProof } from '../order-status/proof.ts'
import { decideBareProduct, decideNamedProduct, decideProductFacts } from '../products/productQuestion.ts'
import { decideSmallTalk, personReply } from '../small-talk/smallTalk.ts'
import { decideVent } from '../small-talk/vent.ts'
import { type Decider, type Decision, hasIntent, type Turn } from './turn.ts'

/** The first of these that has something to say decides the turn. */
const deciders: readonly Decider[] = [
  (turn) => decideLeftMessage(turn, false),
  decideFeedback,
  decideChosenQuestion,
  decideHandoffRequest,
  decideAnger,
  decideProof,
  decideAttachment,
  decideCancel,
  decideAddressChange,
  decideAfterSalesStatus,
  decideOrderStatus,
  decideSmallTalk,
  decideVent,
  decideProductFacts,
  decideBareProduct,
]

/** What the bot does on a message while it has control. */
export async function decideTurn(turn: Turn): Promise<Decision> {
  for (const decider of deciders) {
    const decision = await decider(turn)
    if (decision) return soothe(turn, decision)
  }
  return soothe(turn, await decideByKnowledge(turn))
}

/** Below this, who looks for goods is shown goods rather than an answer. */
const sureEnough = 0.9

async function decideByKnowledge(turn: Turn): Promise<Decision> {
  const found = await findAnswer(turn)
  const guided =
    found.confidence < sureEnough && hasIntent(turn, 'product.search') ? await decideGuide(turn) : undefined
  return (
    guided ??
    (await decideAnswer(turn, found)) ??
    (await decideGuide(turn)) ??
    (await decideNamedProduct(turn)) ??
    (await decideUnsure(turn, found))
  )
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
  const { label, strength } = turn.reading.emotion
  const angry = turn.state.angry + (label === 'angry' && strength >= 2 ? 1 : 0)
  const awaitsYes = summaries.includes(decision.reason)
  const state = { ...decision.state, angry, awaitsYes }
  if (decision.state.soothed || strength < 1 || !decision.reply || !isUnhappy(label)) return { ...decision, state }
  if (label !== 'angry' && strength < 2 && label !== 'anxious') return { ...decision, state }
  const text = `${turn.say.sorry[label]}${turn.locale === 'en' ? ' ' : ''}${decision.reply.text}`
  return { ...decision, reply: { ...decision.reply, text }, state: { ...state, soothed: true } }
}

function isUnhappy(label: string): label is 'angry' | 'anxious' | 'sad' | 'disappointed' {
  return ['angry', 'anxious', 'sad', 'disappointed'].includes(label)
}
