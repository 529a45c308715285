import type { Generated, Selectable } from 'kysely'

export interface GivenAnswerTable {
  tenant_id: string
  message_id: string
  conversation_id: string
  entry_id: string
  release_number: number
  confidence: number
  given_at: Generated<Date>
  feedback: 'up' | 'down' | null
}
export type GivenAnswer = Selectable<GivenAnswerTable>

declare module '../../kernel/database.ts' {
  interface Database {
    given_answer: GivenAnswerTable
  }
}
