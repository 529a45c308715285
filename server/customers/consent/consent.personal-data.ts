import type { PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import { deleteConsents, findConsents } from './consent.repository.ts'
import { presentRecord } from './consent.service.ts'

/** What a person agreed to. */
export const consentPersonalData: PersonalDataHolder = {
  name: 'customers.consent',
  tables: ['consent_record'],
  export: async (trx, tenantId, contactId, person) =>
    (await findConsents(trx, tenantId, person?.ids ?? [contactId])).map(presentRecord),
  async erase(trx, tenantId, contactId, person) {
    return { files: [], rows: { consent_record: await deleteConsents(trx, tenantId, person?.ids ?? [contactId]) } }
  },
}
