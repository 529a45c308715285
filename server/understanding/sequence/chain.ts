import { type FeatureTable, rowOf } from './feature-table.ts'

/** A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): one label for each place of a row. */
export interface Chain {
  labels: readonly string[]
  table: FeatureTable
  /** One row of weights a feature, one weight a label; whole numbers as they are stored, or as they are learnt. */
  weights: Float32Array | Int8Array
  /** What one of the weights is worth. */
  unit: number
  /** From label (row; the last row stands for the beginning) to label. */
  transitions: Float32Array
}

/** The features of each place of one row, as hashes. */
export type Features = readonly (readonly number[])[]

/** What speaks for each label at each place, before neighbours have their say: places × labels. */
export function scoresOf({ labels, table, weights, unit }: Chain, features: Features): Float64Array {
  const count = labels.length
  const scores = new Float64Array(features.length * count)
  const sums = new Float64Array(count)
  for (let place = 0; place < features.length; place++) {
    sums.fill(0)
    const seen = features[place]!
    for (let i = 0; i < seen.length; i++) {
      const row = rowOf(table, seen[i]!)
      if (row < 0) continue
      const from = row * count
      for (let label = 0; label < count; label++) sums[label]! += weights[from + label]!
    }
    for (let label = 0; label < count; label++) scores[place * count + label] = sums[label]! * unit
  }
  return scores
}

/** The likeliest row of labels (Viterbi 1967). */
export function decode(chain: Chain, features: Features): Int32Array {
  return bestPath(scoresOf(chain, features), chain.transitions, chain.labels.length)
}

export function bestPath(scores: Float64Array, transitions: ArrayLike<number>, count: number): Int32Array {
  const places = scores.length / count
  const path = new Int32Array(places)
  if (places === 0) return path
  const best = new Float64Array(scores.length)
  const from = new Int32Array(scores.length)
  for (let label = 0; label < count; label++) best[label] = scores[label]! + transitions[count * count + label]!
  for (let place = 1; place < places; place++)
    for (let label = 0; label < count; label++) {
      let top = Number.NEGATIVE_INFINITY
      let which = 0
      for (let before = 0; before < count; before++) {
        const sum = best[(place - 1) * count + before]! + transitions[before * count + label]!
        if (sum > top) {
          top = sum
          which = before
        }
      }
      best[place * count + label] = top + scores[place * count + label]!
      from[place * count + label] = which
    }
  let last = 0
  for (let label = 1; label < count; label++)
    if (best[(places - 1) * count + label]! > best[(places - 1) * count + last]!) last = label
  for (let place = places - 1; place >= 0; place--) {
    path[place] = last
    last = from[place * count + last]!
  }
  return path
}

/** How probable each label is at each place (forward–backward), and the logarithm of the normaliser. */
export function marginals(scores: Float64Array, transitions: ArrayLike<number>, count: number) {
  const places = scores.length / count
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  const terms = new Float64Array(count)
  for (let label = 0; label < count; label++) forward[label] = scores[label]! + transitions[count * count + label]!
  for (let place = 1; place < places; place++)
    for (let label = 0; label < count; label++) {
      for (let before = 0; before < count; before++)
        terms[before] = forward[(place - 1) * count + before]! + transitions[before * count + label]!
      forward[place * count + label] = logSum(terms) + scores[place * count + label]!
    }
  for (let place = places - 2; place >= 0; place--)
    for (let label = 0; label < count; label++) {
      for (let next = 0; next < count; next++)
        terms[next] =
          transitions[label * count + next]! +
          scores[(place + 1) * count + next]! +
          backward[(place + 1) * count + next]!
      backward[place * count + label] = logSum(terms)
    }
  const total = places > 0 ? logSum(forward.subarray((places - 1) * count)) : 0
  const probabilities = new Float64Array(scores.length)
  for (let i = 0; i < scores.length; i++) probabilities[i] = Math.exp(forward[i]! + backward[i]! - total)
  return { probabilities, forward, backward, total }
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > top) top = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}
