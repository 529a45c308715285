import { readFileSync } from 'node:fs'
import { createWordTree, type WordTree } from './word-tree.ts'

/** A word that judges by what it is said of: 快 is good of parcels and bad of batteries. */
export interface RelativeWord {
  good: readonly string[]
  bad: readonly string[]
}

/** What a word says of goods: a weight from -3 to 3 (0 where it only looks like a judgement), or relative. */
export interface JudgementWord {
  weight: number
  relative?: RelativeWord
}

let loaded: WordTree<JudgementWord> | undefined

/** The words that judge, of the lists beside the model, read once. */
export function judgementWords(): WordTree<JudgementWord> {
  loaded ??= createWordTree(allWords())
  return loaded
}

function* allWords(): Generator<readonly [string, JudgementWord]> {
  const relative = relativeWords()
  for (const [word, weight] of [...wordsOf('zh.txt'), ...wordsOf('en.txt')]) {
    const own = relative.get(word)
    relative.delete(word)
    yield [word, own ? { weight, relative: own } : { weight }]
  }
  for (const [word, own] of relative) yield [word, { weight: 0, relative: own }]
}

function linesOf(name: string): string[][] {
  const text = readFileSync(new URL(`../../../models/emotion/lexicon/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '))
}

/** Harmless look-alikes first, then the heavier words: the first mention counts. */
function wordsOf(name: string): [string, number][] {
  const found = linesOf(name).flatMap(([weight, ...words]) =>
    words.map((word): [string, number] => [word.replaceAll('_', ' '), Number(weight)]),
  )
  const rank = (weight: number) => (weight === 0 ? 9 : Math.abs(weight))
  return found.sort((a, b) => rank(b[1]) - rank(a[1]))
}

function relativeWords(): Map<string, RelativeWord> {
  const found = new Map<string, { good: string[]; bad: string[] }>()
  for (const [word, sign, ...of] of linesOf('zh-context.txt')) {
    const own = found.get(word!) ?? { good: [], bad: [] }
    own[sign === '+' ? 'good' : 'bad'].push(...of)
    found.set(word!, own)
  }
  return found
}
