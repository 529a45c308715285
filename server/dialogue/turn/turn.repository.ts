import type { Insertable } from 'kysely'
import type { Database, Db } from '../../kernel/database.ts'
import { sayWithNext } from '../../kernel/pipeline.ts'
import type { DialogueTurn } from './turn.table.ts'

/** Takes the turn of a message for this transaction; false when it was taken before. */
export async function insertTurn(trx: Db, row: Insertable<Database['dialogue_turn']>): Promise<boolean> {
  const done = await trx
    .insertInto('dialogue_turn')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'message_id']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setReply(trx: Db, tenantId: string, messageId: string, replyId: string): Promise<void> {
  const update = trx.updateTable('dialogue_turn').set({ reply_id: replyId })
  await sayWithNext(trx, update.where('tenant_id', '=', tenantId).where('message_id', '=', messageId))
}

export function findTurn(trx: Db, tenantId: string, messageId: string): Promise<DialogueTurn | undefined> {
  return trx
    .selectFrom('dialogue_turn')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('message_id', '=', messageId)
    .executeTakeFirst()
}
