import type { Instead, Order, RefuseCode } from '../../commerce/index.ts'
import { cardOf } from '../order-status/describe.ts'
import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import type { Decision, Turn } from '../turn/turn.ts'

/** Why a change is not possible, in one sentence, and what is possible instead. */
export async function refuseChange(
  turn: Turn,
  order: Order,
  wish: 'cancel' | 'changeAddress',
  refusal: { code: RefuseCode; instead: Instead[] },
): Promise<Decision> {
  const { say } = turn
  const why = say.change.refused(order.no, wish, refusal.code, order.state)
  const instead = refusal.instead.map((one) => say.change.instead[one]).filter(Boolean)
  const text = [why, instead.length > 0 ? say.change.possible(instead) : ''].filter(Boolean)
  return {
    decision: 'order_change',
    reason: `${wish}_refused:${refusal.code}`,
    confidence: 0.9,
    reply: {
      text: text.join(turn.locale === 'en' ? ' ' : ''),
      content: { cards: [await cardOf(turn, order)], quickReplies: [personReply(turn)] },
    },
    state: { ...withAttempt(turn.state, turn.text, `${wish} of ${order.no} refused`), step: null, unanswered: 0 },
    actions: [{ name: `order.${wish}.refused`, facts: { orderId: order.id, orderNo: order.no, code: refusal.code } }],
    answers: 'order',
  }
}
