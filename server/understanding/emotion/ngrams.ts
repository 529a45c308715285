import { isLatin } from './word-tree.ts'

const prime = 0x01000193
const basis = 0x811c9dc5
const wordSeed = 0x3c6ef372
const pairSeed = 0x78dde6e4
/** Stands before the first and after the last character. */
const edge = 2

/** Longer messages are read at their beginning and their end. */
const most = 2000

/**
 * The features of a normalised text: its characters alone and in rows of up to `longest`, whole Latin words and pairs
 * of them. Their places: feature `i` begins at `starts[i]` and ends at `ends[i]`.
 */
export function ngramsOf(full: string, longest = 4) {
  const text = full.length > most ? full.slice(0, most / 2) + full.slice(full.length - most / 2) : full
  const features: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (hash: number, start: number, end: number) => {
    features.push(hash >>> 0)
    starts.push(Math.max(0, start))
    ends.push(Math.min(text.length, end))
  }
  let lastWord = 0
  let lastStart = 0
  for (let at = -1; at <= text.length; at++) {
    const unit = unitAt(text, at)
    if (unit === 32) continue
    if (isLatin(unit)) {
      if (isLatin(unitAt(text, at - 1))) continue
      let end = at
      let word = wordSeed
      while (isLatin(unitAt(text, end))) word = Math.imul(word ^ unitAt(text, end++), prime)
      put(word, at, end)
      if (lastWord !== 0) put(Math.imul(pairSeed ^ lastWord, prime) ^ word, lastStart, end)
      lastWord = word
      lastStart = at
      continue
    }
    let hash = basis
    for (let length = 0; length < longest && at + length <= text.length; length++) {
      const next = unitAt(text, at + length)
      if (isLatin(next) && length > 0 && isLatin(unitAt(text, at + length - 1))) break
      hash = Math.imul(hash ^ next, prime)
      hash ^= hash >>> 15
      if (length > 0 || unit !== edge) put(hash, at, at + length + 1)
    }
    if (unit !== edge && unit > 127) lastWord = 0
  }
  return { features, starts, ends }
}

function unitAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? edge : text.charCodeAt(at)
}
