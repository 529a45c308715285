import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { defineError } from '../errors.ts'
import type { Metrics } from './metrics.ts'

export const metricsRefused = defineError(
  'metrics.refused',
  403,
  'the metrics are given to who sends METRICS_TOKEN, or without one to this machine itself and never through a proxy',
)

export interface MetricsRoutesOptions {
  metrics: Metrics
  /** Who sends it as a bearer token may read from anywhere. */
  token?: string | undefined
  /** A proxy of ours stands in front, so that a near address says nothing of who asks. */
  behindProxy: boolean
}

/** GET /metrics, for Prometheus. */
export async function metricsRoutes(app: FastifyInstance, options: MetricsRoutesOptions): Promise<void> {
  app.get('/metrics', { schema: { hide: true }, config: { rateLimit: false } }, async (request, reply) => {
    if (!mayRead(request, options)) throw metricsRefused({})
    return reply
      .header('cache-control', 'no-store')
      .type(options.metrics.contentType)
      .send(await options.metrics.text())
  })
}

function mayRead(request: FastifyRequest, { token, behindProxy }: MetricsRoutesOptions): boolean {
  if (token) return isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  return !behindProxy && !wasPassedOn(request) && isLoopback(request)
}

/** Compares in the same time wherever the first difference is. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']
const wasPassedOn = ({ headers }: FastifyRequest) => passedOn.some((name) => headers[name] !== undefined)

const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i
/** Also by the name it was asked under: another site's page in a browser on this machine has its own. */
function isLoopback({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? ''
  const isNear = address === '::1' || /^(?:::ffff:)?127\./.test(address)
  return isNear && loopbackName.test(headers.host ?? '')
}
