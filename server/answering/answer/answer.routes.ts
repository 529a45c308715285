import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { triedQuestion, tryQuestion } from '../../../contracts/knowledge.ts'
import type { AnswerService } from './answer.service.ts'

export const answerRoutes: FastifyPluginAsyncZod<{ answers: AnswerService }> = async (app, { answers }) => {
  const schema = {
    tags: ['answering'],
    summary: 'What would the bot say?',
    body: tryQuestion,
    response: { 200: triedQuestion },
  }
  app.post('/try-question', { schema }, (request) => answers.tryQuestion(request.actor, request.body))
}
