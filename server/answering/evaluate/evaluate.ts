import type { Encoder } from '../../understanding/index.ts'
import { type Model, shippedModel } from '../retrieval/model.ts'
import { createRetrieval, type Searchable } from '../retrieval/retrieval.ts'
import type { KnowledgeFile } from '../transfer/transfer.service.ts'
import { type Figures, figuresOf, type Outcome, tableOf } from './figures.ts'
import { type Query, readKnowledge, readQueries } from './read.ts'

export interface EvaluateAnswersOptions {
  knowledge: readonly KnowledgeFile[]
  queries: readonly KnowledgeFile[]
  /** Another encoder than the one that ships. */
  encoder?: Encoder | undefined
  json?: boolean
  print?: (line: string) => void
}

/** `evaluate answers --knowledge F --queries F`: how well questions find their entries. */
export async function evaluateAnswersCommand(options: EvaluateAnswersOptions): Promise<void> {
  const { json, encoder, print = console.log } = options
  const entries = readKnowledge(options.knowledge)
  const { all, byKind } = evaluateAnswers(entries, readQueries(options.queries), shippedModel(), encoder)
  if (json) print(JSON.stringify({ ...all, by_kind: byKind }))
  else for (const line of tableOf(all, byKind)) print(line)
}

const mostPlaces = 10

/** Asks every question and compares with the labels. */
export function evaluateAnswers(
  entries: readonly Searchable[],
  queries: readonly Query[],
  model: Model = shippedModel(),
  encoder?: Encoder,
): { all: Figures; byKind: Record<string, Figures>; outcomes: Outcome[] } {
  const retrieval = createRetrieval(entries, model, encoder)
  // The first question of a process also loads the dictionaries.
  retrieval.rank('运费 shipping')
  const outcomes = queries.map(({ text, id, kind }) => {
    const from = process.hrtime.bigint()
    const matches = retrieval.rank(text, mostPlaces)
    const microseconds = Number(process.hrtime.bigint() - from) / 1000
    const [first] = matches
    const answered = first !== undefined && first.confidence >= model.answerFrom
    const place = matches.findIndex((match) => match.id === id) + 1
    return { kind, covered: id !== null, place, answered, correct: answered && first.id === id, microseconds }
  })
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].filter((kind) => kind !== 'all')
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, figuresOf(outcomes.filter((one) => one.kind === kind))]))
  return { all: figuresOf(outcomes), byKind, outcomes }
}
