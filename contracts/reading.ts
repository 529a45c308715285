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
  /** Named only to say that it is not meant: the shoes in 不是鞋子，是外套. */
  negated: z.boolean().optional(),
})
export type Entity = z.infer<typeof entity>

export const emotionLabel = z.enum(['angry', 'anxious', 'disappointed', 'sad', 'neutral', 'satisfied', 'grateful'])
export type EmotionLabel = z.infer<typeof emotionLabel>

export const emotion = z.object({
  label: emotionLabel,
  /** 0 none … 3 strong. */
  strength: z.int().min(0).max(3),
  evidence: z.array(z.object({ text: z.string(), ...span })),
  /** How much hurry speaks from it: 0 none … 3 at once. */
  urgency: z.int().min(0).max(3).default(0),
  /** A complaint elsewhere is announced: to the authorities (12315), in a review, in public. */
  threat: z.boolean().default(false),
  /** Praise that is meant the other way round. */
  sarcasm: z.boolean().default(false),
  /** Insults, whoever they are meant for. */
  offensive: z.boolean().default(false),
})

/** What a token depends on: the place of its head among the tokens (-1 for the root), and the Universal Dependencies relation. */
export const dependency = z.object({ head: z.int().min(-1), relation: z.string() })
export type Dependency = z.infer<typeof dependency>

/** A side of the shop or of a product that the customer judges: 物流 in 物流太慢. */
export const aspect = z.object({
  text: z.string(),
  ...span,
  /** The words that judge it: 太慢. */
  opinion: z.object({ text: z.string(), ...span }).nullable(),
  polarity: z.enum(['positive', 'negative', 'neutral']),
})
export type Aspect = z.infer<typeof aspect>

/** An intent with how sure the reader is, and the words that spoke for it (weight > 0) or against it (< 0). */
export const readIntent = z.object({
  name: z.string(),
  confidence: z.number(),
  evidence: z.array(z.object({ text: z.string(), ...span, weight: z.number() })).default([]),
})
export type ReadIntent = z.infer<typeof readIntent>

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
  /** One for each token, in their order; null where no tree was read (other languages, very long texts). */
  tree: z.array(dependency).nullable().default(null),
  entities: z.array(entity),
  intents: z.array(readIntent),
  outOfScope: z.boolean(),
  emotion,
  aspects: z.array(aspect).default([]),
})
export type Reading = z.infer<typeof reading>
