import { buildTable, type FeatureTable } from './feature-table.ts'

/** A row of weights that is kept, by the hash of its feature. */
export interface StoredRow {
  hash: number
  weights: Int8Array
}

/** A weight as a whole number of units from -127 to 127. */
export function inUnits(weight: number, unit: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight / unit)))
}

/**
 * The stored form of weights by hashed features: the length of a JSON header, the header, the hashes in their order, then a
 * row of weights for each.
 */
export function storeRows(header: object, rows: readonly StoredRow[]): Buffer {
  const sorted = rows.toSorted((a, b) => a.hash - b.hash)
  const head = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(Math.ceil((head.length + 4) / 4) * 4, ' ')
  padded.writeUInt32LE(padded.length - 4, 0)
  head.copy(padded, 4)
  const hashes = Buffer.from(Uint32Array.from(sorted, ({ hash }) => hash).buffer)
  return Buffer.concat([padded, hashes, ...sorted.map(({ weights }) => Buffer.from(weights.buffer))])
}

/** Reads what `storeRows` wrote; the header tells the number of features. */
export function openRows<H extends { features: number }>(
  stored: Buffer,
): { header: H; table: FeatureTable; weights: Int8Array } {
  const bytes = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength)
  const headLength = stored.readUInt32LE(0)
  const header = JSON.parse(stored.toString('utf8', 4, 4 + headLength)) as H
  const from = 4 + headLength
  return {
    header,
    table: buildTable(new Uint32Array(bytes, from, header.features)),
    weights: new Int8Array(bytes, from + header.features * 4),
  }
}
