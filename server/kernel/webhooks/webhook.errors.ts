import { defineError } from '../errors.ts'

export const webhookNotFound = defineError<{ id: string }>('webhook.notFound', 404, 'there is no such webhook')
export const deliveryNotFound = defineError<{ id: string }>(
  'webhook.deliveryNotFound',
  404,
  'there is no such delivery; they are kept for 30 days',
)
export const webhookTypeUnknown = defineError<{ type: string }>(
  'webhook.typeUnknown',
  422,
  'nothing of that name is told; GET /api/v1/webhooks/types lists what is',
)
export const webhookDisabledError = defineError<{ id: string }>(
  'webhook.disabled',
  409,
  'the webhook is disabled; enable it before something is sent',
)
export const tooManyWebhooks = defineError<{ most: number }>(
  'webhook.tooMany',
  409,
  'the tenant has as many webhooks as it may have',
)
export const textNeedsHttps = defineError<{ host: string }>(
  'webhook.textNeedsHttps',
  422,
  'texts of customers are sent to https addresses only',
)
