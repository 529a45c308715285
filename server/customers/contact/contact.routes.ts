import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id, pageOf, pageQuery } from '../../../contracts/common.ts'
import { changeContact, contactView } from '../../../contracts/contact.ts'
import { begun } from '../../kernel/csv.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import { contactPolicy } from './contact.policy.ts'
import type { ContactService } from './contact.service.ts'
import { editedContact } from './contact.ts'

const tags = ['contacts']
const params = z.object({ id })
const config = tagged(editedContact)

export const contactRoutes: FastifyPluginAsyncZod<{ contacts: ContactService }> = async (app, { contacts }) => {
  const list = {
    tags,
    summary: 'Contacts and visitors, who was here last first; `q` finds by name, e-mail, phone or shop id',
    querystring: pageQuery.extend({ q: z.string().trim().max(100).optional() }),
    response: { 200: pageOf(contactView) },
  }
  app.get('/contacts', { schema: list }, (request) => contacts.list(request.actor, request.query))

  const file = {
    tags,
    summary: 'Contacts as a file for spreadsheets (CSV); numbers are masked for roles that may not see them whole',
    querystring: z.object({ q: z.string().trim().max(100).optional() }),
  }
  app.get('/contacts/export.csv', { schema: file }, async (request, reply) => {
    contactPolicy.require(request.actor, 'export')
    const lines = await begun(contacts.exportLines(request.actor, request.query.q))
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="contacts.csv"')
      .send(Readable.from(lines))
  })

  const read = { tags, summary: 'One contact', params, response: { 200: contactView, 404: errorBody } }
  app.get('/contacts/:id', { schema: read, config }, (request) => contacts.get(request.actor, request.params.id))

  const change = {
    tags,
    summary: 'Correct what is known of a contact',
    params,
    body: changeContact,
    response: { 200: contactView, 400: errorBody, 404: errorBody },
  }
  app.patch('/contacts/:id', { schema: change, config }, (request) =>
    contacts.change(request.actor, request.params.id, request.body, { expected: expectedBy(request) }),
  )
}
