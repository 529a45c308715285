import { z } from 'zod'
import { askedTime, id, pageQuery, time } from './common.ts'

/** The name of a public fact, e.g. `conversation.started`. */
export const webhookType = z.string().regex(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/, 'is not the name of a fact')

const url = z.string().trim().min(1).max(2000)
const description = z.string().trim().max(200)
/** Null for all facts, also those that come later. */
const types = z.array(webhookType.max(80)).min(1).max(100).nullable()

export const createWebhook = z.object({
  url,
  description: description.default(''),
  types: types.default(null),
  /** Also tell what was said. Without it, only ids and figures leave the house. */
  includeText: z.boolean().default(false),
})

export const changeWebhook = z
  .object({ url, description, types, includeText: z.boolean(), enabled: z.boolean() })
  .partial()

export const webhookView = z.object({
  id,
  url: z.string(),
  description: z.string(),
  types: z.array(z.string()).nullable(),
  includeText: z.boolean(),
  enabled: z.boolean(),
  /** By whom it was disabled: a person, days of failures, or the answer 410 Gone. */
  disabledReason: z.enum(['person', 'failing', 'gone']).nullable(),
  disabledAt: time.nullable(),
  lastSuccessAt: time.nullable(),
  /** Since when nothing has been taken any more. */
  failingSince: time.nullable(),
  /** Until when both the secret and its forerunner sign. */
  formerSecretUntil: time.nullable(),
  /** Deliveries that wait for their next try. */
  waiting: z.int(),
  createdAt: time,
  updatedAt: time,
})
export type WebhookView = z.infer<typeof webhookView>

/** The secret is told here and never again. */
export const webhookWithSecret = webhookView.extend({ secret: z.string() })

export const webhookTypeView = z.object({
  type: z.string(),
  description: z.string(),
  /** Whether it holds words of people when the endpoint asks for texts. */
  hasText: z.boolean(),
})
export type WebhookTypeView = z.infer<typeof webhookTypeView>

export const deliveryStatus = z.enum(['waiting', 'delivered', 'failed'])
export type DeliveryStatus = z.infer<typeof deliveryStatus>

export const listDeliveries = pageQuery.extend({
  status: deliveryStatus.optional(),
  type: webhookType.max(80).optional(),
})

export const deliveryView = z.object({
  id,
  webhookId: id,
  type: z.string(),
  /** When it happened. */
  at: time,
  status: deliveryStatus,
  attempts: z.int(),
  nextTryAt: time.nullable(),
  lastAttemptAt: time.nullable(),
  lastStatus: z.int().nullable(),
  lastError: z.string().nullable(),
})
export type DeliveryView = z.infer<typeof deliveryView>

export const deliveryAttempt = z.object({
  no: z.int(),
  at: time,
  durationMs: z.int(),
  status: z.int().nullable(),
  error: z.string().nullable(),
  /** The beginning of the answer. */
  response: z.string(),
})
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>

export const deliveryDetail = deliveryView.extend({
  /** What is sent, as it would be now, without texts. */
  request: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() }),
  attemptLog: z.array(deliveryAttempt),
})
export type DeliveryDetail = z.infer<typeof deliveryDetail>

export const resendFailed = z.object({ since: askedTime })
export const resent = z.object({ count: z.int() })
