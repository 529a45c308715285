import { type Insertable, sql, type UpdateObject } from 'kysely'
import type { Database, Db } from '../database.ts'
import type { Endpoint, EndpointTable } from './endpoint.table.ts'
import type { DisabledReason } from './webhook.events.ts'

const now = sql<Date>`clock_timestamp()`

export function listEndpoints(trx: Db, tenantId: string): Promise<Endpoint[]> {
  return trx.selectFrom('webhook_endpoint').selectAll().where('tenant_id', '=', tenantId).orderBy('id').execute()
}

export function findEndpoint(trx: Db, tenantId: string, id: string): Promise<Endpoint | undefined> {
  return trx
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function lockEndpoint(trx: Db, tenantId: string, id: string): Promise<Endpoint | undefined> {
  return trx
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Those that were there when a fact happened. Times that come back from the database are cut to milliseconds. */
export function findListening(trx: Db, tenantId: string, at: Date): Promise<Pick<Endpoint, 'id' | 'types'>[]> {
  return trx
    .selectFrom('webhook_endpoint')
    .select(['id', 'types'])
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'active')
    .where('created_at', '<', new Date(at.getTime() + 1))
    .execute()
}

export function insertEndpoint(trx: Db, row: Insertable<EndpointTable>): Promise<Endpoint> {
  return trx.insertInto('webhook_endpoint').values(row).returningAll().executeTakeFirstOrThrow()
}

export function updateEndpoint(
  trx: Db,
  tenantId: string,
  id: string,
  changes: UpdateObject<Database, 'webhook_endpoint'>,
): Promise<Endpoint> {
  return trx
    .updateTable('webhook_endpoint')
    .set({ ...changes, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function deleteEndpoint(trx: Db, tenantId: string, id: string): Promise<void> {
  await trx.deleteFrom('webhook_endpoint').where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}

export const disabled = (reason: DisabledReason) =>
  ({ status: 'disabled', disabled_reason: reason, disabled_at: now }) as const
export const enabled = { status: 'active', disabled_reason: null, disabled_at: null, failing_since: null } as const

/** Something was taken. Written every few seconds at most, so that a busy endpoint's row is not fought over. */
export async function recordSuccess(trx: Db, tenantId: string, id: string): Promise<void> {
  await trx
    .updateTable('webhook_endpoint')
    .set({ last_success_at: now, failing_since: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('failing_since', 'is not', null),
        where('last_success_at', 'is', null),
        where('last_success_at', '<', sql<Date>`clock_timestamp() - interval '5 seconds'`),
      ]),
    )
    .execute()
}

export async function recordFailure(trx: Db, tenantId: string, id: string): Promise<void> {
  await trx
    .updateTable('webhook_endpoint')
    .set({ failing_since: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('failing_since', 'is', null)
    .execute()
}

/** Whether nothing has been taken for so long that nobody can be there any more. */
export async function isFailingForLong(trx: Db, tenantId: string, id: string, days: number): Promise<boolean> {
  const { rows } = await sql`
    select from webhook_endpoint where tenant_id = ${tenantId} and id = ${id} and status = 'active'
      and failing_since < clock_timestamp() - ${days} * interval '1 day'`.execute(trx)
  return rows.length > 0
}

/** The tenants that have endpoints to be told, as of the moment that is answered with; asked outside of any tenant. */
export async function listListeningTenants(db: Db): Promise<{ tenantIds: Set<string>; asOf: Date }> {
  const { rows } = await sql<{ at: Date; tenants: string[] | null }>`
    select statement_timestamp() as at, (
      select array_agg(distinct tenant_id::text) from webhook_endpoint where status = 'active') as tenants`.execute(db)
  return { tenantIds: new Set(rows[0]!.tenants ?? []), asOf: rows[0]!.at }
}
