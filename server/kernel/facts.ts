import { sql } from 'kysely'
import type { Db } from './database.ts'
import './events.ts'

/** How often a fact was recorded since a time, in total and by the values of one field of it. */
export async function countFacts(trx: Db, tenantId: string, name: string, since: Date, field?: string) {
  const value = field ? sql`coalesce(payload->>${field}, '')` : sql`''`
  const { rows } = await sql<{ value: string; n: number }>`
    select ${value} as value, count(*)::int as n from outbox
    where tenant_id = ${tenantId} and name = ${name} and created_at >= ${since} group by 1`.execute(trx)
  return {
    total: rows.reduce((sum, row) => sum + row.n, 0),
    byValue: Object.fromEntries(rows.map((row) => [row.value, row.n])) as Record<string, number>,
  }
}

/**
 * The median of a number in a fact since a time, over the facts that have it and that contain `like`; null when none
 * does.
 */
export async function medianOfFacts(
  trx: Db,
  tenantId: string,
  name: string,
  field: string,
  since: Date,
  like: Record<string, unknown> = {},
): Promise<number | null> {
  const { rows } = await sql<{ median: number | null }>`
    select percentile_cont(0.5) within group (order by (payload->>${field})::float8) as median from outbox
    where tenant_id = ${tenantId} and name = ${name} and created_at >= ${since}
      and jsonb_typeof(payload->${field}) = 'number' and payload @> ${JSON.stringify(like)}::jsonb`.execute(trx)
  return rows[0]?.median ?? null
}

/** How often a fact was recorded per hour since a time; keys are hours since 1970 (UTC). */
export async function factsPerHour(trx: Db, tenantId: string, name: string, since: Date): Promise<Map<number, number>> {
  const { rows } = await sql<{ hour: number; n: number }>`
    select floor(extract(epoch from created_at) / 3600)::int as hour, count(*)::int as n from outbox
    where tenant_id = ${tenantId} and name = ${name} and created_at >= ${since} group by 1`.execute(trx)
  return new Map(rows.map((row) => [row.hour, row.n]))
}
