import type { FastifyInstance } from 'fastify'
import type { Db } from '../kernel/database.ts'
import type { PersonalData } from '../kernel/personal-data/personal-data.ts'
import { activityRoutes } from './activity/activity.routes.ts'
import { createActivityService } from './activity/activity.service.ts'
import { consentPersonalData } from './consent/consent.personal-data.ts'
import { consentRoutes } from './consent/consent.routes.ts'
import { createConsentService } from './consent/consent.service.ts'
import { contactPersonalData } from './contact/contact.personal-data.ts'
import { contactRoutes } from './contact/contact.routes.ts'
import { createContactService } from './contact/contact.service.ts'
import { createIdentityService } from './identity/identity.service.ts'
import { privacyPersonalData } from './privacy/privacy.personal-data.ts'
import './personal-data.ts'
import './retention.ts'

export { consentRecorded } from './consent/consent.events.ts'
export { contactChanged, contactCreated, contactIdentified } from './contact/contact.events.ts'
export { contactNotFound, type NewFact } from './contact/contact.service.ts'
export type { Contact, Profile } from './contact/contact.ts'
export { type Arrival, identityOfAnother, type Resolved } from './identity/identity.service.ts'
export { createPrivacy } from './privacy/index.ts'
export { contactErased, erasureConfirmed } from './privacy/privacy.events.ts'
export { customersPublicEvents } from './public-events.ts'

export interface CustomersDeps {
  db: Db
  personalData?: PersonalData
  now?: () => Date
}

export type Customers = ReturnType<typeof createCustomers>

/** Customers: one person over many identities, what is known of her and what she does. */
export function createCustomers({ db, personalData, now = () => new Date() }: CustomersDeps) {
  const contacts = createContactService({ db, now })
  const identities = createIdentityService({ db, now })
  const activity = createActivityService({ db, now })
  const consents = createConsentService({ db, now })
  for (const holder of [contactPersonalData, consentPersonalData, privacyPersonalData]) personalData?.register(holder)

  return {
    ...contacts,
    ...identities,
    recordActivity: activity.record,
    listActivity: activity.list,
    consents,
    routes: async (app: FastifyInstance) => {
      await app.register(contactRoutes, { contacts })
      await app.register(activityRoutes, { activity })
      await app.register(consentRoutes, { consents })
    },
  }
}
