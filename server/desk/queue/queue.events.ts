import { z } from 'zod'
import { handoffReason } from '../../../contracts/conversation.ts'
import { defineEvent } from '../../kernel/events.ts'

const workItem = z.object({ workItemId: z.uuid(), conversationId: z.uuid(), sessionId: z.uuid() })

export const workItemQueued = defineEvent(
  'desk.workItem.queued',
  workItem.extend({ reason: handoffReason, position: z.int() }),
)
export const workItemTaken = defineEvent(
  'desk.workItem.taken',
  workItem.extend({ staffId: z.uuid(), how: z.enum(['accepted', 'automatic']), waitedSeconds: z.number() }),
)
export const workItemLeft = defineEvent('desk.workItem.left', workItem.extend({ waitedSeconds: z.number() }))
