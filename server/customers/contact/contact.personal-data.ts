import type { PersonalDataHolder } from '../../kernel/personal-data.ts'
import { deleteActivity, listActivity } from '../activity/activity.repository.ts'
import { presentActivity } from '../activity/activity.service.ts'
import { deleteIdentitiesOf, findIdentitiesOf } from '../identity/identity.repository.ts'
import { deleteFacts, eraseContacts, findContact, findFacts, findMergedInto } from './contact.repository.ts'
import { contactOf, presentContact } from './contact.ts'

/** Everything that this module knows of a person. Her row stays, empty, because conversations hang on it. */
export const contactPersonalData: PersonalDataHolder = {
  name: 'customers.contact',
  tables: ['contact', 'contact_fact', 'identity', 'activity'],

  async export(trx, tenantId, contactId) {
    const row = await findContact(trx, tenantId, contactId)
    if (!row) return null
    const facts = await findFacts(trx, tenantId, [row.id])
    const identities = await findIdentitiesOf(trx, tenantId, [row.id])
    const activity = await listActivity(trx, tenantId, row.id, { limit: 1000 })
    return { ...presentContact(contactOf(row), facts, identities), activity: activity.map(presentActivity) }
  },

  async erase(trx, tenantId, contactId) {
    const row = await findContact(trx, tenantId, contactId)
    if (!row) return { files: [] }
    const ids = [row.id, ...(await findMergedInto(trx, tenantId, row.id))]
    await deleteActivity(trx, tenantId, ids)
    await deleteFacts(trx, tenantId, ids)
    await deleteIdentitiesOf(trx, tenantId, ids)
    await eraseContacts(trx, tenantId, ids)
    return { files: [] }
  },
}
