import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { defineEvent } from '../../kernel/events.ts'

export const ratingInvited = defineEvent(
  'conversation.rating.invited',
  z.object({ conversationId: id, sessionId: id, agentId: id.nullable() }),
)

/** `changed`: she had rated this session before and changed her mind. */
export const ratingGiven = defineEvent(
  'conversation.rating.given',
  z.object({
    conversationId: id,
    sessionId: id,
    agentId: id.nullable(),
    score: z.int().min(1).max(5),
    changed: z.boolean(),
  }),
)
