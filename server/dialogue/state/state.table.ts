import type { ColumnType, Generated } from 'kysely'

interface DialogueStateTable {
  tenant_id: string
  session_id: string
  state: ColumnType<unknown, string, string>
  updated_at: Generated<Date>
}

declare module '../../kernel/database.ts' {
  interface Database {
    dialogue_state: DialogueStateTable
  }
}
