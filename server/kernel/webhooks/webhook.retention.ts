import { sql } from 'kysely'
import { defineRetention } from '../personal-data/retention.ts'

/** How long the log of deliveries is kept, unless a tenant says otherwise. */
export const keptDays = 30

/** What was sent where, and what came back. What still waits is kept. */
defineRetention({
  kind: 'webhookLog',
  standardDays: keptDays,
  async count(trx, tenantId, before) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from webhook_delivery
      where tenant_id = ${tenantId} and status <> 'waiting' and created_at < ${before}`.execute(trx)
    return rows[0]!.n
  },
  async erase(trx, tenantId, before, limit) {
    const { numAffectedRows } = await sql`
      delete from webhook_delivery where tenant_id = ${tenantId} and id in (
        select id from webhook_delivery
        where tenant_id = ${tenantId} and status <> 'waiting' and created_at < ${before}
        order by created_at limit ${limit})`.execute(trx)
    return { rows: Number(numAffectedRows ?? 0) }
  },
})
