import { type Chain, decode } from '../sequence/chain.ts'
import { type ChainExample, trainChain } from '../sequence/train-chain.ts'
import type { NamedWord } from './conllu.ts'
import type { Lexicon } from './lexicon.ts'
import { settleTags } from './settled-tags.ts'
import { wordFeatures } from './word-features.ts'

/** Longer sentences cost much and teach little. */
const longest = 40
/** So many sentences are taught; more gain little. */
const most = 2000
const nameTraining = { epochs: 3, rate: 0.1, decay: 3e-3, fewest: 2, seed: 7 }

/**
 * Sentences without tags as the teacher tags them, set right where their names tell the tag: self-training on text of
 * the kind in which we measure. What the pupil sees of names comes from models that did not know the sentence.
 */
export function taughtExamples(all: readonly NamedWord[][], teacher: Chain, lexicon: Lexicon): ChainExample[] {
  const sentences = all.filter(({ length }) => length <= longest).slice(0, most)
  const hints = foreseenNames(sentences, lexicon)
  return sentences.map((sentence, at) => {
    const forms = sentence.map(({ form }) => form)
    const names = sentence.map(({ name }) => name)
    const path = decode(teacher, wordFeatures(forms, lexicon, names))
    const tags = Array.from(path, (label) => teacher.labels[label]!)
    settleTags(forms, tags, lexicon)
    const labels = tags.map((tag, place) => (tag === 'PUNCT' ? tag : (tagOfName(forms, names, place) ?? tag)))
    return { features: wordFeatures(forms, lexicon, hints[at]!), labels }
  })
}

/** Names of persons are proper nouns, places and organisations begin with one and end with a particle such as 市. */
function tagOfName(forms: readonly string[], names: readonly string[], place: number): string | undefined {
  const name = names[place]!
  if (name === 'O') return undefined
  if (name.endsWith('PER')) return 'PROPN'
  const first = name.startsWith('B-')
  const goesOn = names[place + 1]?.startsWith('I-') ?? false
  if (forms[place]!.length === 1) return !first && !goesOn ? 'PART' : undefined
  return first && (name.endsWith('LOC') || !goesOn) ? 'PROPN' : undefined
}

function foreseenNames(sentences: readonly NamedWord[][], lexicon: Lexicon): string[][] {
  const examples = sentences.map((sentence) => ({
    features: wordFeatures(
      sentence.map(({ form }) => form),
      lexicon,
    ),
    labels: sentence.map(({ name }) => name),
  }))
  const foreseen: string[][] = []
  for (const fold of [0, 1]) {
    const chain = trainChain(
      examples.filter((_, at) => at % 2 !== fold),
      nameTraining,
    )
    for (let at = fold; at < examples.length; at += 2)
      foreseen[at] = Array.from(decode(chain, examples[at]!.features), (label) => chain.labels[label]!)
  }
  return foreseen
}
