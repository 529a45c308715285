import type { Document } from './retrieval.ts'

/** What is measured of every entry at once: one column each. */
export const columnNames = [
  'word',
  'character',
  'sound',
  'best',
  'second',
  'meaning',
  'profileMeaning',
  'clause',
  'profileWord',
  'profileCharacter',
  'answerWord',
  'answerCharacter',
  'notion',
  'notionSecond',
  'profileNotion',
  'answerNotion',
  'clauseNotion',
  'focus',
  'focusNotion',
] as const
type ColumnName = (typeof columnNames)[number]

/** One number for each entry in each column, and the entry's nearest question (-1: none). */
export type Columns = Record<ColumnName, Float32Array> & { nearest: Int32Array; size: number }

const question = 0
const profile = 1

/** The documents as flat rows of numbers: what is gone through for every question asked. */
export interface Layout {
  entries: number
  dimensions: number
  entryOf: Int32Array
  kindOf: Uint8Array
  meanings: Float32Array
}

export function layOut(documents: readonly Document[], entries: number, dimensions: number): Layout {
  const meanings = new Float32Array(documents.length * dimensions)
  documents.forEach(({ meaning }, i) => {
    if (meaning) meanings.set(meaning, i * dimensions)
  })
  return {
    entries,
    dimensions,
    entryOf: Int32Array.from(documents, ({ entry }) => entry),
    kindOf: Uint8Array.from(documents, ({ kind }) => ['question', 'profile', 'answer'].indexOf(kind)),
    meanings,
  }
}

/** The direction between several; none of none. */
export function middleOf(directions: readonly Float32Array[]): Float32Array {
  const middle = new Float32Array(directions[0]?.length ?? 0)
  for (const direction of directions) for (let d = 0; d < middle.length; d++) middle[d]! += direction[d]!
  const length = Math.hypot(...middle) || 1
  return middle.map((value) => value / length)
}

/** Puts the likeness of all documents together by entry. */
export function gather(
  layout: Layout,
  [word, character, sound, notion]: readonly Float32Array[],
  meaning: Float32Array,
): Columns {
  const columns = emptyColumns(layout.entries)
  for (let i = 0; i < layout.entryOf.length; i++) {
    const entry = layout.entryOf[i]!
    const kind = layout.kindOf[i]!
    const w = word![i]!
    const c = character![i]!
    const n = notion![i]!
    if (kind === question) {
      addQuestion(columns, entry, i, w, c, sound![i]!)
      addNotion(columns, entry, n)
    } else if (kind === profile) {
      columns.profileWord[entry] = w
      columns.profileCharacter[entry] = c
      columns.profileNotion[entry] = n
      columns.profileMeaning[entry] = Math.max(0, meaningOf(layout, i, meaning))
    } else {
      columns.answerWord[entry] = w
      columns.answerCharacter[entry] = c
      columns.answerNotion[entry] = n
    }
  }
  columns.clause.set(columns.best)
  columns.clauseNotion.set(columns.notion)
  columns.focus.set(columns.best)
  columns.focusNotion.set(columns.notion)
  return columns
}

function emptyColumns(size: number): Columns {
  const numbers = Object.fromEntries(columnNames.map((name) => [name, new Float32Array(size)]))
  return { ...(numbers as Record<ColumnName, Float32Array>), nearest: new Int32Array(size).fill(-1), size }
}

function likeOf(word: number, character: number, sound: number): number {
  return 0.45 * word + 0.4 * character + 0.15 * sound
}

function addQuestion(
  columns: Columns,
  entry: number,
  document: number,
  word: number,
  character: number,
  sound: number,
): void {
  if (word > columns.word[entry]!) columns.word[entry] = word
  if (character > columns.character[entry]!) columns.character[entry] = character
  if (sound > columns.sound[entry]!) columns.sound[entry] = sound
  const like = likeOf(word, character, sound)
  if (like > columns.best[entry]! || columns.nearest[entry] === -1) {
    columns.second[entry] = columns.best[entry]!
    columns.best[entry] = like
    columns.nearest[entry] = document
  } else if (like > columns.second[entry]!) columns.second[entry] = like
}

function addNotion(columns: Columns, entry: number, notion: number): void {
  if (notion > columns.notion[entry]!) {
    columns.notionSecond[entry] = columns.notion[entry]!
    columns.notion[entry] = notion
  } else if (notion > columns.notionSecond[entry]!) columns.notionSecond[entry] = notion
}

function meaningOf({ meanings, dimensions }: Layout, document: number, meaning: Float32Array): number {
  let sum = 0
  for (let d = 0, at = document * dimensions; d < dimensions; d++, at++) sum += meanings[at]! * meaning[d]!
  return sum
}

/** Directions are long: the single questions are compared by them only for the entries that are looked at closely. */
export function addMeanings(columns: Columns, layout: Layout, entries: readonly number[], meaning: Float32Array): void {
  const close = new Set(entries)
  for (let i = 0; i < layout.entryOf.length; i++) {
    const entry = layout.entryOf[i]!
    if (layout.kindOf[i] === question && close.has(entry)) raise(columns.meaning, entry, meaningOf(layout, i, meaning))
  }
}

/**
 * A long story holds its question in one place: each passage is looked at alone, and the best of them counts too. What
 * asks counts once more for itself, in place of the whole.
 */
export function addPassages(
  columns: Columns,
  layout: Layout,
  passages: readonly { asks: boolean; cosines: readonly Float32Array[] }[],
): void {
  if (passages.length === 0) return
  columns.focus.fill(0)
  columns.focusNotion.fill(0)
  for (const { asks, cosines } of passages) {
    const [word, character, sound, notion] = cosines
    for (let i = 0; i < layout.entryOf.length; i++) {
      if (layout.kindOf[i] !== question) continue
      const entry = layout.entryOf[i]!
      const like = likeOf(word![i]!, character![i]!, sound![i]!)
      raise(columns.clause, entry, like)
      raise(columns.clauseNotion, entry, notion![i]!)
      if (!asks) continue
      raise(columns.focus, entry, like)
      raise(columns.focusNotion, entry, notion![i]!)
    }
  }
}

function raise(column: Float32Array, entry: number, value: number): void {
  if (value > column[entry]!) column[entry] = value
}

/** The entries that are likest by a plain sum; entries that share nothing with the question are left out. */
export function likeliest(columns: Columns, most: number): number[] {
  const sums = new Float32Array(columns.size)
  const found: number[] = []
  for (let entry = 0; entry < columns.size; entry++) {
    const shared =
      columns.best[entry]! + columns.profileWord[entry]! + columns.profileCharacter[entry]! + columns.notion[entry]!
    if (shared + columns.answerWord[entry]! === 0 && columns.profileMeaning[entry]! < 0.5) continue
    sums[entry] =
      columns.best[entry]! +
      0.5 * columns.clause[entry]! +
      0.3 * (columns.profileWord[entry]! + columns.profileCharacter[entry]!) +
      0.1 * columns.answerWord[entry]! +
      0.4 * columns.profileMeaning[entry]! +
      0.8 * columns.notion[entry]! +
      0.4 * columns.profileNotion[entry]! +
      0.3 * columns.clauseNotion[entry]!
    found.push(entry)
  }
  return found.sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, most)
}

export function likenessOf(columns: Columns, entry: number): Record<ColumnName, number> {
  return Object.fromEntries(columnNames.map((name) => [name, columns[name][entry]!])) as Record<ColumnName, number>
}
