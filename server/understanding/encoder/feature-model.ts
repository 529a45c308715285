/**
 * What is learned about features: how rare each is and, for those seen often enough, a direction. Wording and notions
 * share one numbering; a notion's name begins with a star.
 */
export interface FeatureModel {
  dimensions: number
  /** The weight of a feature that training never saw. */
  unseenWeight: number
  names: readonly string[]
  weights: Float32Array
  /** Directions in whole numbers from -127 to 127, a row for each of the first names, with a scale for each row. */
  scales: Float32Array
  rows: Int8Array
}

const magic = 'zhanggui-encoder-1'

/** The stored form: a line that says how large, the names, then the figures. */
export function storeFeatureModel(model: FeatureModel): Buffer {
  const names = Buffer.from(model.names.join('\n'))
  const { dimensions, unseenWeight, weights, scales, rows } = model
  const sizes = { count: model.names.length, taught: scales.length, bytes: names.length }
  const head = JSON.stringify({ magic, dimensions, unseenWeight, ...sizes })
  const start = Buffer.from(`${head}\n`)
  const gap = Buffer.alloc((4 - ((start.length + names.length) % 4)) % 4)
  return Buffer.concat([start, names, gap, bytesOf(weights), bytesOf(scales), bytesOf(rows)])
}

/** @throws Error where the bytes are not such a model, or not all of one. */
export function openFeatureModel(stored: Buffer): FeatureModel {
  const end = stored.indexOf(10)
  const text = stored.subarray(0, Math.max(0, end)).toString('utf8')
  if (!text.includes(magic)) throw new Error('not the file of an encoder')
  const { dimensions, unseenWeight, count, taught, bytes } = JSON.parse(text) as Record<string, number>
  const figures = end + 1 + bytes! + ((4 - ((end + 1 + bytes!) % 4)) % 4)
  if (stored.length !== figures + count! * 4 + taught! * (4 + dimensions!))
    throw new Error('the file of the encoder is not whole')
  const own = new Uint8Array(stored.subarray(figures)).buffer
  return {
    dimensions: dimensions!,
    unseenWeight: unseenWeight!,
    names: stored
      .subarray(end + 1, end + 1 + bytes!)
      .toString('utf8')
      .split('\n'),
    weights: new Float32Array(own, 0, count!),
    scales: new Float32Array(own, count! * 4, taught!),
    rows: new Int8Array(own, (count! + taught!) * 4, taught! * dimensions!),
  }
}

/** Rounds a table of directions to whole numbers, with a scale for each row. */
export function roundRows(table: Float32Array, dimensions: number): Pick<FeatureModel, 'scales' | 'rows'> {
  const count = table.length / dimensions
  const scales = new Float32Array(count)
  const rows = new Int8Array(table.length)
  for (let row = 0; row < count; row++) {
    const from = row * dimensions
    let largest = 0
    for (let d = 0; d < dimensions; d++) largest = Math.max(largest, Math.abs(table[from + d]!))
    if (largest === 0) continue
    scales[row] = largest / 127
    for (let d = 0; d < dimensions; d++) rows[from + d] = Math.round((table[from + d]! / largest) * 127)
  }
  return { scales, rows }
}

function bytesOf(array: Float32Array | Int8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}
