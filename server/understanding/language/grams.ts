/** So much of a text is enough to tell its language; more would only cost time. */
export const enough = 400
const longestWord = 70
const space = 0x20
const words = /\p{L}[\p{L}'’`]*/gu

/**
 * Numbers of the pieces a text is told by, each once: four bytes of UTF-8 from every third on, as `eld` cuts its n-grams,
 * with the word's beginning and end marked.
 */
export function gramsOf(text: string): Set<number> {
  const grams = new Set<number>()
  for (const [word] of text.slice(0, enough).toLowerCase().matchAll(words)) addGrams(Buffer.from(word), grams)
  return grams
}

function addGrams(bytes: Uint8Array, grams: Set<number>): void {
  const length = Math.min(longestWord, bytes.length)
  let at = 0
  for (; at + 4 < length; at += 3) grams.add(gramNumber(bytes, at, at + 4, at === 0, false))
  grams.add(gramNumber(bytes, length === 3 ? 0 : Math.max(0, length - 4), bytes.length, at === 0, true))
}

/** FNV-1a over bytes: the number under which a piece is kept. */
export function gramNumber(bytes: Uint8Array, from: number, to: number, begins: boolean, ends: boolean): number {
  let hash = 0x811c9dc5
  if (begins) hash = Math.imul(hash ^ space, 0x01000193)
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  if (ends) hash = Math.imul(hash ^ space, 0x01000193)
  return hash >>> 0 || 1
}
