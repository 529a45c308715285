import type { ColumnType, Selectable } from 'kysely'
import type { ConsentKind } from '../../../contracts/consent.ts'

export interface ConsentRecordTable {
  tenant_id: string
  id: string
  contact_id: string
  kind: ConsentKind
  given: boolean
  at: ColumnType<Date, Date | undefined, never>
  channel: string
  text_version: string
  note: string
  by_kind: 'customer' | 'staff' | 'system'
  by_id: string | null
  by_name: string | null
}
export type ConsentRecord = Selectable<ConsentRecordTable>

declare module '../../kernel/database.ts' {
  interface Database {
    consent_record: ConsentRecordTable
  }
}
