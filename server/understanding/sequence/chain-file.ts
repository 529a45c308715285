import type { Chain } from './chain.ts'
import { inUnits, openRows, type StoredRow, storeRows } from './rows-file.ts'

interface Header {
  labels: readonly string[]
  features: number
  /** What one whole number of a weight is worth. */
  unit: number
  transitions: readonly number[]
}

/**
 * The stored form of a chain (see `storeRows`). Features whose weights all round to nothing are left out.
 */
export function storeChain(chain: Chain, largest = 4): Buffer {
  const count = chain.labels.length
  const unit = largest / 127
  const kept: StoredRow[] = []
  const { hashes, rows } = chain.table
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === 0) continue
    const from = rows[place]! * count
    const weights = Int8Array.from({ length: count }, (_, label) =>
      inUnits(chain.weights[from + label]! * chain.unit, unit),
    )
    if (weights.some((weight) => weight !== 0)) kept.push({ hash: hashes[place]!, weights })
  }
  const transitions = Array.from(chain.transitions, (weight) => Number(weight.toFixed(4)))
  const header: Header = { labels: chain.labels, features: kept.length, unit, transitions }
  return storeRows(header, kept)
}

export function openChain(stored: Buffer): Chain {
  const { header, table, weights } = openRows<Header>(stored)
  return {
    labels: header.labels,
    table,
    weights,
    unit: header.unit,
    transitions: Float32Array.from(header.transitions),
  }
}
