import { type Insertable, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { KnowledgeRelease, KnowledgeReleaseTable } from './release.table.ts'

/** Keeps two people from publishing at the same moment. */
export async function lockReleases(trx: Db, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answering.release ${tenantId}`}, 0))`.execute(trx)
}

/** The number of the current release; 0 before the first. */
export async function currentNumber(trx: Db, tenantId: string): Promise<number> {
  const row = await trx
    .selectFrom('knowledge_release')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return row.number
}

export function findRelease(trx: Db, tenantId: string, number: number): Promise<KnowledgeRelease | undefined> {
  return trx
    .selectFrom('knowledge_release')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export type ReleaseRow = Omit<KnowledgeRelease, 'content'>

const withoutContent = [
  'tenant_id',
  'number',
  'published_at',
  'published_by',
  'note',
  'restored_from',
  'entries',
] as const

/** Releases from the newest on, or from below a number. */
export function listReleases(
  trx: Db,
  tenantId: string,
  { below, limit = 100 }: { below?: number | undefined; limit?: number } = {},
): Promise<ReleaseRow[]> {
  let query = trx.selectFrom('knowledge_release').select(withoutContent).where('tenant_id', '=', tenantId)
  if (below !== undefined) query = query.where('number', '<', below)
  return query.orderBy('number', 'desc').limit(limit).execute()
}

export function insertRelease(trx: Db, row: Insertable<KnowledgeReleaseTable>): Promise<ReleaseRow> {
  return trx.insertInto('knowledge_release').values(row).returning(withoutContent).executeTakeFirstOrThrow()
}
