import type { TreeWord } from '../tagging/conllu.ts'
import { harmonise, splitSuffixes } from '../tagging/harmonise.ts'
import { joinWords, partWords } from '../tagging/join-words.ts'
import { listedTag } from '../tagging/lexicon.ts'
import { cutWords, type TaggingModel } from '../tagging/tagger.ts'
import { rewriteTree } from './rewrite.ts'

type Cutter = Pick<TaggingModel, 'words' | 'lexicon'>

/** A tree with the words, tags and arcs that GSD would give it; its words are cut anew only at suffixes. */
export function readyTree(tree: readonly TreeWord[], model: Cutter): TreeWord[] {
  return rewriteTree(withSuffixes(tree, model))
}

/** The same with all words cut as GSD would cut them: tags are learnt from these. */
export function recutTree(tree: readonly TreeWord[], model: Cutter): TreeWord[] {
  const cut = (text: string) => cutWords(model, text)
  return rewriteTree(partWords(joinWords(withSuffixes(tree, model), cut), cut))
}

function withSuffixes(tree: readonly TreeWord[], model: Cutter): TreeWord[] {
  const cut = (text: string) => cutWords(model, text)
  const tagOf = (word: string) => listedTag(model.lexicon, word)
  return splitSuffixes(harmonise(tree), cut, tagOf)
}
