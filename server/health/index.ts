import type { FastifyInstance } from 'fastify'
import { healthRoutes } from './health.routes.ts'
import { createHealth as createService, type HealthDeps } from './health.service.ts'

/** Health: how the whole installation does, for administrators. */
export function createHealth(deps: HealthDeps) {
  const health = createService(deps)
  return {
    routes: async (app: FastifyInstance) => {
      await app.register(healthRoutes, { health })
    },
  }
}
