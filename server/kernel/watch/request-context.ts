import type { IncomingMessage } from 'node:http'
import { SpanKind } from '@opentelemetry/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Context, inSameContext, noteInContext } from '../context.ts'
import { newId } from '../ids.ts'
import { noTracing, type OpenSpan, type Tracing } from './tracing.ts'

/** What a request may be called: enough for any proxy's ids, too little to smuggle anything into a log. */
const sane = /^[\w.:/+=-]{8,100}$/

/** A proxy's or caller's id of a request where it is sane, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && sane.test(given) ? given : newId()
}

const isOfConversation = ({ routeOptions }: FastifyRequest) =>
  routeOptions?.url?.startsWith('/api/v1/conversations/:id') ?? false

const contexts = new WeakMap<object, Context>()

/** Gives all work on a request its id, tells the id back, and adds what the request turns out to be about. */
export function carryContext(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const context: Context = { requestId: request.id }
    contexts.set(request, context)
    reply.header('x-request-id', request.id)
    inSameContext(context, done)
  })
  // Reading the body leaves the context, which belongs to the connection then.
  app.addHook('preValidation', (request, _reply, done) => {
    inSameContext(contexts.get(request) ?? { requestId: request.id }, done)
  })
  app.addHook('preHandler', async (request) => {
    const { id, conversationId = isOfConversation(request) ? id : undefined } = (request.params ?? {}) as {
      id?: string
      conversationId?: string
    }
    if (request.actor) noteInContext({ tenantId: request.actor.tenantId })
    if (conversationId) noteInContext({ conversationId })
  })
}

/** One span for each request, under its route. Every request that the service answers ends it. */
export function traceRequests(app: FastifyInstance, tracing: Tracing): void {
  if (tracing === noTracing) return
  const spans = new WeakMap<FastifyRequest, OpenSpan>()
  app.addHook('onRequest', async (request) => {
    const { method } = request
    const route = request.routeOptions?.url ?? 'none'
    const facts = { 'http.request.method': method, 'http.route': route, 'zhanggui.request.id': request.id }
    const span = tracing.start(`${method} ${route}`, facts, SpanKind.SERVER)
    spans.set(request, span)
    if (span.traceparent) noteInContext({ traceparent: span.traceparent })
  })
  app.addHook('onResponse', async (request, reply) => {
    const failed = reply.statusCode >= 500 ? { code: request.errorCode ?? 'internal' } : undefined
    spans.get(request)?.end(failed)
  })
}
