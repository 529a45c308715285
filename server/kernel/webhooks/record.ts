import type { Db } from '../database.ts'
import type { EventBus, Heard } from '../events.ts'
import { newId } from '../ids.ts'
import { afterCommit, inTenant } from '../tenancy.ts'
import { insertDeliveries } from './delivery.repository.ts'
import { findListening } from './endpoint.repository.ts'
import { createListeners } from './listeners.ts'
import type { PublicEvent } from './public-event.ts'

/** Hears the facts that may be told outside, and puts up a delivery for each endpoint that wants them. */
export function recordDeliveries(deps: {
  db: Db
  bus: Pick<EventBus, 'subscribe'>
  events: readonly PublicEvent[]
  wake: () => void
}): void {
  const { db, bus, events, wake } = deps
  const listeners = createListeners(db)

  async function record(fact: Heard, published: readonly PublicEvent[]): Promise<void> {
    const { tenantId, id, at, payload } = fact
    const told = published.filter((event) => event.when(payload))
    if (told.length === 0 || !(await listeners.has(tenantId, at))) return
    await inTenant(db, tenantId, async (trx) => {
      const endpoints = await findListening(trx, tenantId, at)
      const rows = endpoints.flatMap((endpoint) =>
        told
          .filter(({ type }) => endpoint.types === null || endpoint.types.includes(type))
          .map(({ type }) => ({ ...waiting(tenantId, endpoint.id, type, at), event_id: id, payload })),
      )
      if (rows.length === 0) return
      await insertDeliveries(
        trx,
        rows.map((row) => ({ ...row, payload: JSON.stringify(row.payload) })),
      )
      afterCommit(trx, wake)
    })
  }

  for (const published of Map.groupBy(events, ({ on }) => on.name).values())
    bus.subscribe(published[0]!.on, 'kernel.webhooks', (fact) => record(fact, published))
}

/** A new delivery, due at once. */
export function waiting(tenantId: string, endpointId: string, type: string, at: Date) {
  return {
    tenant_id: tenantId,
    id: newId(),
    endpoint_id: endpointId,
    type,
    happened_at: at,
    next_try_at: at,
    claimed_until: null,
    claimed_by: null,
    contact_id: null,
    finished_at: null,
  }
}
