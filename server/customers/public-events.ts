import { z } from 'zod'
import { id } from '../../contracts/common.ts'
import { definePublicEvent, type PublicEvent } from '../kernel/webhooks/index.ts'
import { contactChanged, contactCreated, contactIdentified } from './contact/contact.events.ts'

const ofContact = { contactId: id }

/** What may be told outside of contacts: that something changed and what, not how it is now. */
export const customersPublicEvents: readonly PublicEvent[] = [
  definePublicEvent({
    type: 'contact.created',
    on: contactCreated,
    description: 'A person turned to the shop for the first time.',
    data: z.object(ofContact),
    view: async (_trx, _tenantId, fact) => ({ data: fact, contactId: fact.contactId }),
  }),
  definePublicEvent({
    type: 'contact.changed',
    on: contactChanged,
    description: 'The profile of a contact changed. The values are to be asked for.',
    data: z.object({ ...ofContact, changed: z.array(z.string()).describe('names of what differs now') }),
    view: async (_trx, _tenantId, fact) => ({ data: fact, contactId: fact.contactId }),
  }),
  definePublicEvent({
    type: 'contact.identified',
    on: contactIdentified,
    description: 'A visitor turned out to be a customer of the shop.',
    data: z.object({
      ...ofContact,
      formerContactId: id.nullable().describe('the visitor’s contact, which belongs to this one now'),
    }),
    view: async (_trx, _tenantId, { contactId, formerContactId = null }) => ({
      data: { contactId, formerContactId },
      contactId,
    }),
  }),
]
