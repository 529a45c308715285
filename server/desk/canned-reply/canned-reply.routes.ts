import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type CannedReplyView, cannedReplyView, writeCannedReply } from '../../../contracts/desk.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import type { CannedReplyService } from './canned-reply.service.ts'

export const cannedReplyRoutes: FastifyPluginAsyncZod<{ cannedReplies: CannedReplyService }> = async (
  app,
  { cannedReplies },
) => {
  const tags = ['desk']
  const params = z.object({ id: z.uuid() })
  const config = tagged((reply: CannedReplyView) => reply)
  const list = { tags, summary: 'Canned replies', response: { 200: z.array(cannedReplyView) } }
  app.get('/canned-replies', { schema: list }, async (request) => cannedReplies.list(request.actor))

  const create = { tags, summary: 'Write a canned reply', body: writeCannedReply, response: { 201: cannedReplyView } }
  app.post('/canned-replies', { schema: create }, async (request, reply) =>
    reply.code(201).send(await cannedReplies.create(request.actor, request.body)),
  )

  const get = { tags, summary: 'One canned reply', params, response: { 200: cannedReplyView } }
  app.get('/canned-replies/:id', { schema: get, config }, async (request) =>
    cannedReplies.get(request.actor, request.params.id),
  )

  const change = {
    tags,
    summary: 'Change a canned reply',
    params,
    body: writeCannedReply,
    response: { 200: cannedReplyView },
  }
  app.patch('/canned-replies/:id', { schema: change, config }, async (request) =>
    cannedReplies.change(request.actor, request.params.id, request.body, expectedBy(request)),
  )

  const remove = { tags, summary: 'Delete a canned reply', params, response: { 204: z.null() } }
  app.delete('/canned-replies/:id', { schema: remove, config }, async (request, reply) => {
    await cannedReplies.remove(request.actor, request.params.id, expectedBy(request))
    return reply.code(204).send(null)
  })
}
