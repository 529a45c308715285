import type { Generated, Selectable } from 'kysely'

export interface CannedReplyTable {
  tenant_id: string
  id: string
  shortcut: string
  title: string
  text: string
  locale: string
  owner_id: string | null
  updated_at: Generated<Date>
}
export type CannedReply = Selectable<CannedReplyTable>

declare module '../../kernel/database.ts' {
  interface Database {
    canned_reply: CannedReplyTable
  }
}
