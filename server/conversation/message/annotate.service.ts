import type { MessageView } from '../../../contracts/message.ts'
import type { Reading } from '../../../contracts/reading.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import { findAttachmentsOf } from '../attachment/attachment.repository.ts'
import { lockConversation, updateConversation } from '../conversation/conversation.repository.ts'
import type { Conversation } from '../conversation/conversation.table.ts'
import type { Conversation as Face } from '../face.ts'
import type { Live } from '../live/live.ts'
import { feedbackRefused, messageNotFound } from './message.errors.ts'
import { feedbackGiven, messageAnnotated } from './message.events.ts'
import { presentMessage } from './message.present.ts'
import { findMessage, updateFeedback, updateReading } from './message.repository.ts'
import type { Message } from './message.table.ts'
import { cleanDeep } from './message.text.ts'

/** What is added to a message later: understanding's reading, the customer's thumbs. */
export function createAnnotateService(deps: { db: Db; live: Live; links: LinkSigner; now: () => Date }) {
  const { db, live, links, now } = deps

  async function find(
    trx: Db,
    tenantId: string,
    id: string,
  ): Promise<{ message: Message; conversation: Conversation }> {
    const message = await findMessage(trx, tenantId, id)
    const conversation = message && (await lockConversation(trx, tenantId, message.conversation_id))
    if (!conversation) throw messageNotFound({ id })
    return { message, conversation }
  }

  async function tellUpdated(trx: Db, message: Message, conversation: Conversation) {
    const files = await findAttachmentsOf(trx, message.tenant_id, [message.id])
    const view = presentMessage(message, files.get(message.id) ?? [], links)
    afterCommit(trx, () => live.tellMessage('message.updated', conversation, view))
    return view
  }

  const annotate: Face['annotate'] = async (tenantId, which, given, within) => {
    const reading = cleanDeep(given)
    await inTenant(within ?? db, tenantId, async (trx) => {
      const message = typeof which === 'string' ? await look(trx, tenantId, which) : which
      const { conversationId, sessionId, seq } = message
      const conversation = await lockConversation(trx, tenantId, conversationId)
      if (!conversation) throw messageNotFound({ id: message.id })
      await updateReading(trx, tenantId, message.id, JSON.stringify(reading))
      if (message.direction === 'incoming') await noteFeeling(trx, message, conversation, reading)
      afterCommit(trx, () => live.tellStaff('message.updated', { ...message, reading }))
      await appendEvent(trx, messageAnnotated, tenantId, { conversationId, sessionId, messageId: message.id, seq })
    })
  }

  async function look(trx: Db, tenantId: string, id: string): Promise<MessageView> {
    const message = await findMessage(trx, tenantId, id)
    if (!message) throw messageNotFound({ id })
    const files = await findAttachmentsOf(trx, tenantId, [id])
    return presentMessage(message, files.get(id) ?? [], links)
  }

  async function noteFeeling(trx: Db, message: MessageView, conversation: Conversation, reading: Reading) {
    if (message.sessionId !== conversation.session_id) return
    const { label, strength } = reading.emotion
    if (label === conversation.emotion_label && strength === conversation.emotion_strength) return
    const { tenant_id: tenantId, id } = conversation
    await updateConversation(trx, tenantId, id, { emotion_label: label, emotion_strength: strength })
    afterCommit(trx, () => void live.pushState(tenantId, id))
  }

  const feedback: Face['feedback'] = async ({ tenantId, contactId }, { messageId, value }, within) =>
    inTenant(within ?? db, tenantId, async (trx) => {
      const { message, conversation } = await find(trx, tenantId, messageId)
      if (conversation.contact_id !== contactId || message.private) throw messageNotFound({ id: messageId })
      if (message.author_kind !== 'bot') throw feedbackRefused({ id: messageId })
      await updateFeedback(trx, tenantId, messageId, value, now())
      await appendEvent(trx, feedbackGiven, tenantId, {
        conversationId: conversation.id,
        sessionId: message.session_id,
        messageId,
        value,
      })
      return tellUpdated(trx, { ...message, feedback: value }, conversation)
    })

  return { annotate, feedback }
}
