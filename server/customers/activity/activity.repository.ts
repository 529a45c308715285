import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { ActivityRow } from './activity.table.ts'

const keptPerContact = 500

export async function insertActivity(trx: Db, rows: ActivityRow[]): Promise<void> {
  await trx.insertInto('activity').values(rows).execute()
}

/** Drops what lies behind the latest few hundred things. */
export async function trimActivity(trx: Db, tenantId: string, contactId: string): Promise<void> {
  await sql`
    delete from activity where tenant_id = ${tenantId} and id in (
      select id from activity where tenant_id = ${tenantId} and contact_id = ${contactId}
      order by at desc, id desc offset ${keptPerContact})`.execute(trx)
}

/** Newest first. */
export function listActivity(
  trx: Db,
  tenantId: string,
  contactId: string,
  page: { after?: { at: string; id: string } | undefined; limit: number },
): Promise<ActivityRow[]> {
  let query = trx
    .selectFrom('activity')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return query.execute()
}

export async function moveActivity(trx: Db, tenantId: string, from: string, to: string): Promise<void> {
  await trx
    .updateTable('activity')
    .set({ contact_id: to })
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', from)
    .execute()
  await trimActivity(trx, tenantId, to)
}

export async function deleteActivity(trx: Db, tenantId: string, contactIds: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('activity')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .executeTakeFirst()
  return Number(numDeletedRows)
}
