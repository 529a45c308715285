import type { Insertable } from 'kysely'
import type { Channel } from '../../contracts/inbox.ts'
import type { Db } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { ContactTable } from './contact/contact.table.ts'
import './identity/identity.table.ts'

/** What may differ from an anonymous visitor; with `inboxId` an identity in that inbox is made too. */
export type TestContact = Partial<Omit<Insertable<ContactTable>, 'tenant_id'>> & {
  inboxId?: string
  channel?: Channel
  externalId?: string
  verified?: boolean
}

/** A contact of a tenant, made directly in the database. */
export async function createTestContact(db: Db, tenantId: string, overrides: TestContact = {}) {
  const { inboxId, channel = 'web', externalId = newId(), verified = false, ...columns } = overrides
  const contactId = columns.id ?? newId()
  await db
    .insertInto('contact')
    .values({ ...columns, tenant_id: tenantId, id: contactId })
    .execute()
  if (inboxId)
    await db
      .insertInto('identity')
      .values({
        tenant_id: tenantId,
        id: newId(),
        inbox_id: inboxId,
        channel,
        external_id: externalId,
        contact_id: contactId,
        verified,
      })
      .execute()
  return { contactId, externalId }
}
