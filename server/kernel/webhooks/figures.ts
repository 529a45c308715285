import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** How the endpoints of all tenants do together. */
export async function countFailingEndpoints(db: Db): Promise<{ active: number; failing: number; disabled: number }> {
  const { rows } = await sql<{ active: number; failing: number; disabled: number }>`
    select count(*) filter (where status = 'active')::int as active,
      count(*) filter (where status = 'active' and failing_since is not null)::int as failing,
      count(*) filter (where status = 'disabled' and disabled_reason is not null)::int as disabled
    from webhook_endpoint`.execute(db)
  return rows[0]!
}
