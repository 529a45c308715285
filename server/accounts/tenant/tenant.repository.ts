import type { Insertable, Updateable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { TenantRow, TenantTable } from './tenant.table.ts'

/** Answers undefined when the slug belongs to another tenant. */
export function insertTenant(db: Db, row: Insertable<TenantTable>): Promise<TenantRow | undefined> {
  return db
    .insertInto('tenant')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returningAll()
    .executeTakeFirst()
}

export function findTenant(db: Db, id: string): Promise<TenantRow | undefined> {
  return db.selectFrom('tenant').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findTenantBySlug(db: Db, slug: string): Promise<TenantRow | undefined> {
  return db.selectFrom('tenant').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export function listTenants(db: Db): Promise<TenantRow[]> {
  return db.selectFrom('tenant').selectAll().orderBy('slug').execute()
}

/** Finds a tenant and holds its row until the transaction ends. */
export function lockTenant(trx: Db, id: string): Promise<TenantRow> {
  return trx.selectFrom('tenant').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

export function updateTenant(trx: Db, id: string, change: Updateable<TenantTable>): Promise<TenantRow> {
  return trx.updateTable('tenant').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}
