import type { Insertable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { ConsentRecord, ConsentRecordTable } from './consent.table.ts'

export async function insertConsent(trx: Db, row: Insertable<ConsentRecordTable>): Promise<void> {
  await trx.insertInto('consent_record').values(row).execute()
}

/** Newest first. */
export function findConsents(trx: Db, tenantId: string, contactIds: readonly string[]): Promise<ConsentRecord[]> {
  return trx
    .selectFrom('consent_record')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

export async function deleteConsents(trx: Db, tenantId: string, contactIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('consent_record')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .executeTakeFirst()
  return Number(numDeletedRows)
}
