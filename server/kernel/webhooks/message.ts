import type { Db } from '../database.ts'
import type { Delivery } from './delivery.table.ts'
import type { PublicEvent } from './public-event.ts'
import { testType } from './test-event.ts'

export interface Built {
  body: string
  contactId: string | null
}
export type Build = (trx: Db, delivery: Delivery, options: { includeText: boolean }) => Promise<Built | undefined>

/** Makes what a receiver reads; undefined for a type that this version does not know. */
export function createBuild(events: readonly PublicEvent[]): Build {
  return async (trx, delivery, options) => {
    const { id, type, tenant_id: tenantId, payload, happened_at: at } = delivery
    const write = (data: unknown) => JSON.stringify({ id, type, tenantId, at: at.toISOString(), data })
    if (type === testType) return { body: write({ webhookId: delivery.endpoint_id }), contactId: null }
    const event = events.find((one) => one.type === type)
    if (!event) return undefined
    const { data, contactId = null } = await event.view(trx, tenantId, payload, options)
    return { body: write(data), contactId }
  }
}

/** What goes with every message, before it is signed. */
export function plainHeaders(id: string): Record<string, string> {
  return { 'content-type': 'application/json', 'user-agent': 'Zhanggui-Webhooks/1', 'webhook-id': id }
}
