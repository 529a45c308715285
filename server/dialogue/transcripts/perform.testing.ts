import type { HandoffReason, HandoffSummary } from '../../../contracts/conversation.ts'
import type { MessageView, WriteMessage } from '../../../contracts/message.ts'
import type { Stage } from '../testing.ts'
import type { Said, Transcript, TranscriptTurn } from './transcript.ts'

/** What one message of the customer came to. */
export interface Performed {
  turn: TranscriptTurn
  said: string
  replies: MessageView[]
  decision: string
  reason: string
  /** Set by the turn that asked for people. */
  handoff?: { reason: HandoffReason; summary: HandoffSummary }
}

/** Holds a conversation with the bot of a stage. */
export async function perform(stage: Stage, transcript: Transcript): Promise<Performed[]> {
  stage.desk.available = !transcript.away
  const customer = await stage.enter(transcript.customerId, transcript.locale)
  const performed: Performed[] = []
  let last: MessageView | undefined
  for (const turn of transcript.turns) {
    const words = wordsOf(turn.said, last)
    const replies = await customer.say(words)
    last = replies.at(-1) ?? last
    const { decision, reason } = (await stage.turns()).at(-1)!
    const said = words.text ?? JSON.stringify(words.filledForm?.values)
    performed.push({ turn, said, replies, decision, reason, ...(await handoffOf(decision)) })
  }
  return performed

  async function handoffOf(decision: string) {
    if (decision !== 'handoff') return {}
    const { handoff } = await stage.conversation.session(stage.tenantId, (await customer.state()).sessionId)
    return handoff ? { handoff } : {}
  }
}

function wordsOf(said: Said, last: MessageView | undefined): Partial<WriteMessage> {
  if (said.kind === 'text') return { text: said.text }
  if (said.kind === 'fill') {
    const id = last?.content.form?.id ?? 'leave_message'
    return { filledForm: { id, ...(last ? { of: last.id } : {}), values: said.values } }
  }
  const button = buttonsOf(last).find(({ id, label }) => id === said.button || label.includes(said.button))
  if (!button) throw new Error(`there is no button “${said.button}” below “${last?.text}”`)
  return { text: button.text ?? button.label, choice: { id: button.id, of: last!.id } }
}

export function buttonsOf(message: MessageView | undefined): { id: string; label: string; text?: string }[] {
  const { quickReplies = [], cards = [] } = message?.content ?? {}
  const actions = cards.flatMap((card) => (card.kind === 'link' ? [] : card.actions))
  const buttons = [...quickReplies, ...actions.filter((action) => action.kind === 'reply')]
  return buttons.map(({ id, label, text }) => ({ id, label, ...(text ? { text } : {}) }))
}
