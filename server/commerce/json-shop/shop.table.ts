import type { ColumnType, Generated, Selectable } from 'kysely'
import type { CustomerDocument, OrderDocument, ProductDocument, ShopHead } from './format.ts'

/** Documents are written as JSON text and read as what they are. */
type Document<T> = ColumnType<T, string, string>

interface ShopTable {
  tenant_id: string
  version: number
  document: Document<ShopHead>
  imported_at: Generated<Date>
}
interface ShopProductTable {
  tenant_id: string
  id: string
  position: number
  document: Document<ProductDocument>
}
interface ShopCustomerTable {
  tenant_id: string
  id: string
  position: number
  emails: Document<string[]>
  phones: Document<string[]>
  document: Document<CustomerDocument>
}
interface ShopOrderTable {
  tenant_id: string
  id: string
  position: number
  no: string
  no_key: string
  customer_id: string
  state: string
  placed_at: Date
  version: Generated<number>
  document: Document<OrderDocument>
}
interface ShopWriteTable {
  tenant_id: string
  key: string
  order_id: string
  contents: string
  actor_kind: string
  actor_id: string
  done_at: Generated<Date>
}
export type ShopRow = Selectable<ShopTable>
export type ShopOrderRow = Selectable<ShopOrderTable>

declare module '../../kernel/database.ts' {
  interface Database {
    shop: ShopTable
    shop_product: ShopProductTable
    shop_customer: ShopCustomerTable
    shop_order: ShopOrderTable
    shop_write: ShopWriteTable
  }
}
