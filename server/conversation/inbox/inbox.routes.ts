import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { changeInbox, createInbox, type InboxView, inboxSecret, inboxView } from '../../../contracts/inbox.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import type { InboxService } from '../face.ts'

const params = z.object({ id })
const tags = ['inboxes']
const config = tagged((inbox: InboxView) => inbox)

export const inboxRoutes: FastifyPluginAsyncZod<{ inboxes: InboxService }> = async (app, { inboxes }) => {
  app.get('/inboxes', { schema: { tags, summary: 'All inboxes', response: { 200: z.array(inboxView) } } }, (request) =>
    inboxes.list(request.actor),
  )
  app.post(
    '/inboxes',
    { schema: { tags, summary: 'Make an inbox', body: createInbox, response: { 201: inboxView } } },
    async (request, reply) => reply.code(201).send(await inboxes.create(request.actor, request.body)),
  )
  app.get(
    '/inboxes/:id',
    { schema: { tags, summary: 'One inbox', params, response: { 200: inboxView } }, config },
    (request) => inboxes.get(request.actor, request.params.id),
  )
  app.patch(
    '/inboxes/:id',
    { schema: { tags, summary: 'Change an inbox', params, body: changeInbox, response: { 200: inboxView } }, config },
    (request) => inboxes.change(request.actor, request.params.id, request.body, expectedBy(request)),
  )
  app.get(
    '/inboxes/:id/secret',
    { schema: { tags, summary: 'The secret a shop signs with', params, response: { 200: inboxSecret } } },
    async (request) => ({ secret: await inboxes.secret(request.actor, request.params.id) }),
  )
  app.post(
    '/inboxes/:id/secret',
    { schema: { tags, summary: 'Make a new secret', params, response: { 200: inboxSecret } } },
    async (request) => ({ secret: await inboxes.rotate(request.actor, request.params.id) }),
  )
}
