import { sql } from 'kysely'
import type { z } from 'zod'
import type { listConversations } from '../../../contracts/conversation.ts'
import { readPlace, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'

type Query = z.output<typeof listConversations>

/** A page of ids of the list: the queue by waiting time, the rest newest first. */
export async function listIds(
  db: Db,
  tenantId: string,
  staffId: string,
  query: Query,
): Promise<{ ids: string[]; next: string | null }> {
  const byWait = query.view === 'queue'
  const time = byWait ? 'waiting_since' : 'updated_at'
  let select = db
    .selectFrom('conversation')
    .select(['id', `${time} as time`])
    .where('tenant_id', '=', tenantId)
    .where('last_seq', '>', 0)
  if (query.contactId) select = select.where('contact_id', '=', query.contactId)
  if (query.view === 'resolved') select = select.where('status', 'in', ['resolved', 'abandoned'])
  else if (query.view !== 'all' || !query.contactId)
    select = select.where('status', 'not in', ['resolved', 'abandoned'])
  if (query.view === 'mine') select = select.where('owner_kind', '=', 'agent').where('owner_agent_id', '=', staffId)
  if (query.view === 'queue') select = select.where('owner_kind', '=', 'queue')
  if (query.view === 'bot') select = select.where('owner_kind', '=', 'bot')
  if (query.cursor) {
    const { at, id } = readPlace(query.cursor)
    const place = sql`(${at}::timestamptz, ${id}::uuid)`
    select = select.where(
      byWait ? sql<boolean>`(waiting_since, id) > ${place}` : sql<boolean>`(updated_at, id) < ${place}`,
    )
  }
  const rows = await select
    .orderBy(time, byWait ? 'asc' : 'desc')
    .orderBy('id', byWait ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute()
  const kept = rows.slice(0, query.limit)
  const last = kept.at(-1)
  return {
    ids: kept.map((row) => row.id),
    next: rows.length > query.limit && last ? writeCursor([last.time?.getTime() ?? 0, last.id]) : null,
  }
}

/** How many open conversations each view holds. */
export async function countViews(db: Db, tenantId: string, staffId: string) {
  const { rows } = await sql<{ mine: number; queue: number; bot: number; all: number }>`
    select count(*) filter (where owner_agent_id = ${staffId})::int as mine,
      count(*) filter (where owner_kind = 'queue')::int as queue,
      count(*) filter (where owner_kind = 'bot')::int as bot,
      count(*)::int as "all"
    from conversation where tenant_id = ${tenantId} and status not in ('resolved', 'abandoned')`.execute(db)
  return rows[0]!
}
