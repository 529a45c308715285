import type { Generated, Selectable } from 'kysely'
import { defineSealedColumn } from '../../kernel/secrets/sealed.ts'

export interface SecondFactorTable {
  tenant_id: string
  staff_id: string
  secret_sealed: string
  /** The step of time whose code was taken last; a number that the driver answers as a text. */
  last_step: Generated<string | number>
  recovery_hashes: Generated<string[]>
  created_at: Date
  confirmed_at: Date | null
}
export type SecondFactor = Selectable<SecondFactorTable>

declare module '../../kernel/database.ts' {
  interface Database {
    staff_second_factor: SecondFactorTable
  }
}

export const totpPurpose = 'accounts.totp'
defineSealedColumn({ table: 'staff_second_factor', column: 'secret_sealed', purpose: totpPurpose })
