import type { Generated, Selectable } from 'kysely'
import { defineSealedColumn } from '../secrets/sealed.ts'

export interface IdempotencyKeyTable {
  tenant_id: string
  owner_id: string
  key: string
  digest: string
  created_at: Generated<Date>
  lease: string
  leased_until: Date
  done_at: Date | null
  answered_at: Date | null
  answer: string | null
}
export type IdempotencyKey = Selectable<IdempotencyKeyTable>

declare module '../database.ts' {
  interface Database {
    idempotency_key: IdempotencyKeyTable
  }
}

/** Answers hold what any route may tell, also secrets that are told once: so they are kept sealed. */
export const answerPurpose = 'kernel.idempotency'
defineSealedColumn({ table: 'idempotency_key', column: 'answer', purpose: answerPurpose })
