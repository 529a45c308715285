import { readFileSync } from 'node:fs'
import { type Chain, decode } from '../sequence/chain.ts'
import { openChain } from '../sequence/chain-file.ts'
import { fullMarks } from '../tagging/full-marks.ts'
import { type Lexicon, sharedLexicon } from '../tagging/lexicon.ts'
import { findHeads } from './heads.ts'
import { attachMarks, isMark, pauseOf } from './marks.ts'
import { relationFeatures } from './relation-features.ts'
import { readSentence, type TaggedWord } from './sentence.ts'
import { settleRelations } from './settle.ts'
import { openWeights } from './weights-file.ts'

/** A word's governor (its place from 0, -1 for the root) and what the word is to it, as Universal Dependencies name it. */
export interface Arc {
  head: number
  relation: string
}

export interface DependencyModel {
  heads: ArrayLike<number>
  relations: Chain
  lexicon: Lexicon
}

let shipped: DependencyModel | undefined

/** The model that ships with the product; rebuilt by `train dependency`. */
export function shippedDependency(): DependencyModel {
  const file = (name: string) => readFileSync(new URL(`../../../models/dependency/${name}.bin`, import.meta.url))
  shipped ??= {
    heads: openWeights(file('heads')),
    relations: openChain(file('relations')),
    lexicon: sharedLexicon(),
  }
  return shipped
}

/** Longer sentences are cut: the work grows with the cube of the length. */
const longest = 60

/** The tree of a message's words: one root, no circles, a relation for each word; marks hang on what they set off. */
export function parseTree(given: readonly TaggedWord[], model: DependencyModel = shippedDependency()): Arc[] {
  const words = given.map(({ text, tag }) => ({ text: text.length === 1 ? fullMarks(text) : text, tag }))
  const forms = words.map(({ text }) => text)
  const heads = new Int32Array(words.length).fill(-1)
  const relations = new Array<string>(words.length).fill('punct')
  let root = -1
  for (const [from, to] of piecesOf(forms)) {
    const first = parsePiece(words.slice(from, to), from, model, heads, relations)
    if (first < 0) continue
    if (root < 0) root = first
    else {
      heads[first] = root
      relations[first] = 'parataxis'
    }
  }
  settleRelations(words, heads, relations)
  attachMarks(forms, heads)
  return words.map((_, at) => ({ head: heads[at]!, relation: heads[at] === -1 ? 'root' : relations[at]! }))
}

/** Parses one piece into `heads` and `relations`; tells the place of its root, -1 when it is all marks. */
function parsePiece(
  words: readonly TaggedWord[],
  from: number,
  model: DependencyModel,
  heads: Int32Array,
  relations: string[],
): number {
  const sentence = readSentence(words, model.lexicon)
  const { size, places } = sentence
  if (size === 1) return -1
  const found = findHeads(model.heads, sentence)
  const named = decode(model.relations, relationFeatures(sentence, found, model.lexicon))
  let root = -1
  for (let at = 1; at < size; at++) {
    const place = from + places[at]!
    if (found[at] === 0) root = place
    else heads[place] = from + places[found[at]!]!
    relations[place] = relationOf(model.relations.labels[named[at - 1]!]!, found[at] === 0)
  }
  for (const [at, link] of sentence.links.entries()) {
    if (!link) continue
    heads[from + at] = from + at + 1
    relations[from + at] = link
  }
  return root
}

function relationOf(named: string, isRoot: boolean): string {
  if (isRoot) return 'root'
  return named === 'root' ? 'parataxis' : named
}

/** Cuts long rows of words, after the widest pause there is. */
function piecesOf(forms: readonly string[]): [number, number][] {
  const pieces: [number, number][] = []
  for (let from = 0; from < forms.length; ) {
    let to = Math.min(forms.length, from + longest)
    if (to < forms.length) {
      let widest = 0
      for (let at = to - 1; at > from + 8; at--) {
        const pause = isMark(forms[at]!) ? pauseOf(forms[at]!) : 0
        if (pause < 5 || pause <= widest) continue
        widest = pause
        to = at + 1
      }
    }
    pieces.push([from, to])
    from = to
  }
  return pieces
}
