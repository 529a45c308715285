import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { apiKeyView, apiScopeView, createApiKey, createdApiKeyView, renameApiKey } from '../../../contracts/api-key.ts'
import { errorBody, id, pageOf, pageQuery } from '../../../contracts/common.ts'
import type { ApiKeyService } from './api-key.service.ts'
import { presentApiKey } from './api-key.ts'

const tags = ['api-keys']
const params = z.object({ id })

export const apiKeyRoutes: FastifyPluginAsyncZod<{ keys: ApiKeyService; now: () => Date }> = async (app, options) => {
  const { keys, now } = options

  const list = {
    tags,
    summary: 'The API keys of the tenant, newest first',
    querystring: pageQuery,
    response: { 200: pageOf(apiKeyView) },
  }
  app.get('/api-keys', { schema: list }, async (request) => {
    const page = await keys.list(request.actor, request.query)
    return { ...page, items: page.items.map((key) => presentApiKey(key, now())) }
  })

  const scopes = {
    tags,
    summary: 'The scopes that an API key can be given',
    response: { 200: z.object({ items: z.array(apiScopeView) }) },
  }
  app.get('/api-keys/scopes', { schema: scopes }, async (request) => ({ items: keys.scopes(request.actor) }))

  const one = { tags, summary: 'An API key', params, response: { 200: apiKeyView, 404: errorBody } }
  app.get('/api-keys/:id', { schema: one }, async (request) =>
    presentApiKey(await keys.get(request.actor, request.params.id), now()),
  )

  const create = {
    tags,
    summary: 'Make an API key; the answer carries the key, which is told this once',
    body: createApiKey,
    response: { 201: createdApiKeyView, 400: errorBody, 409: errorBody },
  }
  app.post('/api-keys', { schema: create }, async (request, reply) => {
    const { apiKey, key } = await keys.create(request.actor, request.body)
    return reply.code(201).send({ apiKey: presentApiKey(apiKey, now()), key })
  })

  const rename = {
    tags,
    summary: 'Rename an API key',
    params,
    body: renameApiKey,
    response: { 200: apiKeyView, 404: errorBody },
  }
  app.patch('/api-keys/:id', { schema: rename }, async (request) =>
    presentApiKey(await keys.rename(request.actor, request.params.id, request.body.name), now()),
  )

  const revoke = {
    tags,
    summary: 'Revoke an API key for good; what comes with it is refused from then on',
    params,
    response: { 200: apiKeyView, 404: errorBody },
  }
  app.post('/api-keys/:id/revoke', { schema: revoke }, async (request) =>
    presentApiKey(await keys.revoke(request.actor, request.params.id), now()),
  )
}
