import { type Insertable, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Attachment, AttachmentTable } from './attachment.table.ts'

export interface Uploader {
  tenantId: string
  kind: AttachmentTable['uploaded_by_kind']
  id: string
}

export function insertAttachment(db: Db, row: Insertable<AttachmentTable>): Promise<Attachment> {
  return db.insertInto('attachment').values(row).returningAll().executeTakeFirstOrThrow()
}

export function findAttachment(db: Db, tenantId: string, id: string): Promise<Attachment | undefined> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Gives unused files of this uploader to a message. Answers with those that it could give, in the order asked for. */
export async function useAttachments(
  trx: Db,
  uploader: Uploader,
  ids: readonly string[],
  message: { id: string; conversation_id: string },
): Promise<Attachment[]> {
  const rows = await trx
    .updateTable('attachment')
    .set({
      message_id: message.id,
      conversation_id: message.conversation_id,
      place: sql`array_position(${[...ids]}::uuid[], id)`,
    })
    .where('tenant_id', '=', uploader.tenantId)
    .where('uploaded_by_kind', '=', uploader.kind)
    .where('uploaded_by', '=', uploader.id)
    .where('id', 'in', [...ids])
    .where('message_id', 'is', null)
    .returningAll()
    .execute()
  return rows.sort((a, b) => a.place - b.place)
}

export async function findAttachmentsOf(
  db: Db,
  tenantId: string,
  messageIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('message_id', 'in', [...messageIds])
    .orderBy('place')
    .execute()
  return Map.groupBy(rows, (row) => row.message_id!)
}

/** Forgets files that were uploaded before `before` and never used, in all tenants: run outside of a tenant. */
export function deleteUnused(db: Db, before: Date, limit: number): Promise<{ storage_key: string }[]> {
  return db
    .deleteFrom('attachment')
    .where('message_id', 'is', null)
    .where((eb) =>
      eb(
        eb.refTuple('tenant_id', 'id'),
        'in',
        eb
          .selectFrom('attachment')
          .select(['tenant_id', 'id'])
          .where('message_id', 'is', null)
          .where('created_at', '<', before)
          .limit(limit)
          .$asTuple('tenant_id', 'id'),
      ),
    )
    .returning('storage_key')
    .execute()
}

export async function listStorageKeys(db: Db, tenantId: string, conversationIds: readonly string[], contactId: string) {
  const rows = await db
    .selectFrom('attachment')
    .select('storage_key')
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        ...(conversationIds.length > 0 ? [eb('conversation_id', 'in', [...conversationIds])] : []),
        eb.and([eb('uploaded_by_kind', '=', 'contact'), eb('uploaded_by', '=', contactId)]),
      ]),
    )
    .execute()
  return rows.map((row) => row.storage_key)
}
