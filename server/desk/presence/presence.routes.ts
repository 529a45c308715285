import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { agentPresenceView, setPresence } from '../../../contracts/desk.ts'
import type { AssignmentService } from '../assignment/assignment.service.ts'
import type { PresenceService } from './presence.service.ts'

export const presenceRoutes: FastifyPluginAsyncZod<{
  presence: PresenceService
  assignment: AssignmentService
}> = async (app, { presence, assignment }) => {
  const tags = ['desk']
  const list = { tags, summary: 'Who is there, with load and capacity', response: { 200: z.array(agentPresenceView) } }
  app.get('/presence', { schema: list }, async (request) => presence.list(request.actor))

  const set = { tags, summary: 'Say whether you are there', body: setPresence, response: { 204: z.null() } }
  app.put('/presence', { schema: set }, async (request, reply) => {
    await presence.set(request.actor, request.body.presence)
    await assignment.assignWaiting(request.actor.tenantId)
    return reply.code(204).send(null)
  })
}
