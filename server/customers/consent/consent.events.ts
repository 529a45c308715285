import { z } from 'zod'
import { consentKind } from '../../../contracts/consent.ts'
import { defineEvent } from '../../kernel/events.ts'

/** A person agreed to something, or took it back. */
export const consentRecorded = defineEvent(
  'customers.consent.recorded',
  z.object({ contactId: z.uuid(), kind: consentKind, given: z.boolean() }),
)
