import type { Insertable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Handoff, HandoffTable } from './handoff.table.ts'

export async function insertHandoff(trx: Db, row: Insertable<HandoffTable>): Promise<void> {
  await trx.insertInto('handoff').values(row).execute()
}

/** The session's latest handoff. */
export function findHandoff(db: Db, tenantId: string, sessionId: string): Promise<Handoff | undefined> {
  return db
    .selectFrom('handoff')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The latest handoff of each of these sessions. */
export async function findHandoffs(
  db: Db,
  tenantId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Handoff>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('handoff')
    .selectAll()
    .distinctOn('session_id')
    .where('tenant_id', '=', tenantId)
    .where('session_id', 'in', [...sessionIds])
    .orderBy('session_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.session_id, row]))
}

/** Closes the handoff that is still open, if any; answers with it. */
export function endHandoff(
  trx: Db,
  tenantId: string,
  sessionId: string,
  outcome: NonNullable<Handoff['outcome']>,
  at: Date,
  takenBy: string | null = null,
): Promise<Handoff | undefined> {
  return trx
    .updateTable('handoff')
    .set({ outcome, ended_at: at, taken_by: takenBy })
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}
