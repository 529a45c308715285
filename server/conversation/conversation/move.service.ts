import { sql } from 'kysely'
import { systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { Conversation as Face } from '../face.ts'
import { listConversationsOf } from './conversation.repository.ts'

/** A visitor turned out to be a known contact. */
export function createMoveService({ db }: { db: Db }) {
  const moveContact: Face['moveContact'] = async (tenantId, from, to, within) => {
    await inTenant(within ?? db, tenantId, async (trx) => {
      for (const row of await listConversationsOf(trx, tenantId, from)) {
        await sql`update conversation set contact_id = ${to} where tenant_id = ${tenantId} and id = ${row.id}`.execute(
          trx,
        )
      }
    })
  }
  return { moveContact }
}
export { systemActor }
