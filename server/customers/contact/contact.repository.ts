import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { ContactRow, ContactTable } from './contact.table.ts'
import type { ContactFactRow } from './contact-fact.table.ts'

export function insertContact(trx: Db, row: Insertable<ContactTable>): Promise<ContactRow> {
  return trx.insertInto('contact').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Finds a contact; a visitor who turned out to be a known contact is found as that one. */
export function findContact(trx: Db, tenantId: string, id: string): Promise<ContactRow | undefined> {
  return trx
    .selectFrom('contact as asked')
    .innerJoin('contact', (join) =>
      join
        .onRef('contact.tenant_id', '=', 'asked.tenant_id')
        .on(sql<boolean>`contact.id = coalesce(asked.merged_into, asked.id)`),
    )
    .selectAll('contact')
    .where('asked.tenant_id', '=', tenantId)
    .where('asked.id', '=', id)
    .executeTakeFirst()
}

/** Finds a contact's own row and holds it until the transaction ends. */
export function lockContact(trx: Db, tenantId: string, id: string): Promise<ContactRow | undefined> {
  return trx
    .selectFrom('contact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findContactOfShop(trx: Db, tenantId: string, shopCustomerId: string): Promise<ContactRow | undefined> {
  return trx
    .selectFrom('contact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('shop_customer_id', '=', shopCustomerId)
    .executeTakeFirst()
}

/** Each of these ids with its contact; a merged visitor's id comes with the known contact. */
export async function findContacts(
  trx: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, ContactRow>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('contact as asked')
    .innerJoin('contact', (join) =>
      join
        .onRef('contact.tenant_id', '=', 'asked.tenant_id')
        .on(sql<boolean>`contact.id = coalesce(asked.merged_into, asked.id)`),
    )
    .selectAll('contact')
    .select('asked.id as asked_id')
    .where('asked.tenant_id', '=', tenantId)
    .where('asked.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ asked_id, ...row }) => [asked_id, row]))
}

export function updateContact(
  trx: Db,
  tenantId: string,
  id: string,
  change: Updateable<ContactTable>,
): Promise<ContactRow> {
  return trx
    .updateTable('contact')
    .set(change)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Notes that a contact was here; at most twice a minute, since people come with every message. */
export async function touchContact(trx: Db, tenantId: string, id: string, at: Date): Promise<void> {
  await trx
    .updateTable('contact')
    .set({ last_seen_at: at })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('last_seen_at', '<', new Date(at.getTime() - 30_000))
    .execute()
}

export interface ContactPage {
  q?: string | undefined
  after?: { lastSeenAt: string; id: string } | undefined
  limit: number
}

/** Who was here last comes first. Any part of a name, e-mail, shop id, phone number or tag finds its contact. */
export async function listContacts(trx: Db, tenantId: string, page: ContactPage): Promise<ContactRow[]> {
  const ids = page.q ? await findContactIds(trx, page.q, page) : undefined
  if (ids?.length === 0) return []
  let query = trx
    .selectFrom('contact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('merged_into', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
  const { after } = page
  if (after)
    query = query.where(sql<boolean>`(last_seen_at, id) < (${after.lastSeenAt}::timestamptz, ${after.id}::uuid)`)
  if (ids) query = query.where('id', 'in', ids)
  return query.execute()
}

async function findContactIds(trx: Db, q: string, { after, limit }: ContactPage): Promise<string[]> {
  const digits = q.replace(/\D/g, '')
  const { rows } = await sql<{ id: string }>`
    select id from find_contacts(${q}, ${digits.length >= 3 ? digits : null},
      ${after?.lastSeenAt ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${limit})`.execute(trx)
  return rows.map((row) => row.id)
}

export async function findFacts(trx: Db, tenantId: string, ids: readonly string[]): Promise<ContactFactRow[]> {
  if (ids.length === 0) return []
  return trx
    .selectFrom('contact_fact')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...ids])
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]))
    .orderBy('name')
    .execute()
}

export async function putFact(trx: Db, row: Omit<ContactFactRow, 'updated_at'>, at: Date): Promise<void> {
  const { value, source, confidence, expires_at } = row
  await trx
    .insertInto('contact_fact')
    .values({ ...row, updated_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'contact_id', 'name'])
        .doUpdateSet({ value, source, confidence, expires_at, updated_at: at }),
    )
    .execute()
}

/** Gives a contact the facts of another that it has not itself. */
export async function copyFacts(trx: Db, tenantId: string, from: string, to: string): Promise<void> {
  await sql`
    insert into contact_fact (tenant_id, contact_id, name, value, source, confidence, expires_at, updated_at)
    select tenant_id, ${to}::uuid, name, value, source, confidence, expires_at, updated_at
    from contact_fact where tenant_id = ${tenantId} and contact_id = ${from}
    on conflict do nothing`.execute(trx)
  await deleteFacts(trx, tenantId, [from])
}

export async function deleteFacts(trx: Db, tenantId: string, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('contact_fact')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...ids])
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** The visitors who turned out to be this contact. */
export async function findMergedInto(trx: Db, tenantId: string, id: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('contact')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('merged_into', '=', id)
    .execute()
  return rows.map((row) => row.id)
}

/** What a row looks like of which nothing is known. */
export const emptyContact = {
  kind: 'visitor',
  name: null,
  email: null,
  phone: null,
  phone_typed: null,
  avatar: null,
  locale: null,
  city: null,
  shop_customer_id: null,
  level: null,
  tags: [],
  note: '',
} satisfies Updateable<ContactTable>

export async function deleteContacts(trx: Db, tenantId: string, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('contact')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return Number(numDeletedRows)
}
