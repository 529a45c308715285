import { softmax } from './train-likelihood.ts'

/** How scores become confidences, and when a text is none of the shop's business. */
export interface Decision {
  /** Scores are multiplied by it before they become shares. */
  sharpness: number
  /** A text that looks stranger than this is out of scope. */
  strangest: number
  /** How strangeness is counted: for each sign its mean, spread and weight. */
  means: number[]
  spreads: number[]
  weights: number[]
}

/** What a judge said of a text: its scores without the out-of-scope label, that label's own, and what was unknown. */
export interface Hearing {
  scores: Float32Array
  outside: number | null
  unknown: number
}

/** A hearing with what is true: the place of its label among the scores, or -1 for out of scope. */
export interface JudgedHearing extends Hearing {
  truth: number
  /** A text of an intent that was hidden from training stands for what nobody foresaw. */
  hidden: boolean
}

export interface CalibrateOptions {
  /** The share of rightly read texts that may be called out of scope. */
  refusedAtMost: number
}

const fewestHearings = 12

/** Without enough examples to rehearse on, only a text of nearly unknown words is out of scope. */
export const untested: Decision = {
  sharpness: 1,
  strangest: 0.85,
  means: [0, 0, 0, 0, 0],
  spreads: [1, 1, 1, 1, 1],
  weights: [0, 0, 0, 1, 0],
}

/** How confident, label by label. */
export function confidencesOf(decision: Decision, scores: Float32Array): Float32Array {
  const shares = scores.map((score) => score * decision.sharpness)
  softmax(shares)
  return shares
}

export function isOutOfScope(decision: Decision, hearing: Hearing): boolean {
  return strangenessOf(decision, signsOf(hearing, decision.sharpness)) > decision.strangest
}

/** Finds the decision that a rehearsal on texts kept out of training asks for. */
export function calibrate(hearings: readonly JudgedHearing[], { refusedAtMost }: CalibrateOptions): Decision {
  const inside = hearings.filter(({ truth }) => truth >= 0)
  const right = inside.filter(({ scores, truth }) => bestOf(scores) === truth)
  if (right.length < fewestHearings) return untested
  const sharpness = bestSharpness(inside)
  const outside = hearings.filter(({ truth }) => truth < 0)
  const known = right.map((one) => signsOf(one, sharpness))
  const strange = outside.map((one) => signsOf(one, sharpness))
  const fitted = outside.length < fewestHearings ? undefined : fitStrangeness(known, strange, weightsOf(outside))
  const decision = { ...untested, ...fitted, sharpness }
  const seen = known.map((signs) => strangenessOf(decision, signs)).sort((a, b) => a - b)
  const strangest = seen[Math.min(seen.length - 1, Math.floor(seen.length * (1 - refusedAtMost)))]!
  return rounded({ ...decision, strangest: fitted ? strangest : Math.max(strangest, untested.strangest) })
}

/** Real examples out of scope count as much as all the texts of hidden intents together. */
function weightsOf(outside: readonly JudgedHearing[]): number[] {
  const hidden = outside.filter((one) => one.hidden).length
  const real = outside.length - hidden
  return outside.map((one) => (one.hidden ? 1 / hidden : 1 / real))
}

function signsOf({ scores, outside, unknown }: Hearing, sharpness: number): number[] {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const score of scores) {
    if (score > first) [first, second] = [score, first]
    else if (score > second) second = score
  }
  let others = 0
  for (const score of scores) others += Math.exp((score - first) * sharpness)
  const lead = scores.length > 1 ? first - second : first
  return [first, lead, -Math.log(others), unknown, outside === null ? 0 : outside - first]
}

function strangenessOf({ means, spreads, weights }: Decision, signs: readonly number[]): number {
  return signs.reduce((sum, sign, i) => sum + ((sign - means[i]!) / spreads[i]!) * weights[i]!, 0)
}

/** The sharpness under which the truth is least surprising. */
function bestSharpness(inside: readonly JudgedHearing[]): number {
  let best = { sharpness: 1, surprise: Number.POSITIVE_INFINITY }
  for (let step = -12; step <= 12; step++) {
    const sharpness = 1.2 ** step
    let surprise = 0
    for (const { scores, truth } of inside) {
      const shares = scores.map((score) => score * sharpness)
      softmax(shares)
      surprise -= Math.log(shares[truth]! + 1e-6)
    }
    if (surprise < best.surprise) best = { sharpness, surprise }
  }
  return best.sharpness
}

/** Logistic regression of strange against known, by gradient descent on standardised signs. */
function fitStrangeness(known: readonly number[][], strange: readonly number[][], counts: readonly number[]) {
  const size = known[0]!.length
  const all = [...known, ...strange]
  const means = columns(size, (i) => all.reduce((sum, row) => sum + row[i]!, 0) / all.length)
  const spreads = columns(size, (i) => {
    const spread = Math.sqrt(all.reduce((sum, row) => sum + (row[i]! - means[i]!) ** 2, 0) / all.length)
    return spread > 1e-9 ? spread : 1
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rows = [
    ...known.map((signs) => ({ signs, is: 0, count: 1 / known.length })),
    ...strange.map((signs, place) => ({ signs, is: 1, count: counts[place]! / total })),
  ].map((row) => ({ ...row, signs: row.signs.map((sign, i) => (sign - means[i]!) / spreads[i]!) }))
  const weights = new Array<number>(size).fill(0)
  let bias = 0
  for (let round = 0; round < 400; round++) {
    const slope = weights.map((weight) => weight * 0.01)
    let slopeOfBias = 0
    for (const { signs, is, count } of rows) {
      const z = signs.reduce((sum, sign, i) => sum + sign * weights[i]!, bias)
      const wrong = (1 / (1 + Math.exp(-z)) - is) * count
      for (let i = 0; i < size; i++) slope[i]! += wrong * signs[i]!
      slopeOfBias += wrong
    }
    for (let i = 0; i < size; i++) weights[i]! -= 0.5 * slope[i]!
    bias -= 0.5 * slopeOfBias
  }
  return { means, spreads, weights }
}

function columns(size: number, of: (i: number) => number): number[] {
  return Array.from({ length: size }, (_, i) => of(i))
}

function rounded(decision: Decision): Decision {
  const short = (value: number) => Number(value.toPrecision(6))
  return {
    sharpness: short(decision.sharpness),
    strangest: short(decision.strangest),
    means: decision.means.map(short),
    spreads: decision.spreads.map(short),
    weights: decision.weights.map(short),
  }
}

export function bestOf(scores: Float32Array): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
