import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** Ids of messages that hold all phrases, newest first. */
export async function findByWords(
  trx: Db,
  search: { wanted: string; phrases: string[] },
  olderThan: string | null,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from find_messages(${search.wanted}::tsquery, ${search.phrases}::text[], ${olderThan}::uuid, ${most})`.execute(
    trx,
  )
  return rows.map((row) => row.id)
}
