import { tooManyRequests } from '../../kernel/errors.ts'

export interface Pace {
  /** @throws tooManyRequests when this one has used up what it may. */
  take(key: string): void
}

const kept = 20_000

/** Lets each key do something so often at once, and so much more each second. Forgets who has been quiet the longest. */
export function createPace(limit: { burst: number; perSecond: number; now?: () => number }): Pace {
  const { burst, perSecond, now = Date.now } = limit
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(key) {
      const at = now()
      const bucket = buckets.get(key) ?? { left: burst, at }
      const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
      buckets.delete(key)
      if (buckets.size >= kept) buckets.delete(buckets.keys().next().value!)
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at })
      if (left < 1) throw tooManyRequests({ retryAfterSeconds: Math.ceil((1 - left) / perSecond) })
    },
  }
}
