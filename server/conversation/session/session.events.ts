import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { sessionView } from '../../../contracts/conversation.ts'
import { defineEvent } from '../../kernel/events.ts'

export const resolvedBy = sessionView.shape.resolvedBy.unwrap()
export type ResolvedBy = z.infer<typeof resolvedBy>

const ofSession = { conversationId: id, sessionId: id, contactId: id, inboxId: id }

export const sessionOpened = defineEvent('conversation.session.opened', z.object(ofSession))

/** `abandoned`: she was still waiting in the queue. `humanSeconds`: since an agent took it last, if one had it. */
export const sessionResolved = defineEvent(
  'conversation.session.resolved',
  z.object({
    ...ofSession,
    by: resolvedBy,
    byId: z.string().nullable(),
    agentId: id.nullable(),
    abandoned: z.boolean(),
    sessionSeconds: z.int(),
    humanSeconds: z.int().nullable(),
  }),
)

export const sessionReopened = defineEvent('conversation.session.reopened', z.object({ ...ofSession, agentId: id }))

/** A person named what the session was about. */
export const topicSet = defineEvent(
  'conversation.topic.set',
  z.object({ conversationId: id, sessionId: id, topic: z.string().nullable(), byId: z.string() }),
)
