import type { Generated, Selectable } from 'kysely'

export interface StaffLinkTable {
  tenant_id: string
  id: string
  staff_id: string
  kind: 'invitation' | 'reset'
  token_hash: string
  expires_at: Date
  created_at: Generated<Date>
}
export type StaffLink = Selectable<StaffLinkTable>

declare module '../../kernel/database.ts' {
  interface Database {
    staff_link: StaffLinkTable
  }
}
