import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { controlOwner } from '../../../contracts/conversation.ts'
import { defineEvent } from '../../kernel/events.ts'

/** A customer's message is stored. `owner` had control at that moment. */
export const messageReceived = defineEvent(
  'conversation.message.received',
  z.object({
    conversationId: id,
    sessionId: id,
    messageId: id,
    seq: z.int(),
    contactId: id,
    inboxId: id,
    owner: controlOwner.options[0].shape.kind
      .or(controlOwner.options[1].shape.kind)
      .or(controlOwner.options[2].shape.kind),
    /** It began a round: nothing of hers waited for a reply. */
    beganRound: z.boolean(),
  }),
)

/** The bot or an agent replied. */
export const messageSaid = defineEvent(
  'conversation.message.said',
  z.object({
    conversationId: id,
    sessionId: id,
    messageId: id,
    seq: z.int(),
    author: z.object({ kind: z.enum(['bot', 'agent']), id: z.string() }),
    /** The first reply by people, or by the bot, in this session. */
    first: z.boolean(),
    /** Seconds from where the round began (for people: since she waits for people) to this reply; null for a further message. */
    roundSeconds: z.number().nullable(),
  }),
)

/** An agent left a private note. */
export const noteWritten = defineEvent(
  'conversation.note.written',
  z.object({ conversationId: id, sessionId: id, messageId: id, seq: z.int(), agentId: z.string() }),
)

/** Understanding's reading of a message is stored beside it. */
export const messageAnnotated = defineEvent(
  'conversation.message.annotated',
  z.object({ conversationId: id, sessionId: id, messageId: id, seq: z.int() }),
)

export const feedbackGiven = defineEvent(
  'conversation.feedback.given',
  z.object({ conversationId: id, sessionId: id, messageId: id, value: z.enum(['up', 'down']).nullable() }),
)
