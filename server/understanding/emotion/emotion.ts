import type { Dependency, EmotionLabel, Reading } from '../../../contracts/reading.ts'
import { negationScope } from '../aspects/negation.ts'
import { type Normalised, originalSpan } from '../normalise/normalise.ts'
import { readOffence } from '../offence/offence.ts'
import { rowOf } from '../sequence/feature-table.ts'
import { withoutCodes } from './codes.ts'
import { type Cue, findCues } from './cues.ts'
import { emotionFeatures } from './emotion-features.ts'
import { findJudgements, type Judgement } from './judgements.ts'
import { answersOf, type Linear } from './linear.ts'
import { labels, shippedEmotion } from './model.ts'
import { ngramsOf } from './ngrams.ts'
import { findThreats } from './threat.ts'

type Emotion = Reading['emotion']
interface Span {
  start: number
  end: number
}

const maxEvidence = 20
const sarcasmFrom = 0.35
/** Without any word that shows a feeling, the model must be this sure of one. */
const sureFrom = 0.4
const cueSay = 0.6
const good: ReadonlySet<EmotionLabel> = new Set(['satisfied', 'grateful'])

/**
 * Reads what a customer feels and how strongly, and which words show it; with its urgency, threats to complain, sarcasm
 * and insults. Tokens with their tree, where there is one, tell what a negation reaches.
 */
export function readEmotion(
  original: string,
  normalised: Normalised,
  tokens: Reading['tokens'] = [],
  tree: readonly Dependency[] | null = null,
  model: Linear = shippedEmotion(),
): Emotion {
  const text = withoutCodes(normalised.text)
  const cues = findCues(text, reachedByNegation(normalised, tokens, tree))
  const judgements = findJudgements(text)
  const answers = answersOf(model, emotionFeatures(withoutCodes(original), text, cues, judgements))
  const threats = findThreats(text)
  const label = labelOf(answers, cues, judgements)
  const threat = threats.length > 0 && !good.has(label)
  const spans = threat ? [...evidenceOf(label, cues, judgements), ...threats] : evidenceOf(label, cues, judgements)
  if (spans.length === 0 && label !== 'neutral') spans.push(...speakingPart(model, text, labels.indexOf(label)))
  return {
    label: threat && label === 'neutral' ? 'angry' : label,
    strength: strengthOf(answers, threat && label === 'neutral' ? 'angry' : label, cues),
    evidence: placesIn(original, normalised, spans),
    urgency: expected(answers, labels.length + 4),
    threat,
    sarcasm: answers[answers.length - 1]! >= sarcasmFrom,
    offensive: readOffence(original, text).offensive,
  }
}

function labelOf(answers: Float32Array, cues: readonly Cue[], judgements: readonly Judgement[]): EmotionLabel {
  const scores = labels.map((_, at) => Math.log(answers[at]! + 1e-6))
  for (const { label, weight } of cues) scores[labels.indexOf(label)]! += cueSay * Math.min(2, weight)
  let best = 0
  for (let at = 1; at < labels.length; at++) if (scores[at]! > scores[best]!) best = at
  const shown = cues.length > 0 || judgements.length > 0
  return shown || answers[best]! >= sureFrom ? labels[best]! : 'neutral'
}

function strengthOf(answers: Float32Array, label: EmotionLabel, cues: readonly Cue[]): number {
  if (label === 'neutral') return 0
  const heaviest = cues.reduce((most, cue) => (cue.label === label ? Math.max(most, cue.weight) : most), 0)
  const learnt = expected(answers, labels.length)
  return Math.max(1, learnt, heaviest >= 3 && label === 'angry' ? 3 : 0)
}

/** The rounded mean of four likelihoods of 0 to 3. */
function expected(answers: Float32Array, from: number): number {
  return Math.round(answers[from + 1]! + 2 * answers[from + 2]! + 3 * answers[from + 3]!)
}

/** The words that show the feeling: cues of its kind, and judgements that go its way. */
function evidenceOf(label: EmotionLabel, cues: readonly Cue[], judgements: readonly Judgement[]): Span[] {
  if (label === 'neutral') return []
  const own: Span[] = cues.filter((cue) => cue.label === label).slice(0, maxEvidence)
  const sign = good.has(label) ? 1 : label === 'angry' || label === 'disappointed' ? -1 : 0
  const judged = judgements
    .filter(({ weight }) => weight * sign > 0)
    .slice(0, maxEvidence)
    .filter(({ start, end }) => !own.some((cue) => start < cue.end && end > cue.start))
  return [...own, ...judged].sort((a, b) => a.start - b.start)
}

/** Where no word of the lists shows it: the stretch whose characters speak most for the label. */
function speakingPart({ table, weights, bias }: Linear, text: string, label: number): Span[] {
  const { features, starts, ends } = ngramsOf(text)
  const votes = new Float32Array(text.length)
  for (const [at, feature] of features.entries()) {
    const row = rowOf(table, feature)
    if (row < 0) continue
    const from = row * bias.length
    const weight = weights[from + label]! - weights[from + labels.indexOf('neutral')]!
    const start = starts[at]!
    for (let i = start; i < ends[at]!; i++) votes[i]! += weight / (ends[at]! - start)
  }
  let best = { start: 0, end: 0, sum: 0 }
  let start = 0
  let sum = 0
  for (let at = 0; at < votes.length; at++) {
    if (sum <= 0) {
      start = at
      sum = 0
    }
    sum += votes[at]! - 0.1
    if (sum > best.sum) best = { start, end: at + 1, sum }
  }
  return best.sum > 0 ? [{ start: best.start, end: best.end }] : []
}

function placesIn(original: string, normalised: Normalised, spans: readonly Span[]): Emotion['evidence'] {
  return spans.slice(0, maxEvidence).map(({ start, end }) => {
    const span = originalSpan(normalised, start, end)
    return { text: original.slice(span.start, span.end), ...span }
  })
}

/** Tells of a place of the normalised text whether the tree puts it under a negation; undefined where it does not. */
function reachedByNegation(normalised: Normalised, tokens: Reading['tokens'], tree: readonly Dependency[] | null) {
  if (!tree || tree.length !== tokens.length) return undefined
  const reached = negationScope(tokens, tree)
  if (reached.length === 0) return undefined
  return (start: number, end: number): true | undefined => {
    const span = originalSpan(normalised, start, end)
    const hit = reached.find((scope) => scope.start <= span.start && span.end <= scope.end)
    return hit && hit.negation.end <= span.start ? true : undefined
  }
}
