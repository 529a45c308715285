import type { Db } from '../../kernel/database.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findRecoveryHash } from './recovery-codes.ts'
import { findSecondFactor, type Owner, takeRecoveryHash, takeStep } from './second-factor.repository.ts'
import { type SecondFactor, totpPurpose } from './second-factor.table.ts'
import { matchingStep } from './totp.ts'

/** By what somebody proved herself; `left` counts her recovery codes. */
export type Proof = { kind: 'totp' } | { kind: 'recovery'; left: number }

export type SecondFactorCheck = ReturnType<typeof createSecondFactorCheck>

/** Tells whether somebody has a second factor, and takes its codes: each once. */
export function createSecondFactorCheck({ db, secrets, now }: { db: Db; secrets: Secrets; now: () => Date }) {
  /** The factor that is asked for; not one that is still being set up. */
  async function active(owner: Owner): Promise<SecondFactor | undefined> {
    const factor = await inTenant(db, owner.tenantId, (trx) => findSecondFactor(trx, owner))
    return factor?.confirmed_at ? factor : undefined
  }

  async function takeTotp(owner: Owner, factor: SecondFactor, code: string): Promise<Proof | undefined> {
    const step = matchingStep(secrets.open(totpPurpose, factor.secret_sealed), code, now())
    if (step === undefined) return undefined
    const isTaken = await inTenant(db, owner.tenantId, (trx) => takeStep(trx, owner, step))
    return isTaken ? { kind: 'totp' } : undefined
  }

  async function takeRecovery(owner: Owner, factor: SecondFactor, code: string): Promise<Proof | undefined> {
    const hash = await findRecoveryHash(factor.recovery_hashes, code)
    if (!hash) return undefined
    const left = await inTenant(db, owner.tenantId, (trx) => takeRecoveryHash(trx, owner, hash))
    return left === undefined ? undefined : { kind: 'recovery', left }
  }

  return {
    active,

    /** Takes a code of the app, or a recovery code; answers undefined when it is none, or was taken already. */
    async take(owner: Owner, code: string): Promise<Proof | undefined> {
      const factor = await active(owner)
      if (!factor) return undefined
      const plain = code.replace(/[\s-]/g, '').toLowerCase()
      return /^\d{6}$/.test(plain) ? takeTotp(owner, factor, plain) : takeRecovery(owner, factor, plain)
    },
  }
}

/** How often somebody's code may be tried in fifteen minutes, from wherever. */
export const codeLimitOf = (owner: Owner) => ({ key: `code:${owner.id}`, most: 10 })
