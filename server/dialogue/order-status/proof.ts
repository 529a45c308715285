import { handOver } from '../handoff/handoff.ts'
import { startAddressChange } from '../order-change/address.ts'
import { startCancel } from '../order-change/cancel.ts'
import { withAttempt } from '../state/state.ts'
import { type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import {
  askForRest,
  helpWithoutNumber,
  isAboutProof,
  prove,
  readProof,
  refuseProof,
  sufficesAlone,
} from './identify.ts'
import { answerOrderQuestion } from './orderStatus.ts'

/** She is showing who she is: right opens her orders, wrong may be tried again, too often wrong brings a person. */
export async function decideProof(turn: Turn): Promise<Decision | undefined> {
  if (turn.customerId) return undefined
  const helped = await helpWithoutNumber(turn)
  if (helped) return helped
  if (!isAboutProof(turn)) return undefined
  const given = readProof(turn) ?? { orderNo: null, proof: null }
  if (!given.proof || !(given.orderNo || (await sufficesAlone(turn, given.proof)))) return askForRest(turn, given)
  const customerId = await prove(turn, given)
  if (customerId === undefined) return refuseProof(turn, given.orderNo) ?? handOverUnproven(turn)
  const { step } = turn.state
  const asked = step?.kind === 'identify' ? step : { question: turn.text, wish: wishOf(turn) }
  const state = { ...turn.state, provenCustomerId: customerId, failedProofs: 0, step: null }
  const decision = await goOn({ ...turn, customerId, state }, given.orderNo, asked)
  return { ...decision, actions: [{ name: 'customer.identified', facts: { customerId } }, ...(decision.actions ?? [])] }
}

function wishOf(turn: Turn): 'status' | 'cancel' | 'changeAddress' {
  if (hasIntent(turn, 'order.cancel')) return 'cancel'
  return hasIntent(turn, 'order.change_address') ? 'changeAddress' : 'status'
}

/** What she wanted before she was asked who she is. */
async function goOn(turn: Turn, orderNo: string | null, asked: { question: string; wish: string }): Promise<Decision> {
  const change = asked.wish === 'cancel' ? startCancel : asked.wish === 'changeAddress' ? startAddressChange : undefined
  const order = change && orderNo ? await turn.shop.orders.byNo(orderNo, { customerId: turn.customerId! }) : undefined
  const topic = order ? { kind: 'order' as const, orderId: order.id } : turn.state.topic
  return (
    (await change?.({ ...turn, state: { ...turn.state, topic } })) ?? answerOrderQuestion(turn, orderNo, asked.question)
  )
}

function handOverUnproven(turn: Turn): Promise<Decision> {
  const state = withAttempt(
    { ...turn.state, failedProofs: turn.state.failedProofs + 1, step: null },
    '',
    'proof of identity failed',
  )
  return handOver({ ...turn, state }, 'pending_clarification', turn.say.handoffProof, 'proof_failed')
}
