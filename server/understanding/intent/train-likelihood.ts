import { createRandom, shuffle } from '../sequence/hash.ts'
import type { SparseVector } from './feature-space.ts'

const settings = { rounds: 8, rate: 5, smoothing: 0.1, dropped: 0.2, least: 1e-3, biasValue: 0.1 }

/**
 * All labels at once: multinomial logistic regression by stochastic gradient descent. Some features of each text are
 * dropped each time and no label is ever taken for quite certain, so that no single word decides. Laid out as in
 * `trainMargin`.
 */
export function trainLikelihood(vectors: readonly SparseVector[], labels: Int32Array, count: number, rows: number) {
  const weights = new Float32Array((rows + 1) * count)
  const scores = new Float32Array(count)
  const active = new Int32Array(count)
  const random = createRandom(1)
  const order = vectors.map((_, place) => place)
  // Small sets need more rounds to take as many steps.
  const rounds = Math.min(40, Math.max(settings.rounds, Math.ceil(20_000 / vectors.length)))
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    const rate = settings.rate * (1 - round / rounds)
    for (const place of order) learn(vectors[place]!, labels[place]!, rate)
  }
  return weights

  function learn({ rows: at, values }: SparseVector, label: number, rate: number): void {
    const kept = Float32Array.from(values, (value) =>
      random() < settings.dropped ? 0 : value / (1 - settings.dropped),
    )
    scores.set(weights.subarray(rows * count))
    for (let k = 0; k < at.length; k++) {
      const value = kept[k]!
      if (value === 0) continue
      const from = at[k]! * count
      for (let c = 0; c < count; c++) scores[c]! += weights[from + c]! * value
    }
    softmax(scores)
    for (let c = 0; c < count; c++) scores[c]! -= settings.smoothing / count
    scores[label]! -= 1 - settings.smoothing
    let wrong = 0
    for (let c = 0; c < count; c++) if (Math.abs(scores[c]!) > settings.least) active[wrong++] = c
    for (let k = 0; k <= at.length; k++) {
      const value = k < at.length ? kept[k]! : settings.biasValue
      if (value === 0) continue
      const from = (k < at.length ? at[k]! : rows) * count
      const step = rate * value
      for (let a = 0; a < wrong; a++) weights[from + active[a]!]! -= step * scores[active[a]!]!
    }
  }
}

/** Scores become shares that add up to one, in place. */
export function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - most)
    sum += scores[c]!
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum
}
