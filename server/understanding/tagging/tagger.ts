import { readFileSync } from 'node:fs'
import type { Word } from '../segment/segment.ts'
import type { Vocabulary } from '../segment/vocabulary.ts'
import { type Chain, decode } from '../sequence/chain.ts'
import { openChain } from '../sequence/chain-file.ts'
import { calendarDays } from './calendar-days.ts'
import { characterFeatures } from './character-features.ts'
import { fullMarks } from './full-marks.ts'
import { type Lexicon, sharedLexicon } from './lexicon.ts'
import { settleTags } from './settled-tags.ts'
import { wordFeatures } from './word-features.ts'

/** The three models that read words, their parts of speech and names, one after another. */
export interface TaggingModel {
  words: Chain
  names: Chain
  tags: Chain
  lexicon: Lexicon
}

let shipped: TaggingModel | undefined

/** The models that ship with the product; rebuilt by `train tagging`. */
export function shippedTagging(): TaggingModel {
  const open = (name: string) =>
    openChain(readFileSync(new URL(`../../../models/tagging/${name}.bin`, import.meta.url)))
  shipped ??= { words: open('words'), names: open('names'), tags: open('tags'), lexicon: sharedLexicon() }
  return shipped
}

/** A mark that is always a word of its own. */
const pauses = new Set('，。！？；：（）')
const joined = /[A-Za-z0-9]/

/** Cuts a text without spaces into words; runs of Latin letters and digits stay whole, as does what `whole` marks. */
export function cutWords(
  { words, lexicon }: Pick<TaggingModel, 'words' | 'lexicon'>,
  text: string,
  whole: Uint8Array = new Uint8Array(text.length + 1),
): string[] {
  const path = decode(words, characterFeatures(text, lexicon))
  const cut: string[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    const begins =
      at === text.length ||
      whole[at] === 1 ||
      'BS'.includes(words.labels[path[at]!]!) ||
      'ES'.includes(words.labels[path[at - 1]!]!) ||
      pauses.has(text[at]!) ||
      pauses.has(text[at - 1]!)
    if (!begins || whole[at] === 2 || holdsTogether(text, at)) continue
    cut.push(text.slice(start, at))
    start = at
  }
  return cut
}

/** Within a run of Latin letters and digits, and within a character of two units. */
function holdsTogether(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at] ?? '']
  return (joined.test(before) && joined.test(after)) || /[\ud800-\udbff][\udc00-\udfff]/.test(before + after)
}

/** Which words belong to names: `O`, or `B-` and `I-` with PER, LOC or ORG. */
export function nameWords({ names, lexicon }: Pick<TaggingModel, 'names' | 'lexicon'>, words: readonly string[]) {
  return Array.from(decode(names, wordFeatures(words, lexicon)), (label) => names.labels[label]!)
}

/** The universal parts of speech of a sentence's words. */
export function tagWords(model: Omit<TaggingModel, 'words'>, words: readonly string[], names: readonly string[]) {
  const path = decode(model.tags, wordFeatures(words, model.lexicon, names))
  const tags = Array.from(path, (label) => model.tags.labels[label]!)
  settleTags(words, tags, model.lexicon)
  return tags
}

/** Cuts what a customer writes: days of the calendar stay whole. */
export function cutMessage(model: TaggingModel, text: string): string[] {
  return cutWords(model, text, calendarDays(text))
}

/** Words of a normalised text with their parts of speech; names of the tenant's vocabulary are never cut through. */
export function readWords(text: string, vocabulary: Vocabulary, model: TaggingModel = shippedTagging()): Word[] {
  const full = fullMarks(text)
  const places: { start: number; end: number; own: boolean }[] = []
  for (const { start, end, own } of stretchesOf(text, vocabulary)) {
    let at = start
    for (const { length } of own ? [text.slice(start, end)] : cutMessage(model, full.slice(start, end))) {
      places.push({ start: at, end: at + length, own })
      at += length
    }
  }
  const words = places.map(({ start, end }) => full.slice(start, end))
  const tags = tagWords(model, words, nameWords(model, words))
  return places.map(({ start, end, own }, index) => ({
    text: text.slice(start, end),
    start,
    end,
    tag: own ? 'NOUN' : tags[index]!,
  }))
}

/** What lies between spaces, and the tenant's own names. */
function stretchesOf(text: string, vocabulary: Vocabulary): { start: number; end: number; own: boolean }[] {
  const stretches: { start: number; end: number; own: boolean }[] = []
  let from = 0
  const until = (end: number) => {
    if (end > from) stretches.push({ start: from, end, own: false })
  }
  for (let at = 0; at < text.length; ) {
    const name = vocabulary.size > 0 ? vocabulary.longestAt(text, at) : undefined
    const length = name?.length ?? (/\s/.test(text[at]!) ? 1 : 0)
    if (length > 0) until(at)
    if (name) stretches.push({ start: at, end: at + length, own: true })
    at += Math.max(1, length)
    if (length > 0) from = at
  }
  until(text.length)
  return stretches
}
