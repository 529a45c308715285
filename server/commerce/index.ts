import type { FastifyInstance } from 'fastify'
import type { OrderCard } from '../../contracts/message.ts'
import type { Customers } from '../customers/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Db } from '../kernel/database.ts'
import type { PersonalData } from '../kernel/personal-data/personal-data.ts'
import { createBriefMemory } from '../kernel/watch/brief-memory.ts'
import { orderCard } from './cards/cards.ts'
import { createJsonShopAdapter, type Shops } from './json-shop/adapter.ts'
import { createShopExchange } from './json-shop/exchange.service.ts'
import { shopPersonalData } from './json-shop/personal-data.ts'
import { shopRoutes } from './shop.routes.ts'
import './personal-data.ts'

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
export { orderChanged } from './order.events.ts'
export type * from './port.ts'
export { commercePublicEvents } from './public-events.ts'
export { decide, type Ruling, type Wish } from './rules/rules.ts'

export interface CommerceDeps {
  db: Db
  customers: Pick<Customers, 'get' | 'find'>
  personalData?: PersonalData
  now?: () => Date
}

/** Numbers that look like orders although the shop has none of that form: to be answered, not overlooked. */
const usualNumbers = [String.raw`#?[A-Za-z]{1,4}\d{8}-?\d{3,6}`, String.raw`#\d{4,12}`]

/** The shop: orders, products, stock and customers, behind one port. */
export function createCommerce({ db, customers, personalData, now = () => new Date() }: CommerceDeps) {
  const shops: Shops = createBriefMemory()
  const shopOf = createJsonShopAdapter({ db, now, shops })
  const { importShop, exportShop } = createShopExchange({ db, now, shops })
  personalData?.register(
    shopPersonalData(async (trx, tenantId, id) => (await customers.find(tenantId, id, trx))?.shopCustomerId ?? null),
  )
  const shopCustomerIdOf = async (actor: Actor, contactId: string) =>
    (await customers.get(actor, contactId)).shopCustomerId

  /** What the house calls its goods and stores, and how its order numbers look: words that understanding should know. */
  async function vocabularyOf(tenantId: string) {
    const shop = shopOf(tenantId)
    const products = await shop.products.names()
    const stores = await shop.stores()
    const shapes = await shop.orders.shapesOfNumbers()
    return {
      products,
      words: stores.map((store) => store.name),
      ...(shapes.length > 0 ? { orderNoPatterns: [...shapes, ...usualNumbers] } : {}),
    }
  }

  /** The order that a customer most likely comes for: her newest. */
  async function recentOrderCard(tenantId: string, shopCustomerId: string, locale: string): Promise<OrderCard | null> {
    const [order] = (await shopOf(tenantId).orders.list(shopCustomerId, { limit: 1 })).items
    return order ? orderCard(order, locale) : null
  }

  const routes = async (app: FastifyInstance) => {
    await app.register(shopRoutes, { shopOf, shopCustomerIdOf })
  }
  return { shopOf, vocabularyOf, recentOrderCard, importShop, exportShop, routes }
}
