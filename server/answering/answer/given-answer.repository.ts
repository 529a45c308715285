import { type Insertable, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { GivenAnswerTable } from './given-answer.table.ts'

export interface GivenCount {
  answered: number
  thumbsUp: number
  thumbsDown: number
}

/** Stores that an entry was given; the same message a second time changes nothing. Says whether it was new. */
export async function insertGiven(trx: Db, row: Insertable<GivenAnswerTable>): Promise<boolean> {
  const done = await trx
    .insertInto('given_answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'message_id']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateFeedback(
  trx: Db,
  tenantId: string,
  messageId: string,
  feedback: 'up' | 'down' | null,
): Promise<void> {
  await trx
    .updateTable('given_answer')
    .set({ feedback })
    .where('tenant_id', '=', tenantId)
    .where('message_id', '=', messageId)
    .execute()
}

/** How often entries answered, and how that was liked, over the last 30 days. */
export async function countGiven(
  trx: Db,
  tenantId: string,
  entryIds: readonly string[],
): Promise<Map<string, GivenCount>> {
  if (entryIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('given_answer')
    .select([
      'entry_id',
      sql<number>`count(*)::int`.as('answered'),
      sql<number>`(count(*) filter (where feedback = 'up'))::int`.as('thumbs_up'),
      sql<number>`(count(*) filter (where feedback = 'down'))::int`.as('thumbs_down'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('entry_id', 'in', entryIds)
    .where('given_at', '>', sql<Date>`now() - interval '30 days'`)
    .groupBy('entry_id')
    .execute()
  return new Map(
    rows.map((row) => [row.entry_id, { answered: row.answered, thumbsUp: row.thumbs_up, thumbsDown: row.thumbs_down }]),
  )
}
