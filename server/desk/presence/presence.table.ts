import type { Generated, Selectable } from 'kysely'
import type { Presence } from '../../../contracts/desk.ts'

export interface PresenceTable {
  tenant_id: string
  staff_id: string
  presence: Presence
  chosen: Presence
  since: Generated<Date>
  seen_at: Generated<Date>
  idle_since: Generated<Date>
}
export type PresenceRow = Selectable<PresenceTable>

declare module '../../kernel/database.ts' {
  interface Database {
    presence: PresenceTable
  }
}
