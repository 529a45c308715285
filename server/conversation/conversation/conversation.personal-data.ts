import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import { listStorageKeys } from '../attachment/attachment.repository.ts'
import { listConversationsOf } from './conversation.repository.ts'

/** Rows that go with a conversation, and the column by which they hang on it. */
const parts = ['session', 'message', 'attachment', 'handoff', 'rating', 'owner_change', 'staff_read'] as const

/** What was said with a person, and what she thought of it. */
export const conversationPersonalData: PersonalDataHolder = {
  name: 'conversation.conversation',
  tables: ['conversation', ...parts],

  async export(trx, tenantId, contactId) {
    const conversations = await listConversationsOf(trx, tenantId, contactId)
    const ids = conversations.map((row) => row.id)
    if (ids.length === 0) return []
    const messages = await trx
      .selectFrom('message')
      .select(['conversation_id', 'seq', 'author_kind', 'author_name', 'text', 'content', 'reading', 'created_at'])
      .where('tenant_id', '=', tenantId)
      .where('conversation_id', 'in', ids)
      .where('private', '=', false)
      .orderBy('conversation_id')
      .orderBy('seq')
      .execute()
    const ratings = await trx
      .selectFrom('rating')
      .select(['conversation_id', 'score', 'tags', 'comment', 'rated_at'])
      .where('tenant_id', '=', tenantId)
      .where('contact_id', '=', contactId)
      .execute()
    return conversations.map((row) => ({
      id: row.id,
      channel: row.channel,
      startedAt: row.created_at.toISOString(),
      lastPage: { url: row.page_url, title: row.page_title },
      browser: row.user_agent,
      feeling: row.emotion_label,
      messages: messages.filter((message) => message.conversation_id === row.id),
      ratings: ratings.filter((rating) => rating.conversation_id === row.id),
    }))
  },

  async files(trx, tenantId, { ids }) {
    const conversations = await conversationIdsOf(trx, tenantId, ids)
    const rows = await trx
      .selectFrom('attachment')
      .select(['id', 'name', 'storage_key'])
      .where('tenant_id', '=', tenantId)
      .where('storage_key', 'in', [...(await keysOf(trx, tenantId, conversations, ids)), ''])
      .execute()
    return rows.map((row) => ({ storageKey: row.storage_key, name: `${row.id.slice(-12)}-${row.name}` }))
  },

  async identifiers(trx, tenantId, { ids }) {
    const conversations = await conversationIdsOf(trx, tenantId, ids)
    const keys = await keysOf(trx, tenantId, conversations, ids)
    return keys.map((text) => ({ kind: 'file', text, sure: true }))
  },

  async erase(trx, tenantId, contactId, person) {
    const ids = person?.ids ?? [contactId]
    const conversations = await conversationIdsOf(trx, tenantId, ids)
    const files = await keysOf(trx, tenantId, conversations, ids)
    const unused = await trx
      .deleteFrom('attachment')
      .where('tenant_id', '=', tenantId)
      .where('uploaded_by_kind', '=', 'contact')
      .where('uploaded_by', 'in', [...ids])
      .where('message_id', 'is', null)
      .executeTakeFirst()
    const rows: Record<string, number> = { conversation: conversations.length }
    for (const table of parts) rows[table] = await countOf(trx, tenantId, table, conversations)
    rows.attachment = (rows.attachment ?? 0) + Number(unused.numDeletedRows)
    if (conversations.length > 0)
      await trx.deleteFrom('conversation').where('tenant_id', '=', tenantId).where('id', 'in', conversations).execute()
    return { files, rows }
  },
}

async function conversationIdsOf(trx: Db, tenantId: string, ids: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const id of ids) found.push(...(await listConversationsOf(trx, tenantId, id)).map((row) => row.id))
  return found
}

async function keysOf(trx: Db, tenantId: string, conversations: string[], ids: readonly string[]): Promise<string[]> {
  const keys = new Set<string>()
  for (const id of ids) for (const key of await listStorageKeys(trx, tenantId, conversations, id)) keys.add(key)
  return [...keys]
}

async function countOf(trx: Db, tenantId: string, table: string, conversations: string[]): Promise<number> {
  if (conversations.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}
    where tenant_id = ${tenantId} and conversation_id = any(${conversations}::uuid[])`.execute(trx)
  return rows[0]!.n
}
