import type { Insertable, Updateable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Rating, RatingTable } from './rating.table.ts'

export function findRating(db: Db, tenantId: string, sessionId: string): Promise<Rating | undefined> {
  return db
    .selectFrom('rating')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
}

export async function findRatings(
  db: Db,
  tenantId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Rating>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('rating')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('session_id', 'in', [...sessionIds])
    .execute()
  return new Map(rows.map((row) => [row.session_id, row]))
}

export async function insertRating(trx: Db, row: Insertable<RatingTable>): Promise<void> {
  await trx.insertInto('rating').values(row).execute()
}

export async function updateRating(
  trx: Db,
  tenantId: string,
  sessionId: string,
  changes: Updateable<RatingTable>,
): Promise<void> {
  await trx
    .updateTable('rating')
    .set(changes)
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .execute()
}
