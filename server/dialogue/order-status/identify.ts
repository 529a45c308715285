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
  const piece = orderNo ? undefined : pieceOfNumber(turn)
  return {
    decision: 'identify',
    reason: 'proof_needed',
    confidence: 0.9,
    reply: {
      text: piece ? turn.say.proofPiece(piece) : turn.say.proofNeeded(orderNo),
      content: { form: formFor(turn, orderNo) },
    },
    state: {
      ...withAttempt(turn.state, turn.text, 'asked who she is'),
      step: { kind: 'identify', orderNo, lastFour: null, question: turn.text.slice(0, 300), wish },
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
  if (!orderNo && !proof) return undefined
  const before = step?.kind === 'identify' && step.lastFour ? { phoneLast4: step.lastFour } : null
  return { orderNo: orderNo ?? known, proof: proof ?? before }
}

function proofFrom(text: string): Proof | null {
  const folded = text.normalize('NFKC')
  const email = /[^\s<>，,。；;：:@]{1,64}@[^\s<>，,。；;@]{1,190}\.[a-z]{2,}/i.exec(folded)?.[0]
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
  if (hasIntent(turn, 'handoff.request')) return false
  return turn.state.step?.kind === 'identify' ? readProof(turn) !== undefined : provesAtOnce(turn)
}

/** Number and proof in one message, or nothing but the phone number or e-mail that she ordered with. */
function provesAtOnce(turn: Turn): boolean {
  const given = readProof(turn)
  if (!given?.proof) return false
  const rest = turn.text.replace(/[\s\p{P}\p{S}]/gu, '').length
  const proof = Object.values(given.proof)[0]!
  if (!given.orderNo) return !('phoneLast4' in given.proof) && rest <= proof.length + 4
  if (!entitiesOf(turn, 'order_no').includes(given.orderNo)) return false
  return !('phoneLast4' in given.proof) || /尾号|后四|手机|电话|phone|ending|last/i.test(turn.text) || rest <= 20
}

/** Whether a whole phone number or an e-mail is proof enough, without an order number. */
export async function sufficesAlone(turn: Turn, proof: Proof | null): Promise<boolean> {
  if (!proof || 'phoneLast4' in proof || 'customerId' in proof) return false
  const kind = 'email' in proof ? 'email' : 'phone'
  const { identify } = await turn.shop.policies()
  return (identify?.anyOf ?? []).some((set) => set.length === 1 && set[0] === kind)
}

/** The customer whom the proof shows, if it does. */
export async function prove(turn: Turn, given: Given): Promise<string | undefined> {
  const { proof } = given
  if (!proof) return undefined
  if (given.orderNo) return (await turn.shop.orders.byNo(given.orderNo, proof))?.customerId
  if (!(await sufficesAlone(turn, proof)) || !('email' in proof || 'phone' in proof)) return undefined
  const found = await turn.shop.customers.find(proof)
  return found.length === 1 ? found[0]!.id : undefined
}

/** A number that is too short for an order's. */
export function pieceOfNumber(turn: Turn): string | undefined {
  if (turn.reading.entities.some(({ kind }) => kind === 'order_no' || kind === 'tracking_no')) return undefined
  const folded = turn.text.normalize('NFKC').trim()
  if (/^\d{4,9}$/.test(folded)) return folded
  return /(?<![A-Za-z\d])[A-Za-z]{2}[\d-]{5,12}(?!\d)/.exec(folded)?.[0].toUpperCase()
}

/** A part is still missing: asks for that part only. */
export function askForRest(turn: Turn, given: Given): Decision {
  const step = turn.state.step?.kind === 'identify' ? turn.state.step : undefined
  return {
    decision: 'identify',
    reason: 'proof_incomplete',
    confidence: 0.9,
    reply: {
      text: turn.say.proofStill(given.orderNo ? 'proof' : given.proof ? 'number' : 'both'),
      content: { form: formFor(turn, given.orderNo) },
    },
    state: {
      ...turn.state,
      step: {
        kind: 'identify',
        orderNo: given.orderNo,
        lastFour: given.proof && 'phoneLast4' in given.proof ? given.proof.phoneLast4 : null,
        question: step?.question ?? turn.text.slice(0, 300),
        wish: step?.wish ?? 'status',
      },
    },
  }
}

/** A wrong proof: another way is offered; undefined when the tries are used up and a person takes over. */
export function refuseProof(turn: Turn, orderNo: string | null): Decision | undefined {
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
      step: { kind: 'identify', orderNo, lastFour: null, question: asked.question, wish: asked.wish },
    },
    actions: [{ name: 'identity.refused', facts: { tries: failedProofs } }],
  }
}

const withoutNumber =
  /(?:不知道|不记得|记不得|忘记?了?|没有|找不到|不清楚|在哪[看找]|哪里[看找]|是什么)[^,，。]{0,4}(?:订单)?号|(?:订单)?号[^,，。]{0,4}(?:不知道|不记得|忘记?了?|没有|找不到|在哪|是什么|哪里)|\b(?:don'?t|do not|can'?t|cannot|forgot|lost)\b.{0,16}\bnumber\b|\bno (?:order )?number\b/i

/** She has no order number at hand: what else shows who she is. */
export async function helpWithoutNumber(turn: Turn): Promise<Decision | undefined> {
  if (turn.state.step?.kind !== 'identify' || !withoutNumber.test(turn.text)) return undefined
  const alone = (await sufficesAlone(turn, { phone: '' })) || (await sufficesAlone(turn, { email: '' }))
  const { say } = turn
  return {
    decision: 'identify',
    reason: 'number_unknown',
    confidence: 0.9,
    reply: {
      text: alone ? say.proofWithoutNumber : say.proofNumberWhere,
      content: { quickReplies: [{ id: 'person', label: say.person, icon: 'person' as const }] },
    },
    state: turn.state,
  }
}
