import type { ContactView } from '../../../contracts/contact.ts'
import type { IdentityRow } from '../identity/identity.table.ts'
import type { ContactRow } from './contact.table.ts'
import type { ContactFactRow } from './contact-fact.table.ts'

/** A person who turned to the tenant. Without a shop customer id she may still turn out to be a known one. */
export interface Contact {
  tenantId: string
  id: string
  kind: 'visitor' | 'contact'
  name: string | null
  email: string | null
  /** In the international form, else as it was typed. */
  phone: string | null
  avatar: string | null
  locale: string | null
  city: string | null
  shopCustomerId: string | null
  level: string | null
  tags: string[]
  note: string
  firstSeenAt: Date
  lastSeenAt: Date
}

/** What a channel or the shop tells of a person. */
export interface Profile {
  shopCustomerId?: string | null | undefined
  name?: string | null | undefined
  email?: string | null | undefined
  phone?: string | null | undefined
  avatar?: string | null | undefined
  locale?: string | null | undefined
  city?: string | null | undefined
  level?: string | null | undefined
}

export function contactOf(row: ContactRow): Contact {
  return {
    tenantId: row.tenant_id,
    id: row.id,
    kind: row.kind,
    name: row.name,
    email: row.email,
    phone: row.phone ?? row.phone_typed,
    avatar: row.avatar,
    locale: row.locale,
    city: row.city,
    shopCustomerId: row.shop_customer_id,
    level: row.level,
    tags: row.tags,
    note: row.note,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  }
}

/** What staff edit of a contact; what she does in the shop is no edit. */
export function editedContact({ id, name, email, phone, locale, tags, note }: Contact | ContactView) {
  return { id, name, email, phone, locale, tags, note }
}

export function presentContact(contact: Contact, facts: ContactFactRow[], identities: IdentityRow[]): ContactView {
  const { tenantId: _, firstSeenAt, lastSeenAt, ...view } = contact
  return {
    ...view,
    facts: facts.map(presentFact),
    identities: identities.map(presentIdentity),
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }
}

function presentFact(fact: ContactFactRow): ContactView['facts'][number] {
  const { name, value, source, confidence } = fact
  const expiresAt = fact.expires_at?.toISOString() ?? null
  return { name, value, source, confidence, expiresAt, updatedAt: fact.updated_at.toISOString() }
}

function presentIdentity(identity: IdentityRow): ContactView['identities'][number] {
  return {
    inboxId: identity.inbox_id,
    channel: identity.channel,
    externalId: identity.external_id,
    verified: identity.verified,
    createdAt: identity.created_at.toISOString(),
  }
}
