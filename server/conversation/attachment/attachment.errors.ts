import { defineError } from '../../kernel/errors.ts'

export const attachmentNotFound = defineError<{ ids: string[] }>(
  'conversation.attachment.notFound',
  404,
  'there is no such file of this sender, or it was used already',
)
export const attachmentTypeRefused = defineError<{ name: string; found: string | null }>(
  'conversation.attachment.typeRefused',
  415,
  'files of this kind are not taken, or the file is not what its name says',
)
export const attachmentTooLarge = defineError<{ maxBytes: number }>(
  'conversation.attachment.tooLarge',
  413,
  'the file is larger than allowed',
)
export const attachmentEmpty = defineError('conversation.attachment.empty', 400, 'the file has no content')
export const attachmentMissing = defineError('conversation.attachment.missing', 400, 'the request carries no file')
export const attachmentLinkInvalid = defineError(
  'conversation.attachment.linkInvalid',
  403,
  'the address of the file was changed or has expired',
)
