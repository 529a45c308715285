import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { controlOwner } from '../../../contracts/conversation.ts'
import { defineEvent } from '../../kernel/events.ts'

/** Why control went over. */
export const ownerCause = z.enum([
  'handoff',
  'taken',
  'transferred',
  'returned',
  'queue_left',
  'resolved',
  'reopened',
  'released',
])
export type OwnerCause = z.infer<typeof ownerCause>

/** Another may speak now. */
export const ownerChanged = defineEvent(
  'conversation.owner.changed',
  z.object({
    conversationId: id,
    sessionId: id,
    from: controlOwner,
    to: controlOwner,
    cause: ownerCause,
    byRole: z.string(),
    byId: z.string(),
    /** How long `from` had it. */
    heldSeconds: z.number(),
  }),
)
