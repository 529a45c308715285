import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { defineEvent } from '../../kernel/events.ts'

/** Everything a turn can come to. */
export const turnDecision = z.enum([
  'silent',
  'greeting',
  'thanks',
  'goodbye',
  'identity',
  'confirm',
  'deny',
  'soothe',
  'answer',
  'guide',
  'clarify',
  'unknown',
  'order_status',
  'order_choice',
  'order_change',
  'product',
  'identify',
  'handoff',
  'leave_message',
  'leave_queue',
  'feedback',
  'attachment',
])
export type TurnDecision = z.infer<typeof turnDecision>

/** What the bot decided on one message of a customer, how sure it was, and why. */
export const turnDecided = defineEvent(
  'dialogue.turn.decided',
  z.object({
    conversationId: id,
    sessionId: id,
    messageId: id,
    replyId: id.nullable(),
    decision: turnDecision,
    confidence: z.number().min(0).max(1),
    reason: z.string(),
    faqKey: z.string().optional(),
    /** The bot gave a substantive answer or act: it served her. */
    served: z.boolean(),
    intent: z.string().optional(),
    emotion: z.object({ label: z.string(), strength: z.int() }),
    locale: z.string(),
  }),
)
