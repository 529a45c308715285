import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id } from '../../../contracts/common.ts'
import { contactConsents, recordConsent } from '../../../contracts/consent.ts'
import type { ConsentService } from './consent.service.ts'

const tags = ['contacts']
const params = z.object({ id })

export const consentRoutes: FastifyPluginAsyncZod<{ consents: ConsentService }> = async (app, { consents }) => {
  const read = { tags, summary: 'What a contact agreed to', params, response: { 200: contactConsents, 404: errorBody } }
  app.get('/contacts/:id/consents', { schema: read }, (request) => consents.list(request.actor, request.params.id))

  const record = {
    tags,
    summary: 'Write down that a contact agrees to something, or takes it back',
    params,
    body: recordConsent,
    response: { 201: contactConsents, 404: errorBody },
  }
  app.post('/contacts/:id/consents', { schema: record }, async (request, reply) =>
    reply.code(201).send(await consents.record(request.actor, request.params.id, request.body)),
  )
}
