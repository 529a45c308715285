import { hashOf, mix } from '../sequence/hash.ts'
import { stem } from './stem.ts'

/** Kinds of features; each kind is weighed by itself, so that many small ones do not drown the few large. */
export const featureKinds = ['word', 'neighbours', 'pair', 'letters'] as const

/** The features of a text, one row each, and where in the text they were seen. */
export interface Features {
  readonly hashes: number[]
  readonly kinds: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly words: readonly SeenWord[]
}

export interface SeenWord {
  text: string
  start: number
  end: number
  han: boolean
}

const [word, neighbours, pair, letters] = [0, 1, 2, 3]
const aWord = /[\p{Script=Latin}\p{N}]+(?:['’]\p{Script=Latin}+)?|\p{Script=Han}|[\p{L}\p{Emoji_Presentation}]|[?!]/gu
const isHan = /\p{Script=Han}/u
/** Beyond this a message says nothing new about what is wanted; it bounds the work. */
const longestRead = 400
const widestPair = 14
const [beginning, ending] = [hashOf('^'), hashOf('$')]

/** What is counted in a normalised text: words, neighbours, words of one sentence, and runs of letters. */
export function featuresOf(text: string): Features {
  const read = text.length > longestRead ? text.slice(0, longestRead) : text
  const words = wordsOf(read)
  const features: Features = { hashes: [], kinds: [], starts: [], ends: [], words }
  const stems = words.map((one) => (one.han ? hashOf(one.text) : hashOf(stem(one.text))))
  for (let i = 0; i < words.length; i++) addWord(features, stems, i)
  if (words.length > 0) {
    const last = words.length - 1
    add(features, neighbours, mix(stems[last]!, ending), words[last]!.start, words[last]!.end)
  }
  let from = 0
  while (from < words.length) {
    let to = from + 1
    if (words[from]!.han) while (to < words.length && words[to]!.han) to++
    addLetters(features, words, from, to)
    from = to
  }
  return features
}

function wordsOf(text: string): SeenWord[] {
  const words: SeenWord[] = []
  for (const found of text.matchAll(aWord)) {
    const [seen] = found
    words.push({ text: seen, start: found.index, end: found.index + seen.length, han: isHan.test(seen) })
  }
  return words
}

function addWord(features: Features, stems: readonly number[], i: number): void {
  const { words } = features
  const { start, end } = words[i]!
  add(features, word, stems[i]!, start, end)
  const before = i > 0 ? stems[i - 1]! : beginning
  add(features, neighbours, mix(before, stems[i]!), i > 0 ? words[i - 1]!.start : start, end)
  for (let j = Math.max(0, i - widestPair); j < i; j++) {
    const [low, high] = stems[j]! < stems[i]! ? [stems[j]!, stems[i]!] : [stems[i]!, stems[j]!]
    add(features, pair, mix(low, high), words[j]!.start, end)
  }
}

/** Runs of two to five letters of a word; of one to three characters of a Chinese stretch. */
function addLetters(features: Features, words: readonly SeenWord[], from: number, to: number): void {
  const { start, han } = words[from]!
  const end = words[to - 1]!.end
  let text = ' '
  for (let i = from; i < to; i++) text += words[i]!.text
  text += ' '
  const [least, most] = han ? [1, 3] : [2, 5]
  for (let n = least; n <= most; n++)
    for (let i = han && n === 1 ? 1 : 0; i + n <= text.length - (han && n === 1 ? 1 : 0); i++) {
      let hash = 0x811c9dc5
      for (let k = i; k < i + n; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
      add(features, letters, hash >>> 0, Math.max(start, start + i - 1), Math.min(end, start + i - 1 + n))
    }
}

function add(features: Features, kind: number, hash: number, start: number, end: number): void {
  features.hashes.push(mix(hash, kind + 1) || 1)
  features.kinds.push(kind)
  features.starts.push(start)
  features.ends.push(end)
}
