import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findStaff } from '../staff/staff.repository.ts'
import { withAuthTables } from './auth-tables.ts'
import { verifyPassword } from './password.ts'
import { findPassword } from './user.repository.ts'

/** Whether this is the password of a member of staff. */
export async function isPasswordOf(
  db: Db,
  owner: { tenantId: string; id: string },
  password: string,
): Promise<boolean> {
  const kept = await inTenant(db, owner.tenantId, async (trx) => {
    const userId = (await findStaff(trx, owner.tenantId, owner.id))?.userId
    return userId ? withAuthTables(trx, () => findPassword(trx, userId)) : undefined
  })
  return kept !== undefined && verifyPassword({ hash: kept, password })
}
