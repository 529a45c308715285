import type { Channel } from '../../../contracts/inbox.ts'
import { languageOf } from '../faq/faq.content.ts'
import type { Answer } from '../faq/faq.table.ts'

/** Who asks, where and when: decides which of an entry's answers fits. */
export interface Asker {
  locale: string
  channel: Channel
  /** The physical shop she is in or speaks of, if known. */
  storeId?: string | null | undefined
  at?: Date | undefined
}

/**
 * The narrowest answer that fits: first the language, then an answer for this very store, channel and period before one
 * for all. Where no store is known, answers of single stores are taken only when there is nothing else.
 */
export function chooseAnswer(answers: readonly Answer[], asker: Asker): Answer | undefined {
  const at = (asker.at ?? new Date()).getTime()
  const fitting = answers.filter(
    ({ channels, storeIds, validFrom, validTo }) =>
      (channels.length === 0 || channels.includes(asker.channel)) &&
      (storeIds.length === 0 || !asker.storeId || storeIds.includes(asker.storeId)) &&
      (!validFrom || Date.parse(validFrom) <= at) &&
      (!validTo || at < Date.parse(validTo)),
  )
  return fitting.reduce<Answer | undefined>(
    (best, answer) => (!best || narrowness(answer, asker) > narrowness(best, asker) ? answer : best),
    undefined,
  )
}

function narrowness(answer: Answer, asker: Asker): number {
  const store = answer.storeIds.length === 0 ? 1 : asker.storeId ? 2 : 0
  const channel = answer.channels.length > 0 ? 1 : 0
  const period = answer.validFrom || answer.validTo ? 1 : 0
  return languageFit(answer.locale, asker.locale) * 100 + store * 10 + channel * 4 + period
}

function languageFit(own: string, asked: string): number {
  if (own.toLowerCase() === asked.toLowerCase()) return 2
  return languageOf(own) === languageOf(asked) ? 1 : 0
}
