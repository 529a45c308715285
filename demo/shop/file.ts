import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the shop's own file says beyond what every shop has: looks of goods, notes on orders, who may try the demo. */
export interface ShopFile {
  looks: Map<string, GoodLook>
  variants: Map<string, VariantLook>
  people: Person[]
  orders: Map<string, OrderNotes>
}
export interface GoodLook {
  tags: string[]
  care?: string
  careEn?: string
}
export interface VariantLook {
  swatch?: string
  image?: string
  /** Price before a reduction, in fen. */
  compareAt?: number
}
export interface Person {
  id: string
  name: string
  level: string
  locale: string
  city: string
  orders: number
}
export interface OrderNotes {
  pickupCode?: string
  note?: string
  customs?: { status?: string; dutiesPaidBy?: string; needs?: string }
}

interface RawFile {
  products: {
    id: string
    tags?: string[]
    care?: string
    translations?: { en?: { care?: string } }
    variants: ({ id: string } & VariantLook)[]
  }[]
  customers: { id: string; name: { full: string }; level: string; locale: string; address: { city: string } }[]
  orders: ({ id: string; customerId: string } & OrderNotes)[]
}

/** Reads the shop's file once, at the start. */
export function readShopFile(): ShopFile {
  const text = readFileSync(join(import.meta.dirname, '..', 'data', 'shop.json'), 'utf8')
  const { products, customers, orders } = JSON.parse(text) as RawFile
  return {
    looks: new Map(
      products.map(({ id, tags = [], care, translations }) => [id, { tags, care, careEn: translations?.en?.care }]),
    ),
    variants: new Map(products.flatMap((product) => product.variants.map((variant) => [variant.id, variant]))),
    people: customers.map(({ id, name, level, locale, address }) => ({
      id,
      name: name.full,
      level,
      locale,
      city: address.city,
      orders: orders.filter((order) => order.customerId === id).length,
    })),
    orders: new Map(orders.map(({ id, pickupCode, note, customs }) => [id, { pickupCode, note, customs }])),
  }
}
