import type { Generated, Selectable } from 'kysely'

export interface ContactTable {
  tenant_id: string
  id: string
  kind: Generated<'visitor' | 'contact'>
  name: string | null
  email: string | null
  phone: string | null
  phone_typed: string | null
  avatar: string | null
  locale: string | null
  city: string | null
  shop_customer_id: string | null
  level: string | null
  tags: Generated<string[]>
  note: Generated<string>
  merged_into: string | null
  first_seen_at: Generated<Date>
  last_seen_at: Generated<Date>
}
export type ContactRow = Selectable<ContactTable>

declare module '../../kernel/database.ts' {
  interface Database {
    contact: ContactTable
  }
}
