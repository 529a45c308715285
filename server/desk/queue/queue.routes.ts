import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { conversationView } from '../../../contracts/conversation.ts'
import { queueView } from '../../../contracts/desk.ts'
import type { QueueService } from './queue.service.ts'

export const queueRoutes: FastifyPluginAsyncZod<{ queue: QueueService }> = async (app, { queue }) => {
  const tags = ['desk']
  const list = { tags, summary: 'Who waits for an agent, in order', response: { 200: queueView } }
  app.get('/queue', { schema: list }, async (request) => queue.list(request.actor))

  const accept = {
    tags,
    summary: 'Take this work item',
    params: z.object({ id: z.uuid() }),
    response: { 200: conversationView },
  }
  app.post('/queue/:id/accept', { schema: accept }, async (request) => queue.accept(request.actor, request.params.id))

  const next = {
    tags,
    summary: 'Take the next work item; 204 when nothing waits',
    response: { 200: conversationView, 204: z.null() },
  }
  app.post('/queue/next', { schema: next }, async (request, reply) => {
    const taken = await queue.acceptNext(request.actor)
    return taken ? reply.code(200).send(taken) : reply.code(204).send(null)
  })
}
