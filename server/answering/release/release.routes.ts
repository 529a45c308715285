import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pageOf, pageQuery } from '../../../contracts/common.ts'
import { publishRelease, releaseView } from '../../../contracts/knowledge.ts'
import type { ReleaseService } from './release.service.ts'

export const releaseRoutes: FastifyPluginAsyncZod<{ releases: ReleaseService }> = async (app, { releases }) => {
  const tags = ['answering']
  const list = {
    tags,
    summary: 'Knowledge releases, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(releaseView) },
  }
  app.get('/releases', { schema: list }, (request) => releases.page(request.actor, request.query))

  const publish = { tags, summary: 'Publish the knowledge base', body: publishRelease, response: { 201: releaseView } }
  app.post('/releases', { schema: publish }, async (request, reply) =>
    reply.code(201).send(await releases.publish(request.actor, request.body)),
  )

  const params = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) })
  const restore = { tags, summary: 'Publish an earlier release again', params, response: { 201: releaseView } }
  app.post('/releases/:number/restore', { schema: restore }, async (request, reply) =>
    reply.code(201).send(await releases.restore(request.actor, request.params.number)),
  )
}
