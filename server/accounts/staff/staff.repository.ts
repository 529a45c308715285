import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { StaffRow, StaffTable } from './staff.table.ts'
import type { Staff } from './staff.ts'

/** Answers undefined when the e-mail belongs to somebody already, in whichever tenant. */
export async function insertStaff(trx: Db, row: Insertable<StaffTable>): Promise<Staff | undefined> {
  const stored = await trx
    .insertInto('staff')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returningAll()
    .executeTakeFirst()
  return stored && staffOf(stored)
}

export async function findStaff(trx: Db, tenantId: string, id: string): Promise<Staff | undefined> {
  const row = await trx
    .selectFrom('staff')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && staffOf(row)
}

/** Finds somebody and holds her row until the transaction ends. */
export async function lockStaff(trx: Db, tenantId: string, id: string): Promise<Staff | undefined> {
  const row = await trx
    .selectFrom('staff')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && staffOf(row)
}

/** Holds all who may administer the tenant now, so that two of them cannot remove each other at once. */
export async function lockActiveAdministrators(trx: Db, tenantId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('staff')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'administrator')
    .where('status', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

export async function updateStaff(
  trx: Db,
  tenantId: string,
  id: string,
  change: Updateable<StaffTable>,
): Promise<Staff> {
  const row = await trx
    .updateTable('staff')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return staffOf(row)
}

/** By name, from after a place in that order. */
export async function listStaff(
  trx: Db,
  tenantId: string,
  page: { after?: { name: string; id: string } | undefined; limit?: number },
): Promise<Staff[]> {
  let query = trx.selectFrom('staff').selectAll().where('tenant_id', '=', tenantId).orderBy('name').orderBy('id')
  if (page.after) query = query.where(sql<boolean>`(name, id) > (${page.after.name}, ${page.after.id}::uuid)`)
  if (page.limit) query = query.limit(page.limit)
  return (await query.execute()).map(staffOf)
}

export async function findStaffOf(trx: Db, tenantId: string, ids: readonly string[]): Promise<Staff[]> {
  if (ids.length === 0) return []
  const rows = await trx
    .selectFrom('staff')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(staffOf)
}

/** Sign-in's question, asked before any tenant is known. */
export async function findStaffByUser(db: Db, userId: string): Promise<Staff | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('user_id', '=', userId).executeTakeFirst()
  return row && staffOf(row)
}

/** The forgotten password's question, asked before any tenant is known. */
export async function findStaffByEmail(db: Db, email: string): Promise<Staff | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('email', '=', email).executeTakeFirst()
  return row && staffOf(row)
}

function staffOf(row: StaffRow): Staff {
  const { tenant_id: tenantId, user_id: userId, created_at: createdAt, ...rest } = row
  return { tenantId, userId, createdAt, ...rest }
}
