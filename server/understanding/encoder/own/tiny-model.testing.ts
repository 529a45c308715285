import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '退', '款', '发', '货', 'refund', '##s', '?']
const shape = { width: 8, layers: 2, heads: 2, inner: 12, places: 16 }

/** Writes a BERT model so small that it understands nothing, yet has every part of a real one. */
export function writeTinyModel(folder: string): void {
  mkdirSync(join(folder, '1_Pooling'), { recursive: true })
  writeFileSync(join(folder, 'vocab.txt'), `${vocabulary.join('\n')}\n`)
  writeFileSync(join(folder, '1_Pooling/config.json'), JSON.stringify({ pooling_mode_cls_token: false }))
  const config = {
    model_type: 'bert',
    hidden_size: shape.width,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    intermediate_size: shape.inner,
    max_position_embeddings: shape.places,
    hidden_act: 'gelu',
    layer_norm_eps: 1e-12,
  }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  writeFileSync(join(folder, 'model.safetensors'), safetensors(tensors()))
}

/** Every part by name and shape, filled with waves, so that the same model can be made anywhere. */
function tensors(): [name: string, shape: number[], values: Float32Array][] {
  const { width, layers, inner, places } = shape
  const parts: [string, number[]][] = [
    ['embeddings.word_embeddings.weight', [vocabulary.length, width]],
    ['embeddings.position_embeddings.weight', [places, width]],
    ['embeddings.token_type_embeddings.weight', [2, width]],
    ['embeddings.LayerNorm.weight', [width]],
    ['embeddings.LayerNorm.bias', [width]],
  ]
  const linear = (name: string, rows: number, columns: number) =>
    parts.push([`${name}.weight`, [rows, columns]], [`${name}.bias`, [rows]])
  const norm = (name: string) => parts.push([`${name}.weight`, [width]], [`${name}.bias`, [width]])
  for (let at = 0; at < layers; at++) {
    const own = `encoder.layer.${at}.`
    for (const name of ['query', 'key', 'value']) linear(`${own}attention.self.${name}`, width, width)
    linear(`${own}attention.output.dense`, width, width)
    norm(`${own}attention.output.LayerNorm`)
    linear(`${own}intermediate.dense`, inner, width)
    linear(`${own}output.dense`, width, inner)
    norm(`${own}output.LayerNorm`)
  }
  return parts.map(([name, size], part) => {
    const count = size.reduce((a, b) => a * b, 1)
    return [name, size, Float32Array.from({ length: count }, (_, i) => Math.sin(i * 1.7 + part * 0.9))]
  })
}

function safetensors(parts: [name: string, shape: number[], values: Float32Array][]): Buffer {
  let at = 0
  const table = Object.fromEntries(
    parts.map(([name, size, values]) => {
      const from = at
      at += values.byteLength
      return [name, { dtype: 'F32', shape: size, data_offsets: [from, at] }]
    }),
  )
  const head = Buffer.from(JSON.stringify(table))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(head.length))
  return Buffer.concat([length, head, ...parts.map(([, , values]) => Buffer.from(values.buffer))])
}
