import type { MessageView } from '../../../../../contracts/message.ts'

/** The part of a conversation that this browser holds: messages by `seq`, without a hole once caught up. */
export interface Thread {
  messages: readonly MessageView[]
  /** There are older messages at the server. */
  older: boolean
}

export const emptyThread: Thread = { messages: [], older: false }

export function lastSeqOf(thread: Thread): number {
  return thread.messages.at(-1)?.seq ?? 0
}

/** Adds messages, each once and in order of `seq`; a newer form of a held message takes its place. */
export function mergeMessages(thread: Thread, arrived: readonly MessageView[]): Thread {
  if (arrived.length === 0) return thread
  const bySeq = new Map(thread.messages.map((message) => [message.seq, message]))
  for (const message of arrived) bySeq.set(message.seq, keepReading(bySeq.get(message.seq), message))
  return { ...thread, messages: [...bySeq.values()].sort((a, b) => a.seq - b.seq) }
}

/** A message that is told again without its reading keeps the one that was known. */
function keepReading(held: MessageView | undefined, arrived: MessageView): MessageView {
  return held?.reading && !arrived.reading ? { ...arrived, reading: held.reading } : arrived
}

/** Adds a page of older messages. */
export function mergeOlder(thread: Thread, page: readonly MessageView[], more: boolean): Thread {
  return { ...mergeMessages(thread, page), older: more }
}

/** The `seq` after which something is missing, if there is a hole. */
export function findGap(thread: Thread): number | undefined {
  for (const [index, message] of thread.messages.entries()) {
    const next = thread.messages[index + 1]
    if (next && next.seq !== message.seq + 1) return message.seq
  }
  return undefined
}
