import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { handoffReason } from '../../../contracts/conversation.ts'
import { defineEvent } from '../../kernel/events.ts'

/** The bot asks for people: from now on she waits in the queue. */
export const handoffRequested = defineEvent(
  'conversation.handoff.requested',
  z.object({ conversationId: id, sessionId: id, handoffId: id, contactId: id, inboxId: id, reason: handoffReason }),
)

/** She does not want to wait any longer; the bot has the conversation again. */
export const queueLeft = defineEvent(
  'conversation.queue.left',
  z.object({ conversationId: id, sessionId: id, handoffId: id.nullable(), waitedSeconds: z.number() }),
)
