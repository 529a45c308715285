import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rewriteTree } from '../dependency/rewrite.ts'
import { storeChain } from '../sequence/chain-file.ts'
import { trainChain } from '../sequence/train-chain.ts'
import { characterFeatures } from './character-features.ts'
import { readNamedWords, readTrees, type TreeWord } from './conllu.ts'
import { harmonise, splitSuffixes } from './harmonise.ts'
import { listedTag, sharedLexicon } from './lexicon.ts'
import { cutWords, nameWords } from './tagger.ts'
import { wordFeatures } from './word-features.ts'

const segmented = 'zh_uner_gsdsimp/train.seg_ner.tsv'
/** The treebanks with parts of speech and trees; all of them are trained on. */
export const treebanks = ['pud_simp', 'hk_simp', 'cfl'].map((name) => `zh_ud/zh_${name}-ud-test.conllu`)
/** How tags are learnt. */
export const tagTraining = { epochs: 8, rate: 0.1, decay: 3e-3, fewest: 2, seed: 7 }

/** `train tagging`: learns words and names from the segmented corpus, parts of speech from the treebanks. */
export function trainTaggingCommand(options: { data: string; out: string; print?: (line: string) => void }): void {
  const { data, out, print = console.log } = options
  const file = (name: string) => ({ name, text: readFileSync(join(data, name), 'utf8') })
  const lexicon = sharedLexicon()
  const sentences = readNamedWords(file(segmented))
  const words = trainChain(
    sentences.map((sentence) => {
      const forms = sentence.map(({ form }) => form)
      return { features: characterFeatures(forms.join(''), lexicon), labels: forms.flatMap(labelsOfWord) }
    }),
    tagTraining,
  )
  print(`words: ${sentences.length} sentences, ${words.table.size} features`)
  const names = trainChain(
    sentences.map((sentence) => ({
      features: wordFeatures(
        sentence.map(({ form }) => form),
        lexicon,
      ),
      labels: sentence.map(({ name }) => name),
    })),
    tagTraining,
  )
  print(`names: ${names.labels.join(' ')}, ${names.table.size} features`)
  const trees = treebanks.flatMap((name) => readTrees(file(name)))
  const cut = (text: string) => cutWords({ words, lexicon }, text)
  const examples = trees
    .map((tree) => rewriteTree(splitSuffixes(harmonise(tree), cut, (word) => listedTag(lexicon, word))))
    .map((tree) => exampleOf(tree))
  const tags = trainChain(examples, tagTraining)
  print(`tags: ${trees.length} sentences, ${tags.table.size} features`)
  mkdirSync(out, { recursive: true })
  for (const [name, chain] of Object.entries({ words, names, tags }))
    writeFileSync(join(out, `${name}.bin`), storeChain(chain))

  function exampleOf(tree: readonly TreeWord[]) {
    const forms = tree.map(({ form }) => form)
    const hints = nameWords({ names, lexicon }, forms)
    return { features: wordFeatures(forms, lexicon, hints), labels: tree.map(({ tag }) => tag) }
  }
}

/** Beginning, middle and end of a word, or a word of one character. */
function labelsOfWord(word: string): string[] {
  return word.length === 1 ? ['S'] : ['B', ...Array.from({ length: word.length - 2 }, () => 'M'), 'E']
}
