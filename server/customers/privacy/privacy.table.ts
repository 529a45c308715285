import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { PrivacyReason, PrivacyRequestView, ProofStatement } from '../../../contracts/privacy.ts'
import { defineSealedColumn } from '../../kernel/secrets/sealed.ts'

export interface PrivacyRequestTable {
  tenant_id: string
  id: string
  kind: PrivacyRequestView['kind']
  state: PrivacyRequestView['state']
  contact_id: string | null
  reason: PrivacyReason
  note: Generated<string>
  code: string | null
  preview: JSONColumnType<{ rows?: Record<string, number>; files?: number }>
  requested_by: string
  requested_by_name: string | null
  requested_at: Date
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  started_at: Date | null
  finished_at: Date | null
  error: string | null
  pending: string | null
  proof_number: number | null
  storage_key: string | null
  size: number | null
  file_until: Date | null
}
export type PrivacyRequest = Selectable<PrivacyRequestTable>

export interface PrivacyProofTable {
  tenant_id: string
  number: number
  request_id: string
  made_at: Date
  statement: JSONColumnType<ProofStatement>
  previous_hash: string
  hash: string
  signature: string
}
export type PrivacyProof = Selectable<PrivacyProofTable>

declare module '../../kernel/database.ts' {
  interface Database {
    privacy_request: PrivacyRequestTable
    privacy_proof: PrivacyProofTable
  }
}

/** Between the rows and the files, what is left to do is known by this alone; it holds what the person was known by. */
export const pendingPurpose = 'customers.privacy.pending'
defineSealedColumn({ table: 'privacy_request', column: 'pending', purpose: pendingPurpose })
