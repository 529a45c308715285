import { readFileSync } from 'node:fs'
import type { Bags } from './features.ts'

/** How the table of the encoder is laid out. */
export const buckets = 32_768
export const dimensions = 48

/** Turns the features of a question into a direction: questions that want the same point the same way. */
export interface Encoder {
  encode(bags: Bags): Float32Array
}

let shipped: Encoder | undefined

/** The encoder that ships with the product; rebuilt by `train answering`. */
export function shippedEncoder(): Encoder {
  shipped ??= openEncoder(readFileSync(new URL('../../../models/answering/encoder.bin', import.meta.url)))
  return shipped
}

/** Reads the stored form: a scale for each row, then the rows in whole numbers from -127 to 127. */
export function openEncoder(stored: Buffer): Encoder {
  const bytes = stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength)
  const scales = new Float32Array(bytes, 0, buckets)
  const rows = new Int8Array(bytes, buckets * 4, buckets * dimensions)
  return {
    encode(bags) {
      const sum = new Float32Array(dimensions)
      eachFeature(bags, (bucket, weight) => {
        const scale = scales[bucket]! * weight
        const from = bucket * dimensions
        for (let d = 0; d < dimensions; d++) sum[d]! += scale * rows[from + d]!
      })
      return toUnit(sum)
    },
  }
}

/** The stored form of a trained table. */
export function storeEncoder(table: Float32Array): Buffer {
  const scales = new Float32Array(buckets)
  const rows = new Int8Array(buckets * dimensions)
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * dimensions
    let largest = 0
    for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(table[from + d]!))
    if (largest === 0) continue
    scales[bucket] = largest / 127
    for (let d = 0; d < dimensions; d++) rows[from + d] = Math.round((table[from + d]! / largest) * 127)
  }
  return Buffer.concat([Buffer.from(scales.buffer), Buffer.from(rows.buffer)])
}

/** The features that the encoder looks at, with the row of its table each belongs to. */
export function eachFeature({ word, character }: Bags, visit: (bucket: number, weight: number) => void): void {
  for (const [feature, weight] of word) visit(bucketOf(feature, 7), weight)
  for (const [feature, weight] of character) visit(bucketOf(feature, 31), weight * 0.6)
}

function bucketOf(feature: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return ((hash >>> 15) ^ hash) & (buckets - 1)
}

export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return vector
  const norm = 1 / Math.sqrt(squares)
  for (let d = 0; d < vector.length; d++) vector[d]! *= norm
  return vector
}
