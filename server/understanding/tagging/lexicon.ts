import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'
import { hashOf } from '../sequence/hash.ts'

/** Longer words are not looked for. */
const longestWord = 8

/** A word list with what is known of each word: how common it is and as what it is used. */
export interface Lexicon {
  /** The word's row, -1 when it is not listed. */
  rowOf(word: string): number
  /** Every listed word that stands in the text. */
  eachWord(text: string, found: (start: number, end: number, row: number) => void): void
  /** Natural logarithm of the word's share of all words. */
  logShare: Float32Array
  /** The list's own part of speech, from 0. */
  tag: Uint8Array
  /** The names of the list's parts of speech, such as `ns` for places. */
  tagNames: readonly string[]
}

let shared: Lexicon | undefined

/** jieba's dictionary, read once for the process. */
export function sharedLexicon(): Lexicon {
  shared ??= readLexicon(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8'))
  return shared
}

/** Reads lines of `word frequency tag`. */
export function readLexicon(lines: string): Lexicon {
  const hashes: number[] = []
  const times: number[] = []
  const tags: number[] = []
  const tagNumbers = new Map<string, number>()
  let total = 0
  for (const line of lines.split('\n')) {
    const [word, count, tag = ''] = line.trim().split(' ')
    if (!word || word.length > longestWord) continue
    if (!tagNumbers.has(tag)) tagNumbers.set(tag, tagNumbers.size)
    hashes.push(hashOf(word))
    times.push(Math.max(1, Number(count)))
    tags.push(tagNumbers.get(tag)!)
    total += Number(count)
  }
  const table: FeatureTable = buildTable(Uint32Array.from(hashes))
  return {
    rowOf: (word) => rowOf(table, hashOf(word)),
    eachWord(text, found) {
      for (let start = 0; start < text.length; start++) {
        let hash = hashOf('')
        for (let end = start + 1; end <= Math.min(text.length, start + longestWord); end++) {
          hash = hashOf(text[end - 1]!, hash)
          const row = rowOf(table, hash)
          if (row >= 0) found(start, end, row)
        }
      }
    },
    logShare: Float32Array.from(times, (count) => Math.log(count / total)),
    tag: Uint8Array.from(tags),
    tagNames: [...tagNumbers.keys()],
  }
}

const unknownCharacter = -16

/** Where the likeliest row of listed words begins each word (a unigram language model): 1 at word beginnings. */
export function likeliestBeginnings(text: string, lexicon: Lexicon): Uint8Array {
  const size = text.length
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array(size + 1)
  best[0] = 0
  const reach = (start: number, end: number, gain: number) => {
    if (best[start]! + gain <= best[end]!) return
    best[end] = best[start]! + gain
    from[end] = start
  }
  let done = 0
  const passUnlisted = (until: number) => {
    for (; done < until; done++) reach(done, done + 1, unknownCharacter)
  }
  lexicon.eachWord(text, (start, end, row) => {
    passUnlisted(start)
    reach(start, end, lexicon.logShare[row]!)
  })
  passUnlisted(size)
  const begins = new Uint8Array(size)
  for (let end = size; end > 0; end = from[end]!) begins[from[end]!] = 1
  return begins
}

const universal: readonly (readonly [pattern: RegExp, tag: string])[] = [
  [/^v/, 'VERB'],
  [/^a/, 'ADJ'],
  [/^n[rstz]/, 'PROPN'],
  [/^n/, 'NOUN'],
]

/** The universal part of speech that a listed word most likely has, if it is one of the open classes. */
export function listedTag(lexicon: Lexicon, word: string): string | undefined {
  const row = lexicon.rowOf(word)
  const name = row < 0 ? '' : lexicon.tagNames[lexicon.tag[row]!]!
  return universal.find(([pattern]) => pattern.test(name))?.[1]
}
