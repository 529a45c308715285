import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Mail } from '../../kernel/mail.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { listStaff } from '../staff/staff.repository.ts'
import { apiKeyExpiring } from './api-key.events.ts'
import { expiryLetter } from './api-key.letter.ts'
import { claimWarning, listExpiring } from './api-key.repository.ts'
import type { ApiKeyRow } from './api-key.table.ts'

/** Tells, once per key and two weeks ahead, that it comes to its end: as a fact, and to the administrators by mail. */
export async function warnOfExpiry(deps: { db: Db; mail: Mail; now: () => Date }): Promise<void> {
  const { db, now } = deps
  for (const key of await listExpiring(db, now())) await warnOf(key, deps)
}

async function warnOf(key: ApiKeyRow, { db, mail, now }: { db: Db; mail: Mail; now: () => Date }): Promise<void> {
  const { tenant_id: tenantId, id: apiKeyId, expires_at: expiresAt } = key
  const readers = await inTenant(db, tenantId, async (trx) => {
    if (!expiresAt || !(await claimWarning(trx, key, now()))) return []
    await appendEvent(trx, apiKeyExpiring, tenantId, { apiKeyId, expiresAt: expiresAt.toISOString() })
    const people = await listStaff(trx, tenantId, {})
    return people.filter((staff) => staff.role === 'administrator' && staff.status === 'active')
  })
  if (!mail.configured) return
  for (const staff of readers) await mail.send(expiryLetter(staff, key.name, expiresAt!))
}
