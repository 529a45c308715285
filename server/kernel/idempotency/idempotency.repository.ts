import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { inTenant } from '../tenancy.ts'
import './idempotency.table.ts'

/** Which key of whom; `lease` names the try that works on it. */
export interface KeyPlace {
  tenantId: string
  ownerId: string
  key: string
}
export interface Lease extends KeyPlace {
  lease: string
}

/** What is known of a key that was used before. */
export interface UsedKey {
  digest: string
  lease: string
  answer: string | null
  done: boolean
  /** How much longer the try that works on it may take; 0 when its time is up. */
  secondsLeft: number
}

/** After so long without an answer, whoever began is taken for dead and the next try may begin. */
const leaseSeconds = 60
const leaseEnd = sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`

/** Takes a key that nobody has used; answers with what is known of it when somebody has. */
export function takeKey(db: Db, lease: Lease, digest: string): Promise<UsedKey | undefined> {
  return inTenant(db, lease.tenantId, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('idempotency_key')
      .values({ ...columnsOf(lease), digest, lease: lease.lease, leased_until: leaseEnd })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n ? undefined : findKey(trx, lease)
  })
}

function findKey(trx: Db, place: KeyPlace): Promise<UsedKey | undefined> {
  return whereKey(trx.selectFrom('idempotency_key'), place)
    .select([
      'digest',
      'lease',
      'answer',
      sql<boolean>`done_at is not null or answered_at is not null`.as('done'),
      sql<number>`greatest(0, ceil(extract(epoch from leased_until - clock_timestamp())))::int`.as('secondsLeft'),
    ])
    .executeTakeFirst()
}

/** Takes over from a try that died before its work was done; false when somebody else was first. */
export function takeOver(db: Db, lease: Lease, from: string): Promise<boolean> {
  return inTenant(db, lease.tenantId, async (trx) => {
    const { numUpdatedRows } = await whereKey(trx.updateTable('idempotency_key'), lease)
      .set({ lease: lease.lease, leased_until: leaseEnd })
      .where('lease', '=', from)
      .where('done_at', 'is', null)
      .where('answered_at', 'is', null)
      .where('leased_until', '<=', sql<Date>`clock_timestamp()`)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Whether this transaction has written anything so far. */
async function hasWritten(trx: Db): Promise<boolean> {
  const { rows } = await sql<{ wrote: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as wrote`.execute(trx)
  return rows[0]!.wrote
}

/**
 * Notes in the transaction that does the work that it is done; false when the key was lost to a later try meanwhile, so
 * that the work must not be committed.
 */
export async function noteDone(trx: Db, lease: Lease): Promise<boolean> {
  if (!(await hasWritten(trx))) return true
  const { numUpdatedRows } = await whereKey(trx.updateTable('idempotency_key'), lease)
    .set({ done_at: sql<Date>`clock_timestamp()` })
    .where('lease', '=', lease.lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function storeAnswer(db: Db, lease: Lease, answer: string): Promise<void> {
  return inTenant(db, lease.tenantId, async (trx) => {
    await whereKey(trx.updateTable('idempotency_key'), lease)
      .set({ answer, answered_at: sql<Date>`clock_timestamp()` })
      .where('lease', '=', lease.lease)
      .execute()
  })
}

/** Gives a key back after a failure. Where work was committed all the same, the key stays, so that none is done twice. */
export function giveBack(db: Db, lease: Lease): Promise<void> {
  return inTenant(db, lease.tenantId, async (trx) => {
    const own = whereKey(trx.deleteFrom('idempotency_key'), lease).where('lease', '=', lease.lease)
    const { numDeletedRows } = await own.where('done_at', 'is', null).executeTakeFirst()
    if (numDeletedRows > 0n) return
    await whereKey(trx.updateTable('idempotency_key'), lease)
      .set({ leased_until: sql<Date>`clock_timestamp()` })
      .where('lease', '=', lease.lease)
      .execute()
  })
}

const batch = 1000

/** Forgets the keys of all tenants that are older than a day. */
export async function forgetOldKeys(db: Db): Promise<number> {
  for (let forgotten = 0; ; ) {
    const { numAffectedRows } = await sql`
      delete from idempotency_key where (tenant_id, owner_id, key) in (
        select tenant_id, owner_id, key from idempotency_key
        where created_at < clock_timestamp() - interval '24 hours' order by created_at limit ${batch})`.execute(db)
    forgotten += Number(numAffectedRows ?? 0n)
    if ((numAffectedRows ?? 0n) < batch) return forgotten
  }
}

function columnsOf({ tenantId, ownerId, key }: KeyPlace) {
  return { tenant_id: tenantId, owner_id: ownerId, key }
}

interface WhereKey {
  where(column: 'tenant_id' | 'owner_id' | 'key', operator: '=', value: string): this
}

function whereKey<Q>(query: Q, { tenantId, ownerId, key }: KeyPlace): Q {
  return (query as WhereKey)
    .where('tenant_id', '=', tenantId)
    .where('owner_id', '=', ownerId)
    .where('key', '=', key) as Q
}
