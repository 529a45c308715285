import type { UiLocale } from '../../../contracts/common.ts'
import type { MeView } from '../../../contracts/staff.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { abilitiesOf } from '../../kernel/policy.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { withAuthTables } from '../sign-in/auth-tables.ts'
import { refuseCommonPassword } from '../sign-in/common-passwords.ts'
import type { CurrentPassword } from '../sign-in/current-password.ts'
import { hashPassword } from '../sign-in/password.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import { deleteSessions, putUser } from '../sign-in/user.repository.ts'
import { staffChanged } from '../staff/staff.events.ts'
import { findStaff, lockStaff, updateStaff } from '../staff/staff.repository.ts'
import { staffNotFound } from '../staff/staff.service.ts'
import { presentStaff, type Staff } from '../staff/staff.ts'
import { findTenant } from '../tenant/tenant.repository.ts'
import { mePolicy } from './me.policy.ts'

export type MeService = ReturnType<typeof createMeService>

/** What the signed-in person sees and changes of herself. */
export function createMeService(deps: { db: Db; sessions: Sessions; currentPassword: CurrentPassword }) {
  const { db, sessions, currentPassword } = deps

  async function view(trx: Db, staff: Staff): Promise<MeView> {
    const { id, slug, name } = (await findTenant(trx, staff.tenantId))!
    return { staff: presentStaff(staff), tenant: { id, slug, name }, can: abilitiesOf(staff.role) }
  }

  async function self(trx: Db, actor: Actor): Promise<Staff> {
    const staff = await lockStaff(trx, actor.tenantId, actor.id)
    if (!staff) throw staffNotFound({ id: actor.id })
    return staff
  }

  return {
    read(actor: Actor): Promise<MeView> {
      mePolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const staff = await findStaff(trx, actor.tenantId, actor.id)
        if (!staff) throw staffNotFound({ id: actor.id })
        return view(trx, staff)
      })
    },

    async change(actor: Actor, input: { name?: string | undefined; locale?: UiLocale | undefined }): Promise<MeView> {
      mePolicy.require(actor, 'change')
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await self(trx, actor)
        const wanted = { name: input.name ?? before.name, locale: input.locale ?? before.locale }
        const changed = (['name', 'locale'] as const).filter((key) => wanted[key] !== before[key])
        if (changed.length === 0) return view(trx, before)
        const after = await updateStaff(trx, actor.tenantId, actor.id, wanted)
        const facts = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]))
        await audit(trx, actor, staffChanged.name, actor.id, facts)
        await appendEvent(trx, staffChanged, actor.tenantId, { staffId: actor.id, changed })
        afterCommit(trx, () => sessions.forget())
        return view(trx, after)
      })
    },

    /**
     * Sets a new password and ends the person's other sessions.
     *
     * @throws currentPasswordWrong, passwordCommon
     */
    async changePassword(actor: Actor, input: { current: string; next: string }, sessionId: string | undefined) {
      mePolicy.require(actor, 'change')
      await currentPassword.require(actor, input.current)
      refuseCommonPassword(input.next, await inTenant(db, actor.tenantId, (trx) => self(trx, actor)))
      const password = await hashPassword(input.next)
      await inTenant(db, actor.tenantId, async (trx) => {
        const { name, email } = await self(trx, actor)
        await withAuthTables(trx, async () => {
          const userId = await putUser(trx, { name, email, password })
          await deleteSessions(trx, userId, sessionId)
        })
        await audit(trx, actor, 'accounts.staff.passwordSet', actor.id, { by: 'self' })
        afterCommit(trx, () => sessions.forget())
      })
    },
  }
}
