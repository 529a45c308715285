import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'
import { createRandom, shuffle } from '../sequence/hash.ts'

/** Several questions answered from one text: for each, the scores of its answers are sums of its features' weights. */
export interface Linear {
  /** How many answers each question has. */
  readonly groups: readonly number[]
  readonly table: FeatureTable
  readonly weights: Float32Array
  readonly bias: Float32Array
}

export interface LinearExample {
  features: ArrayLike<number>
  /** The right answer to each question; -1 where nobody said. */
  answers: readonly number[]
  weight?: number
}

export interface LinearTraining {
  epochs: number
  rate: number
  /** Each step pulls the weights it touches towards zero by this share. */
  decay: number
  /** Features of fewer texts are left out. */
  fewest: number
  seed: number
}

/** Learns by stochastic gradients with steps of their own for each weight (AdaGrad); the same examples give the same weights. */
export function trainLinear(
  examples: readonly LinearExample[],
  groups: readonly number[],
  training: LinearTraining,
): Linear {
  const width = groups.reduce((sum, size) => sum + size, 0)
  const table = buildTable(frequent(examples, training.fewest))
  const model = { groups, table, weights: new Float32Array(table.size * width), bias: new Float32Array(width) }
  const squares = new Float32Array(model.weights.length)
  const biasSquares = new Float32Array(width)
  const rows = examples.map(({ features }) => rowsOf(table, features))
  const random = createRandom(training.seed)
  const order = examples.map((_, index) => index)
  const scores = new Float32Array(width)
  const step = (values: Float32Array, sums: Float32Array, at: number, slope: number) => {
    const pulled = slope + training.decay * values[at]!
    sums[at]! += pulled * pulled
    values[at]! -= (training.rate * pulled) / Math.sqrt(sums[at]! + 1e-6)
  }
  for (let epoch = 0; epoch < training.epochs; epoch++)
    for (const index of shuffle(order, random)) {
      const own = rows[index]!
      const value = scaleOf(own.length)
      addScores(model, own, value, scores)
      const { answers, weight = 1 } = examples[index]!
      let from = 0
      for (const [group, size] of groups.entries()) {
        softmax(scores, from, size)
        for (let at = from; answers[group]! >= 0 && at < from + size; at++) {
          const slope = weight * (scores[at]! - (at - from === answers[group] ? 1 : 0))
          if (Math.abs(slope) < 1e-3) continue
          step(model.bias, biasSquares, at, slope)
          for (const row of own) step(model.weights, squares, row * width + at, slope * value)
        }
        from += size
      }
    }
  return model
}

/** The likelihood of each answer of each question, one after another. */
export function answersOf(model: Linear, features: ArrayLike<number>): Float32Array {
  const scores = new Float32Array(model.bias.length)
  const rows = rowsOf(model.table, features)
  addScores(model, rows, scaleOf(rows.length), scores)
  let from = 0
  for (const size of model.groups) {
    softmax(scores, from, size)
    from += size
  }
  return scores
}

function rowsOf(table: FeatureTable, features: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(features.length)
  let count = 0
  for (let i = 0; i < features.length; i++) {
    const row = rowOf(table, features[i]!)
    if (row >= 0) rows[count++] = row
  }
  return rows.subarray(0, count)
}

/** Every feature counts less in a longer text, so that length alone says nothing. */
function scaleOf(count: number): number {
  return count === 0 ? 0 : 1 / Math.sqrt(count)
}

function addScores({ weights, bias }: Linear, rows: Int32Array, value: number, scores: Float32Array): void {
  const width = bias.length
  scores.fill(0)
  for (const row of rows) for (let at = 0; at < width; at++) scores[at]! += weights[row * width + at]!
  for (let at = 0; at < width; at++) scores[at] = scores[at]! * value + bias[at]!
}

function softmax(scores: Float32Array, from: number, size: number): void {
  let top = -Infinity
  for (let at = from; at < from + size; at++) top = Math.max(top, scores[at]!)
  let sum = 0
  for (let at = from; at < from + size; at++) {
    scores[at] = Math.exp(scores[at]! - top)
    sum += scores[at]!
  }
  for (let at = from; at < from + size; at++) scores[at]! /= sum
}

function frequent(examples: readonly LinearExample[], fewest: number): Uint32Array {
  const seen = new Map<number, number>()
  for (const { features } of examples)
    for (const feature of new Set(Array.from(features))) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return Uint32Array.from([...seen].filter(([, times]) => times >= fewest).map(([feature]) => feature)).sort()
}
