import { sql } from 'kysely'
import type { Presence } from '../../../contracts/desk.ts'
import type { Db } from '../../kernel/database.ts'
import type { PresenceRow } from './presence.table.ts'

const now = sql<Date>`clock_timestamp()`

/** Finds what somebody says of herself and holds the row, so that two changes come one after the other. */
export function lockPresence(db: Db, tenantId: string, staffId: string): Promise<PresenceRow | undefined> {
  return db
    .selectFrom('presence')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirst()
}

/** Notes a presence; `chosen` too when it is her own word. */
export async function savePresence(
  db: Db,
  row: { tenantId: string; staffId: string; presence: Presence; chosen: Presence },
): Promise<void> {
  const { presence, chosen } = row
  await db
    .insertInto('presence')
    .values({ tenant_id: row.tenantId, staff_id: row.staffId, presence, chosen })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'staff_id'])
        .doUpdateSet({ presence, chosen, since: now, seen_at: now, idle_since: now }),
    )
    .execute()
}

export async function touchPresence(db: Db, tenantId: string, staffIds: readonly string[]): Promise<void> {
  await db
    .updateTable('presence')
    .set({ seen_at: now })
    .where('tenant_id', '=', tenantId)
    .where('staff_id', 'in', staffIds)
    .execute()
}

/** Notes that she was given work: the longest idle goes first. */
export async function touchIdle(db: Db, tenantId: string, staffId: string): Promise<void> {
  await db
    .updateTable('presence')
    .set({ idle_since: now })
    .where('tenant_id', '=', tenantId)
    .where('staff_id', '=', staffId)
    .execute()
}

export function listPresence(db: Db, tenantId: string): Promise<PresenceRow[]> {
  return db.selectFrom('presence').selectAll().where('tenant_id', '=', tenantId).execute()
}

/** In all tenants: who claims to be there although no browser of hers was heard of for a while. */
export function findStale(db: Db, seconds: number): Promise<PresenceRow[]> {
  return db
    .selectFrom('presence')
    .selectAll()
    .where('presence', '!=', 'offline')
    .where('seen_at', '<', sql<Date>`clock_timestamp() - ${seconds} * interval '1 second'`)
    .execute()
}
