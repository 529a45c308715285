import { defineError } from '../../kernel/errors.ts'

export const conversationNotFound = defineError<{ id: string }>(
  'conversation.notFound',
  404,
  'there is no such conversation',
)
