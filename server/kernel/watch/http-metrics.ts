import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Metrics } from './metrics.ts'

/** What a request's figures are kept under: the route as it was declared, never the address as it was sent. */
const routeOf = (request: FastifyRequest) => request.routeOptions?.url ?? 'none'

/** Counts and times the requests of a server, by route. */
export function watchHttp(app: FastifyInstance, metrics: Metrics): void {
  const requests = metrics.counter('zhanggui_http_requests_total', 'Requests answered.', ['method', 'route', 'status'])
  const seconds = metrics.histogram('zhanggui_http_request_seconds', 'From a request to its answer.', [
    'method',
    'route',
  ])
  const errors = errorCounter(metrics)
  app.addHook('onResponse', async (request, reply) => {
    const { method, errorCode } = request
    const route = routeOf(request)
    requests.inc({ method, route, status: reply.statusCode })
    seconds.observe({ method, route }, reply.elapsedTime / 1000)
    if (errorCode) errors.inc({ code: errorCode, way: 'http' })
  })
}

/** Counts coded errors, wherever they are told. */
export function errorCounter(metrics: Metrics) {
  return metrics.counter('zhanggui_errors_total', 'Errors told to callers, by code.', ['code', 'way'])
}
