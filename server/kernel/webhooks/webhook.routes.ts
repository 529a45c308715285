import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pageOf } from '../../../contracts/common.ts'
import {
  changeWebhook,
  createWebhook,
  deliveryDetail,
  deliveryView,
  listDeliveries,
  resendFailed,
  resent,
  webhookTypeView,
  webhookView,
  webhookWithSecret,
} from '../../../contracts/webhook.ts'
import { expectedBy, tagged } from '../etag.ts'
import type { DeliveryService } from './delivery.service.ts'
import { type EndpointService, editedWebhook } from './endpoint.service.ts'

const tags = ['webhooks']
const params = z.object({ id: z.uuid() })
const config = tagged(editedWebhook)

export const endpointRoutes: FastifyPluginAsyncZod<{ endpoints: EndpointService }> = async (app, { endpoints }) => {
  const types = { tags, summary: 'What a webhook can be told', response: { 200: z.array(webhookTypeView) } }
  app.get('/webhooks/types', { schema: types }, async ({ actor }) => endpoints.types(actor))

  const list = { tags, summary: 'Webhooks and how they fare', response: { 200: z.array(webhookView) } }
  app.get('/webhooks', { schema: list }, ({ actor }) => endpoints.list(actor))

  const create = {
    tags,
    summary: 'Make a webhook; its secret is told this once',
    body: createWebhook,
    response: { 201: webhookWithSecret },
  }
  app.post('/webhooks', { schema: create }, async ({ actor, body }, reply) =>
    reply.code(201).send(await endpoints.create(actor, body)),
  )

  const get = { tags, summary: 'A webhook', params, response: { 200: webhookView } }
  app.get('/webhooks/:id', { schema: get, config }, ({ actor, params: { id } }) => endpoints.get(actor, id))

  const change = {
    tags,
    summary: 'Change, enable or disable a webhook',
    params,
    body: changeWebhook,
    response: { 200: webhookView },
  }
  app.patch('/webhooks/:id', { schema: change, config }, (request) =>
    endpoints.change(request.actor, request.params.id, request.body, expectedBy(request)),
  )

  const remove = { tags, summary: 'Delete a webhook and its log', params, response: { 204: z.null() } }
  app.delete('/webhooks/:id', { schema: remove, config }, async (request, reply) => {
    await endpoints.remove(request.actor, request.params.id, expectedBy(request))
    return reply.code(204).send(null)
  })

  const rotate = {
    tags,
    summary: 'Replace the secret; the former one signs as well for 24 hours',
    params,
    response: { 200: webhookWithSecret },
  }
  app.post('/webhooks/:id/secret', { schema: rotate }, ({ actor, params: { id } }) => endpoints.rotate(actor, id))
}

export const deliveryRoutes: FastifyPluginAsyncZod<{ deliveries: DeliveryService }> = async (app, { deliveries }) => {
  const list = {
    tags,
    summary: 'What was sent to a webhook, newest first',
    params,
    querystring: listDeliveries,
    response: { 200: pageOf(deliveryView) },
  }
  app.get('/webhooks/:id/deliveries', { schema: list }, ({ actor, params: { id }, query }) =>
    deliveries.list(actor, id, query),
  )

  const get = { tags, summary: 'A delivery with its attempts', params, response: { 200: deliveryDetail } }
  app.get('/webhooks/deliveries/:id', { schema: get }, ({ actor, params: { id } }) => deliveries.get(actor, id))

  const test = { tags, summary: 'Send a test', params, response: { 202: deliveryView } }
  app.post('/webhooks/:id/test', { schema: test }, async ({ actor, params: { id } }, reply) =>
    reply.code(202).send(await deliveries.test(actor, id)),
  )

  const resend = { tags, summary: 'Send a delivery again', params, response: { 202: deliveryView } }
  app.post('/webhooks/deliveries/:id/resend', { schema: resend }, async ({ actor, params: { id } }, reply) =>
    reply.code(202).send(await deliveries.resend(actor, id)),
  )

  const resendAll = {
    tags,
    summary: 'Send again all that failed since a time',
    params,
    body: resendFailed,
    response: { 202: resent },
  }
  app.post('/webhooks/:id/resend', { schema: resendAll }, async ({ actor, params: { id }, body }, reply) =>
    reply.code(202).send({ count: await deliveries.resendFailed(actor, id, new Date(body.since)) }),
  )
}
