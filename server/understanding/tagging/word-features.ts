import { hashOf, mix } from '../sequence/hash.ts'
import type { Lexicon } from './lexicon.ts'

const outside = 2
const unlisted = 254

/** A word's look, for where the word itself was never seen. */
export function shapeOf(word: string): number {
  if (/^\p{Nd}+$/u.test(word)) return 11
  if (/^[\p{Nd}.,:%/-]+$/u.test(word) && /\p{Nd}/u.test(word)) return 12
  if (/^[零〇一二三四五六七八九十百千万亿两半几]+$/.test(word)) return 13
  if (/^[\p{P}\p{S}]+$/u.test(word)) return 14
  if (/^[A-Z]/.test(word)) return 15
  if (/^[a-z]/.test(word)) return 16
  return Math.min(word.length, 4)
}

/**
 * What is looked at of each word to tell its part of speech, or whether it belongs to a name. `hints` is what is known
 * of each word from elsewhere, if anything.
 */
export function wordFeatures(words: readonly string[], lexicon: Lexicon, hints?: readonly string[]): number[][] {
  const hashes = words.map((word) => hashOf(word))
  const tags = words.map((word) => {
    const row = lexicon.rowOf(word)
    return row < 0 ? unlisted : lexicon.tag[row]!
  })
  const shapes = words.map(shapeOf)
  const word = (at: number) => hashes[at] ?? outside
  const tag = (at: number) => tags[at] ?? 255
  const shape = (at: number) => shapes[at] ?? 20
  return words.map((text, at) => {
    const own = hashes[at]!
    const first = text.charCodeAt(0)
    const last = text.charCodeAt(text.length - 1)
    const listed = tags[at]!
    const around = tag(at - 1) * 256 + listed
    const features = [
      mix(1, own),
      mix(2, word(at - 1)),
      mix(3, word(at + 1)),
      mix(4, word(at - 2)),
      mix(5, word(at + 2)),
      mix(mix(6, word(at - 1)), own),
      mix(mix(7, own), word(at + 1)),
      mix(8, first),
      mix(9, last),
      mix(10, hashOf(text.slice(-2))),
      mix(11, hashOf(text.slice(0, 2))),
      mix(12, shapes[at]!),
      mix(13, listed),
      mix(14, listed * 32 + shapes[at]!),
      mix(15, around),
      mix(16, listed * 256 + tag(at + 1)),
      mix(mix(17, around), tag(at + 1)),
      mix(18, tag(at - 1)),
      mix(19, tag(at + 1)),
      mix(mix(20, word(at - 1)), listed),
      mix(mix(21, listed), word(at + 1)),
      mix(mix(22, listed), last),
      mix(23, (shape(at - 1) * 32 + shapes[at]!) * 32 + shape(at + 1)),
      mix(mix(24, word(at - 1)), word(at + 1)),
      mix(mix(25, around), tag(at - 2)),
    ]
    if (hints) {
      const hint = hashOf(hints[at]!)
      features.push(mix(26, hint), mix(mix(27, hint), listed), mix(mix(28, hint), last))
    }
    for (let middle = 1; middle < text.length - 1; middle++) features.push(mix(29, text.charCodeAt(middle)))
    return features
  })
}
