import type { ColumnType, Generated, Selectable } from 'kysely'
import type { UiLocale } from '../../../contracts/common.ts'
import type { StaffRole } from '../../../contracts/role.ts'
import type { StaffView } from '../../../contracts/staff.ts'

export interface StaffTable {
  tenant_id: string
  id: string
  user_id: string | null
  name: string
  email: string
  role: StaffRole
  locale: Generated<UiLocale>
  avatar: string | null
  status: Generated<StaffView['status']>
  capacity: Generated<number>
  skills: ColumnType<StaffView['skills'], string | undefined, string>
  created_at: Generated<Date>
}
export type StaffRow = Selectable<StaffTable>

declare module '../../kernel/database.ts' {
  interface Database {
    staff: StaffTable
  }
}
