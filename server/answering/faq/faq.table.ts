import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { z } from 'zod'
import type { answer, guidance, wording } from '../../../contracts/knowledge.ts'

export type Wording = z.output<typeof wording>
export type Answer = z.output<typeof answer>
export type Guidance = z.output<typeof guidance>

export interface FaqEntryTable {
  tenant_id: string
  id: string
  key: string
  category: string
  wordings: JSONColumnType<Wording[]>
  answers: JSONColumnType<Answer[]>
  guidance: JSONColumnType<Guidance>
  enabled: boolean
  version: Generated<number>
  digest: string
  published_digest: string | null
  updated_at: Generated<Date>
  updated_by: string | null
}
export type FaqEntry = Selectable<FaqEntryTable>

declare module '../../kernel/database.ts' {
  interface Database {
    faq_entry: FaqEntryTable
  }
}
