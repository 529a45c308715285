/**
 * Where the weights of each feature stand: an open-addressed table from 32-bit hashes to rows. Zero marks an empty
 * place, so the hash 0 is kept as 1.
 */
export interface FeatureTable {
  readonly hashes: Uint32Array
  readonly rows: Int32Array
  readonly size: number
}

export function buildTable(hashes: Uint32Array): FeatureTable {
  let capacity = 16
  while (capacity < hashes.length * 2) capacity *= 2
  const table = { hashes: new Uint32Array(capacity), rows: new Int32Array(capacity), size: hashes.length }
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]! || 1
    let at = placeOf(hash, capacity)
    while (table.hashes[at] !== 0) at = (at + 1) & (capacity - 1)
    table.hashes[at] = hash
    table.rows[at] = row
  }
  return table
}

/** The row of a feature, -1 when training never saw it. */
export function rowOf(table: FeatureTable, feature: number): number {
  const { hashes, rows } = table
  const last = hashes.length - 1
  const hash = feature || 1
  for (let at = placeOf(hash, hashes.length); ; at = (at + 1) & last) {
    const held = hashes[at]
    if (held === hash) return rows[at]!
    if (held === 0) return -1
  }
}

function placeOf(hash: number, capacity: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 7) & (capacity - 1)
}
