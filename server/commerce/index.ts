import type { FastifyInstance } from 'fastify'
import type { Actor } from '../kernel/actor.ts'
import type { Db } from '../kernel/database.ts'
import { createJsonShopAdapter } from './json-shop/adapter.ts'
import { createShopExchange } from './json-shop/exchange.service.ts'
import { shopRoutes } from './shop.routes.ts'

export {
  availabilityOf,
  lineTitle,
  optionsText,
  orderCard,
  productCard,
  productTitle,
  storeName,
} from './cards/cards.ts'
export { shopFileInvalid } from './json-shop/check.ts'
export { type ImportedShop, shopExists, shopNotFound } from './json-shop/exchange.service.ts'
export { parseShopFile } from './json-shop/file.ts'
export type { JsonShop } from './json-shop/format.ts'
export type * from './port.ts'
export { decide, type Ruling, type Wish } from './rules/rules.ts'

export interface CommerceDeps {
  db: Db
  customers: { get(actor: Actor, contactId: string): Promise<{ shopCustomerId: string | null }> }
  now?: () => Date
}

/** The shop: orders, products, stock and customers, behind one port. */
export function createCommerce({ db, customers, now = () => new Date() }: CommerceDeps) {
  const shopOf = createJsonShopAdapter({ db, now })
  const { importShop, exportShop } = createShopExchange({ db, now })
  const shopCustomerIdOf = async (actor: Actor, contactId: string) =>
    (await customers.get(actor, contactId)).shopCustomerId
  const routes = async (app: FastifyInstance) => {
    await app.register(shopRoutes, { shopOf, shopCustomerIdOf })
  }
  return { shopOf, importShop, exportShop, routes }
}
