import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { defineEvent } from '../../kernel/events.ts'

/** The bot gave an entry as its answer. */
export const answerGiven = defineEvent(
  'answering.answer.given',
  z.object({
    conversationId: id,
    messageId: id,
    entryId: id,
    releaseNumber: z.int(),
    confidence: z.number().min(0).max(1),
  }),
)
