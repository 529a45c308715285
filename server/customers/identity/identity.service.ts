import type { Updateable } from 'kysely'
import type { Channel } from '../../../contracts/inbox.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { moveActivity } from '../activity/activity.repository.ts'
import { contactChanged, contactCreated, contactIdentified } from '../contact/contact.events.ts'
import {
  copyFacts,
  emptyContact,
  findContactOfShop,
  insertContact,
  lockContact,
  updateContact,
} from '../contact/contact.repository.ts'
import type { ContactRow, ContactTable } from '../contact/contact.table.ts'
import { type Contact, contactOf, type Profile } from '../contact/contact.ts'
import { readPhone } from '../contact/phone.ts'
import { findIdentity, insertIdentity, lockKey, moveIdentities, verifyIdentity } from './identity.repository.ts'
import type { IdentityRow } from './identity.table.ts'

export const identityOfAnother = defineError(
  'customers.identity.ofAnother',
  409,
  'another customer of the shop has used this identity; the visitor needs a new one',
)

/** Somebody who arrives by a channel. `verified`: the channel or the shop vouches for who she is. */
export interface Arrival {
  inboxId: string
  channel: Channel
  externalId: string
  verified: boolean
  profile?: Profile
}

/** The contact who arrived, and the identity she arrived under. */
export interface Resolved extends Contact {
  identity: { id: string; verified: boolean }
}

export type IdentityService = ReturnType<typeof createIdentityService>

/** One person over many identities. */
export function createIdentityService({ db, now }: { db: Db; now: () => Date }) {
  async function create(trx: Db, tenantId: string, profile: Profile, known: boolean): Promise<ContactRow> {
    const row = await insertContact(trx, {
      ...emptyContact,
      merged_into: null,
      ...columnsOf(profile),
      tenant_id: tenantId,
      id: newId(),
      ...(known ? { kind: 'contact' as const, shop_customer_id: profile.shopCustomerId! } : {}),
      first_seen_at: now(),
      last_seen_at: now(),
    })
    await appendEvent(trx, contactCreated, tenantId, { contactId: row.id })
    return row
  }

  /** Brings a contact up to date with a profile: the shop's word counts, anybody else's fills gaps. */
  async function update(trx: Db, row: ContactRow, profile: Profile, vouched: boolean): Promise<ContactRow> {
    const columns = Object.entries(columnsOf(profile)).filter(([column, value]) => {
      const kept = row[column as keyof ContactRow]
      return value !== kept && (vouched || kept === null)
    })
    const change = { ...Object.fromEntries(columns), last_seen_at: now() }
    const after = await updateContact(trx, row.tenant_id, row.id, change)
    if (columns.length > 0) {
      const changed = columns.map(([column]) => column).filter((column) => column !== 'phone_typed')
      await appendEvent(trx, contactChanged, row.tenant_id, { contactId: row.id, changed })
    }
    return after
  }

  /** The visitor's row becomes the known contact's. */
  async function promote(trx: Db, visitor: ContactRow, profile: Profile): Promise<ContactRow> {
    const { tenant_id: tenantId, id } = visitor
    const promoted = await updateContact(trx, tenantId, id, {
      kind: 'contact',
      shop_customer_id: profile.shopCustomerId!,
    })
    await appendEvent(trx, contactIdentified, tenantId, { contactId: id })
    return update(trx, promoted, profile, true)
  }

  /** All that the visitor did and said of herself goes to the known contact. */
  async function merge(trx: Db, visitor: ContactRow, known: ContactRow): Promise<ContactRow> {
    const { tenant_id: tenantId } = known
    await moveIdentities(trx, tenantId, visitor.id, known.id)
    await moveActivity(trx, tenantId, visitor.id, known.id)
    await copyFacts(trx, tenantId, visitor.id, known.id)
    await updateContact(trx, tenantId, visitor.id, { ...emptyContact, merged_into: known.id })
    const merged = await updateContact(trx, tenantId, known.id, {
      tags: [...new Set([...known.tags, ...visitor.tags])],
      note: [known.note, visitor.note].filter(Boolean).join('\n').slice(0, 5000),
      first_seen_at: new Date(Math.min(known.first_seen_at.getTime(), visitor.first_seen_at.getTime())),
    })
    await appendEvent(trx, contactIdentified, tenantId, { contactId: known.id, formerContactId: visitor.id })
    return merged
  }

  async function knownContact(trx: Db, tenantId: string, profile: Profile): Promise<ContactRow | undefined> {
    await lockKey(trx, tenantId, 'shop', profile.shopCustomerId!)
    return findContactOfShop(trx, tenantId, profile.shopCustomerId!)
  }

  async function resolveKnown(trx: Db, tenantId: string, identity: IdentityRow | undefined, profile: Profile) {
    const known = await knownContact(trx, tenantId, profile)
    const holder = identity && (await lockContact(trx, tenantId, identity.contact_id))
    if (holder && holder.id !== known?.id && holder.shop_customer_id !== null) throw identityOfAnother({})
    if (!known) return holder ? promote(trx, holder, profile) : create(trx, tenantId, profile, true)
    const whole = holder && holder.id !== known.id ? await merge(trx, holder, known) : known
    return update(trx, whole, profile, true)
  }

  async function resolveVisitor(trx: Db, tenantId: string, identity: IdentityRow | undefined, profile: Profile) {
    const holder = identity && (await lockContact(trx, tenantId, identity.contact_id))
    return holder ? update(trx, holder, profile, false) : create(trx, tenantId, profile, false)
  }

  return {
    /**
     * Finds or makes the contact behind an identity, in the caller's transaction; however many ask at once, there is
     * one. When the shop vouches for its customer (`verified` and `profile.shopCustomerId`), the identity belongs to
     * that customer's one contact from then on.
     *
     * @throws identityOfAnother when it belongs to another customer of the shop.
     */
    resolve(within: Db, tenantId: string, arrival: Arrival): Promise<Resolved> {
      const { inboxId, channel, externalId, verified, profile = {} } = arrival
      return inTenant(within, tenantId, async (trx) => {
        await lockKey(trx, tenantId, 'identity', `${inboxId}:${externalId}`)
        const found = await findIdentity(trx, tenantId, { inboxId, externalId })
        const known = verified && Boolean(profile.shopCustomerId)
        const row = await (known ? resolveKnown : resolveVisitor)(trx, tenantId, found, profile)
        const key = { tenant_id: tenantId, inbox_id: inboxId, channel, external_id: externalId, contact_id: row.id }
        const identity = found ?? (await insertIdentity(trx, { ...key, id: newId(), verified }))
        const after = verified ? await verifyIdentity(trx, identity) : identity
        return { ...contactOf(row), identity: { id: after.id, verified: after.verified } }
      })
    },

    /** Finds or makes the contact of a customer of the shop, who need not have turned to us yet. */
    ensureKnown(tenantId: string, profile: Profile & { shopCustomerId: string }, within?: Db): Promise<Contact> {
      return inTenant(within ?? db, tenantId, async (trx) => {
        const known = await knownContact(trx, tenantId, profile)
        return contactOf(await (known ? update(trx, known, profile, true) : create(trx, tenantId, profile, true)))
      })
    },
  }
}

/** Only what the profile tells; what it leaves out stays as it is. */
function columnsOf({ shopCustomerId: _, phone, email, ...profile }: Profile): Updateable<ContactTable> {
  const told = Object.fromEntries(Object.entries(profile).filter(([, value]) => value))
  const { phone: number, phoneTyped } = readPhone(phone)
  return {
    ...told,
    ...(email ? { email: email.trim().toLowerCase() } : {}),
    ...(phoneTyped ? { phone: number, phone_typed: phoneTyped } : {}),
  }
}
