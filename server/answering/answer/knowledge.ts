import type { Encoder } from '../../understanding/index.ts'
import { questionIn } from '../faq/faq.content.ts'
import type { Answer } from '../faq/faq.table.ts'
import type { ReleasedEntry } from '../release/release.table.ts'
import { shippedModel } from '../retrieval/model.ts'
import { createRetrieval, type Match } from '../retrieval/retrieval.ts'
import { type Asker, chooseAnswer } from './choose.ts'

export interface Hit {
  entry: ReleasedEntry
  answer: Answer
  match: Match
}

export type Knowledge = ReturnType<typeof compileKnowledge>

/** A state of the knowledge base, ready to be asked. */
export function compileKnowledge(number: number, all: readonly ReleasedEntry[], encoder: Encoder) {
  const entries = all.filter((entry) => entry.enabled)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const retrieval = createRetrieval(
    entries.map(({ id, wordings, answers }) => ({
      id,
      questions: wordings.flatMap(({ question, paraphrases }) => [question, ...paraphrases]),
      answers: answers.map(({ text }) => text),
    })),
    shippedModel(),
    encoder,
  )
  return {
    number,
    size: entries.length,
    /** By id or by the stable key. */
    entry: (idOrKey: string): ReleasedEntry | undefined => byId.get(idOrKey) ?? byKey.get(idOrKey),
    /** The best entries that have an answer for this asker. */
    ask(text: string, asker: Asker, most = 3): Hit[] {
      const fits = (id: string) => chooseAnswer(byId.get(id)!.answers, asker) !== undefined
      return retrieval.rank(text, most, fits).map((match) => {
        const entry = byId.get(match.id)!
        return { entry, answer: chooseAnswer(entry.answers, asker)!, match }
      })
    },
    answerFor: (entry: ReleasedEntry, asker: Asker): Answer | undefined => chooseAnswer(entry.answers, asker),
    questionOf: (entry: ReleasedEntry, locale: string): string => questionIn(entry.wordings, locale),
  }
}
