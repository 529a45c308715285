import { z } from 'zod'
import type { Page } from '../../../contracts/common.ts'
import type { changeStaff, inviteStaff, StaffView } from '../../../contracts/staff.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import { cursorInvalid, readCursor, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { auditedChange, type Expected, requireUnchanged } from '../../kernel/etag.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { withAuthTables } from '../sign-in/auth-tables.ts'
import { hashPassword } from '../sign-in/password.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import { deleteSessions, putUser } from '../sign-in/user.repository.ts'
import { staffChanged, staffInvited } from './staff.events.ts'
import { staffPolicy } from './staff.policy.ts'
import {
  findStaff,
  findStaffByUser,
  findStaffOf,
  insertStaff,
  listStaff,
  lockActiveAdministrators,
  lockStaff,
  updateStaff,
} from './staff.repository.ts'
import { editedStaff, type Staff } from './staff.ts'
import { deleteLinks, issueLink } from './staff-link.repository.ts'
import type { StaffLinkService } from './staff-link.service.ts'

export const staffNotFound = defineError<{ id: string }>('accounts.staff.notFound', 404, 'no such member of staff')
export const emailTaken = defineError<{ email: string }>(
  'accounts.staff.emailTaken',
  409,
  'somebody signs in with this e-mail already',
)
export const lastAdministrator = defineError(
  'accounts.staff.lastAdministrator',
  409,
  'the last active administrator cannot be disabled or given another role',
)
export const stillInvited = defineError(
  'accounts.staff.stillInvited',
  409,
  'this person has not set a password yet: send the invitation again',
)
export const alreadyJoined = defineError('accounts.staff.alreadyJoined', 409, 'this person has a password already')
export const staffDisabled = defineError('accounts.staff.disabled', 409, 'this person is disabled')

export interface StaffWithPassword {
  tenantId: string
  name: string
  email: string
  role: StaffView['role']
  locale?: StaffView['locale']
  skills?: StaffView['skills']
  capacity?: number
  password: string
}

export type StaffService = ReturnType<typeof createStaffService>

/** The tenant's people: who they are, what they may do, how much they can hold. */
export function createStaffService(deps: { db: Db; sessions: Sessions; links: StaffLinkService; now: () => Date }) {
  const { db, sessions, links, now } = deps

  /** Issues a link for somebody, in the state that it is meant for. */
  function issueFor(actor: Actor, id: string, kind: 'invitation' | 'reset') {
    return inTenant(db, actor.tenantId, async (trx) => {
      const staff = await lockStaff(trx, actor.tenantId, id)
      if (!staff) throw staffNotFound({ id })
      if (staff.status === 'disabled') throw staffDisabled({})
      if (kind === 'reset' && !staff.userId) throw stillInvited({})
      if (kind === 'invitation' && staff.userId) throw alreadyJoined({})
      await audit(trx, actor, kind === 'reset' ? 'accounts.staff.resetLinkMade' : 'accounts.staff.invitedAgain', id)
      return { staff, issued: await issueLink(trx, staff, kind, now()) }
    })
  }

  return {
    async list(actor: Actor, page: { cursor?: string | undefined; limit: number }): Promise<Page<Staff>> {
      staffPolicy.require(actor, 'read')
      const after = page.cursor ? placeOf(page.cursor) : undefined
      const rows = await inTenant(db, actor.tenantId, (trx) =>
        listStaff(trx, actor.tenantId, { after, limit: page.limit + 1 }),
      )
      const items = rows.slice(0, page.limit)
      const last = items.at(-1)
      return { items, next: last && rows.length > page.limit ? writeCursor([last.name, last.id]) : null }
    },

    /** Everybody of a tenant, for other modules; disabled people too. */
    all: (tenantId: string, within?: Db): Promise<Staff[]> =>
      inTenant(within ?? db, tenantId, (trx) => listStaff(trx, tenantId, {})),

    find: (tenantId: string, id: string, within?: Db): Promise<Staff | undefined> =>
      inTenant(within ?? db, tenantId, (trx) => findStaff(trx, tenantId, id)),

    /** @throws staffNotFound */
    async get(tenantId: string, id: string, within?: Db): Promise<Staff> {
      const staff = await inTenant(within ?? db, tenantId, (trx) => findStaff(trx, tenantId, id))
      if (!staff) throw staffNotFound({ id })
      return staff
    },

    /** @throws staffNotFound */
    async read(actor: Actor, id: string): Promise<Staff> {
      staffPolicy.require(actor, 'read')
      const staff = await inTenant(db, actor.tenantId, (trx) => findStaff(trx, actor.tenantId, id))
      if (!staff) throw staffNotFound({ id })
      return staff
    },

    /** Those of these ids that there are, by id. */
    async many(tenantId: string, ids: readonly string[], within?: Db): Promise<Map<string, Staff>> {
      const rows = await inTenant(within ?? db, tenantId, (trx) => findStaffOf(trx, tenantId, ids))
      return new Map(rows.map((staff) => [staff.id, staff]))
    },

    byUserId: (userId: string): Promise<Staff | undefined> => findStaffByUser(db, userId),

    /**
     * Adds a person, and makes the link by which she sets her password.
     *
     * @throws emailTaken
     */
    async invite(actor: Actor, input: z.output<typeof inviteStaff>, baseUrl: string) {
      staffPolicy.require(actor, 'invite')
      const email = input.email.toLowerCase()
      const { staff, issued } = await inTenant(db, actor.tenantId, async (trx) => {
        const row = { ...input, email, tenant_id: actor.tenantId, id: newId(), user_id: null, avatar: null }
        const staff = await insertStaff(trx, row)
        if (!staff) throw emailTaken({ email })
        await audit(trx, actor, staffInvited.name, staff.id, { name: staff.name, email, role: staff.role })
        await appendEvent(trx, staffInvited, actor.tenantId, { staffId: staff.id })
        return { staff, issued: await issueLink(trx, staff, 'invitation', now()) }
      })
      return { staff, ...(await links.send(staff, 'invitation', issued, baseUrl)) }
    },

    /** A new link for somebody who has not joined yet; the earlier one stops working. */
    async inviteAgain(actor: Actor, id: string, baseUrl: string) {
      staffPolicy.require(actor, 'invite')
      const { staff, issued } = await issueFor(actor, id, 'invitation')
      return { staff, ...(await links.send(staff, 'invitation', issued, baseUrl)) }
    },

    /** A link by which somebody can set a new password; the old one works until it is used. */
    async resetLink(actor: Actor, id: string, baseUrl: string) {
      staffPolicy.require(actor, 'change')
      const { staff, issued } = await issueFor(actor, id, 'reset')
      return links.send(staff, 'reset', issued, baseUrl)
    },

    /**
     * Changes a person. Disabling her ends her sessions and links.
     *
     * @throws lastAdministrator when nobody could administer the tenant any more.
     * @throws stillInvited when she is to be active but never set a password.
     * @throws changedMeanwhile when she is not as `expected` names.
     */
    async change(actor: Actor, id: string, input: z.output<typeof changeStaff>, expected?: Expected): Promise<Staff> {
      staffPolicy.require(actor, 'change')
      return inTenant(db, actor.tenantId, async (trx) => {
        const administrators = input.role || input.status ? await lockActiveAdministrators(trx, actor.tenantId) : []
        const before = await lockStaff(trx, actor.tenantId, id)
        if (!before) throw staffNotFound({ id })
        const last = auditedChange(trx, actor.tenantId, id, staffChanged.name)
        await requireUnchanged(expected, editedStaff(before), last)
        const changed = differences(before, input)
        if (changed.length === 0) return before
        if (input.status === 'active' && !before.userId) throw stillInvited({})
        const leaves = (input.role ?? before.role) !== 'administrator' || input.status === 'disabled'
        if (leaves && administrators.includes(id) && administrators.length === 1) throw lastAdministrator({})
        const { skills, ...columns } = input
        const after = await updateStaff(trx, actor.tenantId, id, {
          ...columns,
          ...(skills ? { skills: JSON.stringify(skills) } : {}),
        })
        if (after.status === 'disabled') await shutOut(trx, after)
        const facts = Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]))
        await audit(trx, actor, staffChanged.name, id, { name: after.name, ...facts })
        await appendEvent(trx, staffChanged, actor.tenantId, { staffId: id, changed })
        afterCommit(trx, () => sessions.forget())
        return after
      })
    },

    /**
     * Adds a person who can sign in at once: for the first set-up and the demo.
     *
     * @throws emailTaken
     */
    async createWithPassword(input: StaffWithPassword): Promise<Staff> {
      const { tenantId, password, skills = [], ...columns } = input
      const email = input.email.toLowerCase()
      const hash = await hashPassword(password)
      return inTenant(db, tenantId, async (trx) => {
        const row = { ...columns, email, tenant_id: tenantId, id: newId(), user_id: null, avatar: null }
        const staff = await insertStaff(trx, { ...row, skills: JSON.stringify(skills) })
        if (!staff) throw emailTaken({ email })
        const userId = await withAuthTables(trx, () => putUser(trx, { name: staff.name, email, password: hash }))
        await audit(trx, systemActor(tenantId), 'accounts.staff.created', staff.id, { name: staff.name, email })
        return updateStaff(trx, tenantId, staff.id, { user_id: userId, status: 'active' })
      })
    },
  }
}

/** Ends everything by which a disabled person could still come in. */
async function shutOut(trx: Db, staff: Staff): Promise<void> {
  await deleteLinks(trx, staff)
  const { userId } = staff
  if (userId) await withAuthTables(trx, () => deleteSessions(trx, userId))
}

type Changeable = keyof z.output<typeof changeStaff>

function differences(before: Staff, input: z.output<typeof changeStaff>): Changeable[] {
  return (Object.keys(input) as Changeable[]).filter(
    (name) => input[name] !== undefined && JSON.stringify(input[name]) !== JSON.stringify(before[name]),
  )
}

const place = z.tuple([z.string(), z.uuid()])

function placeOf(cursor: string) {
  const read = place.safeParse(readCursor(cursor, 2))
  if (!read.success) throw cursorInvalid({})
  return { name: read.data[0], id: read.data[1] }
}
