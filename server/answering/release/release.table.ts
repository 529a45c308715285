import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { FaqContent } from '../faq/faq.content.ts'

/** An entry as it was published. */
export interface ReleasedEntry extends FaqContent {
  id: string
  key: string
  updatedAt: string
}

export interface KnowledgeReleaseTable {
  tenant_id: string
  number: number
  published_at: Generated<Date>
  published_by: string | null
  note: string
  restored_from: number | null
  entries: number
  content: JSONColumnType<{ entries: ReleasedEntry[] }>
}
export type KnowledgeRelease = Selectable<KnowledgeReleaseTable>

declare module '../../kernel/database.ts' {
  interface Database {
    knowledge_release: KnowledgeReleaseTable
  }
}
