/** A length of time as short as it can be read: 0.8 ms, 12 ms, 1.2 s; a dash for none. */
export function lengthText(ms: number | null): string {
  if (ms === null) return '–'
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`
  if (ms < 1000) return `${Math.round(ms)} ms`
  return `${Math.round(ms / 100) / 10} s`
}
