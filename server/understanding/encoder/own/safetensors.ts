import { readFileSync } from 'node:fs'
import { z } from 'zod'

const header = z.record(
  z.string(),
  z.object({
    dtype: z.string().optional(),
    shape: z.array(z.number().int()).optional(),
    data_offsets: z.tuple([z.number().int(), z.number().int()]).optional(),
  }),
)

/** The weights of a model by name, as numbers of 32 bits. */
export type Tensors = (name: string) => Float32Array | undefined

const mostHeaderBytes = 50_000_000

/**
 * Opens a file of weights in safetensors form (the length of a JSON head, the head, then the numbers).
 *
 * @throws Error where the file is not such a one.
 */
export function readSafetensors(file: string): Tensors {
  const bytes = readFileSync(file)
  const length = bytes.length >= 8 ? Number(bytes.readBigUInt64LE(0)) : 0
  if (length < 2 || length > mostHeaderBytes || 8 + length > bytes.length)
    throw new Error(`${file} is not a safetensors file`)
  const table = header.parse(JSON.parse(bytes.subarray(8, 8 + length).toString('utf8')))
  return (name) => {
    const { dtype, data_offsets: offsets } = table[name] ?? {}
    if (!dtype || !offsets) return undefined
    if (8 + length + offsets[1] > bytes.length) throw new Error(`${file} is not whole`)
    return asFloats(bytes.subarray(8 + length + offsets[0], 8 + length + offsets[1]), dtype, file)
  }
}

function asFloats(bytes: Buffer, dtype: string, file: string): Float32Array {
  const own = new Uint8Array(bytes).buffer
  if (dtype === 'F32') return new Float32Array(own)
  const halves = new Uint16Array(own)
  if (dtype === 'BF16') {
    const wide = new Uint32Array(halves.length)
    halves.forEach((half, i) => {
      wide[i] = half << 16
    })
    return new Float32Array(wide.buffer)
  }
  if (dtype === 'F16') return Float32Array.from(halves, fromHalf)
  throw new Error(`${file} holds numbers of the kind ${dtype}; F32, F16 and BF16 can be read`)
}

function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction ? Number.NaN : sign * Infinity
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
