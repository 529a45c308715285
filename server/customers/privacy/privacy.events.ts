import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

/** A person will be erased in a moment: whoever keeps something of her elsewhere has to forget it too. */
export const erasureConfirmed = defineEvent(
  'customers.contact.erasureConfirmed',
  z.object({ contactId: z.uuid(), requestId: z.uuid() }),
)
/** A person is erased. Of her, nothing is told. */
export const contactErased = defineEvent('customers.contact.erased', z.object({ requestId: z.uuid() }))
