import type { Insertable, Updateable } from 'kysely'
import type { Channel } from '../../../contracts/inbox.ts'
import type { Db } from '../../kernel/database.ts'
import type { Inbox, InboxTable } from './inbox.table.ts'

export function insertInbox(trx: Db, row: Insertable<InboxTable>): Promise<Inbox> {
  return trx.insertInto('inbox').values(row).returningAll().executeTakeFirstOrThrow()
}

export function findInbox(db: Db, tenantId: string, id: string): Promise<Inbox | undefined> {
  return db.selectFrom('inbox').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst()
}

/** Finds an inbox and holds its row until the transaction ends. */
export function lockInbox(trx: Db, tenantId: string, id: string): Promise<Inbox | undefined> {
  return trx
    .selectFrom('inbox')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function listInboxes(db: Db, tenantId: string): Promise<Inbox[]> {
  return db.selectFrom('inbox').selectAll().where('tenant_id', '=', tenantId).orderBy('created_at').execute()
}

/** The public key is all that a snippet tells, so this looks in all tenants: run it outside of one. */
export function findInboxByPublicKey(db: Db, publicKey: string): Promise<Inbox | undefined> {
  return db.selectFrom('inbox').selectAll().where('public_key', '=', publicKey).executeTakeFirst()
}

export function updateInbox(
  trx: Db,
  tenantId: string,
  id: string,
  changes: Updateable<InboxTable>,
): Promise<Inbox | undefined> {
  return trx
    .updateTable('inbox')
    .set(changes)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export async function findChannel(db: Db, tenantId: string, id: string): Promise<Channel | undefined> {
  const row = await db
    .selectFrom('inbox')
    .select('channel')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.channel
}

/** Versions of the secrets of all tenants' inboxes, and what is kept of them: run it outside of a tenant. */
export function findInboxSecrets(db: Db): Promise<Pick<Inbox, 'id' | 'secret_version' | 'secret_sealed'>[]> {
  return db.selectFrom('inbox').select(['id', 'secret_version', 'secret_sealed']).execute()
}

/** Keeps the secret of a version, while that is the one in force. Ids are unique in all tenants. */
export async function sealInboxSecret(db: Db, id: string, version: number, sealed: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set({ secret_sealed: sealed })
    .where('id', '=', id)
    .where('secret_version', '=', version)
    .execute()
}
