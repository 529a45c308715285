import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FeatureModel, openFeatureModel } from './feature-model.ts'
import { openOwnEncoder } from './own/own-encoder.ts'
import { readTextFeatures } from './text-features.ts'

/** Turns a text into a direction: texts that want the same point the same way. */
export interface Encoder {
  name: string
  dimensions: number
  /** A vector of length 1; of length 0 where the text holds nothing that could be compared. */
  encode(text: string): Float32Array
}

/** How much the parts of a vector count, as squares: what is said, what it is about, what was learned. */
const shares = { wording: 1, notions: 0.25, learned: 3 }
/** Wording and notions are folded into so many dimensions, each feature in several places. */
const folded = 384
const places = 8

const opened = new Map<string, Encoder>()

const shippedFolder = join(import.meta.dirname, '../../../models/encoder')

/**
 * The encoder of a folder, opened once: one that `train encoder` wrote, or a user's own in transformers form. Without a
 * folder the one that ships with the product.
 *
 * @throws Error that says what the folder lacks.
 */
export function loadEncoder(folder: string = shippedFolder): Encoder {
  const found = opened.get(folder)
  if (found) return found
  const file = join(folder, 'encoder.bin')
  if (!existsSync(file) && !existsSync(join(folder, 'config.json')))
    throw new Error(`${folder} holds no encoder: neither encoder.bin nor config.json`)
  const encoder = existsSync(file) ? createEncoder(openFeatureModel(readFileSync(file))) : openOwnEncoder(folder)
  opened.set(folder, encoder)
  return encoder
}

/** The encoder that ships with the product. */
export function shippedEncoder(): Encoder {
  return loadEncoder()
}

export function createEncoder(model: FeatureModel): Encoder {
  const { dimensions: learned, weights, scales, rows } = model
  const numbers = new Map(model.names.map((name, number) => [name, number]))
  const dimensions = folded + learned

  return {
    name: 'zhanggui',
    dimensions,
    encode(text) {
      const { wording, notions } = readTextFeatures(text)
      const vector = new Float32Array(dimensions)
      const said = new Float32Array(folded)
      const about = new Float32Array(folded)
      for (const [feature, count] of wording) take(feature, count, said, vector)
      for (const [notion, count] of notions) take(`*${notion}`, count, about, vector)
      scale(vector, folded, dimensions, Math.sqrt(shares.learned))
      scale(said, 0, folded, Math.sqrt(shares.wording))
      scale(about, 0, folded, Math.sqrt(shares.notions))
      for (let d = 0; d < folded; d++) vector[d] = said[d]! + about[d]!
      scale(vector, 0, dimensions, 1)
      return vector
    },
  }

  /** Adds a feature to its places in the folded part and its direction to the learned part. */
  function take(feature: string, count: number, fold: Float32Array, vector: Float32Array): void {
    const number = numbers.get(feature)
    const weight = count * (number === undefined ? model.unseenWeight : weights[number]!)
    let hash = hashOf(feature)
    for (let place = 0; place < places; place++) {
      hash = next(hash)
      fold[(hash >>> 17) % folded]! += hash & 0x10000 ? weight : -weight
    }
    if (number === undefined || number >= scales.length) return
    const step = weight * scales[number]!
    for (let d = 0, at = number * learned; d < learned; d++, at++) vector[folded + d]! += step * rows[at]!
  }
}

/** Brings a stretch of a vector to a length; nothing stays nothing. */
function scale(vector: Float32Array, from: number, to: number, length: number): void {
  let squares = 0
  for (let d = from; d < to; d++) squares += vector[d]! * vector[d]!
  if (squares === 0) return
  const factor = length / Math.sqrt(squares)
  for (let d = from; d < to; d++) vector[d]! *= factor
}

function hashOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return hash
}

/** The next of a row of numbers that looks like chance (xorshift and a multiplication). */
function next(state: number): number {
  let value = (state + 0x6d2b79f5) | 0
  value = Math.imul(value ^ (value >>> 15), 1 | value)
  value ^= value + Math.imul(value ^ (value >>> 7), 61 | value)
  return value ^ (value >>> 14)
}
