import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Encoder } from '../encoder.ts'
import { createBert } from './bert.ts'
import { readSafetensors } from './safetensors.ts'
import { readWordPieces } from './word-pieces.ts'

const configFile = z.object({
  model_type: z.literal('bert', 'only models of the type bert can be read'),
  hidden_size: z.number().int().positive(),
  num_hidden_layers: z.number().int().positive(),
  num_attention_heads: z.number().int().positive(),
  intermediate_size: z.number().int().positive(),
  max_position_embeddings: z.number().int().min(8),
  hidden_act: z.enum(['gelu', 'relu']).default('gelu'),
  layer_norm_eps: z.number().positive().default(1e-12),
})
const poolingFile = z.object({ pooling_mode_cls_token: z.boolean().default(false) })

/** Messages are short; more pieces than these are not looked at. */
const mostPieces = 128

/**
 * A sentence encoder that the user brings: a folder in transformers form with a BERT model (`config.json`,
 * `model.safetensors`, `vocab.txt` or `tokenizer.json`). Runs here, and nothing is fetched.
 *
 * @throws Error that says which file is missing or wrong.
 */
export function openOwnEncoder(folder: string): Encoder {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const config = configFile.safeParse(read('config.json'))
  if (!config.success)
    throw new Error(
      `${join(folder, 'config.json')}: ${config.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  const { hidden_size: width, num_attention_heads: heads } = config.data
  if (width % heads !== 0) throw new Error(`${join(folder, 'config.json')}: hidden_size is no multiple of the heads`)
  const weights = join(folder, 'model.safetensors')
  if (!existsSync(weights)) throw new Error(`${folder} has no model.safetensors`)
  const bert = createBert(
    {
      width,
      heads,
      layers: config.data.num_hidden_layers,
      inner: config.data.intermediate_size,
      activation: config.data.hidden_act,
      epsilon: config.data.layer_norm_eps,
    },
    readSafetensors(weights),
  )
  const pieces = readWordPieces(folder, Math.min(mostPieces, config.data.max_position_embeddings))
  const byFirst = existsSync(join(folder, '1_Pooling/config.json'))
    ? poolingFile.parse(read('1_Pooling/config.json')).pooling_mode_cls_token
    : false
  return {
    name: basename(folder),
    dimensions: width,
    encode(text) {
      const found = pieces(text)
      const rows = bert(found)
      const counted = byFirst ? 1 : found.length
      const vector = new Float32Array(width)
      for (let at = 0; at < counted * width; at++) vector[at % width]! += rows[at]!
      const length = Math.hypot(...vector) || 1
      return vector.map((value) => value / length)
    },
  }
}
