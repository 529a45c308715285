import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { definePolicy } from '../../kernel/policy.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { Shops } from './adapter.ts'
import { checkShop } from './check.ts'
import type { JsonShop } from './format.ts'
import {
  deleteShop,
  findShop,
  insertShop,
  listCustomerDocuments,
  listOrderDocuments,
  listProductDocuments,
  lockShop,
} from './shop.repository.ts'
import { withAbsoluteTimes } from './times.ts'

export const shopExists = defineError<{ name: string }>(
  'commerce.shopExists',
  409,
  'this tenant has a shop already; say that it is to be replaced',
)
export const shopNotFound = defineError('commerce.shopNotFound', 404, 'this tenant has no shop')

const policy = definePolicy('commerce.shop', {
  import: ['operator', 'administrator', 'system'],
  export: ['operator', 'administrator', 'system'],
})

export interface ImportedShop {
  stores: number
  customers: number
  products: number
  orders: number
  /** Fields that the format does not know; they are kept. */
  unknown: { path: string; count: number }[]
}

/** Shops in and out as one file. */
export function createShopExchange({ db, now, shops }: { db: Db; now: () => Date; shops: Shops }) {
  return {
    /**
     * Makes the file the tenant's shop, whole or not at all.
     *
     * @throws shopFileInvalid with the JSON path of the first thing that is wrong.
     * @throws shopExists when there is one and `replace` is not asked for.
     */
    async importShop(actor: Actor, value: unknown, options: { replace?: boolean } = {}): Promise<ImportedShop> {
      policy.require(actor, 'import')
      const { shop, unknown } = checkShop(value)
      const absolute = withAbsoluteTimes(shop, now())
      await inTenant(db, actor.tenantId, async (trx) => {
        const before = await lockShop(trx, actor.tenantId)
        if (before && !options.replace) throw shopExists({ name: before.document.shop.name })
        await deleteShop(trx, actor.tenantId)
        await insertShop(trx, actor.tenantId, absolute, (before?.version ?? 0) + 1)
        await audit(trx, actor, 'commerce.shop.imported', shop.shop.id, { orders: shop.orders.length })
      })
      shops.forget(actor.tenantId)
      return {
        stores: shop.stores?.length ?? 0,
        customers: shop.customers.length,
        products: shop.products.length,
        orders: shop.orders.length,
        unknown,
      }
    },

    /**
     * The tenant's shop as it is now, in the format it came in.
     *
     * @throws shopNotFound
     */
    async exportShop(actor: Actor): Promise<JsonShop> {
      policy.require(actor, 'export')
      return inTenant(db, actor.tenantId, async (trx) => {
        const head = await findShop(trx, actor.tenantId)
        if (!head) throw shopNotFound({})
        const customers = await listCustomerDocuments(trx, actor.tenantId)
        const products = await listProductDocuments(trx, actor.tenantId)
        const orders = await listOrderDocuments(trx, actor.tenantId)
        return { ...head.document, customers, products, orders } as JsonShop
      })
    },
  }
}
