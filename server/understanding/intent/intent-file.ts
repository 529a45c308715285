import { createHash } from 'node:crypto'
import { z } from 'zod'
import { defineError } from '../../kernel/errors.ts'
import { spaceOf } from './feature-space.ts'
import { createIntentModel, type IntentModel, type IntentModelParts } from './intent-model.ts'

export const intentModelBroken = defineError<{ reason: string }>(
  'understanding.intent.modelBroken',
  422,
  'these bytes are no model of intents that this version can read',
)

const mark = 'zhanggui-intents'
const version = 1

const numbers = z.array(z.number())
const header = z.object({
  mark: z.literal(mark),
  version: z.literal(version),
  labels: z.array(z.string()).min(2).max(65_535),
  decision: z.object({
    sharpness: z.number(),
    strangest: z.number(),
    means: numbers.length(5),
    spreads: numbers.length(5),
    weights: numbers.length(5),
  }),
  features: z.int().min(0),
  weights: z.int().min(0),
  digest: z.string(),
})

/** The stored form: the length of a JSON header, the header, then the arrays one after another, each on four bytes. */
export function storeIntentModel({ labels, decision, space, judge }: IntentModelParts): Buffer {
  const arrays = [space.hashes, space.worth, judge.from, judge.unit, judge.bias, judge.label, judge.quantum]
  const body = Buffer.concat(
    arrays.map((array) => onFour(Buffer.from(array.buffer, array.byteOffset, array.byteLength), 0)),
  )
  const head = Buffer.from(
    JSON.stringify({
      mark,
      version,
      labels,
      decision,
      features: space.hashes.length,
      weights: judge.label.length,
      digest: digestOf(body),
    }),
  )
  const length = Buffer.alloc(4)
  const padded = onFour(head, 0x20)
  length.writeUInt32LE(padded.length)
  return Buffer.concat([length, padded, body])
}

/**
 * Opens a stored model.
 *
 * @throws intentModelBroken for anything but the whole bytes of a model of this version.
 */
export function openIntentModel(stored: Uint8Array): IntentModel {
  const bytes = Buffer.from(stored)
  const headLength = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0
  if (headLength === 0 || headLength > bytes.length - 4) throw intentModelBroken({ reason: 'too short' })
  const { labels, decision, features, weights, digest } = headerOf(bytes.toString('utf8', 4, 4 + headLength))
  const body = Uint8Array.from(bytes.subarray(4 + headLength))
  if (digestOf(body) !== digest) throw intentModelBroken({ reason: 'the content does not match its digest' })
  let at = 0
  const take = (size: number, count: number): [ArrayBuffer, number, number] => {
    const from = at
    at += Math.ceil((size * count) / 4) * 4
    if (at > body.length) throw intentModelBroken({ reason: 'too short' })
    return [body.buffer, from, count]
  }
  const hashes = new Uint32Array(...take(4, features))
  const worth = new Float32Array(...take(4, features))
  const judge = {
    labels: labels.length,
    from: new Uint32Array(...take(4, features + 1)),
    unit: new Float32Array(...take(4, features)),
    bias: new Float32Array(...take(4, labels.length)),
    label: new Uint16Array(...take(2, weights)),
    quantum: new Int8Array(...take(1, weights)),
  }
  return createIntentModel({ labels, decision, space: spaceOf(hashes, worth), judge })
}

function headerOf(text: string): z.output<typeof header> {
  try {
    return header.parse(JSON.parse(text))
  } catch {
    throw intentModelBroken({ reason: 'the header is not one of this version' })
  }
}

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}

/** Filled up to a multiple of four bytes. */
function onFour(bytes: Buffer, filling: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, filling)])
}
