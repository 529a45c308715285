import { decide, type Order } from '../../commerce/index.ts'
import { answerPlain } from '../answer/knowledge.ts'
import { cardOf, orderReply } from '../order-status/describe.ts'
import { askForProof } from '../order-status/identify.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, confidenceOf, type Decision, entitiesOf, hasIntent, type Turn } from '../turn/turn.ts'
import { refuseChange } from './refusal.ts'
import { findTarget, wishesOfShown } from './target.ts'

/** Part of an order: a question for the knowledge base, never a reason to cancel the rest. */
const speaksOfPart =
  /其中|只取消|只退|一部分|部分取消|(?:一|两)(?:件|样|个)(?:商品|东西)|\bpart(?:ial)?\b|\bone (?:item|of)\b|\bonly\b/i

const cancelling = /取消(?!排队)|不要了|\bcancel\b/i

/** A whole order is cancelled: found, allowed by the rules, summed up, and done after a clear yes. */
export async function decideCancel(turn: Turn): Promise<Decision | undefined> {
  const choice = choiceOf(turn)
  if (choice?.kind === 'cancel') return askOrder(turn, choice.value)
  const confirmed = await decideConfirmation(turn)
  if (confirmed) return confirmed
  if (!choice && cancelling.test(turn.text) && speaksOfPart.test(turn.text)) return answerPlain(turn, 'cancelPart')
  const wishes = hasIntent(turn, 'order.cancel') || wishesOfShown(turn, cancelling)
  if (choice || !wishes || speaksOfPart.test(turn.text)) return undefined
  if (!turn.customerId) return askForProof(turn, entitiesOf(turn, 'order_no')[0] ?? null, 'cancel')
  return startCancel(turn)
}

/** Finds the order and asks; without any open order the knowledge base explains. */
export async function startCancel(turn: Turn): Promise<Decision | undefined> {
  const target = await findTarget(turn, { kind: 'cancel' })
  if (target.kind === 'one') return ask(turn, target.order)
  if (target.kind === 'several') return chooseOrder(turn, target.orders)
  if (target.kind === 'none') return undefined
  return {
    decision: 'order_change',
    reason: 'number_not_found',
    confidence: 0.9,
    reply: { text: turn.say.order.notFound(target.no) },
    state: turn.state,
  }
}

async function askOrder(turn: Turn, orderId: string): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, null, 'cancel')
  const order = await turn.shop.orders.get(orderId)
  if (order && order.customerId === turn.customerId) return ask(turn, order)
  return { ...(await none(turn)), reason: 'not_found' }
}

async function ask(turn: Turn, order: Order): Promise<Decision> {
  const policies = await turn.shop.policies()
  const ruling = decide({ kind: 'cancel' }, order, policies)
  if (!ruling.allowed) return refuseChange(turn, order, 'cancel', ruling)
  const { say } = turn
  const reasons = policies.cancel.reasons ?? []
  const yes = reasons.length > 0 ? reasons : [{ code: '', label: '' }]
  return {
    decision: 'order_change',
    reason: 'cancel_asked',
    confidence: confidenceOf(turn, 'order.cancel'),
    reply: {
      text: say.change.cancelSummary(
        order.no,
        say.money(order.total.amount, order.total.currency),
        order.paid.amount > 0,
      ),
      content: {
        cards: [{ ...(await cardOf(turn, order)), actions: [] }],
        quickReplies: [
          ...yes.slice(0, 8).map((one) => ({
            id: `cancel_yes:${one.code}`,
            label: say.change.cancelYes(labelOf(one, turn.locale)),
          })),
          { id: 'cancel_no', label: say.change.cancelNo },
        ],
      },
    },
    state: {
      ...withAttempt(turn.state, turn.text, `asked to confirm cancelling ${order.no}`),
      step: { kind: 'confirmCancel', orderId: order.id, version: order.version },
      unanswered: 0,
    },
  }
}

function labelOf(reason: { code: string; label: string; translations?: unknown }, locale: string): string {
  const words = (reason.translations as Record<string, { label?: string }> | undefined)?.[locale]
  return words?.label ?? reason.label
}

async function chooseOrder(turn: Turn, orders: Order[]): Promise<Decision> {
  const cards = await Promise.all(orders.map((order) => cardOf(turn, order)))
  return {
    decision: 'order_choice',
    reason: 'several_to_cancel',
    confidence: 0.8,
    reply: {
      text: turn.say.change.whichCancel,
      content: {
        cards: cards.map((card) => ({ ...card, actions: [] })),
        quickReplies: orders.map((order) => ({ ...orderReply(turn, order), id: `cancel:${order.id}`.slice(0, 100) })),
      },
    },
    state: { ...withAttempt(turn.state, turn.text, 'asked which order'), step: null, unanswered: 0 },
  }
}

/** Her answer to the summary: a reason is a yes, anything unclear is none. */
async function decideConfirmation(turn: Turn): Promise<Decision | undefined> {
  const { step } = turn.state
  if (step?.kind !== 'confirmCancel' || !turn.customerId) return undefined
  const choice = choiceOf(turn)
  const { awaitsYes } = turn.state
  if (choice?.kind === 'cancel_no' || (awaitsYes && !choice && hasIntent(turn, 'deny'))) return keep(turn)
  if (!choice && !awaitsYes) return undefined
  const order = await turn.shop.orders.get(step.orderId)
  if (!order || order.customerId !== turn.customerId) return none(turn)
  const reason = choice?.kind === 'cancel_yes' ? choice.value : choice ? undefined : await reasonSaid(turn)
  const again = !choice && (hasIntent(turn, 'confirm') || cancelling.test(turn.text))
  if (reason === undefined) return again ? askAgain(turn, order) : undefined
  return cancel(turn, order, step.version, reason)
}

/** 「取消了吗」 before she chose a reason: not yet. */
async function askAgain(turn: Turn, order: Order): Promise<Decision> {
  const asked = await ask(turn, order)
  if (asked.reason !== 'cancel_asked' || !/取消了(?:吗|没)|\bcancelled\b/i.test(turn.text)) return asked
  const text = [turn.say.change.notYet, asked.reply!.text].join(turn.locale === 'en' ? ' ' : '')
  return { ...asked, reply: { ...asked.reply!, text } }
}

/** The label of a reason, typed; or a plain yes where the shop asks for none. */
async function reasonSaid(turn: Turn): Promise<string | undefined> {
  const reasons = (await turn.shop.policies()).cancel.reasons ?? []
  if (reasons.length === 0) return hasIntent(turn, 'confirm') ? '' : undefined
  const said = turn.text
    .trim()
    .replace(/(?<![。.!！])[。.!！]+$/, '')
    .toLowerCase()
  const fits = (one: (typeof reasons)[number]) =>
    [labelOf(one, turn.locale), turn.say.change.cancelYes(labelOf(one, turn.locale))].some(
      (label) => label.toLowerCase() === said,
    )
  return reasons.find(fits)?.code
}

async function cancel(turn: Turn, order: Order, version: number, reason: string): Promise<Decision> {
  const { say } = turn
  const outcome = await turn.shop.orders.cancel(order.id, version, {
    key: `cancel:${order.id}`,
    actor: { kind: 'customer', id: turn.customerId! },
    ...(reason ? { reason } : {}),
  })
  if (!outcome.ok && outcome.code === 'changed_meanwhile') return ask(turn, order)
  if (!outcome.ok) return refuseChange(turn, order, 'cancel', outcome)
  const done = outcome.value
  const refund = done.payments
    .filter((payment) => payment.kind === 'refund')
    .reduce((sum, payment) => sum + payment.amount.amount, 0)
  return {
    decision: 'order_change',
    reason: 'cancelled',
    confidence: 1,
    reply: {
      text: say.change.cancelled(done.no, refund > 0 ? say.money(refund, done.total.currency) : null),
      content: { cards: [await cardOf(turn, done)] },
    },
    state: { ...withAttempt(turn.state, turn.text, `order ${done.no}: cancelled`), step: null, unanswered: 0 },
    actions: [{ name: 'order.cancelled', facts: { orderId: done.id, orderNo: done.no, reason } }],
    answers: 'order',
  }
}

function keep(turn: Turn): Decision {
  return {
    decision: 'order_change',
    reason: 'kept',
    confidence: 1,
    reply: { text: turn.say.change.kept },
    state: { ...turn.state, step: null, unanswered: 0 },
  }
}

async function none(turn: Turn): Promise<Decision> {
  return {
    decision: 'order_change',
    reason: 'gone',
    confidence: 1,
    reply: { text: turn.say.order.noneOpen },
    state: { ...turn.state, step: null },
  }
}
