import { addressToCount } from '../../kernel/address.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { codeLimitOf, type Proof, type SecondFactorCheck } from '../second-factor/second-factor.check.ts'
import { findStaffByEmail, findStaffByUser } from '../staff/staff.repository.ts'
import { actorOf, type Staff } from '../staff/staff.ts'
import { type Auth, addressHeader } from './auth.ts'
import { isPasswordOf } from './is-password-of.ts'
import type { Sessions } from './sessions.ts'
import { signInSucceeded } from './sign-in.events.ts'
import type { Limit, Throttle } from './throttle.ts'
import { deleteExpiredSessions } from './user.repository.ts'

export const signInWrong = defineError('accounts.signIn.wrong', 401, 'no member of staff has this e-mail and password')
export const signInDisabled = defineError('accounts.signIn.disabled', 403, 'this member of staff was disabled')
export const signInCodeNeeded = defineError(
  'accounts.signIn.codeNeeded',
  401,
  'the password is right: sign in again with a code of the second factor',
)
export const signInCodeWrong = defineError(
  'accounts.signIn.codeWrong',
  401,
  'the code of the second factor is wrong, or was used already',
)
export const signInTooMany = defineError<{ retryAfterSeconds: number }>(
  'accounts.signIn.tooMany',
  429,
  'too many failed sign-ins from this address or for this e-mail',
)

/** Where a request comes from. */
export interface Caller {
  address: string
  userAgent: string | undefined
  cookie: string | undefined
}

export interface SignIn {
  email: string
  password: string
  rememberMe: boolean
  /** Of the second factor. */
  code?: string | undefined
}

export type SignInService = ReturnType<typeof createSignInService>

/** Signing in and out. Only failures count against the limits. */
export function createSignInService(deps: {
  db: Db
  auth: Auth
  sessions: Sessions
  throttle: Throttle
  secondFactor: SecondFactorCheck
  now: () => Date
}) {
  const { db, auth, sessions, throttle, secondFactor, now } = deps

  /** Asks for the code of somebody who has a second factor; undefined for everybody else. */
  async function proofOf(input: SignIn, email: string, limits: Limit[]): Promise<Proof | undefined> {
    const staff = await findStaffByEmail(db, email)
    if (!staff || !(await secondFactor.active(staff))) return undefined
    if (!(await isPasswordOf(db, staff, input.password))) throw signInWrong({})
    if (staff.status !== 'active') throw signInDisabled({})
    if (input.code === undefined) {
      await throttle.release(limits)
      throw signInCodeNeeded({})
    }
    return takeCode(staff, input.code)
  }

  /** The count of wrong codes outlives a right password: only a right code clears it. */
  async function takeCode(staff: Staff, code: string): Promise<Proof> {
    const limit = codeLimitOf(staff)
    const retryAfterSeconds = await throttle.claim([limit])
    if (retryAfterSeconds > 0) throw signInTooMany({ retryAfterSeconds })
    const proof = await secondFactor.take(staff, code)
    if (!proof) {
      await inTenant(db, staff.tenantId, (trx) => audit(trx, actorOf(staff), 'accounts.signIn.codeRefused', staff.id))
      throw signInCodeWrong({})
    }
    await throttle.release([limit], limit.key)
    return proof
  }

  async function announce(userId: string, proof: Proof | undefined) {
    const staff = await findStaffByUser(db, userId)
    if (!staff) throw new Error('a session was opened for a user who is no member of staff')
    await inTenant(db, staff.tenantId, async (trx) => {
      await audit(trx, actorOf(staff), signInSucceeded.name, staff.id, proof ? { secondFactor: proof } : {})
      await appendEvent(trx, signInSucceeded, staff.tenantId, { staffId: staff.id })
    })
    return staff
  }

  return {
    /**
     * Opens a session; answers whose it is and the cookies that carry it.
     *
     * @throws signInWrong alike for an unknown e-mail and a wrong password.
     * @throws signInCodeNeeded only after the right password; the try does not count.
     * @throws signInTooMany, also with the right password.
     */
    async signIn(input: SignIn, caller: Caller) {
      const email = input.email.toLowerCase()
      const limits = limitsOf(email, addressToCount(caller.address))
      const retryAfterSeconds = await throttle.claim(limits)
      if (retryAfterSeconds > 0) throw signInTooMany({ retryAfterSeconds })
      const proof = await proofOf(input, email, limits)
      const { password, rememberMe } = input
      const answer = await auth.api.signInEmail({
        body: { email, password, rememberMe },
        headers: headersOf(caller),
        asResponse: true,
      })
      const body = (await answer.json()) as { code?: string; user?: { id: string } }
      if (!answer.ok) throw refusal(answer.status, body.code)
      await throttle.release(limits, limits[0]!.key)
      await deleteExpiredSessions(db, now())
      const staff = await announce(body.user!.id, proof)
      return { staff, cookies: answer.headers.getSetCookie() }
    },

    /** Ends the session that the caller comes with; answers the cookies that take it away. */
    async signOut(caller: Caller): Promise<string[]> {
      const answer = await auth.api.signOut({ headers: headersOf(caller), asResponse: true })
      sessions.forget()
      return answer.headers.getSetCookie()
    },
  }
}

/**
 * One person at one address gets few tries. An e-mail from everywhere, and an address for everybody, get more, so that
 * nobody is locked out by a stranger elsewhere and a shop behind one address can work.
 */
function limitsOf(email: string, address: string): Limit[] {
  return [
    { key: `sign-in:${email}:${address}`, most: 8 },
    { key: `sign-in-email:${email}`, most: 50 },
    { key: `sign-in-address:${address}`, most: 60 },
  ]
}

function headersOf({ address, userAgent, cookie }: Caller): Headers {
  const headers = new Headers({ [addressHeader]: address })
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300))
  if (cookie) headers.set('cookie', cookie)
  return headers
}

function refusal(status: number, code: string | undefined): Error {
  if (code === 'FAILED_TO_CREATE_SESSION') return signInDisabled({})
  if (status >= 400 && status < 500) return signInWrong({})
  return new Error(`signing in failed with ${status} ${code ?? ''}`)
}
