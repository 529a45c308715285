import type { ColumnType, Generated, Selectable } from 'kysely'
import type { UiLocale } from '../../../contracts/common.ts'
import type { TenantSettings } from '../../../contracts/staff.ts'

/** What is kept in `settings`: everything of the tenant's settings that has no column of its own. */
export type StoredSettings = Partial<Omit<TenantSettings, 'name' | 'locale' | 'timezone'>>

export interface TenantTable {
  id: string
  slug: string
  name: string
  locale: Generated<UiLocale>
  timezone: Generated<string>
  settings: ColumnType<StoredSettings, string | undefined, string>
  created_at: Generated<Date>
}
export type TenantRow = Selectable<TenantTable>

declare module '../../kernel/database.ts' {
  interface Database {
    tenant: TenantTable
  }
}
