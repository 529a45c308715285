import type { AfterSales, Order } from '../../commerce/index.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, confidenceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { cardOf, refundSentences, sourceOf } from './describe.ts'
import { ordersHolding } from './match.ts'

const speaksOfIt = /退货|退款|换货|退换|补发|理赔|\breturns?\b|\brefund|\bexchange\b/i
const sentBack = /寄回(?:来|去)?了|退回(?:去)?了|寄过去了|退了(?:吗|没)|退得怎么样|退到哪|\bsent (?:it|them) back\b/i
const underWay: readonly AfterSales['state'][] = ['requested', 'approved', 'in_transit', 'received']

/** How far her return, exchange or refund is; without one under way the knowledge base speaks. */
export async function decideAfterSalesStatus(turn: Turn): Promise<Decision | undefined> {
  if (choiceOf(turn) || !turn.customerId) return undefined
  const asks =
    sentBack.test(turn.text) ||
    hasIntent(turn, 'refund.status') ||
    (hasIntent(turn, 'order.status') && speaksOfIt.test(turn.text))
  if (!asks) return undefined
  const orders = (await turn.shop.orders.list(turn.customerId, { limit: 50 })).items
  const claimed = orders.filter((order) => order.afterSales.some(isUnderWay))
  const open = [...claimed, ...orders.filter((order) => !claimed.includes(order) && hasPendingRefund(order))]
  const among = open.length > 0 ? open : orders.filter((order) => order.refunded.amount > 0)
  const { topic } = turn.state
  const shown = among.find((one) => topic?.kind === 'order' && one.id === topic.orderId)
  const order = ordersHolding(turn.text, among)?.orders[0] ?? shown ?? among[0]
  return order && show(turn, order)
}

function isUnderWay(one: AfterSales): boolean {
  return underWay.includes(one.state)
}

function hasPendingRefund(order: Order): boolean {
  return order.payments.some((payment) => payment.kind === 'refund' && payment.state === 'pending')
}

async function show(turn: Turn, order: Order): Promise<Decision> {
  const { say } = turn
  const claim = order.afterSales.find(isUnderWay) ?? order.afterSales.at(-1)
  const sentences = [
    ...(claim
      ? [say.claim.status(order.no, say.claim.kinds[claim.kind], claim.state)]
      : [say.order.state(order.no, order.state)]),
    ...(claim ? await promise(turn, claim) : []),
    ...refundSentences(turn, order),
  ]
  return {
    decision: 'order_status',
    reason: 'after_sales',
    confidence: confidenceOf(turn, 'refund.status', 'order.status'),
    reply: {
      text: sentences.join(turn.locale === 'en' ? ' ' : ''),
      content: {
        cards: [await cardOf(turn, order)],
        sources: [sourceOf(order)],
        quickReplies: [
          { id: 'solved', label: say.solved },
          { id: 'unsolved', label: say.notSolved },
        ],
      },
    },
    state: {
      ...withAttempt(turn.state, turn.text, `order ${order.no}: ${claim?.kind ?? 'refund'}`),
      step: null,
      unanswered: 0,
    },
    actions: [{ name: 'order.shown', facts: { orderId: order.id, orderNo: order.no, state: order.state } }],
    answers: 'order',
  }
}

/** When the money comes: only what the shop's rules promise. */
async function promise(turn: Turn, claim: AfterSales): Promise<string[]> {
  if (claim.kind !== 'return' || !['requested', 'approved', 'in_transit'].includes(claim.state)) return []
  const policies = await turn.shop.policies()
  if (policies.return.refundWhen !== 'received' || !claim.methodLabel) return []
  const days = policies.refundDays as Record<string, [number, number] | undefined>
  const [from, to] = days[claim.methodKind ?? 'other'] ?? days.other ?? [5, 7]
  return [turn.say.claim.refundAfterReceipt(claim.methodLabel, turn.say.claim.days(from, to))]
}
