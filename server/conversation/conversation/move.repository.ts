import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Conversation } from './conversation.table.ts'

/** The whole conversation belongs to another contact from now on. */
export async function giveConversation(trx: Db, row: Conversation, contactId: string): Promise<void> {
  const { tenant_id: tenant, id } = row
  await sql`update conversation set contact_id = ${contactId} where tenant_id = ${tenant} and id = ${id}`.execute(trx)
  await sql`update session set contact_id = ${contactId} where tenant_id = ${tenant} and conversation_id = ${id}`.execute(
    trx,
  )
  await sql`update rating set contact_id = ${contactId} where tenant_id = ${tenant} and conversation_id = ${id}`.execute(
    trx,
  )
}

/** Files that she uploaded and has not sent yet can be sent still. */
export async function giveUnusedFiles(trx: Db, tenantId: string, from: string, to: string): Promise<void> {
  await sql`update attachment set uploaded_by = ${to} where tenant_id = ${tenantId}
    and uploaded_by_kind = 'contact' and uploaded_by = ${from} and message_id is null`.execute(trx)
}

/** Puts all messages and sessions of one conversation behind those of another; the first is left empty. */
export async function appendHistory(trx: Db, from: Conversation, to: Conversation): Promise<void> {
  const tenant = to.tenant_id
  const place = sql`tenant_id = ${tenant} and conversation_id = ${from.id}`
  await sql`update session set conversation_id = ${to.id}, contact_id = ${to.contact_id},
    first_seq = first_seq + ${to.last_seq} where ${place}`.execute(trx)
  await sql`update handoff set conversation_id = ${to.id} where ${place}`.execute(trx)
  await sql`update owner_change set conversation_id = ${to.id} where ${place}`.execute(trx)
  await sql`update rating set conversation_id = ${to.id}, contact_id = ${to.contact_id} where ${place}`.execute(trx)
  await sql`update message set client_id = null where ${place} and client_id in
    (select client_id from message where tenant_id = ${tenant} and conversation_id = ${to.id})`.execute(trx)
  await sql`update message set conversation_id = ${to.id}, seq = seq + ${to.last_seq} where ${place}`.execute(trx)
  await sql`update attachment set conversation_id = ${to.id} where ${place}`.execute(trx)
  await sql`delete from staff_read where ${place}`.execute(trx)
}
