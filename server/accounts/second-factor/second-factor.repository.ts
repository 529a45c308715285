import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { SecondFactor } from './second-factor.table.ts'

/** Whose factor it is. */
export interface Owner {
  tenantId: string
  id: string
}

export function findSecondFactor(trx: Db, owner: Owner): Promise<SecondFactor | undefined> {
  return trx
    .selectFrom('staff_second_factor')
    .selectAll()
    .where('tenant_id', '=', owner.tenantId)
    .where('staff_id', '=', owner.id)
    .executeTakeFirst()
}

/** Keeps a secret that is not confirmed yet, instead of an earlier one; answers false where one is confirmed. */
export async function putPending(trx: Db, owner: Owner, secretSealed: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('staff_second_factor')
    .values({ tenant_id: owner.tenantId, staff_id: owner.id, secret_sealed: secretSealed, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'staff_id'])
        .doUpdateSet({ secret_sealed: secretSealed, created_at: now, last_step: 0 })
        .where('staff_second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Turns on the secret that was tried, unless it was replaced or turned on meanwhile. */
export async function confirmSecondFactor(
  trx: Db,
  factor: SecondFactor,
  change: { step: number; recoveryHashes: string[]; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_second_factor')
    .set({ confirmed_at: change.now, last_step: change.step, recovery_hashes: change.recoveryHashes })
    .where('tenant_id', '=', factor.tenant_id)
    .where('staff_id', '=', factor.staff_id)
    .where('secret_sealed', '=', factor.secret_sealed)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a step of time; answers false when it, or a later one, was taken already. */
export async function takeStep(trx: Db, owner: Owner, step: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_second_factor')
    .set({ last_step: step })
    .where('tenant_id', '=', owner.tenantId)
    .where('staff_id', '=', owner.id)
    .where('confirmed_at', 'is not', null)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes a recovery code away; answers how many are left, or undefined when it was gone already. */
export async function takeRecoveryHash(trx: Db, owner: Owner, hash: string): Promise<number | undefined> {
  const row = await trx
    .updateTable('staff_second_factor')
    .set({ recovery_hashes: sql`array_remove(recovery_hashes, ${hash})` })
    .where('tenant_id', '=', owner.tenantId)
    .where('staff_id', '=', owner.id)
    .where(sql<boolean>`${hash} = any(recovery_hashes)`)
    .returning('recovery_hashes')
    .executeTakeFirst()
  return row?.recovery_hashes.length
}

/** Answers whether one was on. */
export async function deleteSecondFactor(trx: Db, owner: Owner): Promise<boolean> {
  const row = await trx
    .deleteFrom('staff_second_factor')
    .where('tenant_id', '=', owner.tenantId)
    .where('staff_id', '=', owner.id)
    .returning('confirmed_at')
    .executeTakeFirst()
  return row?.confirmed_at != null
}
