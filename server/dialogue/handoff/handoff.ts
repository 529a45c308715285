import type { HandoffReason } from '../../../contracts/conversation.ts'
import type { Form } from '../../../contracts/message.ts'
import { choiceOf, confidenceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { summarise } from './summary.ts'

export const leaveMessageForm = 'leave_message'

/** When people are there is a question, not a wish. */
const asksForHours =
  /几点|上班|下班|工作时间|服务时间|在线时间|什么时候在|\bhours\b|\bwhat time\b|\bwhen (?:are|is|do)\b/i

/** She asks for a person, by words or by the button. */
export function decideHandoffRequest(turn: Turn): Promise<Decision> | undefined {
  const pressed = choiceOf(turn)?.kind === 'person'
  if (!pressed && (!hasIntent(turn, 'handoff.request') || asksForHours.test(turn.text))) return undefined
  return handOver(turn, 'customer_request', turn.say.handoff, 'asked', confidenceOf(turn, 'handoff.request'))
}

const leaving =
  /^(?:算了|那|好了|好的|行|没事|哦|嗯)*[\s,，。]*(?:我)?(?:(?:先)?不(?:想)?等了|不用等了|别等了|取消排队|不排(?:队)?了|退出排队|不用(?:转)?(?:人工|客服)?了|不需要(?:人工|客服)?了|不(?:找|转)(?:人工|客服)?了|没事了|不用麻烦了|已?经?(?:自己)?(?:解决|搞定|弄好)了)|^(?:算了(?:吧)?|没事了?|不用了?)[\s。.!！~]*$|^(?:please )?(?:leave|cancel|quit) (?:the )?queue|^(?:i )?(?:don't|do not) want to wait|^stop waiting|^(?:never ?mind|forget it|no longer needed|it'?s (?:ok|fine|solved)(?: now)?|(?:i )?(?:don't|do not) need (?:a |an |the )?(?:person|agent|human|help)(?: any ?more)?)\b/i

/** While waiting for people she says that she has enough of it. */
export function decideLeaving(turn: Turn): Decision | undefined {
  if (choiceOf(turn)?.kind !== 'leave_queue' && !leaving.test(turn.text.trim())) return undefined
  return {
    decision: 'leave_queue',
    reason: 'said',
    confidence: 0.95,
    leavesQueue: true,
    reply: { text: turn.say.leftQueue, content: {} },
    state: { ...turn.state, step: null, unanswered: 0 },
  }
}

/** Strong anger, a threat, or clear anger for the second time: people should speak now. */
export function decideAnger(turn: Turn): Promise<Decision> | undefined {
  const { label, strength } = turn.reading.emotion
  if (label !== 'angry' || strength < 2) return undefined
  if (strength < 3 && turn.state.angry < 1) return undefined
  return handOver(turn, 'negative_emotion', turn.say.handoffAngry, strength >= 3 ? 'strong_anger' : 'anger_again')
}

/** Gives the conversation to people, with what the bot knows; says what happens next. */
export async function handOver(
  turn: Turn,
  reason: HandoffReason,
  text: string,
  why: string,
  confidence = 0.9,
): Promise<Decision> {
  const summary = summarise(turn, reason, turn.houseLocale)
  const away = await turn.away()
  const sorry = reason === 'negative_emotion' ? `${turn.say.sorry.angry}${turn.locale === 'en' ? ' ' : ''}` : ''
  const { handoffAway, handoffAwayBeside } = turn.say
  const awayWords = turn.channel === 'web' ? handoffAwayBeside : handoffAway
  const reply = away ? { text: `${sorry}${awayWords(away.backAt)}`, content: leaveContent(turn) } : { text }
  return {
    decision: 'handoff',
    reason: `${reason}:${away ? `${why}_away` : why}`,
    confidence,
    reply,
    handoff: { reason, summary },
    state: { ...turn.state, soothed: true, unanswered: 0, step: away ? { kind: 'leaveMessage' } : null },
  }
}

/** The web chat shows its own message form while nobody is there; elsewhere the bot brings one. */
function leaveContent(turn: Turn): { form?: Form } {
  if (turn.channel === 'web') return {}
  const { leaveForm } = turn.say
  const field = { required: true }
  return {
    form: {
      id: leaveMessageForm,
      title: leaveForm.title,
      submitLabel: leaveForm.submit,
      fields: [
        { ...field, name: 'name', label: leaveForm.name, kind: 'text', maxLength: 80 },
        { ...field, name: 'contact', label: leaveForm.contact, kind: 'text', maxLength: 200 },
        { ...field, name: 'text', label: leaveForm.text, kind: 'textarea', maxLength: 2000 },
      ],
    },
  }
}

/** A message left for people who are away: kept in the conversation, thanked for, and in the queue for them. */
export async function decideLeftMessage(turn: Turn, isQueued: boolean): Promise<Decision | undefined> {
  const form = turn.message.content.filledForm
  if (form?.id !== leaveMessageForm) return undefined
  const { contact = '', text = '' } = form.values
  if (contact.trim().length < 3 || text.trim() === '')
    return {
      decision: 'leave_message',
      reason: 'incomplete',
      confidence: 1,
      reply: { text: turn.say.leaveIncomplete, content: leaveContent(turn) },
      evenIfQueued: true,
      state: turn.state,
    }
  const away = await turn.away()
  const thanks = turn.channel === 'web' ? turn.say.leaveThanksBeside : turn.say.leaveThanks
  const summary = summarise({ ...turn, text: text.trim() }, 'customer_request', turn.houseLocale)
  return {
    decision: 'leave_message',
    reason: 'left',
    confidence: 1,
    reply: { text: thanks(away?.backAt ?? null) },
    evenIfQueued: true,
    ...(isQueued ? {} : { handoff: { reason: 'customer_request' as const, summary } }),
    state: { ...turn.state, step: null },
    actions: [{ name: 'message.left', facts: {} }],
  }
}
