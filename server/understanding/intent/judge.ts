import type { SparseVector } from './feature-space.ts'

/** Weights of a linear judge as they are kept: few for each feature, in whole numbers from -127 to 127. */
export interface Judge {
  readonly labels: number
  /** Where the weights of each feature begin; one more than there are features. */
  readonly from: Uint32Array
  readonly label: Uint16Array
  readonly quantum: Int8Array
  /** What one whole number is worth, for each feature. */
  readonly unit: Float32Array
  /** What each label gets without any feature. */
  readonly bias: Float32Array
}

/** Below this share of a feature's largest weight a weight says nothing. */
const least = 3

/** Keeps what matters of dense weights laid out as training does. */
export function judgeOf(weights: Float32Array, labels: number, rows: number): Judge {
  const from = new Uint32Array(rows + 1)
  const unit = new Float32Array(rows)
  const label: number[] = []
  const quantum: number[] = []
  for (let row = 0; row < rows; row++) {
    let largest = 0
    for (let c = 0; c < labels; c++) largest = Math.max(largest, Math.abs(weights[row * labels + c]!))
    unit[row] = largest / 127
    for (let c = 0; c < labels && largest > 0; c++) {
      const whole = Math.round((weights[row * labels + c]! / largest) * 127)
      if (Math.abs(whole) < least) continue
      label.push(c)
      quantum.push(whole)
    }
    from[row + 1] = label.length
  }
  const bias = weights.slice(rows * labels, (rows + 1) * labels)
  return { labels, from, unit, label: Uint16Array.from(label), quantum: Int8Array.from(quantum), bias }
}

/** What speaks for each label. */
export function scoresOf(judge: Judge, { rows, values }: SparseVector): Float32Array {
  const { from, label, quantum, unit } = judge
  const scores = judge.bias.slice()
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    const value = values[k]! * unit[row]!
    const end = from[row + 1]!
    for (let at = from[row]!; at < end; at++) scores[label[at]!]! += quantum[at]! * value
  }
  return scores
}

/** What one feature says for a label beyond what it says for all on average. */
export function saysFor(judge: Judge, row: number, wanted: number): number {
  let own = 0
  let all = 0
  for (let at = judge.from[row]!; at < judge.from[row + 1]!; at++) {
    all += judge.quantum[at]!
    if (judge.label[at] === wanted) own = judge.quantum[at]!
  }
  return (own - all / judge.labels) * judge.unit[row]!
}
