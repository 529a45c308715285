import type { Db } from '../../kernel/database.ts'
import type { Identifier, Person, PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import { deleteActivity, listActivity } from '../activity/activity.repository.ts'
import { presentActivity } from '../activity/activity.service.ts'
import { deleteIdentitiesOf, findIdentitiesOf } from '../identity/identity.repository.ts'
import { deleteContacts, deleteFacts, findContact, findFacts, findMergedInto } from './contact.repository.ts'
import { contactOf, presentContact } from './contact.ts'

/** Everything that this module knows of a person. Nothing of her is left, so it is forgotten after what hangs on it. */
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

  async identifiers(trx, tenantId, { ids }) {
    const found: Identifier[] = ids.map((text) => ({ kind: 'reference', text, sure: true }))
    const row = await findContact(trx, tenantId, ids[0]!)
    const identities = await findIdentitiesOf(trx, tenantId, [...ids])
    const add = (kind: Identifier['kind'], text: string | null | undefined, sure: boolean) => {
      if (text) found.push({ kind, text, sure: sure && text.length >= 6 })
    }
    for (const { external_id } of identities) add('reference', external_id, true)
    add('email', row?.email, true)
    add('phone', row?.phone, true)
    add('phone', row?.phone_typed, true)
    add('phone', row?.phone?.replace(/^\+86/, ''), true)
    add('name', row?.name, false)
    for (const fact of await findFacts(trx, tenantId, ids)) {
      if (fact.name === 'email' || fact.name === 'phone') add(fact.name, fact.value, true)
      if (fact.name === 'name') add('name', fact.value, false)
    }
    return found
  },

  async erase(trx, tenantId, contactId) {
    const row = await findContact(trx, tenantId, contactId)
    if (!row) return { files: [] }
    const ids = [row.id, ...(await findMergedInto(trx, tenantId, row.id))]
    return {
      files: [],
      rows: {
        activity: await deleteActivity(trx, tenantId, ids),
        contact_fact: await deleteFacts(trx, tenantId, ids),
        identity: await deleteIdentitiesOf(trx, tenantId, ids),
        contact: await deleteContacts(trx, tenantId, ids),
      },
    }
  },
}

/** A person by any of her ids; undefined when there is none. */
export async function findPerson(trx: Db, tenantId: string, contactId: string): Promise<Person | undefined> {
  const row = await findContact(trx, tenantId, contactId)
  if (!row) return undefined
  return { contactId: row.id, ids: [row.id, ...(await findMergedInto(trx, tenantId, row.id))] }
}
