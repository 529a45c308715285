import type { Generated, Selectable } from 'kysely'
import type { HandoffReason } from '../../../contracts/conversation.ts'

export interface WorkItemTable {
  tenant_id: string
  id: string
  conversation_id: string
  session_id: string
  reason: HandoffReason
  priority: Generated<number>
  requested_at: Generated<Date>
  state: Generated<'waiting' | 'taken' | 'left'>
  taken_by: string | null
  taken_at: Date | null
  closed_at: Date | null
}
export type WorkItem = Selectable<WorkItemTable>

declare module '../../kernel/database.ts' {
  interface Database {
    work_item: WorkItemTable
  }
}
