/** The JSON shop (json-shop/1) as far as the demo writes it, with the demo's additions. */
export interface Address {
  name?: string
  phone?: string
  line1: string
  city: string
  district?: string
  region?: string
  country: string
  postcode?: string
}
export interface PaymentMethod {
  id: string
  kind: 'card' | 'wallet' | 'gift_card'
  label: string
  brand?: string
  last4?: string
  balance?: number
}
export interface Customer {
  id: string
  name: { full?: string; given?: string; family?: string }
  emails: string[]
  phones: string[]
  locale: string
  level: string
  address: Address
  paymentMethods: PaymentMethod[]
}
export interface Variant {
  id: string
  sku: string
  options: Record<string, string>
  translations: { en: { options: Record<string, string> } }
  price: number
  compareAt?: number
  swatch?: string
  image?: string
  stock: number
  stockByStore: Record<string, number>
}
export interface Product {
  id: string
  title: string
  description: string
  category: string
  image: string
  url: string
  aliases: string[]
  tags: string[]
  care?: string
  translations: { en: { title: string; description: string; category: string; care?: string } }
  variants: Variant[]
}
export interface Line {
  id: string
  productId: string
  variantId: string
  sku: string
  title: string
  options: Record<string, string>
  qty: number
  unit: number
}
export interface Payment {
  id: string
  kind: 'charge' | 'refund'
  amount: number
  methodId: string
  state: 'pending' | 'settled' | 'failed'
  at: string
  returnId?: string
}
export interface Shipment {
  id: string
  carrier?: string
  trackingNo?: string
  state: string
  deliveredAt?: string
  eta?: string
  lines: { lineId: string; qty: number }[]
  trace: { at: string; text: string; place?: string }[]
}
export interface AfterSales {
  id: string
  kind: string
  state: string
  lines: { lineId: string; qty: number; reason?: string }[]
  replacements?: { variantId: string; qty: number }[]
  methodId?: string
  due?: number
  at: string
}
export interface Order {
  id: string
  no: string
  customerId: string
  state: string
  placedAt: string
  cancelReason?: string
  shipTo: Address
  lines: Line[]
  payments: Payment[]
  shipments?: Shipment[]
  returns?: AfterSales[]
}
export interface Shop {
  format: 'json-shop/1'
  shop: Record<string, unknown>
  policies: unknown
  stores: { id: string }[]
  customers: Customer[]
  products: Product[]
  orders: Order[]
}
