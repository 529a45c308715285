import type { SecondFactorView } from '../../../contracts/second-factor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { mePolicy } from '../me/me.policy.ts'
import { withAuthTables } from '../sign-in/auth-tables.ts'
import type { CurrentPassword } from '../sign-in/current-password.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import { signInTooMany } from '../sign-in/sign-in.service.ts'
import type { Throttle } from '../sign-in/throttle.ts'
import { deleteSessions } from '../sign-in/user.repository.ts'
import { staffPolicy } from '../staff/staff.policy.ts'
import { findStaff } from '../staff/staff.repository.ts'
import { staffNotFound } from '../staff/staff.service.ts'
import type { Staff } from '../staff/staff.ts'
import { findTenant } from '../tenant/tenant.repository.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { codeLimitOf, type SecondFactorCheck } from './second-factor.check.ts'
import {
  confirmSecondFactor,
  deleteSecondFactor,
  findSecondFactor,
  type Owner,
  putPending,
} from './second-factor.repository.ts'
import { totpPurpose } from './second-factor.table.ts'
import { matchingStep, newTotpSecret, totpAddress } from './totp.ts'

/** How long a secret waits to be confirmed. */
const pendingMs = 60 * 60 * 1000

export const codeWrong = defineError('accounts.secondFactor.codeWrong', 400, 'this code is wrong, or was used already')
export const alreadyOn = defineError('accounts.secondFactor.alreadyOn', 409, 'the second factor is on already')
export const notOn = defineError('accounts.secondFactor.notOn', 409, 'there is no second factor')
export const notStarted = defineError(
  'accounts.secondFactor.notStarted',
  409,
  'there is no secret that waits to be confirmed: begin again',
)
export const ownFactor = defineError(
  'accounts.secondFactor.own',
  409,
  'an administrator turns off her own second factor with her password and a code',
)

export type SecondFactorService = ReturnType<typeof createSecondFactorService>

/** One's own second factor, and what an administrator does when a colleague has lost hers. */
export function createSecondFactorService(deps: {
  db: Db
  secrets: Secrets
  check: SecondFactorCheck
  currentPassword: CurrentPassword
  throttle: Throttle
  sessions: Sessions
  now: () => Date
}) {
  const { db, secrets, check, currentPassword, throttle, sessions, now } = deps

  async function person(trx: Db, { tenantId, id }: Owner): Promise<Staff> {
    const staff = await findStaff(trx, tenantId, id)
    if (!staff) throw staffNotFound({ id })
    return staff
  }

  /** Lets only so many codes be tried; one that went well does not count. */
  async function tryCode<T>(owner: Owner, attempt: () => Promise<T | undefined>): Promise<T> {
    const limit = codeLimitOf(owner)
    const retryAfterSeconds = await throttle.claim([limit])
    if (retryAfterSeconds > 0) throw signInTooMany({ retryAfterSeconds })
    const done = await attempt()
    if (done === undefined) throw codeWrong({})
    await throttle.release([limit], limit.key)
    return done
  }

  async function view(owner: Owner): Promise<SecondFactorView> {
    const factor = await check.active(owner)
    return {
      since: factor?.confirmed_at?.toISOString() ?? null,
      recoveryCodesLeft: factor?.recovery_hashes.length ?? 0,
    }
  }

  /** The person's other sessions were opened with less, or with what is no more. */
  async function endOthers(trx: Db, owner: Owner, sessionId: string | undefined): Promise<void> {
    const { userId } = await person(trx, owner)
    if (userId) await withAuthTables(trx, () => deleteSessions(trx, userId, sessionId))
    afterCommit(trx, () => sessions.forget())
  }

  return {
    read(actor: Actor): Promise<SecondFactorView> {
      mePolicy.require(actor, 'change')
      return view(actor)
    },

    /**
     * Makes a secret for an authenticator app; it asks for nothing until it is confirmed.
     *
     * @throws currentPasswordWrong, alreadyOn
     */
    async begin(actor: Actor, password: string) {
      mePolicy.require(actor, 'change')
      await currentPassword.require(actor, password)
      const secret = newTotpSecret()
      return inTenant(db, actor.tenantId, async (trx) => {
        const { email } = await person(trx, actor)
        const tenant = (await findTenant(trx, actor.tenantId))!
        if (!(await putPending(trx, actor, secrets.seal(totpPurpose, secret), now()))) throw alreadyOn({})
        return { secret, address: totpAddress(secret, tenant.name, email) }
      })
    },

    /**
     * Turns the second factor on with a code of the app; answers recovery codes, this once. Other sessions end.
     *
     * @throws codeWrong, notStarted
     */
    async confirm(actor: Actor, code: string, sessionId: string | undefined): Promise<string[]> {
      mePolicy.require(actor, 'change')
      const factor = await inTenant(db, actor.tenantId, (trx) => findSecondFactor(trx, actor))
      if (factor?.confirmed_at) throw alreadyOn({})
      if (!factor || factor.created_at.getTime() < now().getTime() - pendingMs) throw notStarted({})
      const secret = secrets.open(totpPurpose, factor.secret_sealed)
      const step = await tryCode(actor, async () => matchingStep(secret, code.replace(/\s/g, ''), now()))
      const { codes, hashes } = await newRecoveryCodes()
      await inTenant(db, actor.tenantId, async (trx) => {
        if (!(await confirmSecondFactor(trx, factor, { step, recoveryHashes: hashes, now: now() })))
          throw notStarted({})
        await audit(trx, actor, 'accounts.secondFactor.turnedOn', actor.id)
        await endOthers(trx, actor, sessionId)
      })
      return codes
    },

    /**
     * Turns it off with the password and a code. Other sessions end.
     *
     * @throws notOn, currentPasswordWrong, codeWrong
     */
    async turnOff(actor: Actor, input: { password: string; code: string }, sessionId: string | undefined) {
      mePolicy.require(actor, 'change')
      if (!(await check.active(actor))) throw notOn({})
      await currentPassword.require(actor, input.password)
      await tryCode(actor, () => check.take(actor, input.code))
      await inTenant(db, actor.tenantId, async (trx) => {
        await deleteSecondFactor(trx, actor)
        await audit(trx, actor, 'accounts.secondFactor.turnedOff', actor.id)
        await endOthers(trx, actor, sessionId)
      })
    },

    /** Whether a colleague has one, for administrators. */
    async readOf(actor: Actor, id: string): Promise<SecondFactorView> {
      staffPolicy.require(actor, 'change')
      const { tenantId } = actor
      await inTenant(db, tenantId, (trx) => person(trx, { tenantId, id }))
      return view({ tenantId, id })
    },

    /**
     * Takes a colleague's second factor away when she has lost it; her sessions stay.
     *
     * @throws ownFactor, notOn, staffNotFound
     */
    async reset(actor: Actor, id: string): Promise<void> {
      staffPolicy.require(actor, 'change')
      if (id === actor.id) throw ownFactor({})
      const { tenantId } = actor
      await inTenant(db, tenantId, async (trx) => {
        const { name } = await person(trx, { tenantId, id })
        if (!(await deleteSecondFactor(trx, { tenantId, id }))) throw notOn({})
        await audit(trx, actor, 'accounts.secondFactor.reset', id, { name })
      })
      const limit = codeLimitOf({ tenantId, id })
      await throttle.release([limit], limit.key)
    },
  }
}
