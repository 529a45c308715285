import { suffixes } from '../tagging/habits.ts'
import { isMark } from './marks.ts'
import type { TaggedWord } from './sentence.ts'

const stems = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'X'])
const prefixes = new Set('大小新古低旧高老长总副正')

/**
 * Words that always hang on the word behind them: the stem before a suffix (科学|家), the particle before a noun
 * (总|经理). They are parsed as one word; its head is the last of them. The relation of each word that hangs so.
 */
export function linksOf(words: readonly TaggedWord[]): (string | undefined)[] {
  return words.map(({ text, tag }, at) => {
    const next = words[at + 1]
    if (!next || isMark(text) || isMark(next.text)) return undefined
    if (next.tag === 'PART' && suffixes.has(next.text) && stems.has(tag ?? 'X')) return 'compound'
    const nominal = next.tag === 'NOUN' || next.tag === 'PROPN'
    return tag === 'PART' && nominal && prefixes.has(text) ? 'case' : undefined
  })
}
