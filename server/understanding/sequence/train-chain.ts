import { type Chain, marginals } from './chain.ts'
import { buildTable, rowOf } from './feature-table.ts'
import { createRandom, shuffle } from './hash.ts'

export interface ChainExample {
  /** Hashes of each place. */
  features: readonly (readonly number[])[]
  labels: readonly string[]
}

export interface ChainTraining {
  epochs: number
  /** The first step of AdaGrad. */
  rate: number
  /** Each update pulls its weights towards zero by this share of the step. */
  decay: number
  /** Features seen in fewer places are left out. */
  fewest: number
  seed: number
  tell?: (epoch: number, loss: number) => void
}

/**
 * Trains a linear chain by stochastic gradients of the likelihood with steps of their own for each weight (AdaGrad,
 * Duchi, Hazan and Singer 2011). The same examples in the same order give the same weights.
 */
export function trainChain(examples: readonly ChainExample[], training: ChainTraining): Chain {
  const labels = [...new Set(examples.flatMap((example) => example.labels))].sort()
  const numberOf = new Map(labels.map((label, number) => [label, number]))
  const table = buildTable(frequentFeatures(examples, training.fewest))
  const count = labels.length
  const weights = new Float32Array(table.size * count)
  const transitions = new Float32Array((count + 1) * count)
  const squares = new Float32Array(weights.length)
  const transitionSquares = new Float32Array(transitions.length)
  const rows = examples.map(({ features }) =>
    features.map((place) => Int32Array.from(place, (feature) => rowOf(table, feature)).filter((row) => row >= 0)),
  )
  const gold = examples.map((example) => Int32Array.from(example.labels, (label) => numberOf.get(label)!))
  const random = createRandom(training.seed)
  const order = examples.map((_, index) => index)
  const expected = new Float64Array(transitions.length)

  function step(values: Float32Array, sums: Float32Array, at: number, gradient: number): void {
    const slope = gradient - training.decay * values[at]!
    sums[at]! += slope * slope
    values[at]! += (training.rate * slope) / Math.sqrt(sums[at]! + 1e-8)
  }

  for (let epoch = 0; epoch < training.epochs; epoch++) {
    let loss = 0
    for (const index of shuffle(order, random)) loss += learn(rows[index]!, gold[index]!)
    training.tell?.(epoch, loss / examples.length)
  }
  return { labels, table, weights, unit: 1, transitions }

  function learn(places: readonly Int32Array[], truth: Int32Array): number {
    if (places.length === 0) return 0
    const scores = new Float64Array(places.length * count)
    for (let place = 0; place < places.length; place++)
      for (const row of places[place]!)
        for (let label = 0; label < count; label++) scores[place * count + label]! += weights[row * count + label]!
    const { probabilities, forward, backward, total } = marginals(scores, transitions, count)
    let truthScore = 0
    expected.fill(0)
    for (let place = 0; place < places.length; place++) {
      const label = truth[place]!
      const before = place === 0 ? count : truth[place - 1]!
      truthScore += scores[place * count + label]! + transitions[before * count + label]!
      expected[before * count + label]! += 1
    }
    for (let label = 0; label < count; label++) expected[count * count + label]! -= probabilities[label]!
    for (let place = 1; place < places.length; place++)
      for (let before = 0; before < count; before++)
        for (let label = 0; label < count; label++)
          expected[before * count + label]! -= Math.exp(
            forward[(place - 1) * count + before]! +
              transitions[before * count + label]! +
              scores[place * count + label]! +
              backward[place * count + label]! -
              total,
          )
    for (let place = 0; place < places.length; place++)
      for (let label = 0; label < count; label++) {
        const gradient = (truth[place] === label ? 1 : 0) - probabilities[place * count + label]!
        if (Math.abs(gradient) < 1e-4) continue
        for (const row of places[place]!) step(weights, squares, row * count + label, gradient)
      }
    for (let at = 0; at < transitions.length; at++)
      if (expected[at] !== 0) step(transitions, transitionSquares, at, expected[at]!)
    return total - truthScore
  }
}

function frequentFeatures(examples: readonly ChainExample[], fewest: number): Uint32Array {
  const seen = new Map<number, number>()
  for (const { features } of examples)
    for (const place of features) for (const feature of place) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return Uint32Array.from([...seen].filter(([, times]) => times >= fewest).map(([feature]) => feature)).sort()
}
