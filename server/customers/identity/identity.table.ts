import type { Generated, Selectable } from 'kysely'
import type { Channel } from '../../../contracts/inbox.ts'

export interface IdentityTable {
  tenant_id: string
  id: string
  inbox_id: string
  channel: Channel
  external_id: string
  contact_id: string
  verified: Generated<boolean>
  created_at: Generated<Date>
}
export type IdentityRow = Selectable<IdentityTable>

declare module '../../kernel/database.ts' {
  interface Database {
    identity: IdentityTable
  }
}
