import { readFileSync } from 'node:fs'
import { createWordTree, type WordTree } from '../emotion/word-tree.ts'

let loaded: WordTree<string> | undefined

/** The sides that customers judge, each with its group (logistics, quality, …), read once. */
export function aspectWords(): WordTree<string> {
  loaded ??= createWordTree(
    readFileSync(new URL('../../../models/emotion/lexicon/aspects.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => {
        const [group, ...words] = line.split(' ')
        return words.map((word) => [word, group!] as const)
      }),
  )
  return loaded
}
