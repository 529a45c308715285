import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { analyseText, analysis } from '../../../contracts/analysis.ts'
import type { AnalyseService } from './analyse.service.ts'

export const analyseRoutes: FastifyPluginAsyncZod<{ service: AnalyseService }> = async (app, { service }) => {
  const schema = {
    tags: ['understanding'],
    summary: 'What does the bot see in a text?',
    body: analyseText,
    response: { 200: analysis },
  }
  app.post('/analyse', { schema }, (request) => service.analyse(request.actor, request.body))
}
