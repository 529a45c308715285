import { sql } from 'kysely'
import { readPlace, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import type { FaqEntry } from './faq.table.ts'

export interface FaqFilter {
  q?: string | undefined
  category?: string | undefined
  state?: 'draft' | 'changed' | 'published' | undefined
  cursor?: string | undefined
  limit: number
}

export function findEntry(trx: Db, tenantId: string, id: string): Promise<FaqEntry | undefined> {
  return ofTenant(trx, tenantId).where('id', '=', id).executeTakeFirst()
}

/** Finds an entry and holds its row, so that two people saving at once are told apart. */
export function lockEntry(trx: Db, tenantId: string, id: string): Promise<FaqEntry | undefined> {
  return ofTenant(trx, tenantId).where('id', '=', id).forUpdate().executeTakeFirst()
}

export function allEntries(trx: Db, tenantId: string): Promise<FaqEntry[]> {
  return ofTenant(trx, tenantId).orderBy('key').execute()
}

/** A page of the knowledge base, latest change first. */
export async function pageOfEntries(trx: Db, tenantId: string, filter: FaqFilter) {
  let query = ofTenant(trx, tenantId)
  if (filter.category) query = query.where('category', '=', filter.category)
  if (filter.state === 'draft') query = query.where('published_digest', 'is', null)
  if (filter.state === 'published') query = query.whereRef('published_digest', '=', 'digest')
  if (filter.state === 'changed') query = query.whereRef('published_digest', '<>', 'digest')
  const wanted = filter.q?.trim()
  if (wanted) {
    const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(wordings::text ilike ${like} or answers::text ilike ${like} or key ilike ${like})`,
    )
  }
  if (filter.cursor) {
    const { at, id } = readPlace(filter.cursor)
    query = query.where(sql<boolean>`(updated_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await query
    .select(sql<string>`updated_at::text`.as('exact'))
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  const items = rows.slice(0, filter.limit)
  const last = items.at(-1)
  return { items, next: rows.length > filter.limit && last ? writeCursor([last.exact, last.id]) : null }
}

export function countCategories(trx: Db, tenantId: string) {
  return trx
    .selectFrom('faq_entry')
    .select(['category as name', sql<number>`count(*)::int`.as('count')])
    .where('tenant_id', '=', tenantId)
    .groupBy('category')
    .orderBy('category')
    .execute()
}

/** Changes whenever anything of the working copy does. */
export async function stampOfEntries(trx: Db, tenantId: string): Promise<string> {
  const row = await trx
    .selectFrom('faq_entry')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(version), 0)::int`.as('versions'),
      sql<string>`coalesce(max(updated_at)::text, '')`.as('latest'),
    ])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return `${row.count}.${row.versions}.${row.latest}`
}

function ofTenant(trx: Db, tenantId: string) {
  return trx.selectFrom('faq_entry').selectAll().where('tenant_id', '=', tenantId)
}
