import { hashOf, mix } from '../sequence/hash.ts'
import type { Lexicon } from '../tagging/lexicon.ts'
import { shapeOf } from '../tagging/word-features.ts'
import { isMark, pauseOf } from './marks.ts'
import { linksOf } from './units.ts'

/** A word as parsing sees it; null where its part of speech is not known. */
export interface TaggedWord {
  text: string
  tag: string | null
}

/** Universal parts of speech, numbered; 17 stands for the root, 18 and 19 for what lies before and behind a sentence. */
export const tagNumbers = new Map(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'
    .split(' ')
    .map((tag, at) => [tag, at]),
)
const root = 17
const before = 18
const behind = 19
const rootWord: TaggedWord = { text: '', tag: '' }

/** What parsing looks at of a sentence without its marks; place 0 is the root, words count from 1. */
export interface Sentence {
  size: number
  /** Where each place stands among all the words, marks included; -1 for the root. */
  places: Int32Array
  /** The widest pause before each place. */
  pauses: Uint8Array
  /** The words as they are parsed, each with the stem or particle before it. */
  words: readonly TaggedWord[]
  /** Of all the words, the relation of those that are part of the word behind them. */
  links: readonly (string | undefined)[]
  tags: Uint8Array
  /** For each place and each template, the part of an arc's feature that its head gives. */
  headParts: Int32Array
  /** The same for the dependent. */
  ownParts: Int32Array
  /** How many commas, lesser marks and verbs stand before each place. */
  commas: Uint16Array
  marks: Uint16Array
  verbs: Uint16Array
  /** What a word gives to a pair of neighbours under one head. */
  pairForms: Int32Array
}

type Atom = 'f' | 't' | 'l' | 's' | 'p' | 'n' | 'a' | 'z' | 'q' | 'm' | 'c' | 'e' | 'b' | 'k'

/** What is joined of the head and of the dependent: after McDonald, Crammer and Pereira (2005), with more of the words. */
const templates: readonly (readonly [head: string, own: string])[] = [
  ['ft', ''],
  ['t', ''],
  ['', 'ft'],
  ['', 't'],
  ['ft', 'ft'],
  ['t', 'ft'],
  ['f', 'ft'],
  ['ft', 't'],
  ['f', 'f'],
  ['t', 't'],
  ['ft', 'f'],
  ['l', 'l'],
  ['l', 't'],
  ['t', 'l'],
  ['s', 's'],
  ['s', 't'],
  ['t', 's'],
  ['lt', 'lt'],
  ['tn', 'pt'],
  ['pt', 'pt'],
  ['tn', 'tn'],
  ['pt', 'tn'],
  ['tn', 't'],
  ['pt', 't'],
  ['t', 'pt'],
  ['t', 'tn'],
  ['t', 'af'],
  ['t', 'fz'],
  ['tz', 't'],
  ['at', 't'],
  ['t', 'tnm'],
  ['t', 'qpt'],
  ['ptn', 'ptn'],
  ['te', 't'],
  ['t', 'te'],
  ['lt', 'f'],
  ['f', 'lt'],
  ['tk', 'tb'],
  ['tb', 'tk'],
  ['tbk', 't'],
  ['t', 'tbk'],
  ['t', 'fk'],
  ['fk', 't'],
]
export const templateCount = templates.length

export function readSentence(all: readonly TaggedWord[], lexicon: Lexicon): Sentence {
  const links = linksOf(all)
  const words: TaggedWord[] = [rootWord]
  const kept: number[] = [-1]
  const wide: number[] = [0]
  let pause = 0
  let stem = ''
  let name = false
  for (const [at, { text, tag }] of all.entries()) {
    if (isMark(text)) {
      pause = Math.max(pause, pauseOf(text))
      continue
    }
    if (links[at]) {
      stem += text
      name ||= tag === 'PROPN'
      continue
    }
    kept.push(at)
    wide.push(pause)
    const joined = stem !== '' && tag === 'PART' ? (name ? 'PROPN' : 'NOUN') : tag
    words.push({ text: stem + text, tag: joined })
    pause = 0
    stem = ''
    name = false
  }
  const size = kept.length
  const places = Int32Array.from(kept)
  const pauses = Uint8Array.from([...wide, pause || 7])
  const tags = new Uint8Array(size)
  tags[0] = root
  const marks = new Uint16Array(size + 1)
  const verbs = new Uint16Array(size + 1)
  const forms = new Int32Array(size)
  const listed = new Int32Array(size)
  const shapes = new Int32Array(size)
  const pairForms = new Int32Array(size)
  for (let at = 1; at < size; at++) {
    const { text, tag } = words[at]!
    tags[at] = tagNumbers.get(tag ?? 'X') ?? 16
    forms[at] = hashOf(text)
    const row = lexicon.rowOf(text)
    listed[at] = row < 0 ? 254 : lexicon.tag[row]!
    shapes[at] = mix(shapeOf(text), text.charCodeAt(text.length - 1))
    pairForms[at] = mix(77, forms[at]!)
  }
  const commas = new Uint16Array(size + 1)
  for (let at = 0; at < size; at++) {
    commas[at + 1] = commas[at]! + (pauses[at + 1]! >= 5 ? 1 : 0)
    marks[at + 1] = marks[at]! + (pauses[at + 1]! > 0 && pauses[at + 1]! < 5 ? 1 : 0)
    verbs[at + 1] = verbs[at]! + (tags[at] === 15 || tags[at] === 3 ? 1 : 0)
  }
  const end = all.length > 0 ? hashOf(all.at(-1)!.text) : 0
  const tag = (at: number) => (at < 0 ? before : at >= size ? behind : tags[at]!)
  const value = (at: number, atom: Atom): number => {
    if (atom === 'f') return forms[at]!
    if (atom === 't') return tags[at]!
    if (atom === 'l') return listed[at]!
    if (atom === 's') return shapes[at]!
    if (atom === 'p') return tag(at - 1)
    if (atom === 'n') return tag(at + 1)
    if (atom === 'q') return tag(at - 2)
    if (atom === 'm') return tag(at + 2)
    if (atom === 'a') return forms[at - 1] ?? 1
    if (atom === 'z') return forms[at + 1] ?? 2
    if (atom === 'b') return pauses[at]!
    if (atom === 'k') return pauses[at + 1]!
    if (atom === 'e') return mix(end, at === size - 1 ? 1 : at === 1 ? 2 : 0)
    return 0
  }
  const headParts = new Int32Array(size * templateCount)
  const ownParts = new Int32Array(size * templateCount)
  for (let at = 0; at < size; at++)
    for (let template = 0; template < templateCount; template++) {
      const [head, own] = templates[template]!
      let sum = template * 7919 + 1
      for (let i = 0; i < head.length; i++) sum = mix(sum, value(at, head[i] as Atom))
      headParts[at * templateCount + template] = sum
      sum = template * 104729 + 3
      for (let i = 0; i < own.length; i++) sum = mix(sum, value(at, own[i] as Atom))
      ownParts[at * templateCount + template] = sum
    }
  return { size, places, pauses, words, links, tags, headParts, ownParts, commas, marks, verbs, pairForms }
}
