import type { Form } from '../../../contracts/message.ts'
import type { Proof } from '../../commerce/index.ts'
import { type Step, withAttempt } from '../state/state.ts'
import { type Decision, entitiesOf, hasIntent, type Turn } from '../turn/turn.ts'

export const identifyForm = 'identify'
type Wish = Extract<Step, { kind: 'identify' }>['wish']
/** Wrong tries after which a person looks at it. */
const triesAllowed = 3

/** Asks an unknown customer to show that an order is hers, before anything of it is said. */
export function askForProof(turn: Turn, orderNo: string | null, wish: Wish = 'status'): Decision {
  return {
    decision: 'identify',
    reason: 'proof_needed',
    confidence: 0.9,
    reply: { text: turn.say.proofNeeded(orderNo), content: { form: formFor(turn, orderNo) } },
    state: {
      ...withAttempt(turn.state, turn.text, 'asked who she is'),
      step: { kind: 'identify', orderNo, question: turn.text.slice(0, 300), wish },
      unanswered: 0,
    },
  }
}

function formFor(turn: Turn, orderNo: string | null): Form {
  const { proofForm } = turn.say
  const field = { kind: 'text' as const, required: true, maxLength: 100 }
  const number = { ...field, name: 'orderNo', label: proofForm.orderNo }
  const proof = { ...field, name: 'proof', label: proofForm.proof, placeholder: proofForm.proofHint }
  return {
    id: identifyForm,
    title: proofForm.title,
    fields: orderNo ? [proof] : [number, proof],
    submitLabel: proofForm.submit,
  }
}

export interface Given {
  orderNo: string | null
  proof: Proof | null
}

/** What a message tells towards a proof, from the form or from free words; undefined when nothing of the kind. */
export function readProof(turn: Turn): Given | undefined {
  const { step } = turn.state
  const known = step?.kind === 'identify' ? step.orderNo : null
  const form = turn.message.content.filledForm
  if (form?.id === identifyForm)
    return { orderNo: form.values.orderNo?.trim() || known, proof: proofFrom(form.values.proof ?? '') }
  const orderNo = entitiesOf(turn, 'order_no')[0] ?? bareNumber(turn.text) ?? null
  const proof = proofFrom(orderNo ? turn.text.replace(orderNo, ' ') : turn.text)
  return orderNo || proof ? { orderNo: orderNo ?? known, proof } : undefined
}

function proofFrom(text: string): Proof | null {
  const folded = text.normalize('NFKC')
  const email = /[^\s<>，,。；;：:@]+@[^\s<>，,。；;@]+\.[a-z]{2,}/i.exec(folded)?.[0]
  if (email) return { email }
  const phone = /(?<![\dA-Za-z])\+?\d[\d\s-]{6,18}\d(?![\dA-Za-z-])/.exec(folded)?.[0]
  if (phone && phone.replace(/\D/g, '').length >= 8) return { phone }
  const four = /(?<![\dA-Za-z-])\d{4}(?![\dA-Za-z-])/.exec(folded)?.[0]
  return four ? { phoneLast4: four } : null
}

/** A word that can only be an order number: letters and digits, or long digits that are no phone number. */
function bareNumber(text: string): string | undefined {
  const words = text.normalize('NFKC').match(/#?[A-Za-z]{1,4}[\d-]{5,}|#\d{4,}|(?<!\d)\d{6,}-\d{3,}/g)
  return words?.[0]
}

/** Whether the open question for a proof is still what this message is about. */
export function isAboutProof(turn: Turn): boolean {
  if (turn.message.content.filledForm?.id === identifyForm) return true
  if (turn.state.step?.kind !== 'identify' || hasIntent(turn, 'handoff.request')) return false
  return readProof(turn) !== undefined
}

/** The customer whose order the proof opens, if it does. */
export async function prove(turn: Turn, given: Given): Promise<string | undefined> {
  if (!given.orderNo || !given.proof) return undefined
  return (await turn.shop.orders.byNo(given.orderNo, given.proof))?.customerId
}

/** A part is still missing: asks for that part only. */
export function askForRest(turn: Turn, given: Given): Decision {
  const step = turn.state.step?.kind === 'identify' ? turn.state.step : undefined
  return {
    decision: 'identify',
    reason: 'proof_incomplete',
    confidence: 0.9,
    reply: {
      text: turn.say.proofStill(given.orderNo !== null),
      content: { form: formFor(turn, given.orderNo) },
    },
    state: {
      ...turn.state,
      step: {
        kind: 'identify',
        orderNo: given.orderNo,
        question: step?.question ?? turn.text.slice(0, 300),
        wish: step?.wish ?? 'status',
      },
    },
  }
}

/** A wrong proof: another way is offered; undefined when the tries are used up and a person takes over. */
export function refuseProof(turn: Turn): Decision | undefined {
  const failedProofs = turn.state.failedProofs + 1
  if (failedProofs >= triesAllowed) return undefined
  const { say } = turn
  const { step } = turn.state
  const asked = step?.kind === 'identify' ? step : { question: '', wish: 'status' as const }
  const again = failedProofs > 1
  return {
    decision: 'identify',
    reason: 'proof_wrong',
    confidence: 0.9,
    reply: {
      text: again ? say.proofWrongAgain : say.proofWrong,
      content: {
        form: formFor(turn, null),
        ...(again ? { quickReplies: [{ id: 'person', label: say.person, icon: 'person' as const }] } : {}),
      },
    },
    state: {
      ...turn.state,
      failedProofs,
      step: { kind: 'identify', orderNo: null, question: asked.question, wish: asked.wish },
    },
    actions: [{ name: 'identity.refused', facts: { tries: failedProofs } }],
  }
}
