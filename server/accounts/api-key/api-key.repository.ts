import { type Insertable, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { ApiKeyRow, ApiKeyTable } from './api-key.table.ts'

/** A key with its maker as she is now: what it may depends on her. */
export type ApiKey = ApiKeyRow & { maker_name: string; maker_role: ApiKeyRow['role']; maker_status: string }

export async function insertApiKey(trx: Db, row: Insertable<ApiKeyTable>): Promise<void> {
  await trx.insertInto('api_key').values(row).execute()
}

/** The question of whoever comes with a key, asked before any tenant is known. */
export function findByPrefix(db: Db, prefix: string): Promise<ApiKey | undefined> {
  return withMaker(db).where('api_key.prefix', '=', prefix).executeTakeFirst()
}

export function findApiKey(trx: Db, tenantId: string, id: string): Promise<ApiKey | undefined> {
  return withMaker(trx).where('api_key.tenant_id', '=', tenantId).where('api_key.id', '=', id).executeTakeFirst()
}

/** Newest first, from below a place in that order. */
export function listApiKeys(
  trx: Db,
  tenantId: string,
  page: { below?: string | undefined; limit: number },
): Promise<ApiKey[]> {
  let query = withMaker(trx).where('api_key.tenant_id', '=', tenantId)
  if (page.below) query = query.where('api_key.id', '<', page.below)
  return query.orderBy('api_key.id', 'desc').limit(page.limit).execute()
}

export async function countUnrevoked(trx: Db, tenantId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('api_key')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', tenantId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function renameApiKey(trx: Db, tenantId: string, id: string, name: string): Promise<void> {
  await trx.updateTable('api_key').set({ name }).where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}

/** Answers whether it was this call that revoked it. */
export async function revokeApiKey(trx: Db, tenantId: string, id: string, at: Date): Promise<boolean> {
  const done = await trx
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Notes that a key was used, unless that was noted since `before` by whichever process. */
export async function noteUse(
  trx: Db,
  key: Pick<ApiKeyRow, 'tenant_id' | 'id'>,
  at: Date,
  before: Date,
): Promise<void> {
  await trx
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('tenant_id', '=', key.tenant_id)
    .where('id', '=', key.id)
    .where((where) => where.or([where('last_used_at', 'is', null), where('last_used_at', '<', before)]))
    .execute()
}

/** Keys of all tenants in their last two weeks, or last quarter where they live shorter, of which nobody was told. */
export function listExpiring(db: Db, now: Date): Promise<ApiKeyRow[]> {
  const warnedFrom = sql<Date>`expires_at - least(interval '14 days', (expires_at - created_at) / 4)`
  return db
    .selectFrom('api_key')
    .selectAll()
    .where('expires_at', '>', now)
    .where(warnedFrom, '<=', now)
    .where('warned_at', 'is', null)
    .where('revoked_at', 'is', null)
    .limit(500)
    .execute()
}

/** Takes it on itself to tell of a key's end; of several who try, one gets true. */
export async function claimWarning(trx: Db, key: ApiKeyRow, at: Date): Promise<boolean> {
  const done = await trx
    .updateTable('api_key')
    .set({ warned_at: at })
    .where('tenant_id', '=', key.tenant_id)
    .where('id', '=', key.id)
    .where('warned_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

function withMaker(db: Db) {
  return db
    .selectFrom('api_key')
    .innerJoin('staff', (join) =>
      join.onRef('staff.tenant_id', '=', 'api_key.tenant_id').onRef('staff.id', '=', 'api_key.created_by'),
    )
    .selectAll('api_key')
    .select(['staff.name as maker_name', 'staff.role as maker_role', 'staff.status as maker_status'])
}
