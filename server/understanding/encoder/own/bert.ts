import type { Tensors } from './safetensors.ts'

/** The shape of a BERT model, from its `config.json`. */
export interface BertShape {
  width: number
  layers: number
  heads: number
  inner: number
  activation: 'gelu' | 'relu'
  epsilon: number
}

interface Linear {
  weight: Float32Array
  bias: Float32Array
}

interface Layer {
  query: Linear
  key: Linear
  value: Linear
  attended: Linear
  attendedNorm: Linear
  grow: Linear
  shrink: Linear
  norm: Linear
}

/** Runs a text's word pieces through the model: a row of `width` numbers for each piece. */
export type Bert = (pieces: readonly number[]) => Float32Array

/** @throws Error where the file of weights lacks a part or one has another size than the shape says. */
export function createBert(shape: BertShape, tensors: Tensors): Bert {
  const { width, layers: count, inner, epsilon } = shape
  const get = (name: string, size?: number): Float32Array => {
    const found = tensors(name) ?? tensors(`bert.${name}`)
    if (!found) throw new Error(`the model lacks ${name}`)
    if (size !== undefined && found.length !== size) throw new Error(`${name} has ${found.length} numbers, not ${size}`)
    return found
  }
  const linear = (name: string, rows: number, columns: number): Linear => ({
    weight: get(`${name}.weight`, rows * columns),
    bias: get(`${name}.bias`, rows),
  })
  const norm = (name: string): Linear => ({
    weight: tensors(`${name}.gamma`) ?? get(`${name}.weight`, width),
    bias: tensors(`${name}.beta`) ?? get(`${name}.bias`, width),
  })
  const words = get('embeddings.word_embeddings.weight')
  const places = get('embeddings.position_embeddings.weight')
  const kinds = get('embeddings.token_type_embeddings.weight')
  const first = norm('embeddings.LayerNorm')
  const layers = Array.from({ length: count }, (_, at): Layer => {
    const own = `encoder.layer.${at}.`
    return {
      query: linear(`${own}attention.self.query`, width, width),
      key: linear(`${own}attention.self.key`, width, width),
      value: linear(`${own}attention.self.value`, width, width),
      attended: linear(`${own}attention.output.dense`, width, width),
      attendedNorm: norm(`${own}attention.output.LayerNorm`),
      grow: linear(`${own}intermediate.dense`, inner, width),
      shrink: linear(`${own}output.dense`, width, inner),
      norm: norm(`${own}output.LayerNorm`),
    }
  })

  return (pieces) => {
    let rows = new Float32Array(pieces.length * width)
    pieces.forEach((piece, at) => {
      for (let d = 0; d < width; d++)
        rows[at * width + d] = words[piece * width + d]! + places[at * width + d]! + kinds[d]!
    })
    normalise(rows, first, epsilon)
    for (const layer of layers) rows = through(layer, rows, shape)
    return rows
  }
}

function through(layer: Layer, rows: Float32Array<ArrayBuffer>, shape: BertShape): Float32Array<ArrayBuffer> {
  const attended = apply(layer.attended, attend(layer, rows, shape))
  add(attended, rows)
  normalise(attended, layer.attendedNorm, shape.epsilon)
  const grown = apply(layer.grow, attended)
  const bend = shape.activation === 'relu' ? (x: number) => Math.max(0, x) : gelu
  for (let i = 0; i < grown.length; i++) grown[i] = bend(grown[i]!)
  const result = apply(layer.shrink, grown)
  add(result, attended)
  normalise(result, layer.norm, shape.epsilon)
  return result
}

/** Each piece gathers from all others what it finds alike, by several heads at once. */
function attend(layer: Layer, rows: Float32Array, { width, heads }: BertShape): Float32Array {
  const [query, key, value] = [layer.query, layer.key, layer.value].map((one) => apply(one, rows)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const count = rows.length / width
  const part = width / heads
  const gathered = new Float32Array(rows.length)
  const shares = new Float64Array(count)
  for (let head = 0; head < heads; head++) {
    for (let at = 0; at < count; at++) {
      const from = at * width + head * part
      let highest = -Infinity
      for (let other = 0; other < count; other++) {
        let sum = 0
        for (let d = 0, to = other * width + head * part; d < part; d++) sum += query[from + d]! * key[to + d]!
        shares[other] = sum / Math.sqrt(part)
        highest = Math.max(highest, shares[other]!)
      }
      let all = 0
      for (let other = 0; other < count; other++) {
        shares[other] = Math.exp(shares[other]! - highest)
        all += shares[other]!
      }
      for (let other = 0; other < count; other++) {
        const share = shares[other]! / all
        for (let d = 0, to = other * width + head * part; d < part; d++) gathered[from + d]! += share * value[to + d]!
      }
    }
  }
  return gathered
}

function apply({ weight, bias }: Linear, rows: Float32Array): Float32Array<ArrayBuffer> {
  const out = bias.length
  const width = weight.length / out
  const count = rows.length / width
  const result = new Float32Array(count * out)
  for (let o = 0; o < out; o++) {
    const start = o * width
    for (let row = 0; row < count; row++) {
      let sum = 0
      for (let d = 0, from = row * width; d < width; d++) sum += weight[start + d]! * rows[from + d]!
      result[row * out + o] = sum + bias[o]!
    }
  }
  return result
}

function add(rows: Float32Array, others: Float32Array): void {
  for (let i = 0; i < rows.length; i++) rows[i]! += others[i]!
}

function normalise(rows: Float32Array, { weight, bias }: Linear, epsilon: number): void {
  const width = weight.length
  for (let from = 0; from < rows.length; from += width) {
    let mean = 0
    for (let d = 0; d < width; d++) mean += rows[from + d]!
    mean /= width
    let spread = 0
    for (let d = 0; d < width; d++) spread += (rows[from + d]! - mean) ** 2
    const factor = 1 / Math.sqrt(spread / width + epsilon)
    for (let d = 0; d < width; d++) rows[from + d] = (rows[from + d]! - mean) * factor * weight[d]! + bias[d]!
  }
}

/** The exact one, by the error function (Abramowitz and Stegun 7.1.26, right to seven places). */
function gelu(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - poly * Math.exp(-z * z)
  return 0.5 * x * (1 + (x < 0 ? -erf : erf))
}
