import type { Generated, Selectable } from 'kysely'

export interface ContactFactTable {
  tenant_id: string
  contact_id: string
  name: string
  value: string
  source: 'customer' | 'shop' | 'bot' | 'agent' | 'import'
  confidence: Generated<number>
  expires_at: Date | null
  updated_at: Generated<Date>
}
export type ContactFactRow = Selectable<ContactFactTable>

declare module '../../kernel/database.ts' {
  interface Database {
    contact_fact: ContactFactTable
  }
}
