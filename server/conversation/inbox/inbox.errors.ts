import { defineError } from '../../kernel/errors.ts'

export const inboxNotFound = defineError<{ id: string }>('conversation.inbox.notFound', 404, 'there is no such inbox')
export const tooManyInboxes = defineError<{ most: number }>(
  'conversation.inbox.tooMany',
  409,
  'there are as many inboxes as there can be',
)
export const accentContrast = defineError<{ accent: string; contrast: number; least: number }>(
  'conversation.inbox.accentContrast',
  422,
  'neither white nor ink can be read on this colour',
)
export const originInvalid = defineError<{ origin: string }>(
  'conversation.inbox.originInvalid',
  422,
  'an allowed origin is a scheme and a host, such as https://shop.example.com',
)
