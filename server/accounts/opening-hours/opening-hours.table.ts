import type { ColumnType } from 'kysely'
import type { OpeningHours } from '../../../contracts/staff.ts'

export interface OpeningHoursTable {
  tenant_id: string
  timezone: string
  weekly: ColumnType<OpeningHours['weekly'], string, string>
  exceptions: ColumnType<OpeningHours['exceptions'], string, string>
  updated_at: Date
}

declare module '../../kernel/database.ts' {
  interface Database {
    opening_hours: OpeningHoursTable
  }
}
