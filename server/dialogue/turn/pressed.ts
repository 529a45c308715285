import type { MessageContent } from '../../../contracts/message.ts'
import { placeIn } from '../order-status/place.ts'
import type { DialogueState } from '../state/state.ts'
import { choiceOf, type Decision, type Turn } from './turn.ts'

/** Choices of which the place in the list says which one is meant. */
const listed = /^(?:faq|order|product|cancel|change_address):/

/** A button that is typed instead of pressed, by its label or its place, is as good as pressed. */
export function asPressed(turn: Turn): Turn {
  if (choiceOf(turn) || turn.message.content.filledForm) return turn
  const id = offeredAs(turn.text, turn.state.offered)
  if (!id) return turn
  const content: MessageContent = { ...turn.message.content, choice: { id } }
  return { ...turn, message: { ...turn.message, content } }
}

function offeredAs(text: string, offered: DialogueState['offered']): string | undefined {
  const said = bare(text)
  const named = offered.find(({ label, text: words }) => [label, words ?? label].some((one) => bare(one) === said))
  if (named) return named.id
  const list = offered.filter(({ id }) => listed.test(id))
  const place = list.length > 1 ? placeIn(text, list.length) : undefined
  return place === undefined ? undefined : list[place]!.id
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** What the next message may press. */
export function offeredBy({ reply }: Decision): DialogueState['offered'] {
  const { quickReplies = [] } = reply?.content ?? {}
  return quickReplies.map(({ id, label, text }) => ({ id, label, ...(text ? { text } : {}) }))
}
