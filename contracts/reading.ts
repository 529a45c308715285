import { z } from 'zod'
import { locale } from './common.ts'

/** A stretch of the original text, in UTF-16 units. */
const span = { start: z.int(), end: z.int() }

export const token = z.object({ text: z.string(), ...span, tag: z.string().nullable() })

export const entityKind = z.enum([
  'order_no',
  'tracking_no',
  'phone',
  'email',
  'amount',
  'date',
  'quantity',
  'sku',
  'product',
  'address',
  'person',
  'place',
  'organisation',
])
export type EntityKind = z.infer<typeof entityKind>

/** A named thing in the text. `value` is normalised: amounts in fen, dates as ISO 8601, phones as E.164. */
export const entity = z.object({
  kind: entityKind,
  text: z.string(),
  ...span,
  value: z.unknown(),
  confidence: z.number().min(0).max(1),
})
export type Entity = z.infer<typeof entity>

export const emotionLabel = z.enum(['angry', 'anxious', 'disappointed', 'sad', 'neutral', 'satisfied', 'grateful'])
export type EmotionLabel = z.infer<typeof emotionLabel>

export const emotion = z.object({
  label: emotionLabel,
  /** 0 none … 3 strong. */
  strength: z.int().min(0).max(3),
  evidence: z.array(z.object({ text: z.string(), ...span })),
})

/** Intents that are read without any training; a tenant's own carry names of the same form. */
export const builtInIntent = z.enum([
  'greeting',
  'thanks',
  'goodbye',
  'confirm',
  'deny',
  'bot.identity',
  'handoff.request',
  'complaint',
  'order.status',
  'order.list',
  'order.cancel',
  'order.change_address',
  'return.request',
  'exchange.request',
  'refund.request',
  'refund.status',
  'product.search',
])
export type BuiltInIntent = z.infer<typeof builtInIntent>

/** What understanding read in one message. Stored beside it as its annotation. */
export const reading = z.object({
  language: locale,
  script: z.enum(['Hans', 'Hant', 'Latn', 'other']),
  normalised: z.string(),
  tokens: z.array(token),
  entities: z.array(entity),
  intents: z.array(z.object({ name: z.string(), confidence: z.number() })),
  outOfScope: z.boolean(),
  emotion,
})
export type Reading = z.infer<typeof reading>
