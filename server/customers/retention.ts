import { sql } from 'kysely'
import { countRows, rowsByTime } from '../kernel/personal-data/retention.kinds.ts'
import { defineRetention } from '../kernel/personal-data/retention.ts'
import { unreferenced } from '../kernel/references.ts'

/** What contacts did in the shop. */
defineRetention({ kind: 'activity', standardDays: 180, ...rowsByTime('activity', 'at') })

const nobody = sql`kind = 'visitor' and email is null and phone is null and phone_typed is null`

/** Visitors who never told who they are, who were not here for long, and of whom nothing else is kept. */
defineRetention({
  kind: 'visitors',
  standardDays: 365,
  async count(trx, tenantId, before) {
    const free = await unreferenced(trx, 'contact')
    return countRows(
      trx,
      sql`contact where tenant_id = ${tenantId} and last_seen_at < ${before} and ${nobody} and ${free}`,
    )
  },
  async erase(trx, tenantId, before, limit) {
    const free = await unreferenced(trx, 'contact')
    const { numAffectedRows } = await sql`
      delete from contact where tenant_id = ${tenantId} and id in (
        select id from contact where tenant_id = ${tenantId} and last_seen_at < ${before} and ${nobody} and ${free}
        order by last_seen_at limit ${limit} for update skip locked)`.execute(trx)
    return { rows: Number(numAffectedRows ?? 0) }
  },
})
