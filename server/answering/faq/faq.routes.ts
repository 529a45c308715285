import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pageOf } from '../../../contracts/common.ts'
import { faqEntryView, listFaq, writeFaqEntry } from '../../../contracts/knowledge.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import { editedEntry, type FaqService } from './faq.service.ts'

export const faqRoutes: FastifyPluginAsyncZod<{ faq: FaqService }> = async (app, { faq }) => {
  const tags = ['answering']
  const params = z.object({ id: z.uuid() })
  const config = tagged(editedEntry)
  const list = { tags, summary: 'The knowledge base', querystring: listFaq, response: { 200: pageOf(faqEntryView) } }
  app.get('/faq', { schema: list }, (request) => faq.list(request.actor, request.query))

  const create = { tags, summary: 'Write an FAQ entry', body: writeFaqEntry, response: { 201: faqEntryView } }
  app.post('/faq', { schema: create }, async (request, reply) =>
    reply.code(201).send(await faq.create(request.actor, request.body)),
  )

  const get = { tags, summary: 'One FAQ entry', params, response: { 200: faqEntryView } }
  app.get('/faq/:id', { schema: get, config }, (request) => faq.get(request.actor, request.params.id))

  const save = { tags, summary: 'Save an FAQ entry', params, body: writeFaqEntry, response: { 200: faqEntryView } }
  app.put('/faq/:id', { schema: save, config }, (request) =>
    faq.save(request.actor, request.params.id, request.body, expectedBy(request)),
  )

  const remove = { tags, summary: 'Remove an FAQ entry', params, response: { 204: z.null() } }
  app.delete('/faq/:id', { schema: remove, config }, async (request, reply) => {
    await faq.remove(request.actor, request.params.id, expectedBy(request))
    return reply.code(204).send(null)
  })

  const category = z.object({ name: z.string(), count: z.int() })
  const categories = { tags, summary: 'Categories of the knowledge base', response: { 200: z.array(category) } }
  app.get('/faq-categories', { schema: categories }, (request) => faq.categories(request.actor))
}
