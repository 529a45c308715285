import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { catchUpQuery, catchUpView } from '../../../contracts/conversation.ts'
import { attachmentView, messageView, writeMessage } from '../../../contracts/message.ts'
import {
  agreeToNotice,
  askErasure,
  leaveMessage,
  startVisit,
  visitorNotice,
  visitView,
} from '../../../contracts/widget.ts'
import { type AttachmentService, acceptUploads, readUpload } from '../../conversation/index.ts'
import type { Limits } from '../../kernel/rates/limits.ts'
import { count } from '../../kernel/rates/rate-http.ts'
import type { Claim } from '../../kernel/rates/rate-limit.ts'
import type { ChatService } from './chat.service.ts'
import type { NoticeService } from './notice.service.ts'
import { tokenInvalid } from './token.errors.ts'
import type { Visitor } from './token.ts'
import type { Present, VisitService } from './visit.service.ts'

export interface WidgetRoutesDeps {
  visits: VisitService
  chat: ChatService
  notices: NoticeService
  attachments: AttachmentService
  ownOrigins(request: FastifyRequest): string[]
  limits: Limits
}
const tags = ['widget']
/** What costs more than a look: so often a minute at most. */
const startsPerMinute = 300
const uploadsPerMinute = 30

/** The widget's way over HTTP (`/api/widget`). */
export const widgetRoutes: FastifyPluginAsyncZod<WidgetRoutesDeps> = async (app, deps) => {
  const { visits, chat, notices, attachments, limits, ownOrigins } = deps
  await acceptUploads(app)
  /** Lets a visitor in and counts what she asks for, `more` besides. */
  const enter = (request: FastifyRequest, more: (visitor: Visitor) => Claim[] = () => []): Promise<Present> =>
    visits.enter(bearerOf(request), (visitor) =>
      count(request, limits.take(...more(visitor), ...limits.visitor(visitor))),
    )
  /** Lets her in as one who says something: she agreed, where that is asked for. */
  const enterAgreed = async (...asked: Parameters<typeof enter>): Promise<Present> => {
    const present = await enter(...asked)
    await notices.require(present)
    return present
  }
  const saying = (visitor: Visitor) => [limits.message(visitor)]
  const uploading = ({ contactId }: Visitor) => [
    // Pictures come several at a time.
    { name: 'upload', id: contactId, perMinute: uploadsPerMinute, windowSeconds: 30 },
  ]

  app.post(
    '/start',
    {
      schema: { tags, summary: 'Begin or renew a visit', body: startVisit, response: { 200: visitView } },
    },
    async (request) => {
      const perAddress = { ...limits.address(request.ip), name: 'start' }
      count(request, limits.take({ ...perAddress, perMinute: Math.min(perAddress.perMinute, startsPerMinute) }))
      return visits.start(request.body, ownOrigins(request))
    },
  )

  app.get(
    '/messages',
    {
      schema: { tags, summary: 'What was said', querystring: catchUpQuery, response: { 200: catchUpView } },
    },
    async (request) => chat.catchUp(await enter(request), request.query),
  )

  app.post(
    '/messages',
    {
      schema: { tags, summary: 'Say something', body: writeMessage, response: { 201: messageView } },
    },
    async (request, reply) => {
      const present = await enterAgreed(request, saying)
      return reply.code(201).send(await chat.send(present, request.body, request.headers['user-agent']))
    },
  )

  app.post(
    '/attachments',
    {
      schema: { tags, summary: 'Upload a file (multipart, field `file`)', response: { 201: attachmentView } },
    },
    async (request, reply) => {
      const { tenantId, contactId } = await enterAgreed(request, uploading)
      const uploader = { tenantId, kind: 'contact', id: contactId } as const
      return reply.code(201).send(await attachments.upload(uploader, await readUpload(request)))
    },
  )

  app.post(
    '/leave-message',
    {
      schema: { tags, summary: 'Leave a message for people', body: leaveMessage, response: { 201: messageView } },
    },
    async (request, reply) =>
      reply.code(201).send(await chat.leaveMessage(await enterAgreed(request, saying), request.body)),
  )

  app.post(
    '/consent',
    {
      schema: { tags, summary: 'Agree to the privacy notice', body: agreeToNotice, response: { 200: visitorNotice } },
    },
    async (request) => notices.agree(await enter(request), request.body),
  )

  app.post(
    '/erasure-request',
    {
      schema: { tags, summary: 'Ask people to delete her data', body: askErasure, response: { 201: messageView } },
    },
    async (request, reply) => reply.code(201).send(await chat.askErasure(await enter(request, saying), request.body)),
  )
}

function bearerOf(request: FastifyRequest): string {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw tokenInvalid({ token: 'visitor' })
  return token
}
