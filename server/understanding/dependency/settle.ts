import { calendarDay } from '../tagging/calendar-days.ts'
import type { TaggedWord } from './sentence.ts'

const time =
  /^(?:.*[年月日天周晚]|.*(?:时候|时间|期间|小时|分钟|世纪|年代|时期)|目前|当时|现在|今年|去年|后来|之后|之前|以后|以前|最后|最初|最终|同时|其后|此后|早期|近年|今日|昨日|明年|上午|下午|晚上|早上|刚才|如今|现|当今)$/
const predicates = new Set(['VERB', 'ADJ'])

/** Settles relations that the parts of speech and the prepositions of a tree leave no choice about. */
export function settleRelations(words: readonly TaggedWord[], heads: Int32Array, relations: string[]): void {
  const prepared = new Uint8Array(words.length)
  for (const [at, { tag }] of words.entries())
    if (heads[at]! >= 0 && relations[at] === 'case' && tag === 'ADP') prepared[heads[at]!] = 1
  for (const [at, word] of words.entries()) {
    const head = words[heads[at]!]
    if (head) relations[at] = settled(word, head, heads[at]! > at, prepared[at] === 1, relations[at]!)
  }
}

function settled({ text, tag }: TaggedWord, head: TaggedWord, leads: boolean, prepared: boolean, named: string) {
  if (tag === 'CCONJ' && named === 'case') return 'cc'
  if (tag === 'NUM' && named === 'amod') return 'nummod'
  if (named === 'nsubj' && leads && predicates.has(head.tag ?? '')) {
    if (prepared) return 'obl'
    if (tag === 'NOUN' && (time.test(text) || calendarDay.test(text))) return 'nmod'
  }
  return named
}
