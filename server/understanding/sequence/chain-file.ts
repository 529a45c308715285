import type { Chain } from './chain.ts'
import { buildTable } from './feature-table.ts'

interface Header {
  labels: readonly string[]
  features: number
  /** What one whole number of a weight is worth. */
  unit: number
  transitions: readonly number[]
}

/**
 * The stored form of a chain: the length of a JSON header, the header, the hashes of the features, then a row of
 * weights for each in whole numbers from -127 to 127. Features whose weights all round to nothing are left out.
 */
export function storeChain(chain: Chain, largest = 4): Buffer {
  const count = chain.labels.length
  const unit = largest / 127
  const kept: { hash: number; weights: Int8Array }[] = []
  const { hashes, rows } = chain.table
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === 0) continue
    const from = rows[place]! * count
    const weights = new Int8Array(count)
    for (let label = 0; label < count; label++)
      weights[label] = Math.max(-127, Math.min(127, Math.round((chain.weights[from + label]! * chain.unit) / unit)))
    if (weights.some((weight) => weight !== 0)) kept.push({ hash: hashes[place]!, weights })
  }
  kept.sort((a, b) => a.hash - b.hash)
  const transitions = Array.from(chain.transitions, (weight) => Number(weight.toFixed(4)))
  const header: Header = { labels: chain.labels, features: kept.length, unit, transitions }
  const head = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(Math.ceil((head.length + 4) / 4) * 4, ' ')
  padded.writeUInt32LE(padded.length - 4, 0)
  head.copy(padded, 4)
  const features = Buffer.from(Uint32Array.from(kept, ({ hash }) => hash).buffer)
  return Buffer.concat([padded, features, ...kept.map(({ weights }) => Buffer.from(weights.buffer))])
}

export function openChain(stored: Buffer): Chain {
  const bytes = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength)
  const headLength = stored.readUInt32LE(0)
  const header = JSON.parse(stored.toString('utf8', 4, 4 + headLength)) as Header
  const from = 4 + headLength
  const weights = new Int8Array(bytes, from + header.features * 4)
  return {
    labels: header.labels,
    table: buildTable(new Uint32Array(bytes, from, header.features)),
    weights,
    unit: header.unit,
    transitions: Float32Array.from(header.transitions),
  }
}
