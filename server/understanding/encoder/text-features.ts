import { notionsOf } from './notions.ts'
import { bareOf, canonicalPhrase } from './phrase.ts'
import { canonicalStem } from './stem.ts'

/** What the encoder sees of a text: its pieces of wording and the notions it speaks of, with how often. */
export interface TextFeatures {
  wording: Map<string, number>
  notions: Map<string, number>
}

/** Short texts are what is compared; of a long one the beginning counts. */
const longest = 1000
const pieceWeight = 0.5
const run = /[\u3400-\u9fff]+|[a-z][a-z']*|\d+/g

/** Reads a text into characters and pairs of them (Chinese), stems and pieces of words (English) and notions. */
export function readTextFeatures(text: string): TextFeatures {
  const bare = bareOf(text.slice(0, longest))
  const wording = new Map<string, number>()
  for (const [piece] of canonicalPhrase(bare).matchAll(run)) {
    const first = piece.charCodeAt(0)
    if (first >= 0x3400) addCharacters(piece, wording)
    else if (first >= 0x61) addEnglish(piece, wording)
    else add(wording, `#${piece.slice(0, 12)}`, pieceWeight)
  }
  return { wording, notions: notionsOf(bare) }
}

function addCharacters(piece: string, wording: Map<string, number>): void {
  for (let at = 0; at < piece.length; at++) {
    add(wording, piece[at]!, 1)
    if (at + 1 < piece.length) add(wording, piece.slice(at, at + 2), 1)
  }
}

function addEnglish(word: string, wording: Map<string, number>): void {
  add(wording, canonicalStem(word), 1)
  const framed = `^${word}$`
  for (let at = 0; at + 4 <= framed.length; at++) add(wording, framed.slice(at, at + 4), pieceWeight)
}

function add(bag: Map<string, number>, feature: string, weight: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + weight)
}
