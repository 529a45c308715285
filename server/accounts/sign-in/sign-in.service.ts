import { addressToCount } from '../../kernel/address.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findStaffByUser } from '../staff/staff.repository.ts'
import { actorOf } from '../staff/staff.ts'
import { type Auth, addressHeader } from './auth.ts'
import type { Sessions } from './sessions.ts'
import { signInSucceeded } from './sign-in.events.ts'
import type { Limit, Throttle } from './throttle.ts'
import { deleteExpiredSessions } from './user.repository.ts'

export const signInWrong = defineError('accounts.signIn.wrong', 401, 'no member of staff has this e-mail and password')
export const signInDisabled = defineError('accounts.signIn.disabled', 403, 'this member of staff was disabled')
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

export type SignInService = ReturnType<typeof createSignInService>

/** Signing in and out. Only failures count against the limits. */
export function createSignInService(deps: {
  db: Db
  auth: Auth
  sessions: Sessions
  throttle: Throttle
  now: () => Date
}) {
  const { db, auth, sessions, throttle, now } = deps

  async function announce(userId: string) {
    const staff = await findStaffByUser(db, userId)
    if (!staff) throw new Error('a session was opened for a user who is no member of staff')
    await inTenant(db, staff.tenantId, async (trx) => {
      await audit(trx, actorOf(staff), signInSucceeded.name, staff.id)
      await appendEvent(trx, signInSucceeded, staff.tenantId, { staffId: staff.id })
    })
    return staff
  }

  return {
    /**
     * Opens a session; answers whose it is and the cookies that carry it.
     *
     * @throws signInWrong alike for an unknown e-mail and a wrong password.
     * @throws signInTooMany, also with the right password.
     */
    async signIn(input: { email: string; password: string; rememberMe: boolean }, caller: Caller) {
      const email = input.email.toLowerCase()
      const limits = limitsOf(email, addressToCount(caller.address))
      const retryAfterSeconds = await throttle.claim(limits)
      if (retryAfterSeconds > 0) throw signInTooMany({ retryAfterSeconds })
      const answer = await auth.api.signInEmail({
        body: { ...input, email },
        headers: headersOf(caller),
        asResponse: true,
      })
      const body = (await answer.json()) as { code?: string; user?: { id: string } }
      if (!answer.ok) throw refusal(answer.status, body.code)
      await throttle.release(limits, limits[0]!.key)
      await deleteExpiredSessions(db, now())
      const staff = await announce(body.user!.id)
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
