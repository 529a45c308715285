import { AsyncLocalStorage } from 'node:async_hooks'

/** By which every line of a message's way can be found in the logs: ids only, nothing of a person. */
export interface Context {
  requestId?: string
  tenantId?: string
  conversationId?: string
  messageId?: string
  eventId?: number
  event?: string
  jobId?: string
  job?: string
  /** Where the work belongs in a trace (W3C Trace Context), also across processes. */
  traceparent?: string
  /** When the customer's message that this is about arrived, in milliseconds. */
  arrivedAt?: number
  /** What work on one message notes of its own way. */
  way?: { startedAt: number; readAt?: number; deciding?: { end(): void } }
}

const storage = new AsyncLocalStorage<Context>()

/** What the present work is about; undefined outside of any. */
export function currentContext(): Context | undefined {
  return storage.getStore()
}

/** Runs work that is about more than the work around it. */
export function inContext<T>(more: Context, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...more }, work)
}

/** Runs work in a context that was opened before. */
export function inSameContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work)
}

/** Adds to what the present work is about, for all that still follows in it. */
export function noteInContext(more: Context): void {
  const context = storage.getStore()
  if (context) Object.assign(context, more)
}

/** What of it every line of the log carries. */
export function contextForLog(): object {
  const context = storage.getStore()
  if (!context) return {}
  const { arrivedAt: _, way: __, traceparent, ...ids } = context
  return traceparent ? { ...ids, traceId: traceparent.slice(3, 35) } : ids
}

/** What follows from the present work carries this along, also into other processes. */
export type CarriedContext = Pick<Context, 'requestId' | 'traceparent' | 'arrivedAt'>

export function carriedContext(): CarriedContext | undefined {
  const { requestId, traceparent, arrivedAt } = storage.getStore() ?? {}
  if (!requestId && !traceparent && !arrivedAt) return undefined
  return {
    ...(requestId ? { requestId } : {}),
    ...(traceparent ? { traceparent } : {}),
    ...(arrivedAt ? { arrivedAt } : {}),
  }
}
