import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chain, decode } from '../sequence/chain.ts'
import { storeChain } from '../sequence/chain-file.ts'
import { type ChainExample, trainChain } from '../sequence/train-chain.ts'
import { readTrees, type TreeWord } from '../tagging/conllu.ts'
import { followHabits } from '../tagging/habits.ts'
import type { Lexicon } from '../tagging/lexicon.ts'
import { nameWords, shippedTagging, type TaggingModel } from '../tagging/tagger.ts'
import { tagTraining, treebanks } from '../tagging/train.ts'
import { wordFeatures } from '../tagging/word-features.ts'
import { type HeadExample, learnHeads } from './heads.ts'
import { readyTree } from './ready-tree.ts'
import { relationFeatures } from './relation-features.ts'
import { readSentence } from './sentence.ts'
import { storeWeights, usualLargest } from './weights-file.ts'

const folds = 2
/** Longer sentences cost much and teach little. */
const longestTaught = 36
const headTraining = { epochs: 7, most: 0.05, seed: 3 }
const relationTraining = { epochs: 5, rate: 0.1, decay: 3e-3, fewest: 3, seed: 7 }

type Print = (line: string) => void

/** `train dependency`: learns heads and relations from the treebanks, drawn as GSD draws them. */
export function trainDependencyCommand(options: { data: string; out: string; print?: Print }): void {
  const { data, out, print = console.log } = options
  const lessons = readLessons(data)
  print(`${lessons.length} trees`)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'heads.bin'), trainHeads(lessons, print))
  writeFileSync(join(out, 'relations.bin'), trainRelations(lessons, print))
}

export interface Lesson {
  tree: readonly TreeWord[]
  example: HeadExample
}

export function readLessons(data: string): Lesson[] {
  const model = shippedTagging()
  const trees = treebanks
    .flatMap((name) => readTrees({ name, text: readFileSync(join(data, name), 'utf8') }))
    .map((tree) => readyTree(tree, model))
  const tags = foreseenTags(trees, model)
  return trees.map((tree, at) => ({ tree, example: exampleOf(tree, tags[at]!, model.lexicon) }))
}

export function trainHeads(lessons: readonly Lesson[], print: Print): Buffer {
  const examples = lessons.map(({ example }) => example).filter(({ sentence }) => sentence.size <= longestTaught)
  const tell = (epoch: number, right: number) => print(`heads, round ${epoch + 1}: ${(100 * right).toFixed(1)} % right`)
  const weights = learnHeads(examples, { ...headTraining, tell })
  return storeWeights(weights, usualLargest(weights))
}

export function trainRelations(lessons: readonly Lesson[], print: Print): Buffer {
  const { lexicon } = shippedTagging()
  const examples = lessons.map(({ tree, example }) => relationExampleOf(tree, example, lexicon))
  const relations = trainChain(examples, relationTraining)
  print(`relations: ${relations.labels.length}, ${relations.table.size} features`)
  return storeChain(relations)
}

/** Tags as a tagger gives them to sentences that it was not trained on: the parser must live with its mistakes. */
export function foreseenTags(trees: readonly (readonly TreeWord[])[], model: TaggingModel): string[][] {
  const examples = trees.map((tree): ChainExample => {
    const forms = tree.map(({ form }) => form)
    const features = wordFeatures(forms, model.lexicon, nameWords(model, forms))
    return { features, labels: tree.map(({ tag }) => tag) }
  })
  const foreseen: string[][] = []
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, at) => at % folds !== fold)
    const tagger = trainChain(others, tagTraining)
    for (let at = fold; at < examples.length; at += folds) {
      const forms = trees[at]!.map(({ form }) => form)
      foreseen[at] = labelsOf(tagger, examples[at]!)
      followHabits(forms, foreseen[at]!, model.lexicon)
    }
  }
  return foreseen
}

function labelsOf(chain: Chain, { features }: ChainExample): string[] {
  return Array.from(decode(chain, features), (label) => chain.labels[label]!)
}

/** A sentence of a treebank without its marks, its words tagged as the tagger would. */
export function exampleOf(tree: readonly TreeWord[], tags: readonly string[], lexicon: Lexicon): HeadExample {
  const sentence = readSentence(taggedWords(tree, tags), lexicon)
  const numberOf = new Map(Array.from(sentence.places, (place, number) => [place, number]))
  const heads = Int32Array.from(sentence.places, (place) => {
    let head = place < 0 ? -1 : tree[place]!.head - 1
    while (head >= 0 && !numberOf.has(head)) head = tree[head]!.head - 1
    return numberOf.get(head) ?? 0
  })
  return { sentence, heads }
}

export function relationExampleOf(
  tree: readonly TreeWord[],
  { sentence, heads }: HeadExample,
  lexicon: Lexicon,
): ChainExample {
  return {
    features: relationFeatures(sentence, heads, lexicon),
    labels: Array.from(sentence.places.subarray(1), (place) => tree[place]!.relation.split(':')[0]!),
  }
}

function taggedWords(tree: readonly TreeWord[], tags: readonly string[]) {
  return tree.map(({ form }, at) => ({ text: form, tag: tags[at]! }))
}
