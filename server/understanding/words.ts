import type { Dependency, Reading } from '../../contracts/reading.ts'
import { parseTree } from './dependency/parser.ts'
import { type Normalised, originalSpan } from './normalise/normalise.ts'
import { segment } from './segment/segment.ts'
import type { Vocabulary } from './segment/vocabulary.ts'
import { readWords } from './tagging/tagger.ts'

export interface Words {
  tokens: Reading['tokens']
  tree: Dependency[] | null
}

/** Above so many words it is no message but a document: its words are listed, its grammar is not read. */
const mostParsed = 400

/** The words of a text with their places in the original and their tree; texts without Chinese have none. */
export function findWords(original: string, normalised: Normalised, vocabulary: Vocabulary): Words {
  const isChinese = /\p{Script=Han}/u.test(normalised.text)
  const tokens: Reading['tokens'] = []
  // The tree is read from the words as they were meant, the tokens show them as they were written.
  const meant: { text: string; tag: string }[] = []
  for (const word of (isChinese ? readWords : segment)(normalised.text, vocabulary)) {
    const { start, end } = originalSpan(normalised, word.start, word.end)
    const last = tokens.at(-1)
    if (last && start < last.end) {
      // Two words within one repaired place.
      last.end = Math.max(last.end, end)
      last.text = original.slice(last.start, last.end)
      meant.at(-1)!.text += word.text
    } else {
      tokens.push({ text: original.slice(start, end), start, end, tag: word.tag })
      meant.push({ text: word.text, tag: word.tag ?? 'X' })
    }
  }
  return { tokens, tree: isChinese && tokens.length <= mostParsed ? parseTree(meant) : null }
}
