/** What a webhook tells: `type` says what `data` holds; see `docs/reference/webhooks.md`. */
export interface WebhookMessage<Data = Record<string, unknown>> {
  id: string
  type: string
  tenantId: string
  /** When it happened (ISO 8601). */
  at: string
  data: Data
}

/** Why a message was not believed: answer it with 400 and do nothing. */
export class WebhookError extends Error {
  readonly reason: 'missing' | 'old' | 'forged' | 'unreadable'

  constructor(reason: WebhookError['reason'], message: string) {
    super(message)
    this.name = 'WebhookError'
    this.reason = reason
  }
}

type Head = Headers | Record<string, string | string[] | undefined>

/**
 * Believes a message only when the service signed it, lately. `body` is the text as it arrived, before any parsing.
 * A message may come twice: its `id` is the same then.
 *
 * @throws WebhookError
 * @example const message = await verifyWebhook(process.env.WEBHOOK_SECRET, request.headers, rawBody)
 */
export async function verifyWebhook<Data = Record<string, unknown>>(
  secret: string,
  headers: Head,
  body: string | Uint8Array,
  options: { toleranceSeconds?: number; now?: Date } = {},
): Promise<WebhookMessage<Data>> {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  )
  if (!id || !timestamp || !signature) throw new WebhookError('missing', 'a webhook header is missing')
  const ageSeconds = Math.abs((options.now ?? new Date()).getTime() / 1000 - Number(timestamp))
  if (!(ageSeconds <= (options.toleranceSeconds ?? 300))) throw new WebhookError('old', 'the message is not of now')
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  if (!(await isSigned(secret, `${id}.${timestamp}.${text}`, signature)))
    throw new WebhookError('forged', 'no signature fits the secret')
  return parse<Data>(text)
}

function parse<Data>(text: string): WebhookMessage<Data> {
  try {
    return JSON.parse(text) as WebhookMessage<Data>
  } catch {
    throw new WebhookError('unreadable', 'the body is not JSON')
  }
}

function headerOf(headers: Head, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return Array.isArray(found) ? found[0] : found
}

/** Several signatures stand side by side while a secret is being replaced. The comparison takes the same time always. */
async function isSigned(secret: string, content: string, signatures: string): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = bytesOf(secret.replace(/^whsec_/, ''))
  if (!bytes) throw new WebhookError('forged', 'the secret is not one of a webhook')
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
  const signed = new TextEncoder().encode(content)
  for (const one of signatures.split(' ')) {
    const given = one.startsWith('v1,') ? bytesOf(one.slice(3)) : undefined
    if (given && (await crypto.subtle.verify('HMAC', key, given, signed))) return true
  }
  return false
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
