import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { HandoffReason, HandoffSummary } from '../../../contracts/conversation.ts'

export interface HandoffTable {
  tenant_id: string
  id: string
  conversation_id: string
  session_id: string
  reason: HandoffReason
  summary: JSONColumnType<HandoffSummary>
  requested_at: Generated<Date>
  ended_at: Date | null
  outcome: 'taken' | 'left' | 'returned' | 'resolved' | null
  taken_by: string | null
}
export type Handoff = Selectable<HandoffTable>

declare module '../../kernel/database.ts' {
  interface Database {
    handoff: HandoffTable
  }
}
