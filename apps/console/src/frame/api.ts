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

async function send<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const isFile = body instanceof FormData
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
    headers: body === undefined || isFile ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('network', {}, 0)
  })
  if (!response.ok) {
    if (response.status === 401 && url.startsWith('/api/v1/')) for (const tell of signedOutListeners) tell()
    throw await readError(response)
  }
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T
  return (await response.json().catch(() => undefined)) as T
}

/** The server's HTTP interface: JSON in and out, `ApiError` on anything but success. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    send<T>('GET', address(path, query), undefined, signal),
  post: <T>(path: string, body: unknown = {}) => send<T>('POST', path, body),
  put: <T>(path: string, body: unknown) => send<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => send<T>('PATCH', path, body),
  delete: <T = void>(path: string) => send<T>('DELETE', path),
  /** Sends one file as the multipart field `file`. */
  upload: <T>(path: string, file: File, signal?: AbortSignal) => {
    const form = new FormData()
    form.append('file', file)
    return send<T>('POST', path, form, signal)
  },
}
