/** A text as the numbers and weights of its features, with the number of its label within its set. */
export interface Example {
  features: Int32Array
  weights: Float32Array
  label: number
}

export interface ContrastPlan {
  dimensions: number
  epochs: number
  rate: number
  /** How sharply likeness decides. */
  sharpness: number
  /** Share of a text's features that is hidden each time it is seen. */
  hidden: number
  batch: number
  /** How much likeness between texts of a batch counts beside likeness to the labels. */
  among: number
  seed: number
}

/** Shares below this move nothing that could be seen. */
const negligible = 1e-3

interface Weights {
  values: Float32Array
  slope: Float32Array
  mean: Float32Array
  spread: Float32Array
}

/**
 * Learns a direction for each feature, so that texts of one label point the same way and others elsewhere: a softmax
 * over cosines to one direction per label and, within a batch, to the texts of the same label. Chance comes from the
 * seed only; labels of different sets have nothing to do with each other.
 */
export function learnDirections(
  sets: readonly (readonly Example[])[],
  features: number,
  plan: ContrastPlan,
  tell: (line: string) => void = () => {},
): Float32Array {
  const { dimensions, epochs, batch, hidden } = plan
  const random = createRandom(plan.seed)
  const table = startingWeights(features * dimensions, 0.05, random)
  const labels = sets.map((set) => {
    const count = set.reduce((most, { label }) => Math.max(most, label + 1), 0)
    return startingWeights(count * dimensions, 0.1, random)
  })
  const steps = epochs * sets.reduce((sum, set) => sum + Math.ceil(set.length / batch), 0)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0
    const batches = shuffled(
      sets.flatMap((set, at) => cut(shuffled(set, random), batch).map((examples) => ({ at, examples }))),
      random,
    )
    for (const { at, examples } of batches) {
      step++
      const shown = examples.map((example) => hideSome(example, hidden, random))
      loss += learnBatch(shown, table, labels[at]!, plan)
      const rate = plan.rate * (1 - (0.95 * step) / steps)
      move(table, rate, step)
      move(labels[at]!, rate, step)
    }
    tell(`round ${epoch + 1} of ${epochs}: loss ${(loss / batches.length).toFixed(3)}`)
  }
  return table.values
}

/** Leaves in the slopes how the table and the directions of the labels should move; tells the loss. */
function learnBatch(examples: readonly Example[], table: Weights, labels: Weights, plan: ContrastPlan): number {
  const { dimensions, sharpness, among } = plan
  const count = examples.length
  const { units: texts, lengths } = unitRows(sumRows(examples, table.values, dimensions), dimensions)
  const own = unitRows(labels.values, dimensions)
  const wanted = labels.values.length / dimensions
  const slopes = new Float32Array(count * dimensions)
  const ownSlopes = new Float32Array(labels.values.length)
  const shares = new Float32Array(Math.max(wanted, count))
  let loss = 0
  for (let text = 0; text < count; text++) {
    const { label } = examples[text]!
    softmax(shares, wanted, (other) => sharpness * dot(texts, text, own.units, other, dimensions))
    loss -= Math.log(shares[label]! + 1e-9) / count
    shares[label]! -= 1
    for (let other = 0; other < wanted; other++) {
      if (Math.abs(shares[other]!) < negligible) continue
      const error = (shares[other]! * sharpness) / count
      addRow(slopes, text, own.units, other, error, dimensions)
      addRow(ownSlopes, other, texts, text, error, dimensions)
    }
    if (among > 0) contrastAmong(text)
  }
  throughUnit(slopes, texts, lengths, dimensions)
  throughUnit(ownSlopes, own.units, own.lengths, dimensions)
  labels.slope.set(ownSlopes)
  spreadRows(examples, slopes, table.slope, dimensions)
  return loss

  /** Draws a text to those of its batch with the same label, away from the others. */
  function contrastAmong(text: number): void {
    const { label } = examples[text]!
    const same = examples.filter((other, at) => at !== text && other.label === label).length
    if (same === 0) return
    softmax(shares, count, (other) =>
      other === text ? -9 * sharpness : sharpness * dot(texts, text, texts, other, dimensions),
    )
    for (let other = 0; other < count; other++) {
      if (other === text) continue
      const target = examples[other]!.label === label ? 1 / same : 0
      const share = shares[other]! - target
      if (Math.abs(share) < negligible) continue
      const error = (share * sharpness * among) / count
      addRow(slopes, text, texts, other, error, dimensions)
      addRow(slopes, other, texts, text, error, dimensions)
    }
  }
}

function sumRows(examples: readonly Example[], table: Float32Array, dimensions: number): Float32Array {
  const sums = new Float32Array(examples.length * dimensions)
  examples.forEach(({ features, weights }, text) => {
    for (let i = 0; i < features.length; i++) addRow(sums, text, table, features[i]!, weights[i]!, dimensions)
  })
  return sums
}

function spreadRows(examples: readonly Example[], slopes: Float32Array, into: Float32Array, dimensions: number): void {
  into.fill(0)
  examples.forEach(({ features, weights }, text) => {
    for (let i = 0; i < features.length; i++) addRow(into, features[i]!, slopes, text, weights[i]!, dimensions)
  })
}

function addRow(
  to: Float32Array,
  row: number,
  from: Float32Array,
  fromRow: number,
  factor: number,
  width: number,
): void {
  for (let d = 0, a = row * width, b = fromRow * width; d < width; d++, a++, b++) to[a]! += factor * from[b]!
}

function dot(a: Float32Array, rowA: number, b: Float32Array, rowB: number, width: number): number {
  let sum = 0
  for (let d = 0, i = rowA * width, j = rowB * width; d < width; d++, i++, j++) sum += a[i]! * b[j]!
  return sum
}

function unitRows(rows: Float32Array, width: number): { units: Float32Array; lengths: Float32Array } {
  const units = rows.slice()
  const lengths = new Float32Array(rows.length / width)
  for (let row = 0; row < lengths.length; row++) {
    const length = Math.max(1e-6, Math.sqrt(dot(rows, row, rows, row, width)))
    lengths[row] = length
    for (let d = 0, at = row * width; d < width; d++, at++) units[at]! /= length
  }
  return { units, lengths }
}

/** From slopes of directions to slopes of the sums that they came from. */
function throughUnit(slopes: Float32Array, units: Float32Array, lengths: Float32Array, width: number): void {
  for (let row = 0; row < lengths.length; row++) {
    const along = dot(slopes, row, units, row, width)
    for (let d = 0, at = row * width; d < width; d++, at++)
      slopes[at] = (slopes[at]! - along * units[at]!) / lengths[row]!
  }
}

function softmax(into: Float32Array, count: number, scoreOf: (at: number) => number): void {
  let highest = -Infinity
  for (let at = 0; at < count; at++) {
    into[at] = scoreOf(at)
    if (into[at]! > highest) highest = into[at]!
  }
  let all = 0
  for (let at = 0; at < count; at++) {
    into[at] = Math.exp(into[at]! - highest)
    all += into[at]!
  }
  for (let at = 0; at < count; at++) into[at]! /= all
}

/** One step of Adam. */
function move({ values, slope, mean, spread }: Weights, rate: number, step: number): void {
  const pace = rate / (1 - 0.9 ** step)
  const steadiness = 1 / (1 - 0.99 ** step)
  for (let i = 0; i < values.length; i++) {
    const down = slope[i]!
    if (down === 0 && mean[i] === 0) continue
    mean[i] = 0.9 * mean[i]! + 0.1 * down
    spread[i] = 0.99 * spread[i]! + 0.01 * down * down
    values[i]! -= (pace * mean[i]!) / (Math.sqrt(spread[i]! * steadiness) + 1e-6)
  }
}

function startingWeights(size: number, width: number, random: () => number): Weights {
  const values = new Float32Array(size)
  // Two dice make chance that is rounder than one.
  for (let i = 0; i < size; i++) values[i] = (random() + random() - 1) * 2.45 * width
  return { values, slope: new Float32Array(size), mean: new Float32Array(size), spread: new Float32Array(size) }
}

function hideSome({ features, weights, label }: Example, hidden: number, random: () => number): Example {
  const kept: number[] = []
  for (let i = 0; i < features.length; i++) if (random() >= hidden) kept.push(i)
  return {
    features: Int32Array.from(kept, (i) => features[i]!),
    weights: Float32Array.from(kept, (i) => weights[i]!),
    label,
  }
}

function cut<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
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
