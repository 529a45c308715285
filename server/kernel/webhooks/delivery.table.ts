import type { Generated, Selectable } from 'kysely'
import type { DeliveryStatus } from '../../../contracts/webhook.ts'

export interface DeliveryTable {
  tenant_id: string
  id: string
  endpoint_id: string
  event_id: number | null
  type: string
  payload: unknown
  happened_at: Date
  status: Generated<DeliveryStatus>
  attempts: Generated<number>
  tries: Generated<number>
  next_try_at: Date | null
  claimed_until: Date | null
  claimed_by: string | null
  contact_id: string | null
  created_at: Generated<Date>
  finished_at: Date | null
}
export type Delivery = Selectable<DeliveryTable>

export interface AttemptTable {
  tenant_id: string
  delivery_id: string
  no: number
  at: Date
  duration_ms: number
  status: number | null
  error: string | null
  response: string
}
export type Attempt = Selectable<AttemptTable>

declare module '../database.ts' {
  interface Database {
    webhook_delivery: DeliveryTable
    webhook_attempt: AttemptTable
  }
}
