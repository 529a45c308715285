import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Limits } from './limits.ts'
import { type Rate, refuse, type Verdict } from './rate-limit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** By what it was counted, as its answer says. */
    rates: readonly Rate[]
  }
  interface FastifyContextConfig {
    /** `false`: not counted. */
    rateLimit?: false
  }
}

const staffRoutes = '/api/v1/'

/**
 * Counts every request by its address, before anything of it is read, except where somebody has to sign in: those are
 * counted by who it is. Answers of the API say what is left.
 */
export function limitRequests(app: FastifyInstance, limits: Limits): void {
  app.decorateRequest('rates', null as unknown as readonly Rate[])
  app.addHook('onRequest', async (request) => {
    request.rates = []
    const { url, config } = request.routeOptions
    if (config?.rateLimit === false || url?.startsWith(staffRoutes)) return
    count(request, limits.take(limits.address(request.ip)))
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.rates?.length && request.url.startsWith('/api/')) tellRates(reply, request.rates)
  })
}

/**
 * Notes by what a request was counted.
 *
 * @throws tooManyRequests when it was too much.
 */
export function count(request: FastifyRequest, verdict: Verdict): void {
  // Of a visitor's request her own limits are told, no longer those of her address.
  request.rates = verdict.rates
  refuse(verdict)
}

/** As draft-ietf-httpapi-ratelimit-headers says: what is allowed, and what of it is left. */
function tellRates(reply: FastifyReply, rates: readonly Rate[]): void {
  const policy = rates.map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
  const state = rates.map(({ name, left, fullInSeconds }) => `"${name}";r=${left};t=${fullInSeconds}`)
  reply.headers({ 'ratelimit-policy': policy.join(', '), ratelimit: state.join(', ') })
}
