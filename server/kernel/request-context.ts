import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { type Context, inSameContext, noteInContext } from './context.ts'
import { newId } from './ids.ts'

/** What a request may be called: enough for any proxy's ids, too little to smuggle anything into a log. */
const sane = /^[\w.:/+=-]{8,100}$/

/** A proxy's or caller's id of a request where it is sane, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && sane.test(given) ? given : newId()
}

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
    const { conversationId } = (request.params ?? {}) as { conversationId?: string }
    if (request.actor) noteInContext({ tenantId: request.actor.tenantId })
    if (conversationId) noteInContext({ conversationId })
  })
}
