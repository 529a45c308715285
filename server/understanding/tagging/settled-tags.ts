import { isMark, pauseOf } from '../dependency/marks.ts'
import { calendarDay } from './calendar-days.ts'
import { followHabits } from './habits.ts'
import type { Lexicon } from './lexicon.ts'

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'PART', 'NUM', 'X', 'DET', 'ADP'])
const predicative = new Set(['VERB', 'ADJ', 'AUX'])
const stems = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'X'])
const opensClause = /^(由|将|无法|以|从|因为|在|为了|通过|按照|被)$/

/** Tags as the model gives them, set right where GSD's habit or the form of a word leaves no choice. */
export function settleTags(words: readonly string[], tags: string[], lexicon: Lexicon): void {
  followHabits(words, tags, lexicon)
  for (const [at, word] of words.entries()) tags[at] = byForm(word) ?? tags[at]!
  for (let at = 0; at < words.length; at++) tags[at] = byNeighbours(words, tags, at) ?? tags[at]!
}

function byForm(word: string): string | undefined {
  if (isMark(word)) return 'PUNCT'
  if (calendarDay.test(word)) return 'NOUN'
  if (/^[$￥¥€£]$/.test(word)) return 'SYM'
  return /^[A-Za-z#][A-Za-z0-9.-]*$/.test(word) ? 'X' : undefined
}

function byNeighbours(words: readonly string[], tags: readonly string[], at: number): string | undefined {
  const [word, before, next] = [words[at]!, tags[at - 1] ?? '', words[at + 1] ?? '。']
  if (word === '的') return isMark(next) && pauseOf(next) > 4 ? 'PART' : undefined
  if (word === '是') return being(next, tags[at]!, tags[at + 1])
  if (word === '与' && tags[at] === 'ADP' && nominal.has(before)) return 'CCONJ'
  if (word === '之' && tags[at] === 'PART' && predicative.has(before)) return 'SCONJ'
  const suffix = '量率会权'.includes(word) && tags[at] === 'VERB' && stems.has(before)
  return suffix && words[at - 1]!.length > 1 ? 'PART' : undefined
}

/** 是 before a name or a number only joins; before 由 and its like it is a verb. */
function being(next: string, tag: string, nextTag: string | undefined): string | undefined {
  if (opensClause.test(next)) return 'VERB'
  return tag === 'VERB' && (nextTag === 'PROPN' || nextTag === 'NUM') ? 'AUX' : undefined
}
