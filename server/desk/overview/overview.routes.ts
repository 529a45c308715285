import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { overviewView } from '../../../contracts/desk.ts'
import type { OverviewService } from './overview.service.ts'

export const overviewRoutes: FastifyPluginAsyncZod<{ overview: OverviewService }> = async (app, { overview }) => {
  const schema = { tags: ['desk'], summary: 'The live picture of the desk', response: { 200: overviewView } }
  app.get('/overview', { schema }, async (request) => overview.read(request.actor))
}
