import type { Generated, Selectable } from 'kysely'
import type { ResolvedBy } from './session.events.ts'

export interface SessionTable {
  tenant_id: string
  id: string
  conversation_id: string
  inbox_id: string
  contact_id: string
  first_seq: number
  opened_at: Generated<Date>
  opening: string
  resolved_at: Date | null
  resolved_by: ResolvedBy | null
  resolved_by_id: string | null
  reopened_at: Date | null
  abandoned: Generated<boolean>
  first_bot_reply_at: Date | null
  first_human_reply_at: Date | null
  last_agent_id: string | null
  topic: string | null
  topic_by: string | null
  rating_invited_at: Date | null
}
export type Session = Selectable<SessionTable>

declare module '../../kernel/database.ts' {
  interface Database {
    session: SessionTable
  }
}
