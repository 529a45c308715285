import type { TreeWord } from '../tagging/conllu.ts'

/** Places (from 0) of the words that hang on a word. */
export function childrenOf(words: readonly TreeWord[], index: number): number[] {
  const children: number[] = []
  for (let at = 0; at < words.length; at++) if (words[at]!.head === index + 1) children.push(at)
  return children
}

export function isPredicate({ tag }: TreeWord): boolean {
  return tag === 'VERB' || tag === 'ADJ'
}
