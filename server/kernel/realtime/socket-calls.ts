import type { Event, Socket } from 'socket.io'
import type { z } from 'zod'
import type { Ack } from '../../../contracts/common.ts'
import { cleanInput } from '../clean.ts'
import { type AppError, callersError, requestInvalid, tooManyRequests } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Limits } from '../rates/limits.ts'
import type { Claim } from '../rates/rate-limit.ts'

export interface CallOptions {
  log: Log
  limits: Limits
  /** Whose calls these are: who goes on although she is refused is put out for a while. */
  caller: string
  /** By what a call of this name is counted. */
  claims(name: string): Claim[]
}
type Answer = (answer: Ack<unknown>) => void

const known = new Map<string, Map<string, z.ZodType | undefined>>()

/** Every call that sockets of a namespace could make so far, with its schema: known once one has connected. */
export function knownCalls(namespace: string): ReadonlyMap<string, z.ZodType | undefined> {
  return known.get(namespace) ?? new Map()
}

/**
 * Lets a namespace take calls of its sockets: each is counted before it is read, checked by a schema, and answered with
 * a value or a coded error. Nothing that a socket sends can end the process.
 */
export function takeCalls(socket: Socket, options: CallOptions) {
  socket.use((packet, next) => {
    if (mayPass(socket, packet, options)) next()
  })
  return {
    /** Answers one kind of call. `schema` undefined: the call carries nothing. */
    on<T>(name: string, schema: z.ZodType<T> | undefined, work: (input: T) => Promise<unknown> | unknown): void {
      noteCall(socket.nsp.name, name, schema)
      socket.on(name, (...sent: unknown[]) => {
        const input = typeof sent[0] === 'function' ? undefined : sent[0]
        void respond(name, schema, input, work).then(answerOf(sent))
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
      return { ok: true, value: (await work(schema ? read(schema, input) : (undefined as T))) ?? null }
    } catch (error) {
      const known = callersError(error)
      if (known) return refused(known)
      options.log.error({ err: error, call: name }, 'a call of a socket failed')
      return { ok: false, error: { code: 'internal', facts: {} } }
    }
  }
}

/** Counts whatever a socket sends, also what nobody listens to; who goes on and on loses the connection. */
function mayPass(socket: Socket, packet: Event, { limits, caller, claims }: CallOptions): boolean {
  const { retryAfterSeconds } = limits.take(...claims(String(packet[0])))
  if (retryAfterSeconds === 0) return true
  answerOf(packet)(refused(tooManyRequests({ retryAfterSeconds })))
  if (limits.noteRefused(caller)) socket.disconnect(true)
  return false
}

function answerOf(sent: unknown[]): Answer {
  const last = sent.at(-1)
  return typeof last === 'function' ? (last as Answer) : () => {}
}

function refused({ code, facts }: AppError): Ack<never> {
  return { ok: false, error: { code, facts } }
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
