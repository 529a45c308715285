import { readCursor, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { BriefMemory } from '../../kernel/watch/brief-memory.ts'
import type { Caps, Commerce, Order, Page, Proof, Stock } from '../port.ts'
import type { CustomerDocument, OrderDocument } from './format.ts'
import { emailKey, orderKey, phoneKey, shapesOf } from './keys.ts'
import { withStandard } from './policies.format.ts'
import { presentCustomer, presentOrder, presentProduct, presentStore } from './present.ts'
import {
  findCustomerDocument,
  findCustomerDocuments,
  findOrderRow,
  findOrderRowsByKey,
  findOwnOrderRowsByEnd,
  findShop,
  findShopVersion,
  listOrderNumbers,
  listOrderRows,
  listProductDocuments,
} from './shop.repository.ts'
import type { ShopOrderRow } from './shop.table.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'
import { cancelOrder, changeOrderAddress } from './writes.ts'

const caps: Caps = { connected: true, cancel: true, changeAddress: true, stock: 'exact', stockByStore: true }
const noCaps: Caps = { connected: false, cancel: false, changeAddress: false, stock: 'none', stockByStore: false }

/** Shops as they were a moment ago. */
export type Shops = BriefMemory<Snapshot | undefined>

/** Answers for one tenant's JSON shop from our own database; without an imported shop it knows nothing and can nothing. */
export function createJsonShopAdapter({ db, now, shops }: { db: Db; now: () => Date; shops: Shops }) {
  const snapshots = new Map<string, Snapshot>()

  /** The kept picture of the shop, made again when an import has changed it. */
  async function snapshotIn(trx: Db, tenantId: string): Promise<Snapshot | undefined> {
    const version = await findShopVersion(trx, tenantId)
    const kept = snapshots.get(tenantId)
    if (version === undefined) return undefined
    if (kept?.version === version) return kept
    const shop = await findShop(trx, tenantId)
    if (!shop) return undefined
    const made = createSnapshot(shop.version, shop.document, await listProductDocuments(trx, tenantId))
    snapshots.set(tenantId, made)
    return made
  }

  return function shopOf(tenantId: string): Commerce {
    const read = <T>(work: (trx: Db, shop: Snapshot) => Promise<T> | T, otherwise: T): Promise<T> =>
      inTenant(db, tenantId, async (trx) => {
        const shop = await snapshotIn(trx, tenantId)
        return shop ? work(trx, shop) : otherwise
      })
    /** What the kept picture answers by itself. */
    const glance = async <T>(work: (shop: Snapshot) => T, otherwise: T): Promise<T> => {
      const shop = await shops.of(tenantId, () => inTenant(db, tenantId, (trx) => snapshotIn(trx, tenantId)))
      return shop ? work(shop) : otherwise
    }
    const present = async (trx: Db, shop: Snapshot, row: ShopOrderRow): Promise<Order> =>
      presentOrder(row, {
        currency: shop.currency,
        zone: shop.zone,
        productOf: (id) => shop.productById.get(id),
        customer: await findCustomerDocument(trx, tenantId, row.customer_id),
      })
    const productsOf = (shop: Snapshot, ids: string[]) =>
      ids.map((id) => presentProduct(shop.productById.get(id)!, shop.currency))

    return {
      caps: () => glance(() => caps, noCaps),
      info: () =>
        glance<Awaited<ReturnType<Commerce['info']>>>(
          ({ head, currency, zone }) => ({
            id: head.shop.id,
            name: head.shop.name,
            currency,
            locale: head.shop.locale ?? 'zh-CN',
            timezone: zone,
          }),
          undefined,
        ),
      policies: () => glance((shop) => withStandard(shop.head.policies), withStandard(undefined)),
      stores: () => glance((shop) => (shop.head.stores ?? []).map(presentStore), []),

      products: {
        search: (q, { limit = 20, cursor } = {}) =>
          glance(
            (shop) => {
              const from = cursor ? Number(readCursor(cursor, 1)[0]) : 0
              const ids = q.trim() ? shop.index.search(q) : shop.products.map((product) => product.id)
              const items = productsOf(shop, ids.slice(from, from + limit))
              return { items, next: ids.length > from + limit ? writeCursor([from + limit]) : null }
            },
            { items: [], next: null },
          ),
        get: (id) => glance((shop) => productsOf(shop, shop.productById.has(id) ? [id] : [])[0], undefined),
        named: (text, { limit = 5 } = {}) =>
          glance(
            (shop) =>
              shop.index
                .named(text)
                .slice(0, limit)
                .map(({ id, words }) => ({ product: productsOf(shop, [id])[0]!, words })),
            [],
          ),
        names: () => glance((shop) => shop.names, []),
      },

      stock: {
        get: (variantIds, { storeId } = {}) =>
          glance((shop) => variantIds.flatMap((id) => stockOf(shop, id, storeId)), []),
      },

      customers: {
        find: (by) => read(async (trx) => (await findCustomerDocuments(trx, tenantId, by)).map(presentCustomer), []),
        get: (id) =>
          read(async (trx) => {
            const found = await findCustomerDocument(trx, tenantId, id)
            return found ? presentCustomer(found) : undefined
          }, undefined),
      },

      orders: {
        get: (id) =>
          read(async (trx, shop) => {
            const row = await findOrderRow(trx, tenantId, id)
            return row ? present(trx, shop, row) : undefined
          }, undefined),
        byNo: (no, proof) =>
          read(async (trx, shop) => {
            const row = await findProven(trx, tenantId, no, proof)
            return row ? present(trx, shop, row) : undefined
          }, undefined),
        list: (customerId, options = {}) =>
          read<Page<Order>>(
            async (trx, shop) => {
              const { limit = 20, cursor, since } = options
              const [at, id] = cursor ? readCursor(cursor, 2) : []
              const before = cursor ? { placedAt: new Date(String(at)), id: String(id) } : undefined
              const page = { limit: limit + 1, since, ...(before ? { before } : {}) }
              const rows = await listOrderRows(trx, tenantId, customerId, page)
              const shown = rows.slice(0, limit)
              const items: Order[] = []
              for (const row of shown) items.push(await present(trx, shop, row))
              const last = shown.at(-1)
              const next = rows.length > limit && last ? writeCursor([last.placed_at.toISOString(), last.id]) : null
              return { items, next }
            },
            { items: [], next: null },
          ),
        shapesOfNumbers: () => read(async (trx) => shapesOf(await listOrderNumbers(trx, tenantId)), []),
        cancel: (id, ifVersion, write) => cancelOrder({ db, now, tenantId, snapshotIn, present }, id, ifVersion, write),
        setAddress: (id, address, ifVersion, write) =>
          changeOrderAddress({ db, now, tenantId, snapshotIn, present }, id, address, ifVersion, write),
      },

      shipments: {
        list: (orderId) =>
          read(async (trx, shop) => {
            const row = await findOrderRow(trx, tenantId, orderId)
            return row ? (await present(trx, shop, row)).shipments : []
          }, []),
      },
    }
  }
}

/** The order with this number, if the proof fits: an order of somebody else is not told apart from none. */
async function findProven(trx: Db, tenantId: string, no: string, proof: Proof): Promise<ShopOrderRow | undefined> {
  const key = orderKey(no)
  if (key.length < 3) return undefined
  const rows = await findOrderRowsByKey(trx, tenantId, key)
  for (const row of rows.sort((a, b) => Number(b.no === no) - Number(a.no === no))) {
    const customer = await findCustomerDocument(trx, tenantId, row.customer_id)
    if (customer && isProven(proof, row.document, customer)) return row
  }
  if (!('customerId' in proof) || key.length < 4) return undefined
  const byEnd = await findOwnOrderRowsByEnd(trx, tenantId, proof.customerId, key)
  return byEnd.length === 1 ? byEnd[0] : undefined
}

function isProven(proof: Proof, order: OrderDocument, customer: CustomerDocument): boolean {
  if ('customerId' in proof) return order.customerId === proof.customerId
  if ('email' in proof) return customer.emails.some((email) => emailKey(email) === emailKey(proof.email))
  const phones = [...customer.phones, ...(order.shipTo.phone ? [order.shipTo.phone] : [])].map(phoneKey)
  if ('phone' in proof) return phones.includes(phoneKey(proof.phone))
  return /^\d{4}$/.test(proof.phoneLast4) && phones.some((phone) => phone.endsWith(proof.phoneLast4))
}

function stockOf(shop: Snapshot, variantId: string, storeId: string | undefined): Stock[] {
  const variant = shop.productByVariant.get(variantId)?.variants.find((one) => one.id === variantId)
  if (!variant) return []
  const inStores = Object.entries(variant.stockByStore ?? {}).map(([store, available]) => ({
    variantId,
    storeId: store,
    available,
  }))
  if (storeId) return inStores.filter((stock) => stock.storeId === storeId)
  return [{ variantId, storeId: null, available: variant.stock }, ...inStores]
}
