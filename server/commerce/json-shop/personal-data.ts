import type { Db } from '../../kernel/database.ts'
import type { PersonalDataHolder } from '../../kernel/personal-data.ts'
import type { CustomerDocument, OrderDocument } from './format.ts'
import { findCustomerDocument, listOrderRows, saveCustomer, saveOrder } from './shop.repository.ts'

const all = { limit: 10_000 }

/** What a JSON shop holds of a contact: her record and her orders. Sums and goods stay for the books, names do not. */
export function shopPersonalData(
  shopCustomerIdOf: (trx: Db, tenantId: string, contactId: string) => Promise<string | null>,
): PersonalDataHolder {
  return {
    name: 'commerce.shop',
    tables: ['shop_customer', 'shop_order'],

    async export(trx, tenantId, contactId) {
      const id = await shopCustomerIdOf(trx, tenantId, contactId)
      if (!id) return null
      const orders = await listOrderRows(trx, tenantId, id, all)
      return {
        customer: (await findCustomerDocument(trx, tenantId, id)) ?? null,
        orders: orders.map((row) => row.document),
      }
    },

    async erase(trx, tenantId, contactId) {
      const id = await shopCustomerIdOf(trx, tenantId, contactId)
      const customer = id ? await findCustomerDocument(trx, tenantId, id) : undefined
      if (!id || !customer) return { files: [] }
      await saveCustomer(trx, tenantId, withoutPerson(customer))
      for (const row of await listOrderRows(trx, tenantId, id, all))
        await saveOrder(trx, tenantId, withoutAddress(row.document), row.version + 1)
      return { files: [] }
    },
  }
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
