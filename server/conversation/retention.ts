import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import { columnsByTime, countRows } from '../kernel/personal-data/retention.kinds.ts'
import { defineRetention } from '../kernel/personal-data/retention.ts'

/** Files that were sent; the messages stay. */
defineRetention({
  kind: 'attachments',
  standardDays: 0,
  count: (trx, tenantId, before) =>
    countRows(trx, sql`attachment where tenant_id = ${tenantId} and created_at < ${before}`),
  async erase(trx, tenantId, before, limit) {
    const { rows } = await sql<{ storage_key: string }>`
      delete from attachment where tenant_id = ${tenantId} and id in (
        select id from attachment where tenant_id = ${tenantId} and created_at < ${before}
        order by created_at limit ${limit} for update skip locked)
      returning storage_key`.execute(trx)
    return { rows: rows.length, files: rows.map((row) => row.storage_key) }
  },
})

/** What understanding read in messages. */
defineRetention({ kind: 'readings', standardDays: 0, ...columnsByTime('message', 'created_at', ['reading']) })

/** The browser and the last page of a conversation. */
defineRetention({
  kind: 'devices',
  standardDays: 180,
  ...columnsByTime('conversation', 'updated_at', ['user_agent', 'page_url', 'page_title']),
})

/**
 * What was said: a session that ended so long ago goes with its messages, files and ratings, and a conversation of which
 * that was all goes too. Sessions under way stay whole.
 */
defineRetention({
  kind: 'messages',
  standardDays: 0,
  count: (trx, tenantId, before) =>
    countRows(trx, sql`session where tenant_id = ${tenantId} and resolved_at < ${before}`),
  async erase(trx, tenantId, before, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from session where tenant_id = ${tenantId} and resolved_at < ${before}
      order by resolved_at limit ${limit} for update skip locked`.execute(trx)
    const sessions = rows.map((row) => row.id)
    if (sessions.length === 0) return { rows: 0 }
    const files = await filesOf(trx, tenantId, sessions)
    await deleteWhole(trx, tenantId, sessions)
    await sql`delete from session where tenant_id = ${tenantId} and id = any(${sessions}::uuid[])`.execute(trx)
    return { rows: sessions.length, files }
  },
})

async function filesOf(trx: Db, tenantId: string, sessions: string[]): Promise<string[]> {
  const { rows } = await sql<{ storage_key: string }>`
    select storage_key from attachment join message
      on message.tenant_id = attachment.tenant_id and message.id = attachment.message_id
    where message.tenant_id = ${tenantId} and message.session_id = any(${sessions}::uuid[])`.execute(trx)
  return rows.map((row) => row.storage_key)
}

/** Conversations that have no other session than these. */
async function deleteWhole(trx: Db, tenantId: string, sessions: string[]): Promise<void> {
  await sql`
    delete from conversation where tenant_id = ${tenantId}
      and id in (select conversation_id from session where tenant_id = ${tenantId} and id = any(${sessions}::uuid[]))
      and not exists (select from session where session.tenant_id = conversation.tenant_id
        and session.conversation_id = conversation.id and not session.id = any(${sessions}::uuid[]))`.execute(trx)
}
