import type { Histogram } from 'prom-client'
import { secondsBuckets } from './metrics.ts'

/** How many took up to each bound of `secondsBuckets`; the last entry counts what took longer than all of them. */
export type Tally = number[]
/** Tallies by the value of a label. */
export type Tallies = Record<string, Tally>

/** What a histogram has counted so far, by the values of one label; under `name` for one without labels. */
export async function readTallies(histogram: Histogram<string>, label: string, name = ''): Promise<Tallies> {
  const tallies: Tallies = {}
  const { values } = await histogram.get()
  for (const { metricName, labels, value } of values) {
    if (!metricName?.endsWith('_bucket')) continue
    const key = String((labels as Record<string, unknown>)[label] ?? name)
    const upTo = (labels as { le?: number | string }).le
    const place = upTo === '+Inf' ? secondsBuckets.length : secondsBuckets.indexOf(Number(upTo))
    tallies[key] ??= Array.from({ length: secondsBuckets.length + 1 }, () => 0)
    tallies[key][place] = value
  }
  // Prometheus counts up to each bound; we count between them, so that minutes and processes can be added.
  for (const [key, upTo] of Object.entries(tallies)) tallies[key] = upTo.map((n, i) => n - (upTo[i - 1] ?? 0))
  return tallies
}

/** What was added since an earlier reading; stages at which nothing happened are left out. */
export function tallySince(now: Tallies, before: Tallies): Tallies {
  const since: Tallies = {}
  for (const [key, tally] of Object.entries(now)) {
    const added = tally.map((n, i) => n - (before[key]?.[i] ?? 0))
    if (countOf(added) > 0) since[key] = added
  }
  return since
}

export function addTally(one: Tally | undefined, other: Tally): Tally {
  return one ? one.map((n, i) => n + (other[i] ?? 0)) : other
}

export function countOf(tally: Tally): number {
  return tally.reduce((sum, n) => sum + n, 0)
}

/** Below how many seconds that share of all lies, as exact as the bounds allow; undefined where there is nothing. */
export function quantileOf(tally: Tally, share: number): number | undefined {
  const all = countOf(tally)
  if (all === 0) return undefined
  let left = share * all
  for (const [place, n] of tally.entries()) {
    if (left <= n && n > 0) {
      const from = secondsBuckets[place - 1] ?? 0
      const to = secondsBuckets[place] ?? from
      return from + (to - from) * (left / n)
    }
    left -= n
  }
  return secondsBuckets.at(-1)
}
