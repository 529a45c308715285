import { hashOf, mix } from '../sequence/hash.ts'

const bits = 1 << 22

/** Which words a dictionary has, in half a megabyte; about one word in sixty is taken for one of them by chance. */
export type WordSet = Uint8Array

export function wordSetOf(words: Iterable<string>): WordSet {
  const set = new Uint8Array(bits >>> 3)
  for (const word of words) for (const at of placesOf(word)) set[at >>> 3] = set[at >>> 3]! | (1 << (at & 7))
  return set
}

export function hasWord(set: WordSet, word: string): boolean {
  return hasHash(set, hashOf(word))
}

/** The same for the word's `hashOf`. */
export function hasHash(set: WordSet, hash: number): boolean {
  const first = mix(hash, 1) & (bits - 1)
  if ((set[first >>> 3]! & (1 << (first & 7))) === 0) return false
  const second = mix(hash, 2) & (bits - 1)
  return (set[second >>> 3]! & (1 << (second & 7))) !== 0
}

function placesOf(word: string): [number, number] {
  const hash = hashOf(word)
  return [mix(hash, 1) & (bits - 1), mix(hash, 2) & (bits - 1)]
}
