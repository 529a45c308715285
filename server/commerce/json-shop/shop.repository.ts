import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { CustomerDocument, JsonShop, OrderDocument, ProductDocument } from './format.ts'
import { emailKey, orderKey, phoneKey } from './keys.ts'
import type { ShopOrderRow, ShopRow } from './shop.table.ts'
import { readTime } from './times.ts'

const chunk = 200

export function findShop(db: Db, tenantId: string): Promise<ShopRow | undefined> {
  return db.selectFrom('shop').selectAll().where('tenant_id', '=', tenantId).executeTakeFirst()
}

export async function findShopVersion(db: Db, tenantId: string): Promise<number | undefined> {
  const row = await db.selectFrom('shop').select('version').where('tenant_id', '=', tenantId).executeTakeFirst()
  return row?.version
}

/** Holds the shop's row, so that two imports at once follow each other. */
export function lockShop(db: Db, tenantId: string): Promise<ShopRow | undefined> {
  return db.selectFrom('shop').selectAll().where('tenant_id', '=', tenantId).forUpdate().executeTakeFirst()
}

export async function deleteShop(db: Db, tenantId: string): Promise<void> {
  for (const table of ['shop_write', 'shop_order', 'shop_customer', 'shop_product', 'shop'] as const)
    await db.deleteFrom(table).where('tenant_id', '=', tenantId).execute()
}

export async function insertShop(db: Db, tenantId: string, shop: JsonShop, version: number): Promise<void> {
  const { customers, products, orders, ...head } = shop
  await db
    .insertInto('shop')
    .values({ tenant_id: tenantId, version, document: JSON.stringify(head) })
    .execute()
  await insertProducts(db, tenantId, products)
  await insertCustomers(db, tenantId, customers)
  await insertOrders(db, tenantId, orders, shop.shop.timezone ?? 'UTC')
}

async function insertProducts(db: Db, tenantId: string, products: ProductDocument[]): Promise<void> {
  const rows = products.map((product, position) => ({
    tenant_id: tenantId,
    id: product.id,
    position,
    document: JSON.stringify(product),
  }))
  for (const part of chunks(rows)) await db.insertInto('shop_product').values(part).execute()
}

async function insertCustomers(db: Db, tenantId: string, customers: CustomerDocument[]): Promise<void> {
  const rows = customers.map((customer, position) => ({
    tenant_id: tenantId,
    id: customer.id,
    position,
    emails: JSON.stringify(customer.emails.map(emailKey)),
    phones: JSON.stringify(customer.phones.map(phoneKey)),
    document: JSON.stringify(customer),
  }))
  for (const part of chunks(rows)) await db.insertInto('shop_customer').values(part).execute()
}

async function insertOrders(db: Db, tenantId: string, orders: OrderDocument[], zone: string): Promise<void> {
  const rows = orders.map((order, position) => ({
    tenant_id: tenantId,
    id: order.id,
    position,
    no: order.no,
    no_key: orderKey(order.no),
    customer_id: order.customerId,
    state: order.state,
    placed_at: readTime(order.placedAt, zone),
    document: JSON.stringify(order),
  }))
  for (const part of chunks(rows)) await db.insertInto('shop_order').values(part).execute()
}

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunk) }, (_, n) => rows.slice(n * chunk, (n + 1) * chunk))
}

export async function listProductDocuments(db: Db, tenantId: string): Promise<ProductDocument[]> {
  const rows = await db
    .selectFrom('shop_product')
    .select('document')
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.document)
}

export async function listCustomerDocuments(db: Db, tenantId: string): Promise<CustomerDocument[]> {
  const rows = await db
    .selectFrom('shop_customer')
    .select('document')
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.document)
}

export async function listOrderDocuments(db: Db, tenantId: string): Promise<OrderDocument[]> {
  const rows = await db
    .selectFrom('shop_order')
    .select('document')
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.document)
}

export async function findCustomerDocument(db: Db, tenantId: string, id: string) {
  const row = await db
    .selectFrom('shop_customer')
    .select('document')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.document
}

/** Customers who have this e-mail address or phone number on file. */
export async function findCustomerDocuments(db: Db, tenantId: string, by: { email?: string; phone?: string }) {
  let query = db.selectFrom('shop_customer').select('document').where('tenant_id', '=', tenantId)
  if (by.email !== undefined) query = query.where(contains('emails', emailKey(by.email)))
  if (by.phone !== undefined) query = query.where(contains('phones', phoneKey(by.phone)))
  const rows = await query.orderBy('position').limit(20).execute()
  return rows.map((row) => row.document)
}

function contains(column: 'emails' | 'phones', key: string) {
  return sql<boolean>`${sql.ref(column)} @> ${JSON.stringify([key])}::jsonb`
}

export function findOrderRow(db: Db, tenantId: string, id: string): Promise<ShopOrderRow | undefined> {
  return db
    .selectFrom('shop_order')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Finds an order and holds its row until the transaction ends: one change of an order at a time. */
export function lockOrderRow(db: Db, tenantId: string, id: string): Promise<ShopOrderRow | undefined> {
  return db
    .selectFrom('shop_order')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findOrderRowsByKey(db: Db, tenantId: string, key: string): Promise<ShopOrderRow[]> {
  return db
    .selectFrom('shop_order')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('no_key', '=', key)
    .orderBy('placed_at', 'desc')
    .limit(20)
    .execute()
}

/** Orders of one customer whose number ends like this, for numbers of which only the last part is told. */
export function findOwnOrderRowsByEnd(db: Db, tenantId: string, customerId: string, end: string) {
  return db
    .selectFrom('shop_order')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .where(sql<string>`right(no_key, ${end.length}::int)`, '=', end)
    .limit(2)
    .execute()
}

export interface OrdersPage {
  limit: number
  before?: { placedAt: Date; id: string }
  since?: Date | undefined
}

export function listOrderRows(db: Db, tenantId: string, customerId: string, page: OrdersPage) {
  let query = db
    .selectFrom('shop_order')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
  if (page.since) query = query.where('placed_at', '>=', page.since)
  if (page.before) {
    const { placedAt, id } = page.before
    query = query.where((at) =>
      at.or([at('placed_at', '<', placedAt), at.and([at('placed_at', '=', placedAt), at('id', '<', id)])]),
    )
  }
  return query.orderBy('placed_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
}

/** The newest order numbers, enough to see how they look. */
export async function listOrderNumbers(db: Db, tenantId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('shop_order')
    .select('no')
    .where('tenant_id', '=', tenantId)
    .orderBy('placed_at', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => row.no)
}

/** Stores a changed order as its next version. */
export async function saveOrder(db: Db, tenantId: string, document: OrderDocument, version: number): Promise<void> {
  await db
    .updateTable('shop_order')
    .set({ document: JSON.stringify(document), state: document.state, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', document.id)
    .execute()
}

/** Stores a changed customer, and how she is found. */
export async function saveCustomer(db: Db, tenantId: string, customer: CustomerDocument): Promise<void> {
  await db
    .updateTable('shop_customer')
    .set({
      document: JSON.stringify(customer),
      emails: JSON.stringify(customer.emails.map(emailKey)),
      phones: JSON.stringify(customer.phones.map(phoneKey)),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', customer.id)
    .execute()
}
