/** A refused or failed request: the server's stable code, its facts, and the HTTP status (0 = no answer came). */
export class ApiError extends Error {
  readonly code: string
  readonly facts: Record<string, unknown>
  readonly status: number

  constructor(code: string, facts: Record<string, unknown>, status: number) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.facts = facts
    this.status = status
  }
}

export type Query = Record<string, string | number | boolean | null | undefined>

const signedOutListeners = new Set<() => void>()

/** Calls `listener` whenever the server says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

function address(path: string, query?: Query): string {
  const wanted = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  if (wanted.length === 0) return path
  return `${path}?${new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]))}`
}

async function readError(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown; facts?: unknown }
  const code = typeof body.code === 'string' ? body.code : `http.${response.status}`
  const facts = body.facts && typeof body.facts === 'object' ? (body.facts as Record<string, unknown>) : {}
  const wait = response.headers.get('x-retry-after') ?? response.headers.get('retry-after')
  return new ApiError(code, wait ? { seconds: Number(wait), ...facts } : facts, response.status)
}

interface Sent {
  body?: unknown
  signal?: AbortSignal | undefined
  /** The tag of what was read: refused when somebody changed it meanwhile. */
  ifMatch?: string | undefined
}

async function ask(method: string, url: string, { body, signal, ifMatch }: Sent = {}): Promise<Response> {
  const isFile = body instanceof FormData
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
    headers: {
      ...(body === undefined || isFile ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('network', {}, 0)
  })
  if (!response.ok) {
    if (response.status === 401 && url.startsWith('/api/v1/')) for (const tell of signedOutListeners) tell()
    throw await readError(response)
  }
  return response
}

async function send<T>(method: string, url: string, sent?: Sent): Promise<T> {
  const response = await ask(method, url, sent)
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  return (await response.json().catch(() => undefined)) as T
}

/** The server's HTTP interface: JSON in and out, `ApiError` on anything but success. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', address(path, query), { signal }),
  /** A thing with the tag of its state, where it has one. */
  read: async <T>(path: string): Promise<{ value: T; tag: string | undefined }> => {
    const response = await ask('GET', path)
    return { value: (await response.json()) as T, tag: response.headers.get('etag') ?? undefined }
  },
  post: <T>(path: string, body: unknown = {}) => send<T>('POST', path, { body }),
  put: <T>(path: string, body: unknown, ifMatch?: string) => send<T>('PUT', path, { body, ifMatch }),
  patch: <T>(path: string, body: unknown, ifMatch?: string) => send<T>('PATCH', path, { body, ifMatch }),
  delete: <T = void>(path: string, ifMatch?: string) => send<T>('DELETE', path, { ifMatch }),
  /** Sends one file as the multipart field `file`. */
  upload: <T>(path: string, file: File, signal?: AbortSignal) => {
    const form = new FormData()
    form.append('file', file)
    return send<T>('POST', path, { body: form, signal })
  },
}
