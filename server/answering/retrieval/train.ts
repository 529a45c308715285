import { type Encoder, loadEncoder } from '../../understanding/index.ts'
import { confidenceFrom, confidenceInputs, confidenceNames, type Model, rankingNames, scoreOf } from './model.ts'
import { type Candidate, createRetrieval, type Searchable } from './retrieval.ts'

/** A question with the entry that answers it, or null when none does. */
export interface LabelledQuestion {
  text: string
  id: string | null
}

/** A knowledge base with questions to it. `weight` says how much each of its questions counts. */
export interface TrainingSet {
  entries: readonly Searchable[]
  questions: readonly LabelledQuestion[]
  weight?: number
}

interface Example {
  candidates: Candidate[]
  right: number
  covered: boolean
  weight: number
}

/** Before training: plain likeness. Also what the training starts from. */
const start: Model = {
  ranking: { best: 8, profileWord: 2, profileCharacter: 2, coverage: 2 },
  confidence: { bias: -2 },
  answerFrom: 0.5,
  offerFrom: 0.15,
}

/**
 * Learns ranking and confidence from questions that people asked and from questions made of the knowledge itself. The
 * threshold keeps to the goals on both: on asked questions as judged by a model that has not seen them, a quarter at a
 * time, and on made ones. The same sets give the same model, to the last digit.
 */
export function trainRetrieval(
  asked: TrainingSet,
  made: readonly TrainingSet[],
  goals: Goals,
  encoder: Encoder = loadEncoder(),
): Model {
  const askedExamples = examplesOf(asked, encoder)
  const madeExamples = made.flatMap((set) => examplesOf(set, encoder))
  const unseen = Array.from({ length: folds }, (_, fold) => {
    const model = learn([...askedExamples.filter((_, i) => i % folds !== fold), ...madeExamples])
    return askedExamples.filter((_, i) => i % folds === fold).map((example) => outcomeOf(example, model))
  })
  const model = learn([...askedExamples, ...madeExamples])
  // Made questions are harder than those of customers, yet close to what another shop's customers will find.
  const fromMade = madeExamples.map((example) => outcomeOf(example, model))
  const strictest = Math.max(chooseThreshold(unseen.flat(), goals), chooseThreshold(fromMade, goals))
  model.answerFrom = strictest
  model.offerFrom = round(Math.min(0.3, model.answerFrom / 3))
  return model
}

export interface Goals {
  /** Share of covered questions that may be answered wrongly. */
  wrongAtMost: number
  /** Share of uncovered questions that must not be answered. */
  refusedAtLeast: number
}

const folds = 4

function learn(examples: readonly Example[]): Model {
  const ranked: Model = { ...start, ranking: learnRanking(examples.filter((example) => example.right >= 0)) }
  return { ...ranked, confidence: learnConfidence(examples, ranked) }
}

function examplesOf({ entries, questions, weight = 1 }: TrainingSet, encoder: Encoder): Example[] {
  const retrieval = createRetrieval(entries, start, encoder)
  return questions.map(({ text, id }) => {
    const candidates = retrieval.candidates(text)
    return { candidates, right: candidates.findIndex((one) => one.id === id), covered: id !== null, weight }
  })
}

/**
 * Questions from a knowledge base alone: in each round every entry lends one of its paraphrases as a question that the
 * rest must find, and a fifth of the entries is taken away, so that their questions must be refused.
 */
export function heldOutSets(entries: readonly Searchable[], rounds = 5): TrainingSet[] {
  return Array.from({ length: rounds }, (_, round) => {
    const kept: Searchable[] = []
    const questions: LabelledQuestion[] = []
    for (const [i, entry] of entries.entries()) {
      if (i % rounds === round) {
        questions.push(...entry.questions.filter((_, at) => at % 3 === round % 3).map((text) => ({ text, id: null })))
        continue
      }
      const held = new Set(entry.questions.filter((_, at) => entry.questions.length > 2 && at % rounds === round))
      for (const text of held) questions.push({ text, id: entry.id })
      kept.push({ ...entry, questions: entry.questions.filter((text) => !held.has(text)) })
    }
    return { entries: kept, questions }
  })
}

/** A softmax over the candidates of each question, fitted by gradient descent. */
function learnRanking(examples: readonly Example[]): Record<string, number> {
  const width = rankingNames.length
  const rows = examples.map(({ candidates }) =>
    Float64Array.from(candidates.flatMap(({ signals }) => rankingNames.map((name) => signals[name]))),
  )
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const gradient = (weights: Float64Array): Float64Array => {
    const sum = new Float64Array(width)
    examples.forEach(({ right, weight }, at) => {
      addSlope(rows[at]!, right, weight / total, weights, sum)
    })
    return sum
  }
  const first = Float64Array.from(rankingNames, (name) => start.ranking[name] ?? 0)
  return named(rankingNames, descend(first, gradient, 2e-4))
}

/** Adds how one question's softmax over its candidates would have the weights changed. */
function addSlope(rows: Float64Array, right: number, share: number, weights: Float64Array, sum: Float64Array): void {
  const width = weights.length
  const powers = new Float64Array(rows.length / width)
  let highest = -Infinity
  for (let i = 0; i < powers.length; i++) {
    let score = 0
    for (let f = 0; f < width; f++) score += rows[i * width + f]! * weights[f]!
    powers[i] = score
    if (score > highest) highest = score
  }
  let all = 0
  for (let i = 0; i < powers.length; i++) {
    powers[i] = Math.exp(powers[i]! - highest)
    all += powers[i]!
  }
  for (let i = 0; i < powers.length; i++) {
    const error = (powers[i]! / all - (i === right ? 1 : 0)) * share
    if (Math.abs(error) < 1e-12) continue
    for (let f = 0; f < width; f++) sum[f]! += error * rows[i * width + f]!
  }
}

/** A logistic regression that says whether the first place is right. */
function learnConfidence(examples: readonly Example[], model: Model): Model['confidence'] {
  const names = ['bias', ...confidenceNames]
  const firsts = examples.flatMap((example) => {
    const place = firstPlace(example, model)
    if (!place) return []
    const input = Float64Array.from(names, (name) => (name === 'bias' ? 1 : place.inputs[name]!))
    return [{ input, right: place.right, weight: example.weight }]
  })
  const total = firsts.reduce((sum, { weight }) => sum + weight, 0)
  const gradient = (weights: Float64Array): Float64Array => {
    const sum = new Float64Array(weights.length)
    for (const { input, right, weight } of firsts) {
      const error = (1 / (1 + Math.exp(-dot(input, weights))) - (right ? 1 : 0)) * (weight / total)
      for (let f = 0; f < input.length; f++) sum[f]! += error * input[f]!
    }
    return sum
  }
  return named(names, descend(new Float64Array(names.length), gradient, 1e-4)) as Model['confidence']
}

function firstPlace(example: Example, model: Model) {
  const scored = example.candidates
    .map(({ signals }, i) => ({ signals, i, score: scoreOf(model, signals) }))
    .sort((a, b) => b.score - a.score)
  const first = scored[0]
  if (!first) return undefined
  return { right: first.i === example.right, inputs: confidenceInputs(first.signals, first.score, scored[1]?.score) }
}

interface Judged {
  confidence: number
  right: boolean
  covered: boolean
}

function outcomeOf(example: Example, model: Model): Judged {
  const place = firstPlace(example, model)
  const confidence = place ? confidenceFrom(model, place.inputs) : 0
  return { confidence, right: place?.right ?? false, covered: example.covered }
}

/** The lowest threshold that keeps wrong answers and answers to uncovered questions within the goals. */
function chooseThreshold(judged: readonly Judged[], { wrongAtMost, refusedAtLeast }: Goals): number {
  const covered = judged.filter((one) => one.covered).length || 1
  const uncovered = judged.length - covered || 1
  for (let threshold = 0.2; threshold < 0.99; threshold += 0.01) {
    const answered = judged.filter((one) => one.confidence >= threshold)
    const wrong = answered.filter((one) => one.covered && !one.right).length / covered
    const refused = 1 - answered.filter((one) => !one.covered).length / uncovered
    if (wrong <= wrongAtMost && refused >= refusedAtLeast) return round(threshold)
  }
  return 0.99
}

/** Adam with weight decay, a fixed number of steps: no chance in it. */
function descend(
  start: Float64Array,
  gradientAt: (weights: Float64Array) => Float64Array,
  decay: number,
): Float64Array {
  const weights = start.slice()
  const mean = new Float64Array(weights.length)
  const spread = new Float64Array(weights.length)
  for (let step = 1; step <= 700; step++) {
    const gradient = gradientAt(weights)
    const rate = 0.1 / Math.sqrt(1 + step / 100)
    for (let f = 0; f < weights.length; f++) {
      const slope = gradient[f]! + decay * weights[f]!
      mean[f] = 0.9 * mean[f]! + 0.1 * slope
      spread[f] = 0.999 * spread[f]! + 0.001 * slope * slope
      weights[f]! -= (rate * (mean[f]! / (1 - 0.9 ** step))) / (Math.sqrt(spread[f]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function named(names: readonly string[], weights: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, round(weights[i]!)]))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
