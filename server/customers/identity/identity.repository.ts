import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { IdentityRow, IdentityTable } from './identity.table.ts'

export function findIdentity(
  trx: Db,
  tenantId: string,
  key: { inboxId: string; externalId: string },
): Promise<IdentityRow | undefined> {
  return trx
    .selectFrom('identity')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('inbox_id', '=', key.inboxId)
    .where('external_id', '=', key.externalId)
    .executeTakeFirst()
}

export async function findIdentitiesOf(
  trx: Db,
  tenantId: string,
  contactIds: readonly string[],
): Promise<IdentityRow[]> {
  if (contactIds.length === 0) return []
  return trx
    .selectFrom('identity')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .orderBy('created_at')
    .execute()
}

export function insertIdentity(trx: Db, row: Insertable<IdentityTable>): Promise<IdentityRow> {
  return trx.insertInto('identity').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function verifyIdentity(trx: Db, identity: IdentityRow): Promise<IdentityRow> {
  if (identity.verified) return identity
  await trx
    .updateTable('identity')
    .set({ verified: true })
    .where('tenant_id', '=', identity.tenant_id)
    .where('id', '=', identity.id)
    .execute()
  return { ...identity, verified: true }
}

/** Gives all identities of one contact to another. */
export async function moveIdentities(trx: Db, tenantId: string, from: string, to: string): Promise<void> {
  await trx
    .updateTable('identity')
    .set({ contact_id: to })
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', from)
    .execute()
}

/** Lets one after another decide who stands behind a key, until the transaction ends. */
export async function lockKey(trx: Db, tenantId: string, kind: 'identity' | 'shop', key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}:${tenantId}:${key}`}, 0))`.execute(trx)
}

export async function deleteIdentitiesOf(trx: Db, tenantId: string, contactIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('identity')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .executeTakeFirst()
  return Number(numDeletedRows)
}
