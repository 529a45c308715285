import { buckets, dimensions, eachFeature } from './encoder.ts'
import { featuresOf } from './features.ts'

/** Texts with what they want. Labels of different sets have nothing to do with each other. */
export interface LabelledSet {
  name: string
  texts: readonly { text: string; label: string }[]
}

interface Prepared {
  set: number
  label: number
  buckets: Int32Array
  weights: Float32Array
}

export interface EncoderPlan {
  epochs: number
  rate: number
  /** How sharply likeness decides between labels. */
  sharpness: number
  dropout: number
}

const plan: EncoderPlan = { epochs: 4, rate: 0.4, sharpness: 8, dropout: 0.5 }

/**
 * Learns a table of feature vectors so that texts with the same label point the same way (a softmax over cosines to one
 * direction per label, Adagrad). Chance comes from a fixed seed only.
 */
export function trainEncoder(
  sets: readonly LabelledSet[],
  { epochs, rate, sharpness, dropout }: EncoderPlan = plan,
): Float32Array {
  const random = createRandom(20261122)
  const { examples, labels } = prepare(sets)
  const table = new Float32Array(buckets * dimensions)
  const tableSquares = new Float32Array(buckets)
  const directions = labels.map((count) =>
    Float32Array.from({ length: count * dimensions }, () => (random() - 0.5) * 0.5),
  )
  const directionSquares = labels.map((count) => new Float32Array(count))
  for (let i = 0; i < table.length; i++) table[i] = (random() - 0.5) * 0.02
  const sum = new Float32Array(dimensions)
  const slope = new Float32Array(dimensions)

  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (1 - (0.9 * epoch) / epochs)
    for (const example of shuffled(examples, random)) {
      const kept = example.buckets.map((bucket) => (random() < dropout ? -1 : bucket))
      sum.fill(0)
      kept.forEach((bucket, i) => {
        if (bucket < 0) return
        for (let d = 0; d < dimensions; d++) sum[d]! += example.weights[i]! * table[bucket * dimensions + d]!
      })
      const norm = Math.hypot(...sum)
      if (norm < 1e-6) continue
      learn(example, directions[example.set]!, directionSquares[example.set]!, norm, pace)
      kept.forEach((bucket, i) => {
        if (bucket < 0) return
        const weight = example.weights[i]!
        let squares = 0
        for (let d = 0; d < dimensions; d++) squares += (weight * slope[d]!) ** 2
        tableSquares[bucket]! += squares / dimensions
        const step = (pace * weight) / (Math.sqrt(tableSquares[bucket]!) + 1e-3)
        for (let d = 0; d < dimensions; d++) table[bucket * dimensions + d]! -= step * slope[d]! * 0.1
      })
    }
  }
  return forgetUnseen(table, tableSquares)

  /** Moves the directions of the labels; leaves in `slope` how the text's own sum should move. */
  function learn(example: Prepared, own: Float32Array, squares: Float32Array, norm: number, pace: number): void {
    const count = squares.length
    const cosines = new Float32Array(count)
    const lengths = new Float32Array(count)
    let highest = -Infinity
    for (let label = 0; label < count; label++) {
      let dot = 0
      let length = 0
      for (let d = 0; d < dimensions; d++) {
        const value = own[label * dimensions + d]!
        dot += value * sum[d]!
        length += value * value
      }
      lengths[label] = Math.sqrt(length) + 1e-9
      cosines[label] = dot / (norm * lengths[label]!)
      highest = Math.max(highest, cosines[label]!)
    }
    let all = 0
    for (let label = 0; label < count; label++) all += Math.exp(sharpness * (cosines[label]! - highest))
    slope.fill(0)
    for (let label = 0; label < count; label++) {
      const share = Math.exp(sharpness * (cosines[label]! - highest)) / all
      const error = sharpness * (share - (label === example.label ? 1 : 0))
      if (Math.abs(error) < 1e-4) continue
      const cosine = cosines[label]!
      const length = lengths[label]!
      let own2 = 0
      for (let d = 0; d < dimensions; d++) {
        const at = label * dimensions + d
        const unitText = sum[d]! / norm
        const unitLabel = own[at]! / length
        slope[d]! += (error * (unitLabel - cosine * unitText)) / norm
        const back = (error * (unitText - cosine * unitLabel)) / length
        own2 += back * back
      }
      squares[label]! += own2 / dimensions
      const step = (pace * 0.1) / (Math.sqrt(squares[label]!) + 1e-3)
      for (let d = 0; d < dimensions; d++) {
        const at = label * dimensions + d
        const unitText = sum[d]! / norm
        own[at]! -= step * ((error * (unitText - (cosine * own[at]!) / length)) / length)
      }
    }
  }
}

/** Features that no training text had say nothing. */
function forgetUnseen(table: Float32Array, squares: Float32Array): Float32Array {
  for (let bucket = 0; bucket < buckets; bucket++)
    if (squares[bucket] === 0) table.fill(0, bucket * dimensions, (bucket + 1) * dimensions)
  return table
}

function prepare(sets: readonly LabelledSet[]): { examples: Prepared[]; labels: number[] } {
  const labels: number[] = []
  const examples = sets.flatMap(({ texts }, set) => {
    const numbers = new Map<string, number>()
    const own = texts.map(({ text, label }) => {
      const number = numbers.get(label) ?? numbers.size
      numbers.set(label, number)
      const found: [number, number][] = []
      eachFeature(featuresOf(text), (bucket, weight) => found.push([bucket, weight]))
      return {
        set,
        label: number,
        buckets: Int32Array.from(found, ([bucket]) => bucket),
        weights: Float32Array.from(found, ([, weight]) => weight),
      }
    })
    labels.push(numbers.size)
    return own
  })
  return { examples, labels }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = result[i]!
    result[i] = result[j]!
    result[j] = kept
  }
  return result
}

/** A small generator of chance (mulberry32): the same seed, the same row. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
