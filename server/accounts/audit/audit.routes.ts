import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { pageOf, pageQuery } from '../../../contracts/common.ts'
import { auditEntryView } from '../../../contracts/staff.ts'
import { listAudit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { auditPolicy } from './audit.policy.ts'

export const auditRoutes: FastifyPluginAsyncZod<{ db: Db }> = async (app, { db }) => {
  const list = {
    tags: ['settings'],
    summary: 'Who changed what in the set-up of the tenant, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(auditEntryView) },
  }
  app.get('/audit', { schema: list }, async ({ actor, query }) => {
    auditPolicy.require(actor, 'read')
    const page = await inTenant(db, actor.tenantId, (trx) => listAudit(trx, actor.tenantId, query))
    const items = page.items.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actorId: row.actor_id,
      actorName: row.actor_name,
      action: row.action,
      subject: row.subject,
      facts: row.facts as Record<string, unknown>,
    }))
    return { items, next: page.next }
  })
}
