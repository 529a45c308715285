import type { RetentionRuleView } from '../../../contracts/privacy.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import type { Log } from '../../kernel/log.ts'
import { type RetentionKind, retentionKinds } from '../../kernel/personal-data/retention.ts'
import type { Storage } from '../../kernel/storage.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { retentionTooShort, retentionUnknown } from './privacy.errors.ts'
import { privacyPolicy } from './privacy.policy.ts'
import type { RetentionRule } from './retention.table.ts'

export interface RetentionDeps {
  db: Db
  storage: Storage
  log: Log
  now: () => Date
  /** All tenants there are. */
  tenants(): Promise<readonly { id: string }[]>
}

const day = 86_400_000
const batch = 500

export type RetentionService = ReturnType<typeof createRetentionService>

/** How long each kind of data is kept, per tenant, and the nightly work that ends it. */
export function createRetentionService({ db, storage, log, now, tenants }: RetentionDeps) {
  const rulesOf = async (trx: Db, tenantId: string): Promise<Map<string, RetentionRule>> => {
    const rows = await trx.selectFrom('retention_rule').selectAll().where('tenant_id', '=', tenantId).execute()
    return new Map(rows.map((row) => [row.kind, row]))
  }
  const before = (days: number) => new Date(now().getTime() - days * day)

  function kindOf(kind: string): RetentionKind {
    const found = retentionKinds().find((one) => one.kind === kind)
    if (!found) throw retentionUnknown({ kind })
    return found
  }

  function checked(kind: string, days: number): void {
    const { leastDays = 0 } = kindOf(kind)
    if (days > 0 && days < leastDays) throw retentionTooShort({ kind, leastDays })
  }

  async function view(trx: Db, tenantId: string): Promise<RetentionRuleView[]> {
    const rules = await rulesOf(trx, tenantId)
    return retentionKinds().map(({ kind, standardDays, leastDays = 0 }) => {
      const rule = rules.get(kind)
      const updatedAt = rule?.updated_at.toISOString() ?? null
      return { kind, days: rule?.days ?? standardDays, standardDays, leastDays, updatedAt }
    })
  }

  /** One batch after the other, each in a transaction of its own, until nothing of that age is left. */
  async function eraseKind(tenantId: string, kind: RetentionKind, days: number): Promise<number> {
    let total = 0
    for (;;) {
      const done = await inTenant(db, tenantId, (trx) => kind.erase(trx, tenantId, before(days), batch))
      for (const key of done.files ?? [])
        await storage
          .delete(key)
          .catch((error) => log.warn({ err: error, storageKey: key }, 'a file past its time was not deleted'))
      total += done.rows
      if (done.rows < batch) return total
    }
  }

  async function eraseTenant(tenantId: string): Promise<Record<string, number>> {
    const rules = await inTenant(db, tenantId, (trx) => rulesOf(trx, tenantId))
    const erased: Record<string, number> = {}
    for (const kind of retentionKinds()) {
      const days = rules.get(kind.kind)?.days ?? kind.standardDays
      const rows = days > 0 ? await eraseKind(tenantId, kind, days) : 0
      if (rows > 0) erased[kind.kind] = rows
    }
    if (Object.keys(erased).length > 0)
      await inTenant(db, tenantId, (trx) =>
        audit(trx, systemActor(tenantId), 'customers.privacy.retentionErased', tenantId, erased),
      )
    return erased
  }

  return {
    list(actor: Actor): Promise<RetentionRuleView[]> {
      privacyPolicy.require(actor, 'retain')
      return inTenant(db, actor.tenantId, (trx) => view(trx, actor.tenantId))
    },

    /** @throws retentionUnknown, retentionTooShort */
    change(actor: Actor, rules: readonly { kind: string; days: number }[]): Promise<RetentionRuleView[]> {
      privacyPolicy.require(actor, 'retain')
      for (const { kind, days } of rules) checked(kind, days)
      const { tenantId } = actor
      return inTenant(db, tenantId, async (trx) => {
        const had = await view(trx, tenantId)
        for (const { kind, days } of rules) {
          const row = { tenant_id: tenantId, kind, days, updated_at: now(), updated_by: actor.id }
          await trx
            .insertInto('retention_rule')
            .values(row)
            .onConflict((conflict) => conflict.columns(['tenant_id', 'kind']).doUpdateSet(row))
            .execute()
        }
        const changed = rules.map(({ kind, days }) => [
          kind,
          { from: had.find((one) => one.kind === kind)?.days, to: days },
        ])
        await audit(trx, actor, 'customers.privacy.retentionChanged', tenantId, Object.fromEntries(changed))
        return view(trx, tenantId)
      })
    },

    /** @throws retentionUnknown */
    async preview(actor: Actor, kind: string, days: number): Promise<{ kind: string; days: number; rows: number }> {
      privacyPolicy.require(actor, 'retain')
      const { count } = kindOf(kind)
      const rows = days > 0 ? await inTenant(db, actor.tenantId, (trx) => count(trx, actor.tenantId, before(days))) : 0
      return { kind, days, rows }
    },

    /** What the night does for all tenants; answers with what went, by tenant. */
    async night(): Promise<Record<string, Record<string, number>>> {
      const all: Record<string, Record<string, number>> = {}
      for (const { id } of await tenants()) {
        try {
          all[id] = await eraseTenant(id)
        } catch (error) {
          log.error({ err: error, tenantId: id }, 'what is past its time was not erased')
        }
      }
      return all
    },
  }
}
