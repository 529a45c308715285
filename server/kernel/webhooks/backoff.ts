const minute = 60
const hour = 60 * minute

/** Pauses after the first, second, … failed try, in seconds: ten tries within a little more than three days. */
const pauses: readonly number[] = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]
const jitter = 0.15
const longestWish = 24 * hour

/** How often one delivery is tried before it is given up. */
export const mostTries = pauses.length + 1

/**
 * Seconds until the next try, or undefined when that was the last. Each pause is stretched a little, so that what
 * failed together does not come back together. A receiver may ask for more patience (`Retry-After`).
 */
export function pauseAfter(tries: number, retryAfter?: string, random: () => number = Math.random): number | undefined {
  const pause = pauses[tries - 1]
  if (pause === undefined) return undefined
  const wish = Math.min(Number(retryAfter) || 0, longestWish)
  return Math.max(pause * (1 + jitter * random()), wish)
}
