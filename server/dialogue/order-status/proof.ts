import { handOver } from '../handoff/handoff.ts'
import { withAttempt } from '../state/state.ts'
import type { Decision, Turn } from '../turn/turn.ts'
import { askForRest, isAboutProof, prove, readProof, refuseProof } from './identify.ts'
import { answerOrderQuestion } from './orderStatus.ts'

/** She is showing who she is: right opens her orders, wrong may be tried again, too often wrong brings a person. */
export async function decideProof(turn: Turn): Promise<Decision | undefined> {
  if (turn.customerId || !isAboutProof(turn)) return undefined
  const given = readProof(turn) ?? { orderNo: null, proof: null }
  if (!given.orderNo || !given.proof) return askForRest(turn, given)
  const customerId = await prove(turn, given)
  if (customerId === undefined) return refuseProof(turn) ?? handOverUnproven(turn)
  const question = turn.state.step?.kind === 'identify' ? turn.state.step.question : turn.text
  const state = { ...turn.state, provenCustomerId: customerId, failedProofs: 0, step: null }
  const decision = await answerOrderQuestion({ ...turn, customerId, state }, given.orderNo, question)
  return { ...decision, actions: [{ name: 'customer.identified', facts: { customerId } }, ...(decision.actions ?? [])] }
}

function handOverUnproven(turn: Turn): Promise<Decision> {
  const state = withAttempt(
    { ...turn.state, failedProofs: turn.state.failedProofs + 1, step: null },
    '',
    'proof of identity failed',
  )
  return handOver({ ...turn, state }, 'pending_clarification', turn.say.handoffProof, 'proof_failed')
}
