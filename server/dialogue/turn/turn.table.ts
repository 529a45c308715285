import type { ColumnType, Generated, Selectable } from 'kysely'

export interface BotAction {
  name: string
  facts: Record<string, unknown>
}

interface DialogueTurnTable {
  tenant_id: string
  message_id: string
  conversation_id: string
  session_id: string
  decision: string
  reason: string
  confidence: number
  faq_key: string | null
  reply_id: string | null
  actions: ColumnType<BotAction[], string, string>
  decided_at: Generated<Date>
}
export type DialogueTurn = Selectable<DialogueTurnTable>

declare module '../../kernel/database.ts' {
  interface Database {
    dialogue_turn: DialogueTurnTable
  }
}
