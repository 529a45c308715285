import type { PersonalDataHolder } from '../../kernel/personal-data.ts'
import { listStorageKeys } from '../attachment/attachment.repository.ts'
import { listConversationsOf } from './conversation.repository.ts'

/** What was said with a person, and what she thought of it. */
export const conversationPersonalData: PersonalDataHolder = {
  name: 'conversation.conversation',
  tables: ['conversation', 'session', 'message', 'attachment', 'handoff', 'rating', 'owner_change', 'staff_read'],

  async export(trx, tenantId, contactId) {
    const conversations = await listConversationsOf(trx, tenantId, contactId)
    const ids = conversations.map((row) => row.id)
    if (ids.length === 0) return []
    const messages = await trx
      .selectFrom('message')
      .select(['conversation_id', 'seq', 'author_kind', 'text', 'content', 'created_at'])
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
      pages: row.page_url,
      messages: messages.filter((message) => message.conversation_id === row.id),
      ratings: ratings.filter((rating) => rating.conversation_id === row.id),
    }))
  },

  async erase(trx, tenantId, contactId) {
    const conversations = await listConversationsOf(trx, tenantId, contactId)
    const ids = conversations.map((row) => row.id)
    const files = await listStorageKeys(trx, tenantId, ids, contactId)
    await trx
      .deleteFrom('attachment')
      .where('tenant_id', '=', tenantId)
      .where('uploaded_by_kind', '=', 'contact')
      .where('uploaded_by', '=', contactId)
      .where('message_id', 'is', null)
      .execute()
    if (ids.length > 0)
      await trx.deleteFrom('conversation').where('tenant_id', '=', tenantId).where('id', 'in', ids).execute()
    return { files }
  },
}
