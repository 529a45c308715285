import type { Generated, Selectable } from 'kysely'
import { defineSealedColumn } from '../secrets/sealed.ts'
import type { DisabledReason } from './webhook.events.ts'

export interface EndpointTable {
  tenant_id: string
  id: string
  url: string
  description: string
  types: string[] | null
  include_text: boolean
  status: Generated<'active' | 'disabled'>
  disabled_reason: DisabledReason | null
  disabled_at: Date | null
  secret_sealed: string
  former_secret_sealed: string | null
  former_secret_until: Date | null
  last_success_at: Date | null
  failing_since: Date | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}
export type Endpoint = Selectable<EndpointTable>

declare module '../database.ts' {
  interface Database {
    webhook_endpoint: EndpointTable
  }
}

export const secretPurpose = 'webhook.secret'
for (const column of ['secret_sealed', 'former_secret_sealed'])
  defineSealedColumn({ table: 'webhook_endpoint', column, purpose: secretPurpose })
