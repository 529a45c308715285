import { readFileSync } from 'node:fs'
import { columnNames } from './likeness.ts'

/** What is measured of an entry beside a question; each between 0 and about 1, except `length`. */
export const signalNames = [
  ...columnNames,
  'notionCoverage',
  'notionReverse',
  'coverage',
  'reverse',
  'exact',
  'agree',
  'unknown',
  'mute',
  'foreign',
  'passages',
  'length',
  'latin',
] as const
export type Signals = Record<(typeof signalNames)[number], number>

/** Signals that tell entries apart; the rest are the same for all entries of a question and tell only of confidence. */
export const rankingNames = signalNames.filter(
  (name) => !['unknown', 'mute', 'foreign', 'passages', 'length', 'latin'].includes(name),
)

/** What confidence is made of, besides the first entry's own signals. */
export const confidenceNames = [...signalNames, 'score', 'margin', 'share', 'thin', 'strange'] as const

export interface Model {
  /** Weights of the signals in the score by which entries are ranked. */
  ranking: Record<string, number>
  /** Weights of the logistic regression that turns the first place into a probability. */
  confidence: Record<string, number> & { bias: number }
  /** From here on an entry is given as the answer. */
  answerFrom: number
  /** From here on the nearest questions are offered. */
  offerFrom: number
}

let shipped: Model | undefined

/** The model that ships with the product; rebuilt by `train answering`. */
export function shippedModel(): Model {
  shipped ??= JSON.parse(
    readFileSync(new URL('../../../models/answering/model.json', import.meta.url), 'utf8'),
  ) as Model
  return shipped
}

export function scoreOf(model: Model, signals: Signals): number {
  let score = 0
  for (const name of rankingNames) score += (model.ranking[name] ?? 0) * signals[name]
  return score
}

/** The inputs of the confidence for the first of a ranking. */
export function confidenceInputs(signals: Signals, score: number, next: number | undefined): Record<string, number> {
  const margin = Math.min(6, score - (next ?? score - 6))
  return {
    ...signals,
    score,
    margin,
    share: 1 / (1 + Math.exp(-margin)),
    // Little of what was said is in the entry at all.
    thin: Math.max(0, 0.25 - signals.coverage) * 4,
    // Long messages full of words that no entry has.
    strange: signals.unknown * signals.length,
  }
}

/** How likely the first of a ranking is right. */
export function confidenceOf(model: Model, signals: Signals, score: number, next: number | undefined): number {
  return confidenceFrom(model, confidenceInputs(signals, score, next))
}

export function confidenceFrom(model: Model, inputs: Readonly<Record<string, number>>): number {
  let sum = model.confidence.bias
  for (const name of confidenceNames) sum += (model.confidence[name] ?? 0) * inputs[name]!
  return 1 / (1 + Math.exp(-sum))
}
