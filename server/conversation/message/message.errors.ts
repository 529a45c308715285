import { defineError } from '../../kernel/errors.ts'

export const messageNotFound = defineError<{ id: string }>('conversation.message.notFound', 404, 'no such message')
export const messageInvalid = defineError<{ issues: { path: string; message: string }[] }>(
  'conversation.message.invalid',
  400,
  'the message is empty, too long, or has parts that are not well-formed',
)
export const clientIdUsed = defineError<{ clientId: string }>(
  'conversation.message.clientIdUsed',
  409,
  'this clientId belongs to another message of the conversation',
)
export const feedbackRefused = defineError<{ id: string }>(
  'conversation.message.feedbackRefused',
  409,
  'only answers of the bot are asked for feedback',
)
