import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recutTree } from '../dependency/ready-tree.ts'
import type { Chain } from '../sequence/chain.ts'
import { openChain, storeChain } from '../sequence/chain-file.ts'
import { type ChainExample, trainChain } from '../sequence/train-chain.ts'
import { characterFeatures } from './character-features.ts'
import { type NamedWord, readNamedWords, readTrees } from './conllu.ts'
import { type Lexicon, sharedLexicon } from './lexicon.ts'
import { taughtExamples } from './self-training.ts'
import { nameWords, type TaggingModel } from './tagger.ts'
import { wordFeatures } from './word-features.ts'

const segmented = 'zh_uner_gsdsimp/train.seg_ner.tsv'
/** The treebanks with parts of speech and trees; all of them are trained on. */
export const treebanks = ['pud_simp', 'hk_simp', 'cfl'].map((name) => `zh_ud/zh_${name}-ud-test.conllu`)
/** How words and names are learnt, and the tags that the parser is taught with. */
export const tagTraining = { epochs: 8, rate: 0.1, decay: 3e-3, fewest: 2, seed: 7 }
const shippedTagTraining = { ...tagTraining, epochs: 3 }

type Print = (line: string) => void
type Known = Pick<TaggingModel, 'words' | 'names' | 'lexicon'>

/** `train tagging`: learns words and names from the segmented corpus, parts of speech from the treebanks and from it. */
export function trainTaggingCommand(options: { data: string; out: string; print?: Print }): void {
  const { data, out, print = console.log } = options
  const lexicon = sharedLexicon()
  const sentences = readNamedWords(corpusFile(data, segmented))
  const words = storeChain(trainWords(sentences, lexicon))
  print(`words: ${sentences.length} sentences`)
  const names = storeChain(trainChain(namedExamples(sentences, lexicon), tagTraining))
  print('names: learnt')
  const tags = storeChain(trainTags(data, { words: openChain(words), names: openChain(names), lexicon }, print))
  mkdirSync(out, { recursive: true })
  for (const [name, stored] of Object.entries({ words, names, tags })) writeFileSync(join(out, `${name}.bin`), stored)
}

function corpusFile(data: string, name: string) {
  return { name, text: readFileSync(join(data, name), 'utf8') }
}

function trainWords(sentences: readonly NamedWord[][], lexicon: Lexicon): Chain {
  const examples = sentences.map((sentence) => {
    const forms = formsOf(sentence)
    return { features: characterFeatures(forms.join(''), lexicon), labels: forms.flatMap(labelsOfWord) }
  })
  return trainChain(examples, tagTraining)
}

function namedExamples(sentences: readonly NamedWord[][], lexicon: Lexicon): ChainExample[] {
  return sentences.map((sentence) => ({
    features: wordFeatures(formsOf(sentence), lexicon),
    labels: sentence.map(({ name }) => name),
  }))
}

function formsOf(sentence: readonly { form: string }[]): string[] {
  return sentence.map(({ form }) => form)
}

/** Parts of speech: first from the treebanks, then from them and from what the first model makes of the other corpus. */
export function trainTags(data: string, known: Known, print: Print): Chain {
  const trees = treebanks.flatMap((name) => readTrees(corpusFile(data, name))).map((tree) => recutTree(tree, known))
  const examples = trees.map((tree) => {
    const forms = formsOf(tree)
    return { features: wordFeatures(forms, known.lexicon, nameWords(known, forms)), labels: tree.map(({ tag }) => tag) }
  })
  const teacher = trainChain(examples, shippedTagTraining)
  print(`tags: ${trees.length} trees`)
  const more = taughtExamples(readNamedWords(corpusFile(data, segmented)), teacher, known.lexicon)
  const tags = trainChain([...examples, ...more], shippedTagTraining)
  print(`tags: and ${more.length} sentences of the segmented corpus, ${tags.table.size} features`)
  return tags
}

/** Beginning, middle and end of a word, or a word of one character. */
function labelsOfWord(word: string): string[] {
  return word.length === 1 ? ['S'] : ['B', ...Array.from({ length: word.length - 2 }, () => 'M'), 'E']
}
