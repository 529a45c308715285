import type { Selectable } from 'kysely'
import type { TrackEvent } from '../../../contracts/contact.ts'

export interface ActivityTable {
  tenant_id: string
  id: string
  contact_id: string
  kind: TrackEvent['kind']
  name: string | null
  product_id: string | null
  query: string | null
  title: string | null
  url: string | null
  at: Date
}
export type ActivityRow = Selectable<ActivityTable>

declare module '../../kernel/database.ts' {
  interface Database {
    activity: ActivityTable
  }
}
