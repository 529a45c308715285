import { addressToCount } from '../../kernel/address.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Log } from '../../kernel/log.ts'
import type { Mail } from '../../kernel/mail.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { withAuthTables } from '../sign-in/auth-tables.ts'
import { refuseCommonPassword } from '../sign-in/common-passwords.ts'
import { hashPassword } from '../sign-in/password.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import type { Throttle } from '../sign-in/throttle.ts'
import { deleteSessions, putUser } from '../sign-in/user.repository.ts'
import { findTenant } from '../tenant/tenant.repository.ts'
import { staffChanged } from './staff.events.ts'
import { findStaff, findStaffByEmail, lockStaff, updateStaff } from './staff.repository.ts'
import { actorOf, type Staff } from './staff.ts'
import { letterOf } from './staff-link.letter.ts'
import { findLink, type IssuedLink, issueLink, takeLink } from './staff-link.repository.ts'
import type { StaffLink } from './staff-link.table.ts'

export const linkInvalid = defineError(
  'accounts.link.invalid',
  410,
  'this link was used, replaced by a newer one, or has expired',
)

export type StaffLinkService = ReturnType<typeof createStaffLinkService>

/** Links by which people set their password: after an invitation, or when it was forgotten. */
export function createStaffLinkService(deps: {
  db: Db
  mail: Mail
  log: Log
  sessions: Sessions
  throttle: Throttle
  now: () => Date
}) {
  const { db, mail, log, sessions, throttle, now } = deps
  const underWay = new Set<Promise<void>>()

  async function open(token: string): Promise<{ link: StaffLink; staff: Staff }> {
    const link = await findLink(db, token, now())
    const staff = link && (await findStaff(db, link.tenant_id, link.staff_id))
    if (!staff || staff.status === 'disabled') throw linkInvalid({})
    return { link, staff }
  }

  /** Sends a link where letters can be sent; answers what the inviting person is shown. */
  async function send(staff: Staff, kind: StaffLink['kind'], issued: IssuedLink, baseUrl: string) {
    const link = `${baseUrl}/console/link?token=${issued.token}`
    const tenant = await findTenant(db, staff.tenantId)
    const mailed = mail.configured && (await mail.send(letterOf(staff, kind, tenant!.name, link)))
    return { link, mailed, expiresAt: issued.expiresAt }
  }

  async function remind(email: string, address: string, baseUrl: string): Promise<void> {
    const limits = [
      { key: `forgot-email:${email}`, most: 3 },
      { key: `forgot-address:${addressToCount(address)}`, most: 20 },
    ]
    if ((await throttle.claim(limits)) > 0 || !mail.configured) return
    const staff = await findStaffByEmail(db, email)
    if (!staff || staff.status === 'disabled') return
    const kind = staff.userId ? 'reset' : 'invitation'
    const issued = await inTenant(db, staff.tenantId, (trx) => issueLink(trx, staff, kind, now()))
    await send(staff, kind, issued, baseUrl)
  }

  return {
    send,

    /** Whose link this is, for the page that it opens. */
    async view(token: string) {
      const { link, staff } = await open(token)
      return { kind: link.kind, name: staff.name, email: staff.email }
    },

    /**
     * Sets the password and ends all earlier sessions. An invited person is active from then on.
     *
     * @throws linkInvalid also for the second of two who use it at once; passwordCommon, and the link stays good.
     */
    async accept(token: string, password: string): Promise<void> {
      const { link, staff: asked } = await open(token)
      refuseCommonPassword(password, asked)
      const hash = await hashPassword(password)
      await inTenant(db, link.tenant_id, async (trx) => {
        if (!(await takeLink(trx, link))) throw linkInvalid({})
        const staff = await lockStaff(trx, link.tenant_id, link.staff_id)
        if (!staff || staff.status === 'disabled') throw linkInvalid({})
        const userId = await withAuthTables(trx, async () => {
          const id = await putUser(trx, { name: staff.name, email: staff.email, password: hash })
          await deleteSessions(trx, id)
          return id
        })
        const active = await updateStaff(trx, staff.tenantId, staff.id, { user_id: userId, status: 'active' })
        const actor = actorOf(active)
        await audit(trx, actor, 'accounts.staff.passwordSet', staff.id, { by: link.kind })
        if (staff.status === 'invited')
          await appendEvent(trx, staffChanged, staff.tenantId, { staffId: staff.id, changed: ['status'] })
        afterCommit(trx, () => sessions.forget())
      })
    },

    /**
     * Sends a link to whoever has this e-mail. Returns at once and tells nothing: whether there is such a person is
     * nobody's business.
     */
    forgot(email: string, address: string, baseUrl: string): void {
      const work: Promise<void> = remind(email.toLowerCase(), address, baseUrl)
        .catch((error) => log.error({ err: error }, 'a password could not be reset'))
        .finally(() => underWay.delete(work))
      underWay.add(work)
    },

    /** Waits for letters that are being written. */
    async settle(): Promise<void> {
      await Promise.all(underWay)
    },
  }
}
