import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { defineRetention, type RetentionKind } from './retention.ts'

/** A kind that is rows of one table, by the time in one of its columns. `only` narrows them. */
export function rowsByTime(
  table: string,
  time: string,
  options: { only?: string } = {},
): Pick<RetentionKind, 'count' | 'erase'> {
  const only = sql.raw(options.only ?? 'true')
  const old = (tenantId: string, before: Date) =>
    sql`tenant_id = ${tenantId} and ${sql.ref(time)} < ${before} and ${only}`
  return {
    count: (trx, tenantId, before) => countRows(trx, sql`${sql.table(table)} where ${old(tenantId, before)}`),
    async erase(trx, tenantId, before, limit) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where ctid in (
          select ctid from ${sql.table(table)} where ${old(tenantId, before)}
          order by ${sql.ref(time)} limit ${limit} for update skip locked)`.execute(trx)
      return { rows: Number(numAffectedRows ?? 0) }
    },
  }
}

/** A kind that is columns of one table, which are emptied while the rows stay. */
export function columnsByTime(
  table: string,
  time: string,
  columns: readonly string[],
): Pick<RetentionKind, 'count' | 'erase'> {
  const filled = sql.join(
    columns.map((column) => sql`${sql.ref(column)} is not null`),
    sql` or `,
  )
  const emptied = sql.join(columns.map((column) => sql`${sql.ref(column)} = null`))
  const old = (tenantId: string, before: Date) =>
    sql`tenant_id = ${tenantId} and ${sql.ref(time)} < ${before} and (${filled})`
  return {
    count: (trx, tenantId, before) => countRows(trx, sql`${sql.table(table)} where ${old(tenantId, before)}`),
    async erase(trx, tenantId, before, limit) {
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${emptied} where ctid in (
          select ctid from ${sql.table(table)} where ${old(tenantId, before)} limit ${limit} for update skip locked)`.execute(
        trx,
      )
      return { rows: Number(numAffectedRows ?? 0) }
    },
  }
}

export async function countRows(trx: Db, from: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from}`.execute(trx)
  return rows[0]!.n
}

/** Who changed what. Chinese network law wants logs for at least six months. */
defineRetention({ kind: 'audit', standardDays: 0, leastDays: 183, ...rowsByTime('audit_entry', 'at') })
/** Facts that were heard by all: from them figures can be counted again. */
defineRetention({
  kind: 'facts',
  standardDays: 0,
  leastDays: 30,
  ...rowsByTime('outbox', 'created_at', { only: 'delivered_at is not null' }),
})
