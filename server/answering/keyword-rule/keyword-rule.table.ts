import type { JSONColumnType, Selectable } from 'kysely'
import type { KeywordRule } from '../../../contracts/knowledge.ts'

export interface KeywordRuleTable {
  tenant_id: string
  id: string
  place: number
  rule: JSONColumnType<KeywordRule>
}
export type KeywordRuleRow = Selectable<KeywordRuleTable>

declare module '../../kernel/database.ts' {
  interface Database {
    keyword_rule: KeywordRuleTable
  }
}
