import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ProofStatement, ProofView } from '../../../contracts/privacy.ts'
import type { Db } from '../../kernel/database.ts'
import type { Identifier } from '../../kernel/personal-data/personal-data.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { insertProof, lastProof } from './privacy.repository.ts'
import type { PrivacyProof } from './privacy.table.ts'

const signing = 'customers.privacy.proof'
const naming = 'customers.privacy.subject'
const first = '0'.repeat(64)

/** The hash of a proof: of what it says, of its number, and of the hash of the one before it. */
export function hashOf(statement: ProofStatement, number: number, previousHash: string): string {
  return createHash('sha256').update(canonical({ number, previousHash, statement })).digest('hex')
}

/** JSON with sorted names: the same for the same value, however a database keeps it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}

/** Adds a proof to the tenant's chain, in the caller's transaction. */
export async function appendProof(
  trx: Db,
  secrets: Secrets,
  tenantId: string,
  statement: ProofStatement,
  at: Date,
): Promise<PrivacyProof> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`privacy.proof:${tenantId}`}, 0))`.execute(trx)
  const previous = await lastProof(trx, tenantId)
  const number = (previous?.number ?? 0) + 1
  const previousHash = previous?.hash ?? first
  const hash = hashOf(statement, number, previousHash)
  return insertProof(trx, {
    tenant_id: tenantId,
    number,
    request_id: statement.requestId,
    made_at: at,
    statement: JSON.stringify(statement),
    previous_hash: previousHash,
    hash,
    signature: secrets.sign(signing, hash),
  })
}

/** Whether a proof is what was written, after the one with this hash. */
export function isWhole(secrets: Secrets, proof: PrivacyProof, previous: PrivacyProof | undefined): boolean {
  const { number, statement, previous_hash, hash, signature } = proof
  const follows = number === (previous?.number ?? 0) + 1 && previous_hash === (previous?.hash ?? first)
  return follows && hash === hashOf(statement, number, previous_hash) && secrets.verify(signing, hash, signature)
}

/** Fingerprints of what a person was known by: they show for whom a proof is only to who knows that already. */
export function subjectsOf(secrets: Secrets, identifiers: readonly Identifier[]): string[] {
  const kinds = ['reference', 'email', 'phone']
  const texts = identifiers.filter(({ kind, sure }) => sure && kinds.includes(kind)).map(({ text }) => text)
  return [...new Set(texts.map((text) => secrets.sign(naming, normal(text))))].slice(0, 100)
}

export function isAbout(secrets: Secrets, proof: PrivacyProof, text: string): boolean {
  return proof.statement.subjects.some((subject) => secrets.verify(naming, normal(text), subject))
}

const normal = (text: string) => text.trim().toLowerCase().replace(/^\+86/, '').replace(/[\s-]/g, '')

export function presentProof(proof: PrivacyProof): ProofView {
  const { number, statement, hash, signature } = proof
  const madeAt = proof.made_at.toISOString()
  return { number, madeAt, statement, previousHash: proof.previous_hash, hash, signature }
}
