import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Staff } from './staff.ts'
import type { StaffLink } from './staff-link.table.ts'

const hour = 60 * 60 * 1000
const lifetimeMs = { invitation: 7 * 24 * hour, reset: hour }

export interface IssuedLink {
  token: string
  expiresAt: Date
}

/** Makes the one link by which somebody can set her password; earlier ones stop working. */
export async function issueLink(trx: Db, staff: Staff, kind: StaffLink['kind'], now: Date): Promise<IssuedLink> {
  await deleteLinks(trx, staff)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + lifetimeMs[kind])
  await trx
    .insertInto('staff_link')
    .values({
      tenant_id: staff.tenantId,
      id: newId(),
      staff_id: staff.id,
      kind,
      token_hash: fingerprint(token),
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** The link of a token, asked before any tenant is known. */
export function findLink(db: Db, token: string, now: Date): Promise<StaffLink | undefined> {
  return db
    .selectFrom('staff_link')
    .selectAll()
    .where('token_hash', '=', fingerprint(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses a link up; of two who try at once, one gets it. */
export function takeLink(trx: Db, link: StaffLink): Promise<StaffLink | undefined> {
  return trx
    .deleteFrom('staff_link')
    .where('tenant_id', '=', link.tenant_id)
    .where('id', '=', link.id)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteLinks(trx: Db, staff: Staff): Promise<void> {
  await trx.deleteFrom('staff_link').where('tenant_id', '=', staff.tenantId).where('staff_id', '=', staff.id).execute()
}

function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
