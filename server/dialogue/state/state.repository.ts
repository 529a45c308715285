import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { sayWithNext } from '../../kernel/pipeline.ts'
import { type DialogueState, dialogueState } from './state.ts'
import './state.table.ts'

/** What is remembered of a session; of a new one, nothing. */
export async function readState(trx: Db, tenantId: string, sessionId: string): Promise<DialogueState> {
  const row = await trx
    .selectFrom('dialogue_state')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return dialogueState.parse(row?.state ?? {})
}

export async function writeState(trx: Db, tenantId: string, sessionId: string, state: DialogueState): Promise<void> {
  const text = JSON.stringify(state)
  await sayWithNext(
    trx,
    trx
      .insertInto('dialogue_state')
      .values({ tenant_id: tenantId, session_id: sessionId, state: text })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'session_id']).doUpdateSet({ state: text, updated_at: sql`now()` }),
      ),
  )
}
