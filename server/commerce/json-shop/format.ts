import { z } from 'zod'
import { orderState, shipmentState } from '../../../contracts/message.ts'
import { policiesFormat } from './policies.format.ts'
import { timeFormat } from './times.ts'

const id = z.string().min(1).max(200)
const minor = z.int()
const amount = z.int().min(0)
const qty = z.int().min(1)
const options = z.record(z.string(), z.string())
const translations = z.record(z.string(), z.record(z.string(), z.unknown())).optional()
const available = z.union([z.int(), z.enum(['in', 'low', 'out'])])

const address = z.looseObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  line1: z.string().min(1),
  line2: z.string().optional(),
  city: z.string().min(1),
  district: z.string().optional(),
  region: z.string().optional(),
  country: z.string().min(2),
  postcode: z.string().optional(),
})

const store = z.looseObject({
  id,
  name: z.string().min(1),
  city: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  hours: z.string().optional(),
  translations,
})

const paymentMethod = z.looseObject({
  id,
  kind: z.enum(['card', 'wallet', 'gift_card', 'transfer', 'cod']),
  label: z.string().min(1),
  brand: z.string().optional(),
  last4: z.string().optional(),
  balance: amount.optional(),
})

const customer = z.looseObject({
  id,
  name: z.looseObject({ full: z.string().optional(), given: z.string().optional(), family: z.string().optional() }),
  emails: z.array(z.string().min(3)).default([]),
  phones: z.array(z.string().min(3)).default([]),
  locale: z.string().optional(),
  level: z.string().optional(),
  address: address.optional(),
  paymentMethods: z.array(paymentMethod).optional(),
})

const variant = z.looseObject({
  id,
  sku: z.string().optional(),
  options,
  price: amount,
  stock: available,
  /** Pieces in each physical store, by the store's id. */
  stockByStore: z.record(z.string(), available).optional(),
  translations,
})

const product = z.looseObject({
  id,
  title: z.string().min(1),
  description: z.string().optional(),
  category: z.string().optional(),
  image: z.string().optional(),
  url: z.string().optional(),
  /** What customers call it. */
  aliases: z.array(z.string().min(1)).optional(),
  tags: z.array(z.string()).optional(),
  variants: z.array(variant).min(1),
  translations,
})

const line = z.looseObject({
  id,
  productId: id,
  variantId: id,
  sku: z.string().optional(),
  title: z.string().min(1),
  options,
  qty,
  unit: amount,
})

const payment = z.looseObject({
  id: id.optional(),
  kind: z.enum(['charge', 'refund']),
  amount,
  methodId: id,
  state: z.enum(['pending', 'settled', 'failed']),
  at: timeFormat.optional(),
  returnId: id.optional(),
})

const lineQty = z.looseObject({ lineId: id, qty })

const shipment = z.looseObject({
  id,
  carrier: z.string().optional(),
  trackingNo: z.string().optional(),
  state: shipmentState,
  deliveredAt: timeFormat.optional(),
  /** When it is expected. */
  eta: timeFormat.optional(),
  lines: z.array(lineQty),
  trace: z.array(z.looseObject({ at: timeFormat, text: z.string(), place: z.string().optional() })).optional(),
})

const afterSales = z.looseObject({
  id,
  kind: z.enum(['return', 'exchange', 'claim_refund', 'claim_replace']),
  state: z.enum(['draft', 'requested', 'approved', 'declined', 'in_transit', 'received', 'done', 'cancelled']),
  lines: z.array(lineQty.extend({ reason: z.string().optional() })),
  replacements: z.array(z.looseObject({ variantId: id, qty })).optional(),
  methodId: id.optional(),
  due: minor.optional(),
  at: timeFormat.optional(),
})

const order = z.looseObject({
  id,
  no: z.string().min(1).max(100),
  customerId: id,
  state: orderState,
  placedAt: timeFormat,
  cancelReason: z.string().optional(),
  itemEdits: z.int().min(0).optional(),
  shipTo: address,
  pickupStoreId: id.optional(),
  url: z.string().optional(),
  lines: z.array(line).min(1),
  payments: z.array(payment).default([]),
  shipments: z.array(shipment).optional(),
  returns: z.array(afterSales).optional(),
})

/** One file that is a shop. Objects are loose: what we do not know is kept and written out again. */
export const jsonShop = z.looseObject({
  format: z.literal('json-shop/1'),
  shop: z.looseObject({
    id,
    name: z.string().min(1),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as CNY'),
    locale: z.string().optional(),
    timezone: z.string().optional(),
    translations,
  }),
  policies: policiesFormat.optional(),
  stores: z.array(store).optional(),
  customers: z.array(customer).default([]),
  products: z.array(product).default([]),
  orders: z.array(order).default([]),
})
export type JsonShop = z.infer<typeof jsonShop>
export type ShopHead = Pick<JsonShop, 'format' | 'shop' | 'policies' | 'stores'>
export type CustomerDocument = JsonShop['customers'][number]
export type ProductDocument = JsonShop['products'][number]
export type OrderDocument = JsonShop['orders'][number]
export type AddressDocument = z.infer<typeof address>
