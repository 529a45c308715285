import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { catchUpQuery, catchUpView } from '../../../contracts/conversation.ts'
import { attachmentView, messageView, writeMessage } from '../../../contracts/message.ts'
import { leaveMessage, startVisit, visitView } from '../../../contracts/widget.ts'
import { type AttachmentService, acceptUploads, readUpload } from '../../conversation/index.ts'
import type { ChatService } from './chat.service.ts'
import { tokenInvalid } from './token.errors.ts'
import type { Present, VisitService } from './visit.service.ts'

export interface WidgetRoutesDeps {
  visits: VisitService
  chat: ChatService
  attachments: AttachmentService
  ownOrigins(request: FastifyRequest): string[]
}
const tags = ['widget']
const perMinute = (max: number, keyGenerator?: (request: FastifyRequest) => string) => ({
  rateLimit: { max, timeWindow: '1 minute', ...(keyGenerator ? { keyGenerator } : {}) },
})
/** Per visitor; who has no token shares the limit of her address. */
const byToken = (request: FastifyRequest) => request.headers.authorization ?? request.ip

/** The widget's way over HTTP (`/api/widget`). */
export const widgetRoutes: FastifyPluginAsyncZod<WidgetRoutesDeps> = async (app, deps) => {
  const { visits, chat, attachments, ownOrigins } = deps
  await acceptUploads(app)
  const enter = (request: FastifyRequest): Promise<Present> => visits.enter(bearerOf(request))

  app.post(
    '/start',
    {
      schema: { tags, summary: 'Begin or renew a visit', body: startVisit, response: { 200: visitView } },
      config: perMinute(300),
    },
    (request) => visits.start(request.body, ownOrigins(request)),
  )

  app.get(
    '/messages',
    {
      schema: { tags, summary: 'What was said', querystring: catchUpQuery, response: { 200: catchUpView } },
      config: perMinute(240, byToken),
    },
    async (request) => chat.catchUp(await enter(request), request.query),
  )

  app.post(
    '/messages',
    {
      schema: { tags, summary: 'Say something', body: writeMessage, response: { 201: messageView } },
      config: perMinute(120, byToken),
    },
    async (request, reply) => {
      const present = await enter(request)
      return reply.code(201).send(await chat.send(present, request.body, request.headers['user-agent']))
    },
  )

  app.post(
    '/attachments',
    {
      schema: { tags, summary: 'Upload a file (multipart, field `file`)', response: { 201: attachmentView } },
      config: perMinute(30, byToken),
    },
    async (request, reply) => {
      const { tenantId, contactId } = await enter(request)
      const uploader = { tenantId, kind: 'contact', id: contactId } as const
      return reply.code(201).send(await attachments.upload(uploader, await readUpload(request)))
    },
  )

  app.post(
    '/leave-message',
    {
      schema: { tags, summary: 'Leave a message for people', body: leaveMessage, response: { 201: messageView } },
      config: perMinute(20, byToken),
    },
    async (request, reply) => reply.code(201).send(await chat.leaveMessage(await enter(request), request.body)),
  )
}

function bearerOf(request: FastifyRequest): string {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw tokenInvalid({ token: 'visitor' })
  return token
}
