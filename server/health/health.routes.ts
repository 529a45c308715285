import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { healthView } from '../../contracts/health.ts'
import type { HealthService } from './health.service.ts'

export const healthRoutes: FastifyPluginAsyncZod<{ health: HealthService }> = async (app, { health }) => {
  const tags = ['settings']
  const response = { 200: healthView }
  app.get('/health', { schema: { tags, summary: 'How the service does', response } }, async ({ actor }) =>
    health.read(actor),
  )
  const check = { tags, summary: 'Ask the doctor at once, and tell how the service does', response }
  app.post('/health/check', { schema: check }, async ({ actor }) => health.check(actor))
}
