import type { Insertable, Updateable } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Session, SessionTable } from './session.table.ts'

export async function insertSession(trx: Db, row: Insertable<SessionTable>): Promise<void> {
  await trx.insertInto('session').values(row).execute()
}

export function findSession(db: Db, tenantId: string, id: string): Promise<Session | undefined> {
  return db.selectFrom('session').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst()
}

export async function updateSession(
  trx: Db,
  tenantId: string,
  id: string,
  changes: Updateable<SessionTable>,
): Promise<void> {
  await trx.updateTable('session').set(changes).where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}

/** Records the first reply by people or by the bot. Answers whether this was it. */
export async function recordFirstReply(
  trx: Db,
  tenantId: string,
  id: string,
  column: 'first_bot_reply_at' | 'first_human_reply_at',
  at: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('session')
    .set({ [column]: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where(column, 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The latest sessions of a conversation, newest first. */
export function listSessions(db: Db, tenantId: string, conversationId: string, limit: number): Promise<Session[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
