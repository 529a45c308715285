import type { Money } from '../../contracts/common.ts'
import type { OrderState, ShipmentState } from '../../contracts/message.ts'
import type { Policies } from './json-shop/policies.format.ts'

export type { Policies }

/** A shop's own id of a thing: a string that is never interpreted. */
export type Id = string

export interface Page<T> {
  items: T[]
  next: string | null
}

/** What the connected shop can do; what it cannot is answered `unsupported`. */
export interface Caps {
  connected: boolean
  cancel: boolean
  changeAddress: boolean
  stock: 'exact' | 'bucket' | 'none'
  stockByStore: boolean
}

/** A change of the shop: `key` is made from the business fact, never from the try, so that a retry is harmless. */
export interface Write {
  key: string
  actor: { kind: 'bot' | 'agent' | 'customer' | 'job'; id: string }
  reason?: string
}

export type RefuseCode =
  | 'not_found'
  | 'wrong_state'
  | 'edited_before'
  | 'partial'
  | 'reason_unknown'
  | 'changed_meanwhile'
  | 'key_reused'
  | 'unsupported'

/** What is possible in place of a change that the rules forbid. */
export type Instead = 'cancel_all' | 'change_items' | 'return' | 'exchange' | 'refuse_delivery' | 'new_order' | 'person'

export type Outcome<T> =
  | { ok: true; value: T; replayed: boolean }
  | { ok: false; kind: 'refused'; code: RefuseCode; why: string; instead: Instead[] }

export interface Address {
  name?: string | undefined
  phone?: string | undefined
  line1: string
  line2?: string | undefined
  city: string
  district?: string | undefined
  region?: string | undefined
  country: string
  postcode?: string | undefined
}

export interface ShopInfo {
  id: Id
  name: string
  currency: string
  locale: string
  timezone: string
}

/** Words in another language, by its tag. */
export interface Translation {
  title?: string | undefined
  description?: string | undefined
  category?: string | undefined
  options?: Record<string, string> | undefined
}
export type Translations = Record<string, Translation>

export interface Store {
  id: Id
  name: string
  city: string | null
  address: string | null
  phone: string | null
  hours: string | null
  translations: Record<string, { name?: string; address?: string; hours?: string; city?: string }>
}

export type Available = number | 'in' | 'low' | 'out'

export interface Variant {
  id: Id
  sku: string | null
  options: Record<string, string>
  price: Money
  available: Available
  translations: Translations
}
export interface Product {
  id: Id
  title: string
  description: string | null
  category: string | null
  image: string | null
  url: string | null
  variants: Variant[]
  translations: Translations
}
/** What a product is called, and the words that tell its variants apart. */
export interface NamedGoods {
  id: Id
  title: string
  aliases: string[]
  variants: { id: Id; sku: string | null; options: string[] }[]
}

/** A product that a text names, with the stretch of words that named it. */
export interface NamedProduct {
  product: Product
  words: string
}

export interface Stock {
  variantId: Id
  /** Null = the shop's own warehouse. */
  storeId: Id | null
  available: Available
}

export interface Customer {
  id: Id
  name: string | null
  emails: string[]
  phones: string[]
  locale: string | null
  level: string | null
  address: Address | null
}

export interface OrderLine {
  id: Id
  productId: Id
  variantId: Id
  title: string
  options: Record<string, string>
  qty: number
  unit: Money
  image: string | null
  /** Other names of the product, so that it can be found by what a customer calls it. */
  names: string[]
  translations: Translations
}
export interface Shipment {
  id: Id
  carrier: string | null
  trackingNo: string | null
  state: ShipmentState
  eta: Date | null
  deliveredAt: Date | null
  lines: { lineId: Id; qty: number }[]
  /** Newest first. */
  trace: { at: Date; text: string; place: string | null }[]
}
export interface Payment {
  kind: 'charge' | 'refund'
  amount: Money
  methodLabel: string | null
  methodKind: string | null
  state: 'pending' | 'settled' | 'failed'
  at: Date | null
}
export interface AfterSales {
  id: Id
  kind: 'return' | 'exchange' | 'claim_refund' | 'claim_replace'
  state: 'draft' | 'requested' | 'approved' | 'declined' | 'in_transit' | 'received' | 'done' | 'cancelled'
  at: Date | null
  lines: { lineId: Id; qty: number }[]
  /** Where the refund goes, if one is due. */
  methodLabel: string | null
  methodKind: string | null
}
export interface Order {
  id: Id
  no: string
  customerId: Id
  state: OrderState
  placedAt: Date
  total: Money
  paid: Money
  refunded: Money
  cancelReason: string | null
  itemEdits: number
  shipTo: Address
  /** Fetched in a shop instead of sent. */
  pickupStoreId: Id | null
  lines: OrderLine[]
  payments: Payment[]
  shipments: Shipment[]
  afterSales: AfterSales[]
  url: string | null
  version: number
}

/** What shows that an order is the asker's own. */
export type Proof = { customerId: Id } | { phoneLast4: string } | { phone: string } | { email: string }

/**
 * One shop as this product sees it, whatever system is behind it. Money is integer minor units. An order that is not the
 * asker's own is answered as if it did not exist. Reads open their own transaction: never call them inside another.
 */
export interface Commerce {
  caps(): Promise<Caps>
  info(): Promise<ShopInfo | undefined>
  policies(): Promise<Policies>
  stores(): Promise<Store[]>
  products: {
    search(q: string, options?: { limit?: number; cursor?: string | undefined }): Promise<Page<Product>>
    get(id: Id): Promise<Product | undefined>
    /** The products that a sentence names by title or alias, longest name first. */
    named(text: string, options?: { limit?: number }): Promise<NamedProduct[]>
    /** What all products are called. */
    names(): Promise<NamedGoods[]>
  }
  stock: { get(variantIds: Id[], options?: { storeId?: Id }): Promise<Stock[]> }
  customers: {
    find(by: { email?: string; phone?: string }): Promise<Customer[]>
    get(id: Id): Promise<Customer | undefined>
  }
  orders: {
    get(id: Id): Promise<Order | undefined>
    /** `no` as a customer writes it: with or without `#` and dashes, in any case. */
    byNo(no: string, proof: Proof): Promise<Order | undefined>
    /** Newest first. */
    list(customerId: Id, options?: { limit?: number; cursor?: string | undefined; since?: Date }): Promise<Page<Order>>
    /** How the shop's order numbers look, as sources of regular expressions; none when it has no orders yet. */
    shapesOfNumbers(): Promise<string[]>
    cancel(id: Id, ifVersion: number, write: Write): Promise<Outcome<Order>>
    setAddress(id: Id, address: Address, ifVersion: number, write: Write): Promise<Outcome<Order>>
  }
  shipments: { list(orderId: Id): Promise<Shipment[]> }
}
