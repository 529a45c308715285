import { sql } from 'kysely'
import type { HandoffReason } from '../../../contracts/conversation.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { WorkItem } from './work-item.table.ts'

export interface NewWorkItem {
  tenantId: string
  conversationId: string
  sessionId: string
  reason: HandoffReason
  priority: number
}

/** Puts a conversation into the queue; undefined when it waits there already. */
export function insertWorkItem(db: Db, item: NewWorkItem): Promise<WorkItem | undefined> {
  return db
    .insertInto('work_item')
    .values({
      tenant_id: item.tenantId,
      id: newId(),
      conversation_id: item.conversationId,
      session_id: item.sessionId,
      reason: item.reason,
      priority: item.priority,
      taken_by: null,
      taken_at: null,
      closed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'conversation_id']).where('state', '=', 'waiting').doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

/** What waits, in the order in which it is taken: urgent first, then the longest waiting. */
export function listWaiting(db: Db, tenantId: string): Promise<WorkItem[]> {
  return waiting(db, tenantId).execute()
}

/** The next to be taken that nobody else is taking just now, held until the transaction ends. */
export function lockNextWaiting(db: Db, tenantId: string): Promise<WorkItem | undefined> {
  return waiting(db, tenantId).limit(1).forUpdate().skipLocked().executeTakeFirst()
}

function waiting(db: Db, tenantId: string) {
  return db
    .selectFrom('work_item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'waiting')
    .orderBy('priority', 'desc')
    .orderBy('requested_at')
    .orderBy('id')
}

export function lockWorkItem(db: Db, tenantId: string, id: string): Promise<WorkItem | undefined> {
  return db
    .selectFrom('work_item')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function markTaken(db: Db, tenantId: string, id: string, staffId: string): Promise<WorkItem> {
  return db
    .updateTable('work_item')
    .set({
      state: 'taken',
      taken_by: staffId,
      taken_at: sql<Date>`clock_timestamp()`,
      closed_at: sql<Date>`clock_timestamp()`,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Takes a conversation out of the queue without anybody having taken it; undefined when it did not wait. */
export function markLeft(db: Db, tenantId: string, conversationId: string): Promise<WorkItem | undefined> {
  return db
    .updateTable('work_item')
    .set({ state: 'left', closed_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst()
}

/** Seconds from one taking to the next, on average over the last twenty, within the last two hours. */
export async function takingIntervalSeconds(db: Db, tenantId: string): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number | null; n: number }>`
    select extract(epoch from max(taken_at) - min(taken_at))::float8 as seconds, count(*)::int as n from (
      select taken_at from work_item
      where tenant_id = ${tenantId} and state = 'taken' and taken_at > clock_timestamp() - interval '2 hours'
      order by taken_at desc limit 20) as recent`.execute(db)
  const { seconds, n } = rows[0]!
  return seconds !== null && n >= 3 ? seconds / (n - 1) : undefined
}
