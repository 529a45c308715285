import type { Db } from '../../kernel/database.ts'
import type { Identifier, PersonalDataHolder } from '../../kernel/personal-data/personal-data.ts'
import type { CustomerDocument, OrderDocument } from './format.ts'
import { findCustomerDocument, listOrderRows, saveCustomer, saveOrder } from './shop.repository.ts'

const all = { limit: 10_000 }

/** What a JSON shop holds of a contact: her record and her orders. Sums and goods stay for the books, names do not. */
export function shopPersonalData(
  shopCustomerIdOf: (trx: Db, tenantId: string, contactId: string) => Promise<string | null>,
): PersonalDataHolder {
  return {
    name: 'commerce.shop',
    tables: ['shop_customer', 'shop_order', 'shop_write'],

    async export(trx, tenantId, contactId) {
      const id = await shopCustomerIdOf(trx, tenantId, contactId)
      if (!id) return null
      const orders = await listOrderRows(trx, tenantId, id, all)
      return {
        customer: (await findCustomerDocument(trx, tenantId, id)) ?? null,
        orders: orders.map((row) => row.document),
      }
    },

    async identifiers(trx, tenantId, { contactId }) {
      const id = await shopCustomerIdOf(trx, tenantId, contactId)
      const customer = id ? await findCustomerDocument(trx, tenantId, id) : undefined
      if (!id) return []
      const orders = await listOrderRows(trx, tenantId, id, all)
      return identifiersOf(
        customer,
        orders.map((row) => row.document),
      )
    },

    async erase(trx, tenantId, contactId) {
      const id = await shopCustomerIdOf(trx, tenantId, contactId)
      const customer = id ? await findCustomerDocument(trx, tenantId, id) : undefined
      if (!id) return { files: [] }
      const orders = await listOrderRows(trx, tenantId, id, all)
      const told = identifiersOf(
        customer,
        orders.map((row) => row.document),
      )
      if (customer) await saveCustomer(trx, tenantId, withoutPerson(customer))
      for (const row of orders)
        await saveOrder(trx, tenantId, without(withoutAddress(row.document), told), row.version + 1)
      const writes = await forgetWrites(
        trx,
        tenantId,
        orders.map((row) => row.id),
      )
      return { files: [], rows: { shop_customer: customer ? 1 : 0, shop_order: orders.length, shop_write: writes } }
    },
  }
}

/** Names, numbers and streets by which she is recognised in what the shop wrote of her. */
function identifiersOf(customer: CustomerDocument | undefined, orders: readonly OrderDocument[]): Identifier[] {
  const found: Identifier[] = []
  const add = (kind: Identifier['kind'], text: unknown, sure: boolean) => {
    if (typeof text !== 'string' || text.trim().length < 2) return
    found.push({ kind, text: text.trim(), sure: sure && text.trim().length >= 6 })
  }
  for (const text of customer?.emails ?? []) add('email', text, true)
  for (const text of customer?.phones ?? []) add('phone', text, true)
  add('name', customer?.name.full, false)
  for (const shipTo of [...(customer?.address ? [customer.address] : []), ...orders.map((order) => order.shipTo)]) {
    add('name', shipTo.name, false)
    add('phone', shipTo.phone, true)
    add('address', shipTo.line1, true)
    add('address', shipTo.line2, false)
  }
  const seen = new Set<string>()
  return found.filter(({ text }) => text !== '-' && !seen.has(text) && seen.add(text))
}

/** Takes out of all texts of a document what tells of a person: of notes and traces that carriers wrote, say. */
function without<T>(value: T, told: readonly Identifier[]): T {
  if (typeof value === 'string') return told.reduce((text, one) => text.replaceAll(one.text, '-'), value as string) as T
  if (Array.isArray(value)) return value.map((one) => without(one, told)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one, told)])) as T
}

/** What was changed stays known by its key; a new address in it does not. */
async function forgetWrites(trx: Db, tenantId: string, orderIds: string[]): Promise<number> {
  if (orderIds.length === 0) return 0
  const { numUpdatedRows } = await trx
    .updateTable('shop_write')
    .set({ contents: '-', actor_id: '-' })
    .where('tenant_id', '=', tenantId)
    .where('order_id', 'in', orderIds)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function withoutPerson({ id, paymentMethods, locale }: CustomerDocument): CustomerDocument {
  const methods = paymentMethods?.map(({ id: methodId, kind, balance }) => ({
    id: methodId,
    kind,
    label: kind,
    balance,
  }))
  return { id, name: {}, emails: [], phones: [], locale, ...(methods ? { paymentMethods: methods } : {}) }
}

function withoutAddress(order: OrderDocument): OrderDocument {
  const { city, country, region } = order.shipTo
  return { ...order, shipTo: { line1: '-', city, country, region } }
}
