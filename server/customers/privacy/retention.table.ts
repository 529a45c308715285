import type { Selectable } from 'kysely'

export interface RetentionRuleTable {
  tenant_id: string
  kind: string
  days: number
  updated_at: Date
  updated_by: string | null
}
export type RetentionRule = Selectable<RetentionRuleTable>

declare module '../../kernel/database.ts' {
  interface Database {
    retention_rule: RetentionRuleTable
  }
}
