import { inUnits, openRows, type StoredRow, storeRows } from '../sequence/rows-file.ts'
import type { Linear } from './linear.ts'

interface Header {
  groups: readonly number[]
  features: number
  /** What one whole number of a weight is worth. */
  unit: number
  bias: readonly number[]
}

/**
 * The stored form (see `storeRows`). Features whose weights all stay below `least` units are left out.
 */
export function storeLinear(model: Linear, largest: number, least = 1): Buffer {
  const width = model.bias.length
  const unit = largest / 127
  const kept: StoredRow[] = []
  const { hashes, rows } = model.table
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === 0) continue
    const from = rows[place]! * width
    const weights = Int8Array.from({ length: width }, (_, at) => inUnits(model.weights[from + at]!, unit))
    if (weights.some((weight) => Math.abs(weight) >= least)) kept.push({ hash: hashes[place]!, weights })
  }
  const bias = Array.from(model.bias, (value) => Number(value.toFixed(4)))
  const header: Header = { groups: model.groups, features: kept.length, unit, bias }
  return storeRows(header, kept)
}

export function openLinear(stored: Buffer): Linear {
  const { header, table, weights } = openRows<Header>(stored)
  return {
    groups: header.groups,
    table,
    weights: Float32Array.from(weights, (weight) => weight * header.unit),
    bias: Float32Array.from(header.bias),
  }
}
