import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'
import { type Features, featureKinds } from './features.ts'

/** Features that training kept, with how much each tells. */
export interface FeatureSpace {
  readonly table: FeatureTable
  readonly hashes: Uint32Array
  readonly worth: Float32Array
}

/** A text as numbers: rows of the space with values, of length one together. */
export interface SparseVector {
  rows: Int32Array
  values: Float32Array
  /** Which feature of the text each value comes from, the first where it was seen several times. */
  unknown: number
}

/** What a kind of features weighs beside the others. */
const kindWeights: readonly number[] = [1, 0.7, 0.7, 1]

/** Builds the space of the texts; features of fewer than `fewest` texts are left out. */
export function buildSpace(texts: readonly Features[], fewest: number): FeatureSpace {
  const counts = new Map<number, number>()
  for (const { hashes } of texts) for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= fewest).sort(([a], [b]) => a - b)
  const hashes = Uint32Array.from(kept, ([hash]) => hash)
  const worth = Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return { hashes, worth, table: buildTable(hashes) }
}

/** Where a text lies in the space; how much of it training never saw is told beside. */
export function vectorOf({ table, worth }: FeatureSpace, { hashes, kinds }: Features): SparseVector {
  const places = new Map<number, number>()
  const rows: number[] = []
  const times: number[] = []
  const kindOfRow: number[] = []
  let unknown = 0
  for (let i = 0; i < hashes.length; i++) {
    const row = rowOf(table, hashes[i]!)
    if (row < 0) {
      if (kinds[i] !== 2) unknown++
      continue
    }
    const place = places.get(row)
    if (place !== undefined) times[place]!++
    else {
      places.set(row, rows.length)
      rows.push(row)
      times.push(1)
      kindOfRow.push(kinds[i]!)
    }
  }
  const values = new Float32Array(rows.length)
  const squares = new Float64Array(featureKinds.length)
  for (let i = 0; i < rows.length; i++) {
    const value = (1 + Math.log(times[i]!)) * worth[rows[i]!]!
    values[i] = value
    squares[kindOfRow[i]!]! += value * value
  }
  let total = 0
  for (let kind = 0; kind < squares.length; kind++) if (squares[kind]! > 0) total += kindWeights[kind]! ** 2
  const length = Math.sqrt(total) || 1
  for (let i = 0; i < rows.length; i++) {
    const kind = kindOfRow[i]!
    values[i] = (values[i]! * kindWeights[kind]!) / (Math.sqrt(squares[kind]!) * length)
  }
  const countable = hashes.length - kinds.reduce((sum, kind) => sum + (kind === 2 ? 1 : 0), 0)
  return { rows: Int32Array.from(rows), values, unknown: countable > 0 ? unknown / countable : 1 }
}
