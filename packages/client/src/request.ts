import { ZhangguiError } from './errors.ts'

/** What may be said with any call. */
export interface Options {
  /** Ends the call, and the waiting between tries. */
  signal?: AbortSignal | undefined
  /** Instead of the key that the client makes by itself for a write. Keep it when you may have to send again later. */
  idempotencyKey?: string | undefined
  /** The tag of the state that you read (see `etagOf`): refuses to write over what others changed since. */
  ifMatch?: string | undefined
  headers?: Record<string, string>
}

export interface Settings {
  /** Where the service is, such as `https://service.example`. */
  url: string
  /** An API key (`zk_…`). Without one the browser's own session counts. */
  apiKey?: string | undefined
  /** How often a call is tried again after a failure that may pass. 3 by default, 0 for never. */
  retries?: number
  /** Milliseconds for one try. 30 000 by default. */
  timeoutMs?: number
  headers?: Record<string, string>
  /** Another `fetch`, for tests and proxies. */
  fetch?: typeof globalThis.fetch
}

interface Call {
  method: string
  path: string
  input: Record<string, unknown>
  options: Options
}

const tags = new WeakMap<object, string>()

/** The tag of a thing as it was read or written by the client; pass it as `ifMatch` when you write it. */
export function etagOf(answer: object): string | undefined {
  return tags.get(answer)
}

/** Sends a call, and again while it may help and can do no harm. */
export async function send(settings: Settings, call: Call): Promise<unknown> {
  const request = requestOf(settings, call)
  const retries = settings.retries ?? 3
  for (let tried = 0; ; tried++) {
    try {
      return await sendOnce(settings, request, call.options.signal)
    } catch (error) {
      if (!(error instanceof ZhangguiError) || tried >= retries || !mayRepeat(error, request)) throw error
      await pause(waitMs(tried, error.retryAfter), call.options.signal)
    }
  }
}

interface Request {
  url: string
  method: string
  headers: Record<string, string>
  body: string | FormData | undefined
}

/** Path and query are filled from the input; a write gets a key, so that it can be sent again. */
function requestOf({ url, apiKey, headers = {} }: Settings, { method, path, input, options }: Call): Request {
  const { body, file, fileName, ...rest } = input
  const query = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(rest)) {
    if (path.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)))
    else if (value !== undefined && value !== null) query.append(name, String(value))
  }
  const isFile = file instanceof Blob
  const asked = query.size > 0 ? `?${query}` : ''
  return {
    url: `${url.replace(/\/+$/, '')}${filled}${asked}`,
    method,
    headers: {
      accept: 'application/json',
      ...headers,
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' || isFile ? {} : { 'idempotency-key': options.idempotencyKey ?? newKey() }),
      ...(options.ifMatch ? { 'if-match': options.ifMatch } : {}),
      ...options.headers,
    },
    body: isFile ? formOf(file, fileName) : body === undefined ? undefined : JSON.stringify(body),
  }
}

/** Random enough, and there also on pages without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(36).padStart(2, '0')).join('')
}

function formOf(file: Blob, name: unknown): FormData {
  const form = new FormData()
  form.append('file', file, typeof name === 'string' ? name : file instanceof File ? file.name : 'file')
  return form
}

async function sendOnce(settings: Settings, request: Request, signal: AbortSignal | undefined): Promise<unknown> {
  const { url, ...init } = request
  const timeout = AbortSignal.timeout(settings.timeoutMs ?? 30_000)
  const ask = settings.fetch ?? globalThis.fetch
  try {
    const answer = await ask(url, {
      method: init.method,
      headers: init.headers,
      ...(init.body === undefined ? {} : { body: init.body }),
      ...(settings.apiKey ? { credentials: 'omit' as const } : {}),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const text = await answer.text()
    if (!answer.ok) throw refusalOf(answer, text)
    return readValue(answer, text)
  } catch (error) {
    if (error instanceof ZhangguiError || signal?.aborted) throw error
    throw new ZhangguiError(timeout.aborted ? 'client.timeout' : 'client.network', { cause: error })
  }
}

function readValue(answer: Response, text: string): unknown {
  if (text === '') return undefined
  // A file of lines, such as a CSV, is given as its text.
  if (!/\bjson\b/.test(answer.headers.get('content-type') ?? 'application/json')) return text
  const value = parsed(text)
  if (value === undefined) throw new ZhangguiError('client.badAnswer', { status: answer.status })
  const tag = answer.headers.get('etag')
  if (tag && typeof value === 'object' && value !== null) tags.set(value, tag)
  return value
}

function refusalOf({ status, headers }: Response, text: string): ZhangguiError {
  const body = parsed(text) as { code?: unknown; facts?: unknown } | undefined
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '')
  const requestId = headers.get('x-request-id')
  return new ZhangguiError(typeof body?.code === 'string' ? body.code : `http.${status}`, {
    status,
    facts: typeof body?.facts === 'object' && body.facts !== null ? (body.facts as Record<string, unknown>) : {},
    ...(Number.isFinite(seconds) ? { retryAfter: seconds } : {}),
    ...(requestId ? { requestId } : {}),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Only what may pass, and only where a second time does nothing twice: reading, and writing under a key. */
function mayRepeat({ status, code }: ZhangguiError, { method, headers }: Request): boolean {
  if (method !== 'GET' && !headers['idempotency-key']) return false
  if (code === 'client.badAnswer') return false
  return status === 0 || status === 429 || status >= 500 || code === 'request.keyInUse'
}

/** Doubling pauses, none like another, so that many clients do not come back together. */
function waitMs(tried: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, 60) * 1000 + Math.random() * 250
  return Math.min(250 * 2 ** tried, 8000) * (0.5 + Math.random() / 2)
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal!.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
