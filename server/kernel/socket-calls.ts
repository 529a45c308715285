import type { Socket } from 'socket.io'
import type { z } from 'zod'
import type { Ack } from '../../contracts/common.ts'
import { cleanInput } from './clean.ts'
import { type AppError, callersError, requestInvalid, tooManyRequests } from './errors.ts'
import type { Log } from './log.ts'

export interface CallOptions {
  log: Log
  /** How many calls a socket may make at once, and how many more each second. */
  burst?: number
  perSecond?: number
}
type Answer = (answer: Ack<unknown>) => void

const known = new Map<string, Map<string, z.ZodType | undefined>>()

/** Every call that sockets of a namespace could make so far, with its schema: known once one has connected. */
export function knownCalls(namespace: string): ReadonlyMap<string, z.ZodType | undefined> {
  return known.get(namespace) ?? new Map()
}

/**
 * Lets a namespace take calls of its sockets: each is checked by a schema, limited in number, and answered with a value
 * or a coded error. Nothing that a socket sends can end the process.
 */
export function takeCalls(socket: Socket, { log, burst = 40, perSecond = 10 }: CallOptions) {
  let left = burst
  let refilledAt = Date.now()
  const mayCall = () => {
    const now = Date.now()
    left = Math.min(burst, left + ((now - refilledAt) / 1000) * perSecond)
    refilledAt = now
    left -= 1
    if (left < -burst) socket.disconnect(true)
    return left >= 0
  }

  return {
    /** Answers one kind of call. `schema` undefined: the call carries nothing. */
    on<T>(name: string, schema: z.ZodType<T> | undefined, work: (input: T) => Promise<unknown> | unknown): void {
      noteCall(socket.nsp.name, name, schema)
      socket.on(name, (...sent: unknown[]) => {
        const last = sent.at(-1)
        const answer: Answer = typeof last === 'function' ? (last as Answer) : () => {}
        const input = typeof sent[0] === 'function' ? undefined : sent[0]
        void respond(name, schema, input, work).then(answer)
      })
    },
  }

  async function respond<T>(
    name: string,
    schema: z.ZodType<T> | undefined,
    input: unknown,
    work: (input: T) => Promise<unknown> | unknown,
  ): Promise<Ack<unknown>> {
    try {
      if (!mayCall()) throw tooManyRequests({ retryAfterSeconds: Math.ceil(-left / perSecond) + 1 })
      return { ok: true, value: (await work(schema ? read(schema, input) : (undefined as T))) ?? null }
    } catch (error) {
      const known = callersError(error)
      if (known) return { ok: false, error: { code: known.code, facts: known.facts } }
      log.error({ err: error, call: name }, 'a call of a socket failed')
      return { ok: false, error: { code: 'internal', facts: {} } }
    }
  }
}

function noteCall(namespace: string, name: string, schema: z.ZodType | undefined): void {
  const calls = known.get(namespace) ?? new Map()
  known.set(namespace, calls.set(name, schema))
}

function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const checked = schema.safeParse(cleanInput(input))
  if (checked.success) return checked.data
  throw requestInvalid({
    issues: checked.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** Refuses a connection with a code; the browser gets it as `error.data`. */
export function refusal(error: AppError): Error {
  return Object.assign(new Error(error.code), { data: { code: error.code, facts: error.facts } })
}
