import { buildTable } from '../sequence/feature-table.ts'
import type { Linear } from './linear.ts'

interface Header {
  groups: readonly number[]
  features: number
  /** What one whole number of a weight is worth. */
  unit: number
  bias: readonly number[]
}

/**
 * The stored form: the length of a JSON header, the header, the hashes of the features in their order, then a row of
 * weights for each in whole numbers from -127 to 127. Features whose weights all stay below `least` units are left out.
 */
export function storeLinear(model: Linear, largest: number, least = 1): Buffer {
  const width = model.bias.length
  const unit = largest / 127
  const kept: { hash: number; weights: Int8Array }[] = []
  const { hashes, rows } = model.table
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === 0) continue
    const from = rows[place]! * width
    const weights = Int8Array.from({ length: width }, (_, at) =>
      Math.max(-127, Math.min(127, Math.round(model.weights[from + at]! / unit))),
    )
    if (weights.some((weight) => Math.abs(weight) >= least)) kept.push({ hash: hashes[place]!, weights })
  }
  kept.sort((a, b) => a.hash - b.hash)
  const bias = Array.from(model.bias, (value) => Number(value.toFixed(4)))
  const header: Header = { groups: model.groups, features: kept.length, unit, bias }
  const head = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(Math.ceil((head.length + 4) / 4) * 4, ' ')
  padded.writeUInt32LE(padded.length - 4, 0)
  head.copy(padded, 4)
  const features = Buffer.from(Uint32Array.from(kept, ({ hash }) => hash).buffer)
  return Buffer.concat([padded, features, ...kept.map(({ weights }) => Buffer.from(weights.buffer))])
}

export function openLinear(stored: Buffer): Linear {
  const bytes = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength)
  const headLength = stored.readUInt32LE(0)
  const header = JSON.parse(stored.toString('utf8', 4, 4 + headLength)) as Header
  const from = 4 + headLength
  const weights = new Int8Array(bytes, from + header.features * 4)
  return {
    groups: header.groups,
    table: buildTable(new Uint32Array(bytes, from, header.features)),
    weights: Float32Array.from(weights, (weight) => weight * header.unit),
    bias: Float32Array.from(header.bias),
  }
}
