import type { ColumnType, Generated, Selectable } from 'kysely'
import type { StaffRole } from '../../../contracts/role.ts'

export interface ApiKeyTable {
  tenant_id: string
  id: string
  name: string
  prefix: string
  secret_hash: string
  role: StaffRole
  scopes: ColumnType<string[], string, never>
  created_by: string
  created_at: Generated<Date>
  expires_at: Date | null
  /** When people were told that it will soon expire. */
  warned_at: Generated<Date | null>
  last_used_at: Generated<Date | null>
  revoked_at: Generated<Date | null>
}
export type ApiKeyRow = Selectable<ApiKeyTable>

declare module '../../kernel/database.ts' {
  interface Database {
    api_key: ApiKeyTable
  }
}
