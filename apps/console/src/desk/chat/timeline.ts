import type { Form, MessageView } from '../../../../../contracts/message.ts'

export type TimelineItem =
  | { kind: 'day'; at: string; key: string }
  | { kind: 'message'; message: MessageView; key: string }

/** Messages with a line between days, and after pauses of an hour, so that times are found. */
export function timelineOf(messages: readonly MessageView[]): TimelineItem[] {
  const items: TimelineItem[] = []
  let before: Date | undefined
  for (const message of messages) {
    const at = new Date(message.createdAt)
    const paused = before === undefined || at.getTime() - before.getTime() > 3_600_000
    if (paused || before?.toDateString() !== at.toDateString())
      items.push({ kind: 'day', at: message.createdAt, key: `day-${message.seq}` })
    items.push({ kind: 'message', message, key: message.id })
    before = at
  }
  return items
}

/** What customers chose and filled, by the message that had offered it. */
export function answersTo(messages: readonly MessageView[]): Map<string, MessageView> {
  const answers = new Map<string, MessageView>()
  for (const message of messages) {
    const of = message.content.choice?.of ?? message.content.filledForm?.of
    if (of) answers.set(of, message)
  }
  return answers
}

/** The forms of a conversation by the message that asked, so that a filled one is shown with its labels. */
export function formsOf(messages: readonly MessageView[]): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (const message of messages) if (message.content.form) forms.set(message.id, message.content.form)
  return forms
}
