import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { Channel, WidgetSettings } from '../../../contracts/inbox.ts'

export interface InboxTable {
  tenant_id: string
  id: string
  channel: Channel
  name: string
  enabled: Generated<boolean>
  public_key: string
  secret_version: Generated<number>
  /** `<version>:<secret>`, sealed; null or of another version when an earlier program wrote the row. */
  secret_sealed: string | null
  widget: JSONColumnType<WidgetSettings>
  created_at: Generated<Date>
}
export type Inbox = Selectable<InboxTable>

declare module '../../kernel/database.ts' {
  interface Database {
    inbox: InboxTable
  }
}
