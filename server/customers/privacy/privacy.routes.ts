import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id, pageOf, pageQuery } from '../../../contracts/common.ts'
import {
  changeRetention,
  confirmErasure,
  findProofs,
  privacyRequestView,
  proofCheck,
  proofView,
  requestErasure,
  requestExport,
  retentionPreview,
  retentionRuleView,
} from '../../../contracts/privacy.ts'
import type { PrivacyService } from './privacy.service.ts'
import type { RetentionService } from './retention.service.ts'

const tags = ['privacy']
const params = z.object({ id })

export const privacyRoutes: FastifyPluginAsyncZod<{ privacy: PrivacyService }> = async (app, { privacy }) => {
  const list = {
    tags,
    summary: 'Exports and erasures of persons, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(privacyRequestView) },
  }
  app.get('/privacy/requests', { schema: list }, (request) => privacy.list(request.actor, request.query))

  const one = { tags, summary: 'One export or erasure', params, response: { 200: privacyRequestView, 404: errorBody } }
  app.get('/privacy/requests/:id', { schema: one }, (request) => privacy.get(request.actor, request.params.id))

  const made = { 201: privacyRequestView, 404: errorBody, 409: errorBody }
  const give = { tags, summary: 'Give out all that is known of a contact', body: requestExport, response: made }
  app.post('/privacy/exports', { schema: give }, async (request, reply) =>
    reply.code(201).send(await privacy.requestExport(request.actor, request.body)),
  )

  const erase = {
    tags,
    summary: 'Prepare the erasure of a contact: says what would go, and the code to confirm with',
    body: requestErasure,
    response: made,
  }
  app.post('/privacy/erasures', { schema: erase }, async (request, reply) =>
    reply.code(201).send(await privacy.requestErasure(request.actor, request.body)),
  )

  const moved = { 200: privacyRequestView, 404: errorBody, 409: errorBody }
  const confirm = {
    tags,
    summary: 'Erase: cannot be undone',
    params,
    body: confirmErasure,
    response: { ...moved, 422: errorBody },
  }
  app.post('/privacy/requests/:id/confirm', { schema: confirm }, (request) =>
    privacy.confirm(request.actor, request.params.id, request.body.code),
  )
  const withdraw = { tags, summary: 'Drop an erasure that was not confirmed', params, response: moved }
  app.post('/privacy/requests/:id/withdraw', { schema: withdraw }, (request) =>
    privacy.withdraw(request.actor, request.params.id),
  )
  const retry = { tags, summary: 'Try again what failed', params, response: moved }
  app.post('/privacy/requests/:id/retry', { schema: retry }, (request) =>
    privacy.retry(request.actor, request.params.id),
  )

  const file = { tags, summary: 'The file of an export: a zip of JSON and her files, kept for seven days', params }
  app.get('/privacy/requests/:id/file', { schema: file }, async (request, reply) => {
    const { bytes, size } = await privacy.file(request.actor, request.params.id)
    return reply
      .header('content-type', 'application/zip')
      .header('content-length', size)
      .header('content-disposition', `attachment; filename="person-${request.params.id}.zip"`)
      .send(bytes)
  })
}

export const proofRoutes: FastifyPluginAsyncZod<{ privacy: PrivacyService }> = async (app, { privacy }) => {
  const list = {
    tags,
    summary: 'Proofs of erasures, oldest first',
    querystring: pageQuery,
    response: { 200: pageOf(proofView) },
  }
  app.get('/privacy/proofs', { schema: list }, (request) => privacy.proofs(request.actor, request.query))
  const one = {
    tags,
    summary: 'One proof',
    params: z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: { 200: proofView, 404: errorBody },
  }
  app.get('/privacy/proofs/:number', { schema: one }, (request) => privacy.proof(request.actor, request.params.number))
  const check = {
    tags,
    summary: 'Whether all proofs are as written, and none is missing',
    response: { 200: proofCheck },
  }
  app.post('/privacy/proofs/check', { schema: check }, (request) => privacy.checkProofs(request.actor))
  const find = {
    tags,
    summary: 'The proofs about whoever was known by an e-mail address, number or id',
    body: findProofs,
    response: { 200: z.object({ items: z.array(proofView) }) },
  }
  app.post('/privacy/proofs/find', { schema: find }, async (request) => ({
    items: await privacy.findProofs(request.actor, request.body.text),
  }))
}

export const retentionRoutes: FastifyPluginAsyncZod<{ retention: RetentionService }> = async (app, { retention }) => {
  const rules = { 200: z.object({ items: z.array(retentionRuleView) }) }
  const list = { tags, summary: 'How long each kind of data is kept', response: rules }
  app.get('/privacy/retention', { schema: list }, async (request) => ({ items: await retention.list(request.actor) }))
  const change = {
    tags,
    summary: 'Change how long kinds of data are kept',
    body: changeRetention,
    response: { ...rules, 422: errorBody },
  }
  app.put('/privacy/retention', { schema: change }, async (request) => ({
    items: await retention.change(request.actor, request.body.rules),
  }))
  const preview = {
    tags,
    summary: 'How much would be erased now if a kind were kept for so many days',
    querystring: z.object({
      kind: z.string().max(40).default('messages'),
      days: z.coerce.number().int().min(0).max(36_500).default(0),
    }),
    response: { 200: retentionPreview, 422: errorBody },
  }
  app.get('/privacy/retention/preview', { schema: preview }, (request) =>
    retention.preview(request.actor, request.query.kind, request.query.days),
  )
}
