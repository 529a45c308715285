import { tooManyRequests } from '../errors.ts'
import type { Redis } from '../redis.ts'
import { shareRates } from './rate-share.ts'

/** How often something may happen. `windowSeconds`: so much of it may come at once, 10 seconds' worth unless said. */
export interface RateRule {
  /** What is counted: `key`, `staff`, `visitor`, `tenant`, `address` … */
  name: string
  /** 0: as often as one likes. */
  perMinute: number
  windowSeconds?: number
}

/** One more time for somebody. */
export interface Claim extends RateRule {
  id: string
}

export interface Rate {
  name: string
  /** How many at once, and in how many seconds they come back. */
  quota: number
  windowSeconds: number
  left: number
  /** Until nothing is used up any more. */
  fullInSeconds: number
}

/** `retryAfterSeconds` 0: go on. */
export interface Verdict {
  retryAfterSeconds: number
  rates: Rate[]
}

export type RateLimits = ReturnType<typeof createRateLimits>

const tidiedEveryMs = 10_000
const keptAtMost = 200_000

/**
 * Counts who asks how often (GCRA: one number for each). Deciding asks nobody: with Redis, processes tell each other a
 * few times a second what was spent, and each goes on alone while it is away.
 */
export function createRateLimits(options: { redis?: Redis | undefined; now?: () => number } = {}) {
  const { redis, now = Date.now } = options
  /** For each the moment, in milliseconds, until which it has used up what is coming. */
  const spentUntil = new Map<string, number>()
  const sharing = redis && shareRates({ redis, spentUntil, now })
  let tidiedAt = now()

  const keyOf = ({ name, id }: Claim) => `${name}:${id}`
  const debtOf = (claim: Claim, at: number) => Math.max(0, (spentUntil.get(keyOf(claim)) ?? 0) - at)

  function charge(claim: Claim, ms: number, at: number): void {
    spentUntil.set(keyOf(claim), at + debtOf(claim, at) + ms)
    sharing?.note(keyOf(claim), ms)
  }

  /** Who has used up nothing is forgotten; were there too many still, those who came first. */
  function tidy(at: number): void {
    if (at - tidiedAt < tidiedEveryMs && spentUntil.size < keptAtMost) return
    tidiedAt = at
    for (const [key, until] of spentUntil) if (until <= at) spentUntil.delete(key)
    for (const key of spentUntil.keys()) {
      if (spentUntil.size < keptAtMost) return
      spentUntil.delete(key)
    }
  }

  function judge(claims: readonly Claim[], spend: boolean): Verdict {
    const at = now()
    tidy(at)
    const limited = claims.filter((claim) => claim.perMinute > 0)
    const waits = limited.map((claim) => {
      const { stepMs, windowMs } = measureOf(claim)
      return debtOf(claim, at) + stepMs - windowMs
    })
    const waitMs = Math.max(0, ...waits)
    if (waitMs === 0 && spend) for (const claim of limited) charge(claim, measureOf(claim).stepMs, at)
    const rates = limited.map((claim) => rateOf(claim, debtOf(claim, at)))
    return { retryAfterSeconds: Math.ceil(waitMs / 1000), rates }
  }

  return {
    /** Counts one more time for all of these, or for none of them when one has had too many. */
    take: (...claims: Claim[]): Verdict => judge(claims, true),

    /** What `take` would say. */
    look: (...claims: Claim[]): Verdict => judge(claims, false),

    /**
     * Counts one more time for all of these.
     *
     * @throws tooManyRequests
     */
    require(...claims: Claim[]): Verdict {
      const verdict = judge(claims, true)
      refuse(verdict)
      return verdict
    },

    /** Lets somebody wait for so long. */
    hold(claim: Claim, seconds: number): void {
      const at = now()
      charge(claim, Math.max(0, measureOf(claim).windowMs + seconds * 1000 - debtOf(claim, at)), at)
    },

    stop: (): void => sharing?.stop(),
  }
}

/** @throws tooManyRequests when the verdict is to wait. */
export function refuse({ retryAfterSeconds }: Verdict): void {
  if (retryAfterSeconds > 0) throw tooManyRequests({ retryAfterSeconds })
}

/** How long one time takes to come back, and how much may be owed. */
function measureOf({ perMinute, windowSeconds = 10 }: RateRule) {
  const stepMs = 60_000 / perMinute
  return { stepMs, windowMs: Math.max(stepMs, windowSeconds * 1000) }
}

function rateOf(rule: RateRule, debtMs: number): Rate {
  const { stepMs, windowMs } = measureOf(rule)
  return {
    name: rule.name,
    quota: Math.floor(windowMs / stepMs),
    windowSeconds: Math.ceil(windowMs / 1000),
    left: Math.max(0, Math.floor((windowMs - debtMs) / stepMs + 1e-6)),
    fullInSeconds: Math.ceil(debtMs / 1000),
  }
}
