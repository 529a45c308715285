import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { Delivery } from './delivery.table.ts'

export interface ClaimOptions {
  worker: string
  leaseSeconds: number
  /** How many of one endpoint may be under way at once, so that a slow one holds up no other. */
  perEndpoint: number
  limit: number
}

/**
 * Takes deliveries that are due for a while: those of a worker that died are free again when its time is over. Counts
 * what is under way per endpoint in all workers; two that take at the same moment may go over it once.
 */
export async function claimDue(db: Db, options: ClaimOptions): Promise<Delivery[]> {
  const { worker, leaseSeconds, perEndpoint, limit } = options
  const { rows } = await sql<Delivery>`
    update webhook_delivery as d
    set claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second', claimed_by = ${worker}
    from (
      select due.tenant_id, due.id from webhook_endpoint e
      cross join lateral (
        select w.tenant_id, w.id, w.next_try_at from webhook_delivery w
        where w.tenant_id = e.tenant_id and w.endpoint_id = e.id and w.status = 'waiting'
          and w.next_try_at <= clock_timestamp() and (w.claimed_until is null or w.claimed_until < clock_timestamp())
        order by w.next_try_at
        limit greatest(0, ${perEndpoint} - (
          select count(*) from webhook_delivery u
          where u.tenant_id = e.tenant_id and u.endpoint_id = e.id and u.status = 'waiting'
            and u.claimed_until >= clock_timestamp()))
        for update skip locked
      ) due
      where e.status = 'active' order by due.next_try_at limit ${limit}
    ) picked
    where d.tenant_id = picked.tenant_id and d.id = picked.id
    returning d.*`.execute(db)
  return rows
}

/** Lets go of what was taken and not sent. */
export async function unclaim(db: Db, worker: string, ids: readonly string[]): Promise<void> {
  await sql`update webhook_delivery set claimed_until = null, claimed_by = null
    where claimed_by = ${worker} and id = any(${[...ids]})`.execute(db)
}

/** A process that is alone on its database need not wait for the end of what an earlier one had taken. */
export async function unclaimAll(db: Db): Promise<void> {
  await sql`update webhook_delivery set claimed_until = null, claimed_by = null where claimed_until is not null`.execute(
    db,
  )
}
