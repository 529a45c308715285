/** The stored form of a row of weights: what a whole number is worth (a float), then whole numbers from -127 to 127. */
export function storeWeights(weights: Float32Array, largest: number): Buffer {
  const stored = Buffer.alloc(4 + weights.length)
  const unit = Math.fround(largest / 127)
  stored.writeFloatLE(unit, 0)
  for (let at = 0; at < weights.length; at++)
    stored.writeInt8(Math.max(-127, Math.min(127, Math.round(weights[at]! / unit))), 4 + at)
  return stored
}

/** Scores need no scale: the whole numbers serve as they are. */
export function openWeights(stored: Buffer): Int8Array {
  return new Int8Array(stored.buffer.slice(stored.byteOffset + 4, stored.byteOffset + stored.byteLength))
}

/** A size that all but the largest of ten thousand weights keep to. */
export function usualLargest(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  return sizes[Math.floor(sizes.length * 0.9999)] || 1
}
