import { percentile } from '../figures.ts'

export interface Timed {
  /** Microseconds of the text in the middle, and of the slowest in a hundred. */
  p50: number
  p99: number
  /** Texts a second, all of them one after the other. */
  perSecond: number
}

/** Reads every text `rounds` times after one round to warm up, and tells how long one takes. */
export async function timeTexts(
  texts: readonly string[],
  rounds: number,
  read: (text: string) => unknown,
): Promise<Timed> {
  for (const text of texts) await read(text)
  const times: number[] = []
  const started = performance.now()
  for (let round = 0; round < rounds; round++)
    for (const text of texts) {
      const before = performance.now()
      const answer = read(text)
      if (answer instanceof Promise) await answer
      times.push((performance.now() - before) * 1000)
    }
  const seconds = (performance.now() - started) / 1000
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), perSecond: times.length / seconds }
}

/** Megabytes that the process holds now, garbage taken away; needs `--expose-gc`. */
export function residentMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 2 ** 20
}
