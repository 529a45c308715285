import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'
import { type Features, featureKinds } from './features.ts'

/** Features that training kept, with how much each tells. */
export interface FeatureSpace {
  readonly table: FeatureTable
  readonly hashes: Uint32Array
  readonly worth: Float32Array
  /** Room for work: where a row stands in the vector that is being made, plus one. */
  readonly seen: Int32Array
}

/** A text as numbers: rows of the space with values, of length one together. */
export interface SparseVector {
  rows: Int32Array
  values: Float32Array
  /** How often each was seen in the text. */
  times: Int32Array
  /** For each feature of the text its place among the rows, -1 where training never saw it. */
  places: Int32Array
  /** The share of its features that training never saw. */
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
  return spaceOf(hashes, worth)
}

export function spaceOf(hashes: Uint32Array, worth: Float32Array): FeatureSpace {
  return { hashes, worth, table: buildTable(hashes), seen: new Int32Array(hashes.length) }
}

const pairKind = featureKinds.indexOf('pair')

/** Where a text lies in the space. */
export function vectorOf({ table, worth, seen }: FeatureSpace, { hashes, kinds }: Features): SparseVector {
  const places = new Int32Array(hashes.length)
  const found = new Int32Array(hashes.length)
  const times = new Int32Array(hashes.length)
  const kindOfRow = new Uint8Array(hashes.length)
  let size = 0
  let [unknown, countable] = [0, 0]
  for (let i = 0; i < hashes.length; i++) {
    const kind = kinds[i]!
    const row = rowOf(table, hashes[i]!)
    // New pairs of known words are no sign of a strange text.
    if (kind !== pairKind) countable++
    if (row < 0) {
      places[i] = -1
      if (kind !== pairKind) unknown++
      continue
    }
    if (seen[row] === 0) {
      found[size] = row
      kindOfRow[size] = kind
      seen[row] = ++size
    }
    places[i] = seen[row]! - 1
    times[places[i]!]!++
  }
  const rows = found.slice(0, size)
  for (const row of rows) seen[row] = 0
  const values = weigh(rows, times, kindOfRow, worth)
  return { rows, values, times, places, unknown: countable > 0 ? unknown / countable : 1 }
}

/** Each kind gets its share of the whole, whose length is one. */
function weigh(rows: Int32Array, times: Int32Array, kindOfRow: Uint8Array, worth: Float32Array): Float32Array {
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
  return values
}
