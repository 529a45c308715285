import { ApiError, api } from '../../frame/api.ts'
import { errorSentence } from '../../frame/errors.ts'
import { findErrorText } from '../../frame/i18n.ts'
import { clockLength } from '../../frame/time.ts'
import '../errors.ts'

export interface Credentials {
  email: string
  password: string
  rememberMe: boolean
  /** Of the second step, where one is asked for. */
  code?: string
}

/** Signs in with email and password; the answer is a cookie. */
export async function signIn(credentials: Credentials): Promise<void> {
  await api.post('/api/auth/sign-in/email', credentials)
}

/** The password was right, and a code is wanted now. */
export function isCodeNeeded(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'accounts.signIn.codeNeeded'
}

/** Why signing in was refused; too many tries name the wait. */
export function signInProblem(error: unknown): string {
  if (!(error instanceof ApiError) || error.status !== 429) return errorSentence(error)
  const seconds = Number(error.facts.retryAfterSeconds ?? error.facts.seconds ?? 60)
  return (
    findErrorText('tooManyTries', { time: clockLength(Number.isFinite(seconds) ? seconds : 60) }) ??
    errorSentence(error)
  )
}
