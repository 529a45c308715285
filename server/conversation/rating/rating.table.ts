import type { Generated, Selectable } from 'kysely'

export interface RatingTable {
  tenant_id: string
  session_id: string
  conversation_id: string
  contact_id: string
  agent_id: string | null
  score: number
  tags: Generated<string[]>
  comment: Generated<string>
  anonymous: Generated<boolean>
  rated_at: Generated<Date>
  changed_at: Date | null
}
export type Rating = Selectable<RatingTable>

declare module '../../kernel/database.ts' {
  interface Database {
    rating: RatingTable
  }
}
