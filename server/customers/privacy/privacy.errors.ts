import { defineError } from '../../kernel/errors.ts'

export const requestNotFound = defineError<{ id: string }>('customers.privacy.notFound', 404, 'no such request')
export const codeWrong = defineError(
  'customers.privacy.codeWrong',
  422,
  'what was typed is not the code of this request',
)
export const stateWrong = defineError<{ state: string }>(
  'customers.privacy.stateWrong',
  409,
  'the request is not in a state in which this can be done',
)
export const alreadyAsked = defineError<{ id: string }>(
  'customers.privacy.alreadyAsked',
  409,
  'the same was asked for this person already and is not done yet',
)
export const fileGone = defineError<{ id: string }>(
  'customers.privacy.fileGone',
  410,
  'the file was kept for some days only, or was never made',
)
export const exportTooLarge = defineError<{ maxBytes: number }>(
  'customers.privacy.exportTooLarge',
  413,
  'the files of this person are larger than one file given out may be',
)
export const proofNotFound = defineError<{ number: number }>('customers.privacy.proofNotFound', 404, 'no such proof')
export const retentionUnknown = defineError<{ kind: string }>(
  'customers.privacy.retentionUnknown',
  422,
  'there is no such kind of data to set a time for',
)
export const retentionTooShort = defineError<{ kind: string; leastDays: number }>(
  'customers.privacy.retentionTooShort',
  422,
  'a law wants this kept longer',
)
