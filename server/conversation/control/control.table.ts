import type { Generated, Selectable } from 'kysely'
import type { ControlOwner } from '../../../contracts/conversation.ts'

export interface OwnerChangeTable {
  tenant_id: string
  id: string
  conversation_id: string
  session_id: string
  at: Generated<Date>
  from_kind: ControlOwner['kind']
  from_agent_id: string | null
  to_kind: ControlOwner['kind']
  to_agent_id: string | null
  cause: string
  by_role: string
  by_id: string
}
export type OwnerChange = Selectable<OwnerChangeTable>

declare module '../../kernel/database.ts' {
  interface Database {
    owner_change: OwnerChangeTable
  }
}
