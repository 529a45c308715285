import { isAway } from './patience.ts'

/** An error the caller can act on: a stable code, an HTTP status, and facts for the message. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly facts: Record<string, unknown>

  constructor(code: string, status: number, message: string, facts: Record<string, unknown> = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.facts = facts
  }
}

export interface ErrorType<Facts extends Record<string, unknown>> {
  (facts: Facts): AppError
  readonly code: string
  readonly status: number
  readonly message: string
}

const declared = new Map<string, { code: string; status: number; message: string }>()

/** Declares an error once; call the result to make one. `message` is for logs, clients translate by `code`. */
export function defineError<Facts extends Record<string, unknown> = Record<string, never>>(
  code: string,
  status: number,
  message: string,
): ErrorType<Facts> {
  declared.set(code, { code, status, message })
  const make = (facts: Facts) => new AppError(code, status, message, facts)
  return Object.defineProperties(make, {
    code: { value: code },
    status: { value: status },
    message: { value: message },
  }) as unknown as ErrorType<Facts>
}

/** Every declared error, for the generated reference page. */
export function declaredErrors() {
  return [...declared.values()].sort((a, b) => a.code.localeCompare(b.code))
}

export const internalError = defineError('internal', 500, 'something broke in the service; its log says what')
export const requestInvalid = defineError<{ issues: { path: string; message: string }[] }>(
  'request.invalid',
  400,
  'the request does not have the shape that this route needs',
)
export const temporarilyAway = defineError<{ retryAfterSeconds: number }>(
  'request.unavailable',
  503,
  'the database is away for a moment; what was asked may be asked again',
)
/** PostgreSQL's codes for characters that it cannot keep: NUL, and half of a surrogate pair within JSON. */
const unkeepable: readonly unknown[] = ['22021', '22P05']

/** The error that a caller is told, where it is his to correct; undefined for faults of our own. */
export function callersError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (isAway(error)) return temporarilyAway({ retryAfterSeconds: 2 })
  if (!unkeepable.includes((error as { code?: unknown } | undefined)?.code)) return undefined
  return requestInvalid({ issues: [{ path: '', message: 'a text holds characters that cannot be kept' }] })
}

export const notSignedIn = defineError('request.notSignedIn', 401, 'sign in first')
export const crossOrigin = defineError<{ origin: string }>(
  'request.crossOrigin',
  403,
  'another site may not ask this in the name of a signed-in person',
)
export const routeNotFound = defineError('request.notFound', 404, 'there is nothing at this address')
export const requestTooLarge = defineError('request.tooLarge', 413, 'the request is larger than allowed')
export const tooManyRequests = defineError<{ retryAfterSeconds: number }>(
  'request.tooMany',
  429,
  'too many requests in a short time',
)
