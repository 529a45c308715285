import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'
import { gramsOf } from './grams.ts'

/** What each piece of a text says for which language, twenty units for a factor of e. */
export interface Identifier {
  readonly languages: readonly string[]
  readonly table: FeatureTable
  /** Where the votes of each piece begin; one more than there are pieces. */
  readonly from: Uint32Array
  readonly voteOf: Uint8Array
  readonly votes: Uint8Array
}

const file = join(import.meta.dirname, '../../../models/language/votes.bin')
let shipped: Identifier | undefined

/** Read when the first message needs it: most are told by their letters alone. */
export function shippedIdentifier(): Identifier {
  shipped ??= readIdentifier(readFileSync(file))
  return shipped
}

/** How much speaks for each language; a language that nothing speaks for has 0. */
export function scoresOf(text: string, { languages, table, from, voteOf, votes }: Identifier): Float64Array {
  const scores = new Float64Array(languages.length)
  for (const gram of gramsOf(text)) {
    const row = rowOf(table, gram)
    if (row < 0) continue
    for (let at = from[row]!; at < from[row + 1]!; at++) {
      const language = voteOf[at]!
      scores[language] = scores[language]! + votes[at]!
    }
  }
  return scores
}

export interface Vote {
  language: number
  weight: number
}

/** Stored form: names, then the pieces' numbers in rising order, how many votes each has, and the votes. */
export function storeIdentifier(languages: readonly string[], pieces: ReadonlyMap<number, readonly Vote[]>): Buffer {
  const sorted = [...pieces].sort(([a], [b]) => a - b)
  const names = Buffer.from(languages.join(' '))
  const votes = sorted.flatMap(([, list]) => list)
  const head = Buffer.alloc(12)
  head.writeUInt32LE(names.length, 0)
  head.writeUInt32LE(sorted.length, 4)
  head.writeUInt32LE(votes.length, 8)
  const numbers = Buffer.alloc(sorted.length * 4)
  sorted.forEach(([number], index) => {
    numbers.writeUInt32LE(number, index * 4)
  })
  return Buffer.concat([
    head,
    names,
    numbers,
    Uint8Array.from(sorted, ([, list]) => list.length),
    Uint8Array.from(votes, ({ language }) => language),
    Uint8Array.from(votes, ({ weight }) => weight),
  ])
}

export function readIdentifier(bytes: Buffer): Identifier {
  const named = bytes.readUInt32LE(0)
  const pieces = bytes.readUInt32LE(4)
  const voted = bytes.readUInt32LE(8)
  const take = (at: number, length: number) => new Uint8Array(bytes.subarray(at, at + length))
  const numbersAt = 12 + named
  const countsAt = numbersAt + pieces * 4
  const votesAt = countsAt + pieces
  const from = new Uint32Array(pieces + 1)
  for (let row = 0; row < pieces; row++) from[row + 1] = from[row]! + bytes[countsAt + row]!
  return {
    languages: bytes.toString('utf8', 12, numbersAt).split(' '),
    table: buildTable(new Uint32Array(take(numbersAt, pieces * 4).buffer)),
    from,
    voteOf: take(votesAt, voted),
    votes: take(votesAt + voted, voted),
  }
}
