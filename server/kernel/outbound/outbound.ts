import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request as send } from 'undici'
import { AppError, defineError } from '../errors.ts'
import { isAllowedAddress } from './outbound-address.ts'

export const outboundRefused = defineError<{
  reason: 'address' | 'credentials' | 'port' | 'scheme' | 'unreadable'
  host: string
}>('outbound.refused', 422, 'the service does not call this address')
export const outboundFailed = defineError<{
  reason: 'timeout' | 'name' | 'connection' | 'certificate' | 'protocol'
  host: string
}>('outbound.failed', 502, 'the other side could not be reached or broke off')

export interface OutboundRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** For everything together, from the name's resolution to the last byte. */
  timeoutMs?: number
  /** As much of the answer as is read; the rest is left. */
  maxBytes?: number
  signal?: AbortSignal
}

export interface OutboundAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array
  /** False when the answer was longer than `maxBytes`, or broke off. */
  isWhole: boolean
}

export interface Outbound {
  /**
   * Calls an address that a person typed in. Redirects are answered, not followed; bodies are asked for, and handed
   * over, uncompressed, so that a small answer cannot grow.
   *
   * @throws outboundRefused before anything is sent, also when the name turns out to mean a forbidden address.
   * @throws outboundFailed when there is no answer.
   */
  fetch(url: string, request?: OutboundRequest): Promise<OutboundAnswer>
  /** @throws outboundRefused for what can be seen in the address itself, without asking for the name. */
  check(url: string): URL
  close(): Promise<void>
}

/** Ports below 1024 that speak HTTP; above, all but those of databases, caches and the like. */
const lowPorts: readonly number[] = [80, 443]
const otherServices: readonly number[] = [
  1433, 1521, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5432, 5433, 5672, 5984, 6000, 6379, 6380, 6432,
  6443, 6667, 7000, 9042, 9092, 9200, 9300, 10250, 10255, 11211, 15672, 26379, 27017, 27018, 50000, 54321,
]
const standardTimeoutMs = 10_000
const standardMaxBytes = 1 << 20

/**
 * The one way to addresses that people typed in. Each connection resolves the name itself, looks at every address it
 * means, and connects to what it looked at, so that a name cannot mean another address a moment later.
 */
export function createOutbound({
  allowPrivate = false,
  lookup = systemLookup as unknown as LookupFunction,
}: {
  allowPrivate?: boolean
  lookup?: LookupFunction
} = {}): Outbound {
  const agent = new Agent({
    connect: { lookup: guarded(lookup, allowPrivate), timeout: standardTimeoutMs },
    pipelining: 1,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 30_000,
  })

  function check(text: string): URL {
    const url = URL.parse(text)
    if (!url) throw outboundRefused({ reason: 'unreadable', host: '' })
    const host = url.hostname
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw outboundRefused({ reason: 'scheme', host })
    if (url.username || url.password) throw outboundRefused({ reason: 'credentials', host })
    if (!isAllowedPort(url)) throw outboundRefused({ reason: 'port', host })
    const literal = host.replace(/^\[|\]$/g, '')
    if (!host || (isIP(literal) && !isAllowedAddress(literal, { allowPrivate })))
      throw outboundRefused({ reason: 'address', host })
    return url
  }

  return {
    check,
    async fetch(text, { timeoutMs = standardTimeoutMs, maxBytes = standardMaxBytes, signal, ...request } = {}) {
      const url = check(text)
      const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]
      try {
        const answer = await send(url, {
          method: request.method ?? 'GET',
          headers: { 'accept-encoding': 'identity', ...request.headers },
          body: request.body ?? null,
          dispatcher: agent,
          signal: AbortSignal.any(signals),
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        })
        return { status: answer.statusCode, headers: flat(answer.headers), ...(await readBody(answer.body, maxBytes)) }
      } catch (error) {
        throw failureOf(error, url.hostname)
      }
    },
    close: () => agent.destroy(),
  }
}

function isAllowedPort(url: URL): boolean {
  if (url.port === '') return true
  const port = Number(url.port)
  return port < 1024 ? lowPorts.includes(port) : !otherServices.includes(port)
}

/** Resolves a name to all its addresses and hands them on only when the call may go to every one of them. */
function guarded(lookup: LookupFunction, allowPrivate: boolean): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      const addresses = found as unknown as LookupAddress[]
      const areAllowed =
        addresses.length > 0 && addresses.every((one) => isAllowedAddress(one.address, { allowPrivate }))
      if (!areAllowed) return done(outboundRefused({ reason: 'address', host }), '')
      if (options.all) return done(null, addresses)
      return done(null, addresses[0]!.address, addresses[0]!.family)
    })
}

async function readBody(body: Dispatcher.ResponseData['body'], maxBytes: number) {
  const parts: Uint8Array[] = []
  let size = 0
  let isWhole = true
  try {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      const room = maxBytes - size
      if (part.length > room) {
        parts.push(part.subarray(0, room))
        isWhole = false
        break
      }
      parts.push(part)
      size += part.length
    }
  } catch {
    isWhole = false
  }
  return { body: new Uint8Array(Buffer.concat(parts)), isWhole }
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

function failureOf(error: unknown, host: string): AppError {
  const inner = (error as { cause?: unknown }).cause
  if (error instanceof AppError) return error
  if (inner instanceof AppError) return inner
  return outboundFailed({ reason: reasonOf(error), host })
}

function reasonOf(error: unknown): Parameters<typeof outboundFailed>[0]['reason'] {
  const { name = '', code = '' } = error as { name?: string; code?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|TIMEDOUT|ABORT/.test(code)) return 'timeout'
  if (/^(ENOTFOUND|EAI_)/.test(code)) return 'name'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate'
  if (name === 'HTTPParserError' || /^(HPE_|UND_ERR_(HEADERS|RESPONSE|REQ|INVALID))/.test(code)) return 'protocol'
  return 'connection'
}
