import { sql } from 'kysely'
import type { PersonalDataHolder } from '../personal-data/personal-data.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { answerPurpose } from './idempotency.table.ts'

const settledMinutes = 10

/**
 * Answers that are kept for a day, so that a write may be sent again. They are sealed and may be about anybody: so those
 * that name her go, and all that nobody will ask for again.
 */
export function idempotencyPersonalData(secrets: Secrets): PersonalDataHolder {
  return {
    name: 'kernel.idempotency',
    tables: ['idempotency_key'],
    export: async () => null,
    async erase(trx, tenantId, contactId, person) {
      const ids = person?.ids ?? [contactId]
      const { rows } = await sql<{ owner_id: string; key: string; answer: string; settled: boolean }>`
        select owner_id, key, answer, answered_at < clock_timestamp() - make_interval(mins => ${settledMinutes}) as settled
        from idempotency_key where tenant_id = ${tenantId} and answer is not null`.execute(trx)
      let gone = 0
      for (const { owner_id, key, answer, settled } of rows) {
        if (!settled && !names(secrets, answer, ids)) continue
        await sql`delete from idempotency_key
          where tenant_id = ${tenantId} and owner_id = ${owner_id} and key = ${key}`.execute(trx)
        gone++
      }
      return { files: [], rows: { idempotency_key: gone } }
    },
  }
}

/** What no key opens any more cannot be given out again either. */
function names(secrets: Secrets, answer: string, ids: readonly string[]): boolean {
  try {
    const text = secrets.open(answerPurpose, answer)
    return ids.some((id) => text.includes(id))
  } catch {
    return true
  }
}
