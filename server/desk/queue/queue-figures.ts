import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

export interface QueueFigures {
  tenant: string
  waiting: number
  longestSeconds: number
}

/** So many tenants are told one by one; the rest together, so that the number of figures stays bounded. */
const tenantsShown = 20

/** Who waits for people in all tenants; longest queues first, what is beyond twenty tenants as `other`. */
export async function readQueueFigures(db: Db): Promise<QueueFigures[]> {
  const { rows } = await sql<QueueFigures>`
    with queue as (
      select tenant_id, count(*)::int as waiting,
        extract(epoch from clock_timestamp() - min(requested_at))::float8 as longest,
        row_number() over (order by count(*) desc, tenant_id) as place
      from work_item where state = 'waiting' group by tenant_id)
    select case when place <= ${tenantsShown} then tenant_id::text else 'other' end as tenant,
      sum(waiting)::int as waiting, max(longest)::float8 as "longestSeconds"
    from queue group by 1`.execute(db)
  return rows
}
