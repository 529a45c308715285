import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { id, pageOf, seq } from '../../../contracts/common.ts'
import {
  catchUpQuery,
  catchUpView,
  controlOwner,
  conversationDetail,
  conversationView,
  listConversations,
  searchHit,
  searchMessages,
} from '../../../contracts/conversation.ts'
import { messageView, writeMessage } from '../../../contracts/message.ts'
import { controlPolicy } from '../control/control.policy.ts'
import type { Conversation as Face } from '../face.ts'

const params = z.object({ id })
const tags = ['conversations']
const view = { 200: conversationView }
const nothing = z.object({}).optional()

export const conversationRoutes: FastifyPluginAsyncZod<{ conversation: Face }> = async (app, { conversation }) => {
  app.get(
    '/conversations',
    {
      schema: {
        tags,
        summary: 'Conversations, newest first; the queue by waiting time',
        querystring: listConversations,
        response: { 200: pageOf(conversationView) },
      },
    },
    (request) => conversation.list(request.actor, request.query),
  )

  const counts = z.object({ mine: z.int(), queue: z.int(), bot: z.int(), all: z.int() })
  app.get(
    '/conversations/counts',
    { schema: { tags, summary: 'How many conversations each view holds', response: { 200: counts } } },
    (request) => conversation.counts(request.actor),
  )

  app.get(
    '/conversations/:id',
    { schema: { tags, summary: 'One conversation, whole', params, response: { 200: conversationDetail } } },
    (request) => conversation.detail(request.actor, request.params.id),
  )

  app.get(
    '/conversations/:id/messages',
    {
      schema: {
        tags,
        summary: 'Messages after or before a seq',
        params,
        querystring: catchUpQuery,
        response: { 200: catchUpView },
      },
    },
    async (request) => {
      controlPolicy.require(request.actor, 'read')
      return conversation.catchUp(request.actor.tenantId, request.params.id, request.query)
    },
  )

  const writing = { tags, params, body: writeMessage, response: { 201: messageView } }
  app.post(
    '/conversations/:id/messages',
    { schema: { ...writing, summary: 'Write to the customer' } },
    async (request, reply) =>
      reply.code(201).send(await conversation.say(request.actor, request.params.id, wordsOf(request.body))),
  )
  app.post(
    '/conversations/:id/notes',
    { schema: { ...writing, summary: 'Leave a private note' } },
    async (request, reply) =>
      reply.code(201).send(await conversation.note(request.actor, request.params.id, wordsOf(request.body))),
  )

  const mark = { tags, params, response: { 204: z.null() } }
  app.post(
    '/conversations/:id/read',
    { schema: { ...mark, summary: 'Note up to where you have read', body: z.object({ seq }) } },
    async ({ actor, params, body }, reply) => {
      await conversation.staffRead(actor, params.id, body.seq)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/conversations/:id/typing',
    { schema: { ...mark, summary: 'Show the customer that you are typing', body: z.object({ typing: z.boolean() }) } },
    async ({ actor, params, body }, reply) => {
      await conversation.typingOf(actor, params.id, body.typing)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/conversations/:id/resolve',
    { schema: { tags, summary: 'End the session', params, body: nothing, response: view } },
    async (request) => {
      await conversation.resolve(request.actor, request.params.id, { by: 'agent' })
      return conversation.view(request.actor, request.params.id)
    },
  )
  app.post(
    '/conversations/:id/reopen',
    { schema: { tags, summary: 'Go on with an ended session', params, body: nothing, response: view } },
    async (request) => {
      await conversation.reopen(request.actor, request.params.id)
      return conversation.view(request.actor, request.params.id)
    },
  )

  const takeover = z.object({ from: controlOwner.options[0].shape.kind.or(z.enum(['queue', 'agent'])).optional() })
  app.post(
    '/conversations/:id/takeover',
    {
      schema: {
        tags,
        summary: 'Take over, from the bot unless told',
        params,
        body: takeover.optional(),
        response: view,
      },
    },
    async (request) => {
      const taken = { from: request.body?.from ?? ('bot' as const), agentId: request.actor.id }
      await conversation.takeControl(request.actor, request.params.id, taken)
      return conversation.view(request.actor, request.params.id)
    },
  )
  app.post(
    '/conversations/:id/return',
    { schema: { tags, summary: 'Give back to the bot', params, body: nothing, response: view } },
    async (request) => {
      await conversation.returnToBot(request.actor, request.params.id)
      return conversation.view(request.actor, request.params.id)
    },
  )

  const topic = z.object({ topic: z.string().trim().max(100).nullable() })
  app.post(
    '/conversations/:id/topic',
    { schema: { tags, summary: 'Name what the session is about', params, body: topic, response: view } },
    async (request) => {
      await conversation.setTopic(request.actor, request.params.id, request.body.topic)
      return conversation.view(request.actor, request.params.id)
    },
  )

  app.get(
    '/search',
    {
      schema: {
        tags,
        summary: 'Find messages by their words',
        querystring: searchMessages,
        response: { 200: pageOf(searchHit) },
      },
    },
    (request) => conversation.search(request.actor, request.query),
  )
}

function wordsOf({ clientId, text, attachmentIds }: z.output<typeof writeMessage>) {
  return { clientId, text, attachmentIds }
}
