import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

export const contactCreated = defineEvent('customers.contact.created', z.object({ contactId: z.uuid() }))

/** `changed` names what differs now; the values are to be asked for. */
export const contactChanged = defineEvent(
  'customers.contact.changed',
  z.object({ contactId: z.uuid(), changed: z.array(z.string()) }),
)

/**
 * A visitor turned out to be a customer of the shop. With `formerContactId`, the visitor's row was another than the
 * known contact's: whatever hangs on the former belongs to `contactId` from now on.
 */
export const contactIdentified = defineEvent(
  'customers.contact.identified',
  z.object({ contactId: z.uuid(), formerContactId: z.uuid().optional() }),
)
