import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import type { listDeliveries } from '../../../contracts/webhook.ts'
import type { Db } from '../database.ts'
import { readPlaceId, writeCursor } from './delivery.cursor.ts'
import type { Attempt, AttemptTable, Delivery, DeliveryTable } from './delivery.table.ts'

/** Puts deliveries up, each once per fact and endpoint, however often the fact is heard. */
export async function insertDeliveries(trx: Db, rows: Insertable<DeliveryTable>[]): Promise<void> {
  await trx
    .insertInto('webhook_delivery')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'endpoint_id', 'event_id', 'type']).doNothing())
    .execute()
}

export function findDelivery(trx: Db, tenantId: string, id: string): Promise<Delivery | undefined> {
  return trx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function lockDelivery(trx: Db, tenantId: string, id: string): Promise<Delivery | undefined> {
  return trx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function listAttempts(trx: Db, tenantId: string, deliveryId: string): Promise<Attempt[]> {
  return trx
    .selectFrom('webhook_attempt')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', '=', deliveryId)
    .orderBy('no', 'desc')
    .limit(100)
    .execute()
}

/** The latest attempt of each delivery. */
export async function findLastAttempts(
  trx: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, Attempt>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('webhook_attempt')
    .selectAll()
    .distinctOn('delivery_id')
    .where('tenant_id', '=', tenantId)
    .where('delivery_id', 'in', [...ids])
    .orderBy('delivery_id')
    .orderBy('no', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.delivery_id, row]))
}

/** A page of an endpoint's deliveries, newest first. */
export async function pageOfDeliveries(
  trx: Db,
  tenantId: string,
  endpointId: string,
  { cursor, limit, status, type }: z.output<typeof listDeliveries>,
): Promise<{ rows: Delivery[]; next: string | null }> {
  let query = trx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('endpoint_id', '=', endpointId)
  if (status) query = query.where('status', '=', status)
  if (type) query = query.where('type', '=', type)
  if (cursor) query = query.where('id', '<', readPlaceId(cursor))
  const found = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? writeCursor([rows.at(-1)!.id]) : null }
}

/** How many deliveries of each endpoint wait, by endpoint. */
export async function countWaiting(trx: Db, tenantId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('webhook_delivery')
    .select(['endpoint_id', (count) => count.fn.countAll<number>().as('n')])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'waiting')
    .groupBy('endpoint_id')
    .execute()
  return new Map(rows.map((row) => [row.endpoint_id, Number(row.n)]))
}

const again = {
  status: 'waiting',
  tries: 0,
  next_try_at: sql<Date>`clock_timestamp()`,
  finished_at: null,
  claimed_until: null,
  claimed_by: null,
} as const

export function sendAgain(trx: Db, tenantId: string, id: string): Promise<Delivery> {
  return trx
    .updateTable('webhook_delivery')
    .set(again)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function sendFailedAgain(trx: Db, tenantId: string, endpointId: string, since: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_delivery')
    .set(again)
    .where('tenant_id', '=', tenantId)
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', 'failed')
    .where('happened_at', '>=', since)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Gives up what waits for an endpoint; what is just being sent ends by itself. */
export async function giveUpWaiting(trx: Db, tenantId: string, endpointId: string): Promise<void> {
  await sql`
    update webhook_delivery set status = 'failed', next_try_at = null, finished_at = clock_timestamp()
    where tenant_id = ${tenantId} and endpoint_id = ${endpointId} and status = 'waiting'
      and (claimed_until is null or claimed_until < clock_timestamp())`.execute(trx)
}

export async function insertAttempt(trx: Db, row: Insertable<AttemptTable>): Promise<void> {
  await trx.insertInto('webhook_attempt').values(row).execute()
}
