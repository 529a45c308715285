import { sql } from 'kysely'
import type { Accounts } from '../../accounts/index.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { PresenceService } from '../presence/presence.service.ts'
import type { QueueService } from '../queue/queue.service.ts'
import { lockNextWaiting } from '../queue/work-item.repository.ts'
import { chooseAgent } from './choose.ts'

export interface AssignmentDeps {
  db: Db
  accounts: Accounts
  queue: QueueService
  presence: PresenceService
}
export type AssignmentService = ReturnType<typeof createAssignmentService>

/** Gives waiting work to agents by load, where the tenant wants that. */
export function createAssignmentService({ db, accounts, queue, presence }: AssignmentDeps) {
  /** One at a time per tenant, so that two processes never both see the same agent's last free place. */
  async function assignOne(tenantId: string): Promise<boolean> {
    return inTenant(db, tenantId, async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`desk.assignment:${tenantId}`}, 0))`.execute(trx)
      const agent = chooseAgent(await presence.present(trx, tenantId))
      const item = agent && (await lockNextWaiting(trx, tenantId))
      if (!item) return false
      await queue.take(trx, { tenantId, id: agent.staffId, role: 'agent', name: agent.name }, item, 'automatic')
      return true
    })
  }

  return {
    /** Assigns until nothing waits or nobody has room. */
    async assignWaiting(tenantId: string): Promise<void> {
      const { assignment } = await accounts.tenants.settings(tenantId)
      if (assignment !== 'automatic') return
      while (await assignOne(tenantId));
    },
  }
}
