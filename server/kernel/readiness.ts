import type { Server } from 'node:http'
import type { FastifyInstance } from 'fastify'

export type Readiness = ReturnType<typeof createReadiness>

/**
 * Tells balancers whether this process takes work (`/readyz`), apart from whether it lives (`/healthz`). Neither asks the
 * database: all processes share it, so that taking one out would help nobody.
 */
export function createReadiness() {
  let state: 'starting' | 'ready' | 'draining' = 'starting'
  return {
    opened(): void {
      state = 'ready'
    },

    /** Says that no more work is wanted, and gives balancers time to hear it. */
    async drain(seconds: number): Promise<void> {
      if (state !== 'ready') return
      state = 'draining'
      if (seconds > 0) await new Promise((done) => setTimeout(done, seconds * 1000))
    },

    routes(app: FastifyInstance): void {
      const options = { schema: { hide: true }, config: { rateLimit: false as const } }
      app.get('/healthz', options, async () => ({ ok: true }))
      app.get('/readyz', options, async (_request, reply) =>
        reply.code(state === 'ready' ? 200 : 503).send({ ok: state === 'ready', state }),
      )
      app.addHook('onSend', async (_request, reply) => {
        if (state === 'draining') reply.header('connection', 'close')
      })
    },
  }
}

/** Requests under way may end; connections over which nothing was asked yet, as browsers keep ready, hold up no end. */
export function cutLater(server: Server): NodeJS.Timeout {
  return setTimeout(() => server.closeAllConnections(), 5000)
}
