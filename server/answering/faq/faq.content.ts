import { createHash } from 'node:crypto'
import type { Answer, Guidance, Wording } from './faq.table.ts'

/** What an entry says: everything of it that is published. */
export interface FaqContent {
  category: string
  wordings: Wording[]
  answers: Answer[]
  guidance: Guidance
  enabled: boolean
}

/** The fingerprint of a content: the same words, the same fingerprint, whatever the order of the fields. */
export function digestOf({ category, wordings, answers, guidance, enabled }: FaqContent): string {
  const ordered = [
    category,
    wordings.map((one) => [one.locale, one.question, one.paraphrases]),
    answers.map((one) => [one.locale, one.text, one.channels, one.storeIds, one.validFrom, one.validTo]),
    guidance.productIds,
    guidance.links.map((link) => [link.label, link.url]),
    enabled,
  ]
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url').slice(0, 22)
}

/** The columns of a content, as they are written. */
export function contentColumns(content: FaqContent) {
  return {
    category: content.category,
    wordings: JSON.stringify(content.wordings),
    answers: JSON.stringify(content.answers),
    guidance: JSON.stringify(content.guidance),
    enabled: content.enabled,
    digest: digestOf(content),
  }
}

/** The question in the language of the reader, or in the first there is. */
export function questionIn(wordings: readonly Wording[], locale: string): string {
  const language = languageOf(locale)
  const fitting =
    wordings.find((one) => one.locale === locale) ?? wordings.find((one) => languageOf(one.locale) === language)
  return (fitting ?? wordings[0])?.question ?? ''
}

export function languageOf(locale: string): string {
  return locale.split('-')[0]!.toLowerCase()
}
