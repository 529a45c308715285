import { z } from 'zod'
import { id, time } from '../../contracts/common.ts'
import { handoffReason } from '../../contracts/conversation.ts'
import type { Db } from '../kernel/database.ts'
import { definePublicEvent, type PublicEvent } from '../kernel/webhooks/index.ts'
import { ownerCause, ownerChanged } from './control/control.events.ts'
import { findConversation } from './conversation/conversation.repository.ts'
import { handoffRequested } from './handoff/handoff.events.ts'
import { messageReceived, messageSaid } from './message/message.events.ts'
import { findMessage } from './message/message.repository.ts'
import { ratingGiven } from './rating/rating.events.ts'
import { findRating } from './rating/rating.repository.ts'
import { resolvedBy, sessionOpened, sessionReopened, sessionResolved } from './session/session.events.ts'

const ofConversation = { conversationId: id, sessionId: id }
const whose = { contactId: id.nullable(), inboxId: id.nullable() }
const ownerKind = z.enum(['bot', 'queue', 'agent'])
const message = z.object({
  ...ofConversation,
  ...whose,
  messageId: id,
  seq: z.int().describe('place in the conversation'),
  author: z.enum(['customer', 'bot', 'agent']),
  staffId: id.nullable().describe('the agent who wrote it'),
  createdAt: time.nullable().describe('null when it has been erased'),
  text: z.string().optional().describe('what was said'),
})

/** Whom and which inbox a conversation belongs to now. */
async function whoseIs(trx: Db, tenantId: string, conversationId: string) {
  const found = await findConversation(trx, tenantId, conversationId)
  return { contactId: found?.contact_id ?? null, inboxId: found?.inbox_id ?? null }
}

async function viewMessage(
  trx: Db,
  tenantId: string,
  fact: { conversationId: string; sessionId: string; messageId: string; seq: number },
  author: { kind: 'customer' | 'bot' | 'agent'; id: string | null },
  { includeText }: { includeText: boolean },
) {
  const { conversationId, sessionId, messageId, seq } = fact
  const known = await whoseIs(trx, tenantId, conversationId)
  const stored = await findMessage(trx, tenantId, messageId)
  const data = {
    ...{ conversationId, sessionId, messageId, seq, ...known, author: author.kind },
    staffId: author.kind === 'agent' ? author.id : null,
    createdAt: stored?.created_at.toISOString() ?? null,
    ...(includeText && stored ? { text: stored.text } : {}),
  }
  return { data, contactId: known.contactId }
}

/** What may be told outside of conversations: ids and figures, and texts where an endpoint asks for them. */
export const conversationPublicEvents: readonly PublicEvent[] = [
  definePublicEvent({
    type: 'conversation.started',
    on: sessionOpened,
    description: 'A customer began to talk, for the first time or again after the last session was resolved.',
    data: z.object({ ...ofConversation, ...whose }),
    view: async (_trx, _tenantId, fact) => ({ data: fact, contactId: fact.contactId }),
  }),
  definePublicEvent({
    type: 'conversation.resolved',
    on: sessionResolved,
    description: 'A session ended: resolved by an agent, the bot or the customer, or by silence.',
    data: z.object({
      ...ofConversation,
      ...whose,
      by: resolvedBy,
      staffId: id.nullable().describe('the agent who had it'),
      abandoned: z.boolean().describe('she was still waiting in the queue'),
      sessionSeconds: z.int().describe('from the first message to the end'),
    }),
    view: async (_trx, _tenantId, fact) => ({
      data: { ...fact, staffId: fact.agentId },
      contactId: fact.contactId,
    }),
  }),
  definePublicEvent({
    type: 'conversation.reopened',
    on: sessionReopened,
    description: 'An agent opened a resolved session again.',
    data: z.object({ ...ofConversation, ...whose, staffId: id }),
    view: async (_trx, _tenantId, fact) => ({ data: { ...fact, staffId: fact.agentId }, contactId: fact.contactId }),
  }),
  definePublicEvent({
    type: 'conversation.ownerChanged',
    on: ownerChanged,
    description: 'Another may speak now: the bot, the queue or an agent.',
    data: z.object({
      ...ofConversation,
      ...whose,
      from: ownerKind,
      to: ownerKind,
      staffId: id.nullable().describe('the agent who has it now'),
      cause: ownerCause,
    }),
    async view(trx, tenantId, { conversationId, sessionId, from, to, cause }) {
      const known = await whoseIs(trx, tenantId, conversationId)
      const staffId = to.kind === 'agent' ? to.agentId : null
      const data = { conversationId, sessionId, ...known, from: from.kind, to: to.kind, staffId, cause }
      return { data, contactId: known.contactId }
    },
  }),
  definePublicEvent({
    type: 'message.received',
    on: messageReceived,
    description: 'A customer’s message was stored.',
    hasText: true,
    data: message,
    view: (trx, tenantId, fact, options) => viewMessage(trx, tenantId, fact, { kind: 'customer', id: null }, options),
  }),
  definePublicEvent({
    type: 'message.sent',
    on: messageSaid,
    description: 'The bot or an agent replied. Private notes are not told.',
    hasText: true,
    data: message,
    view: (trx, tenantId, fact, options) => viewMessage(trx, tenantId, fact, fact.author, options),
  }),
  definePublicEvent({
    type: 'handoff.requested',
    on: handoffRequested,
    description: 'The bot asked for people; the customer waits in the queue.',
    data: z.object({ ...ofConversation, ...whose, handoffId: id, reason: handoffReason }),
    view: async (_trx, _tenantId, fact) => ({ data: fact, contactId: fact.contactId }),
  }),
  definePublicEvent({
    type: 'rating.given',
    on: ratingGiven,
    description: 'A customer rated a session, or changed her rating.',
    hasText: true,
    data: z.object({
      ...ofConversation,
      ...whose,
      staffId: id.nullable().describe('the agent who had it'),
      score: z.int().min(1).max(5),
      changed: z.boolean().describe('she had rated it before'),
      comment: z.string().optional().describe('what she wrote with it'),
    }),
    async view(trx, tenantId, { conversationId, sessionId, agentId, score, changed }, { includeText }) {
      const known = await whoseIs(trx, tenantId, conversationId)
      const rating = includeText ? await findRating(trx, tenantId, sessionId) : undefined
      const comment = rating ? { comment: rating.comment } : {}
      const data = { conversationId, sessionId, ...known, staffId: agentId, score, changed, ...comment }
      return { data, contactId: known.contactId }
    },
  }),
]
