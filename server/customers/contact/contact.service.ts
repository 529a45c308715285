import type { z } from 'zod'
import type { Page } from '../../../contracts/common.ts'
import type { ContactView, changeContact } from '../../../contracts/contact.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import { csvLine, csvMark } from '../../kernel/csv.ts'
import { readPlace, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { auditedChange, type Expected, requireUnchanged } from '../../kernel/etag.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findIdentitiesOf } from '../identity/identity.repository.ts'
import { contactChanged } from './contact.events.ts'
import { maskContact } from './contact.mask.ts'
import { contactPolicy } from './contact.policy.ts'
import {
  findContact,
  findContactOfShop,
  findContacts,
  findFacts,
  listContacts,
  lockContact,
  putFact,
  touchContact,
  updateContact,
} from './contact.repository.ts'
import type { ContactRow } from './contact.table.ts'
import { type Contact, contactOf, editedContact, presentContact } from './contact.ts'
import type { ContactFactRow } from './contact-fact.table.ts'
import { readPhone } from './phone.ts'

export const contactNotFound = defineError<{ id: string }>('customers.contact.notFound', 404, 'no such contact')
export const phoneInvalid = defineError<{ phone: string }>(
  'customers.contact.phoneInvalid',
  400,
  'a phone number has at least three digits',
)

/** One thing known of a contact; without `confidence` it is certain, without `expiresAt` it holds for good. */
export interface NewFact {
  name: string
  value: string
  source: ContactFactRow['source']
  confidence?: number
  expiresAt?: Date | null
}

export type ContactService = ReturnType<typeof createContactService>

/** People: what is known of them, and who they are. */
export function createContactService({ db, now }: { db: Db; now: () => Date }) {
  /** As this actor may see them. */
  async function views(trx: Db, actor: Actor, rows: ContactRow[]): Promise<ContactView[]> {
    const { tenantId } = actor
    const seesWhole = contactPolicy.allows(actor, 'seeWhole')
    const ids = rows.map((row) => row.id)
    const facts = await findFacts(trx, tenantId, ids)
    const identities = await findIdentitiesOf(trx, tenantId, ids)
    return rows.map((row) => {
      const view = presentContact(
        contactOf(row),
        facts.filter((fact) => fact.contact_id === row.id),
        identities.filter((identity) => identity.contact_id === row.id),
      )
      return seesWhole ? view : maskContact(view)
    })
  }

  async function lock(trx: Db, tenantId: string, id: string): Promise<ContactRow> {
    const found = await findContact(trx, tenantId, id)
    const row = found && (await lockContact(trx, tenantId, found.id))
    if (!row) throw contactNotFound({ id })
    return row
  }

  function shownTo(actor: Actor, id: string, within?: Db): Promise<ContactView> {
    return inTenant(within ?? db, actor.tenantId, async (trx) => {
      const row = await findContact(trx, actor.tenantId, id)
      if (!row) throw contactNotFound({ id })
      return (await views(trx, actor, [row]))[0]!
    })
  }

  return {
    find: async (tenantId: string, id: string, within?: Db): Promise<Contact | undefined> => {
      const row = await inTenant(within ?? db, tenantId, (trx) => findContact(trx, tenantId, id))
      return row && contactOf(row)
    },

    /** Those of these ids that there are, by the id that was asked for. */
    async many(tenantId: string, ids: readonly string[], within?: Db): Promise<Map<string, Contact>> {
      const rows = await inTenant(within ?? db, tenantId, (trx) => findContacts(trx, tenantId, ids))
      return new Map([...rows].map(([id, row]) => [id, contactOf(row)]))
    },

    async byShopCustomerId(tenantId: string, shopCustomerId: string, within?: Db): Promise<Contact | undefined> {
      const row = await inTenant(within ?? db, tenantId, (trx) => findContactOfShop(trx, tenantId, shopCustomerId))
      return row && contactOf(row)
    },

    /** @throws contactNotFound */
    async get(actor: Actor, id: string, within?: Db): Promise<ContactView> {
      contactPolicy.require(actor, 'read')
      return shownTo(actor, id, within)
    },

    /** A contact beside something that the actor may read. */
    shownTo,

    /** A file of contacts for spreadsheets, who was here last first; numbers are whole only for who may see them so. */
    async *exportLines(actor: Actor, q: string | undefined): AsyncGenerator<string> {
      let lines = 0
      let after: { lastSeenAt: string; id: string } | undefined
      for (;;) {
        const rows = await inTenant(db, actor.tenantId, (trx) =>
          listContacts(trx, actor.tenantId, { q, after, limit: exportedAtOnce }),
        )
        const shown = await inTenant(db, actor.tenantId, (trx) => views(trx, actor, rows))
        if (!after) yield csvMark + csvLine(exportedColumns)
        for (const view of shown) yield csvLine(exportedColumns.map((column) => cellOf(view[column])))
        lines += shown.length
        const last = rows.at(-1)
        if (!last || rows.length < exportedAtOnce) break
        after = { lastSeenAt: last.last_seen_at.toISOString(), id: last.id }
      }
      await inTenant(db, actor.tenantId, (trx) =>
        audit(trx, actor, 'customers.contact.exported', actor.tenantId, { contacts: lines }),
      )
    },

    list(
      actor: Actor,
      query: { q?: string | undefined; cursor?: string | undefined; limit: number },
    ): Promise<Page<ContactView>> {
      contactPolicy.require(actor, 'read')
      const after = query.cursor ? placeOf(query.cursor) : undefined
      return inTenant(db, actor.tenantId, async (trx) => {
        const page = { q: query.q, after, limit: query.limit + 1 }
        const rows = await listContacts(trx, actor.tenantId, page)
        const shown = rows.slice(0, query.limit)
        const last = shown.at(-1)
        const next = last && rows.length > query.limit ? writeCursor([last.last_seen_at.toISOString(), last.id]) : null
        return { items: await views(trx, actor, shown), next }
      })
    },

    /**
     * Corrects what is known of a contact. A visitor of whom somebody gives name, e-mail or phone is a contact then.
     *
     * @throws contactNotFound, phoneInvalid, changedMeanwhile
     */
    change(
      actor: Actor,
      id: string,
      input: z.output<typeof changeContact>,
      { within, expected }: { within?: Db; expected?: Expected } = {},
    ): Promise<ContactView> {
      contactPolicy.require(actor, 'change')
      const columns = columnsOf(input)
      return inTenant(within ?? db, actor.tenantId, async (trx) => {
        const before = await lock(trx, actor.tenantId, id)
        const last = auditedChange(trx, actor.tenantId, before.id, contactChanged.name)
        await requireUnchanged(expected, editedContact(contactOf(before)), last)
        const changed = differences(before, columns)
        const identified = Boolean(columns.name ?? columns.email ?? columns.phone_typed)
        if (changed.length === 0) return (await views(trx, actor, [before]))[0]!
        const after = await updateContact(trx, actor.tenantId, before.id, {
          ...columns,
          ...(identified ? { kind: 'contact' as const } : {}),
        })
        // Names of fields only: what is known of a person must be erasable, and these rows are kept.
        await audit(trx, actor, contactChanged.name, before.id, { changed })
        await appendEvent(trx, contactChanged, actor.tenantId, { contactId: before.id, changed })
        return (await views(trx, actor, [after]))[0]!
      })
    },

    /**
     * Keeps what a customer told of herself, in a form say. What the shop or an agent knows already stays; what
     * differs is kept beside it as a fact.
     */
    learn(
      tenantId: string,
      id: string,
      told: { name?: string; email?: string; phone?: string },
      within?: Db,
    ): Promise<Contact> {
      return inTenant(within ?? db, tenantId, async (trx) => {
        const before = await lock(trx, tenantId, id)
        const given = columnsOf(told)
        const filled = Object.fromEntries(
          Object.entries(given).filter(([column]) => before[column as keyof ContactRow] === null),
        )
        const changed = differences(before, filled)
        const others = Object.entries(told).filter(([name, value]) => value && !changed.includes(name))
        for (const [name, value] of others)
          await putFact(trx, factOf(tenantId, before.id, { name, value, source: 'customer' }), now())
        if (changed.length === 0) return contactOf(before)
        const after = await updateContact(trx, tenantId, before.id, { ...filled, kind: 'contact' })
        await appendEvent(trx, contactChanged, tenantId, { contactId: before.id, changed })
        return contactOf(after)
      })
    },

    /** @throws contactNotFound */
    setFact(actor: Actor, id: string, fact: NewFact, within?: Db): Promise<void> {
      contactPolicy.require(actor, 'change')
      return inTenant(within ?? db, actor.tenantId, async (trx) => {
        const contact = await lock(trx, actor.tenantId, id)
        await putFact(trx, factOf(actor.tenantId, contact.id, fact), now())
        await appendEvent(trx, contactChanged, actor.tenantId, { contactId: contact.id, changed: ['facts'] })
      })
    },

    /** Notes that a contact is here now. */
    touch: (tenantId: string, id: string, within?: Db): Promise<void> =>
      inTenant(within ?? db, tenantId, (trx) => touchContact(trx, tenantId, id, now())),
  }
}

const exportedAtOnce = 500
const exportedColumns = [
  'id',
  'kind',
  'name',
  'phone',
  'email',
  'city',
  'level',
  'tags',
  'shopCustomerId',
  'firstSeenAt',
  'lastSeenAt',
] as const

function cellOf(value: string | string[] | null): string {
  return Array.isArray(value) ? value.join('; ') : (value ?? '')
}

type Columns = Partial<Pick<ContactRow, 'name' | 'email' | 'phone' | 'phone_typed' | 'locale' | 'tags' | 'note'>>

function columnsOf(input: z.output<typeof changeContact>): Columns {
  const { phone: typed, tags, email, ...columns } = input
  const result: Columns = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  if (email !== undefined) result.email = email?.toLowerCase() ?? null
  if (tags) result.tags = [...new Set(tags)]
  if (typed !== undefined) {
    const { phone, phoneTyped } = readPhone(typed)
    if (phoneTyped && phoneTyped.replace(/\D/g, '').length < 3) throw phoneInvalid({ phone: phoneTyped })
    result.phone = phone
    result.phone_typed = phoneTyped
  }
  return result
}

function differences(before: ContactRow, columns: Columns): string[] {
  const names = (Object.keys(columns) as (keyof Columns)[]).filter(
    (name) => JSON.stringify(columns[name]) !== JSON.stringify(before[name]),
  )
  return [...new Set(names.map((name) => (name === 'phone_typed' ? 'phone' : name)))]
}

function factOf(tenantId: string, contactId: string, fact: NewFact): Omit<ContactFactRow, 'updated_at'> {
  const { name, value, source, confidence = 1, expiresAt = null } = fact
  return { tenant_id: tenantId, contact_id: contactId, name, value, source, confidence, expires_at: expiresAt }
}

function placeOf(cursor: string) {
  const { at, id } = readPlace(cursor)
  return { lastSeenAt: at, id }
}
