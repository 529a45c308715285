import type { ErrorCode } from './generated.ts'

/** Codes of the client itself, for requests that no answer came to. */
export type OwnCode = 'client.network' | 'client.timeout' | 'client.badAnswer'

/** A request that was refused or failed. Decide by `code`: it never changes its meaning; `message` is for logs. */
export class ZhangguiError extends Error {
  readonly code: ErrorCode | OwnCode | (string & {})
  /** What the refusal is about: a limit, a field, a date. */
  readonly facts: Record<string, unknown>
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  /** After how many seconds it may be tried again, when the service says. */
  readonly retryAfter: number | undefined
  /** By which the service's log tells of this request, when it says. */
  readonly requestId: string | undefined

  constructor(
    code: string,
    given: {
      facts?: Record<string, unknown>
      status?: number
      retryAfter?: number
      requestId?: string
      cause?: unknown
    },
  ) {
    super(given.status ? `${code} (${given.status})` : code, { cause: given.cause })
    this.name = 'ZhangguiError'
    this.code = code
    this.facts = given.facts ?? {}
    this.status = given.status ?? 0
    this.retryAfter = given.retryAfter
    this.requestId = given.requestId
  }
}

/** Whether something that was caught is an error of the service, of one of these codes when any are named. */
export function isZhangguiError(error: unknown, ...codes: (ErrorCode | OwnCode)[]): error is ZhangguiError {
  return error instanceof ZhangguiError && (codes.length === 0 || (codes as string[]).includes(error.code))
}
