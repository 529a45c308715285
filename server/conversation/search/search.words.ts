const run = /[\p{L}\p{N}\p{M}]+/gu
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu
const longestWord = 40

/** Writing without spaces, in stretches, and the words of everything else; lower case. */
function partsOf(text: string): { stretches: string[][]; words: string[] } {
  const stretches: string[][] = []
  const words: string[] = []
  for (const [part] of text.toLowerCase().matchAll(run)) {
    for (const [stretch] of part.matchAll(dense)) stretches.push([...stretch])
    for (const word of part.split(dense)) if (word) words.push([...word].slice(0, longestWord).join(''))
  }
  return { stretches, words }
}

const pairsOf = (stretch: string[]) => stretch.slice(1).map((character, index) => stretch[index]! + character)

/** Leads every word, so that one tenant's search does not wade through another's messages. */
function markOf(tenantId: string): string {
  return tenantId.replaceAll('-', '').slice(-6)
}

/**
 * What a message can be found by, as a `tsvector` literal: each character and each pair of neighbours where a language
 * writes without spaces (so that words of two characters are found), whole words else.
 */
export function indexWords(tenantId: string, text: string): string {
  const { stretches, words } = partsOf(text)
  const all = new Set([...words, ...stretches.flatMap((stretch) => [...stretch, ...pairsOf(stretch)])])
  const mark = markOf(tenantId)
  return [...all].map((word) => `'${mark}${word}'`).join(' ')
}

/** What to look for, as a `tsquery` literal, and the phrases that must really occur; undefined when nothing is left. */
export function searchWords(tenantId: string, q: string): { wanted: string; phrases: string[] } | undefined {
  const { stretches, words } = partsOf(q)
  const mark = markOf(tenantId)
  const exact = stretches.flatMap((stretch) => (stretch.length === 1 ? stretch : pairsOf(stretch)))
  const terms = new Set([...exact.map((term) => `'${mark}${term}'`), ...words.map((word) => `'${mark}${word}':*`)])
  if (terms.size === 0) return undefined
  const phrases = q
    .toLowerCase()
    .split(/\s+/)
    .filter((phrase) => phrase !== '')
  return { wanted: [...terms].join(' & '), phrases }
}
