import type { CatchUpView } from '../../../../contracts/conversation.ts'
import type { MessageView } from '../../../../contracts/message.ts'

/** What this browser holds of the conversation. */
export interface MessageLog {
  /** By `seq`, each once. */
  messages: readonly MessageView[]
  /** Up to here nothing is missing. Private notes take numbers too, so only the service can say that. */
  heldSeq: number
  /** The service holds older ones. */
  hasOlder: boolean
}

export const emptyLog: MessageLog = { messages: [], heldSeq: 0, hasOlder: false }

/** Takes messages in whatever order and however often they arrive; the later version of one wins. */
export function addMessages(log: MessageLog, arrived: readonly MessageView[]): MessageLog {
  if (arrived.length === 0) return log
  const byId = new Map(log.messages.map((message) => [message.id, message]))
  for (const message of arrived) byId.set(message.id, message)
  const messages = [...byId.values()].sort((a, b) => a.seq - b.seq)
  return { ...log, messages, heldSeq: advance(messages, log.heldSeq) }
}

/** Changes a message that is held; one that is not held is left for the next catch-up. */
export function changeMessage(log: MessageLog, changed: MessageView): MessageLog {
  if (!log.messages.some((message) => message.id === changed.id)) return log
  return { ...log, messages: log.messages.map((message) => (message.id === changed.id ? changed : message)) }
}

/** Takes the answer to "what came after what I hold?". */
export function addCatchUp(log: MessageLog, caught: CatchUpView): MessageLog {
  const added = addMessages(log, caught.messages)
  const covered = caught.more ? (caught.messages.at(-1)?.seq ?? log.heldSeq) : caught.lastSeq
  return { ...added, heldSeq: advance(added.messages, Math.max(added.heldSeq, covered)) }
}

/** Takes a page of older messages. */
export function addOlder(log: MessageLog, page: CatchUpView): MessageLog {
  return { ...addMessages(log, page.messages), hasOlder: page.more && page.messages.length > 0 }
}

/** The first page of a visit. */
export function startLog(history: CatchUpView): MessageLog {
  const log = addMessages(emptyLog, history.messages)
  return { ...log, heldSeq: advance(log.messages, history.lastSeq), hasOlder: history.more }
}

/** Something arrived beyond a number that has not been seen: the service must be asked. */
export function hasGap(log: MessageLog): boolean {
  return (log.messages.at(-1)?.seq ?? 0) > log.heldSeq
}

/** Messages of the shop that the customer has not read. */
export function findUnread(log: MessageLog, readSeq: number): MessageView[] {
  return log.messages.filter((message) => message.direction === 'outgoing' && message.seq > readSeq)
}

function advance(messages: readonly MessageView[], heldSeq: number): number {
  let held = heldSeq
  for (const { seq } of messages) if (seq === held + 1) held = seq
  return held
}
