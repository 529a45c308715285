import { createRandom, shuffle } from '../sequence/hash.ts'
import type { SparseVector } from './feature-space.ts'

const settings = { cost: 1, rounds: 15, enough: 0.05 }

/**
 * One linear judge for each label, with a wide margin between its texts and all others: squared hinge loss, dual
 * coordinate descent (Hsieh et al. 2008). Texts that lie safely on their side are looked at once only. Row `r`, label
 * `c` stands at `r * labels + c`; the last row is what a label gets without any feature.
 */
export function trainMargin(vectors: readonly SparseVector[], labels: Int32Array, count: number, rows: number) {
  const weights = new Float32Array((rows + 1) * count)
  const own = new Float64Array(rows + 1)
  const alpha = new Float64Array(vectors.length)
  const lengths = Float64Array.from(vectors, ({ values }) => values.reduce((sum, value) => sum + value * value, 1))
  const random = createRandom(3)
  for (let label = 0; label < count; label++) {
    own.fill(0)
    alpha.fill(0)
    trainLabel(label)
    for (let row = 0; row <= rows; row++) weights[row * count + label] = own[row]!
  }
  return weights

  function trainLabel(label: number): void {
    let active = vectors.map((_, place) => place)
    for (let round = 0; round < settings.rounds; round++) {
      shuffle(active, random)
      const next: number[] = []
      let furthest = 0
      for (const place of active) {
        const step = stepOn(place, labels[place] === label ? 1 : -1, round > 0)
        if (step === undefined) continue
        next.push(place)
        furthest = Math.max(furthest, step)
      }
      active = next
      if (furthest < settings.enough) break
    }
  }

  /** How far the text was from where it should be; undefined when it needs no more looking at. */
  function stepOn(place: number, side: number, mayLeave: boolean): number | undefined {
    const { rows: at, values } = vectors[place]!
    const slack = 1 / (2 * settings.cost)
    let score = own[rows]!
    for (let k = 0; k < at.length; k++) score += own[at[k]!]! * values[k]!
    const before = alpha[place]!
    const gradient = score * side - 1 + before * slack
    if (before === 0 && gradient > 0.1 && mayLeave) return undefined
    const projected = before === 0 ? Math.min(gradient, 0) : gradient
    if (Math.abs(projected) < 1e-8) return 0
    const after = Math.max(0, before - gradient / (lengths[place]! + slack))
    const change = (after - before) * side
    alpha[place] = after
    if (change !== 0) {
      for (let k = 0; k < at.length; k++) own[at[k]!]! += change * values[k]!
      own[rows]! += change
    }
    return Math.abs(projected)
  }
}
