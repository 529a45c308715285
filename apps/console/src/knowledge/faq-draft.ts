import type { z } from 'zod'
import type { FaqEntryView, writeFaqEntry } from '../../../../contracts/knowledge.ts'

/** An entry under edit; the same shape as the server takes. */
export type FaqDraft = z.output<typeof writeFaqEntry>
export type WordingDraft = FaqDraft['wordings'][number]
export type AnswerDraft = FaqDraft['answers'][number]
export type GuidanceDraft = FaqDraft['guidance']

export function emptyAnswer(locale: string): AnswerDraft {
  return { locale, text: '', channels: [], storeIds: [], validFrom: null, validTo: null }
}

export function emptyDraft(locale: string, category = '', question = ''): FaqDraft {
  return {
    category,
    wordings: [{ locale, question, paraphrases: [] }],
    answers: [emptyAnswer(locale)],
    guidance: { productIds: [], links: [] },
    enabled: true,
  }
}

export function draftOf(entry: FaqEntryView): FaqDraft {
  const { category, wordings, answers, guidance, enabled } = entry
  return { category, wordings, answers, guidance, enabled }
}

/** Two drafts that would save the same words. */
export function sameDraft(a: FaqDraft, b: FaqDraft): boolean {
  return contentOf(a) === contentOf(b)
}

function contentOf({ category, wordings, answers, guidance, enabled }: FaqDraft): string {
  return JSON.stringify([category, wordings, answers, guidance, enabled])
}

/** The lines of a pasted list, without numbers, bullets and empty lines. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*·•‣]|\d{1,3}\s*[.、．)）](?!\d))\s*/u, '').trim())
    .filter(Boolean)
}

function heard(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '')
}

/** Adds other ways of asking; what is there already (also as the question itself) is left out and counted. */
export function addParaphrases(wording: WordingDraft, lines: readonly string[]) {
  const known = new Set([wording.question, ...wording.paraphrases].map(heard))
  const fresh = lines.filter((line) => {
    const sound = heard(line)
    if (sound === '' || known.has(sound)) return false
    known.add(sound)
    return true
  })
  return {
    wording: { ...wording, paraphrases: [...wording.paraphrases, ...fresh] },
    added: fresh.length,
    known: lines.length - fresh.length,
  }
}

/** Replaces one item of a list. */
export function withItem<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((old, at) => (at === index ? item : old))
}
export function withoutItem<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index)
}

/** The answer a customer of the web would get now in a language: the narrowest that fits. */
export function shownAnswer(draft: FaqDraft, locale: string, now = new Date()): AnswerDraft | undefined {
  const fits = draft.answers.filter(
    (answer) =>
      answer.storeIds.length === 0 &&
      (answer.channels.length === 0 || answer.channels.includes('web')) &&
      (!answer.validFrom || new Date(answer.validFrom) <= now) &&
      (!answer.validTo || now < new Date(answer.validTo)),
  )
  const rank = (answer: AnswerDraft) =>
    (answer.locale === locale ? 8 : 0) + (answer.channels.length > 0 ? 2 : 0) + (answer.validTo ? 1 : 0)
  return fits.toSorted((a, b) => rank(b) - rank(a))[0]
}

export type DraftField = 'category' | 'wordings' | 'answers' | 'guidance' | 'enabled'
const draftFields: readonly DraftField[] = ['category', 'wordings', 'answers', 'guidance', 'enabled']

/** In which parts two versions of an entry disagree. */
export function disagreements(mine: FaqDraft, theirs: FaqDraft): DraftField[] {
  return draftFields.filter((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
}

/** Theirs with the chosen parts of mine. */
export function mergeDrafts(mine: FaqDraft, theirs: FaqDraft, keepMine: readonly DraftField[]): FaqDraft {
  return { ...theirs, ...Object.fromEntries(keepMine.map((field) => [field, mine[field]])) }
}

/** A date field's day (`2026-11-30`) of a time, in the person's own time zone. */
export function dayOfTime(time: string | null): string {
  if (!time) return ''
  const date = new Date(time)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The time at which a day begins, or (as an end) is over. */
export function timeOfDay(day: string, edge: 'start' | 'end'): string | null {
  const [year, month, date] = day.split('-').map(Number)
  if (!year || !month || !date) return null
  return new Date(year, month - 1, edge === 'start' ? date : date + 1).toISOString()
}
/** The last day on which something that ends at a time still holds. */
export function lastDayOf(time: string | null): string {
  return time ? dayOfTime(new Date(new Date(time).getTime() - 1).toISOString()) : ''
}
