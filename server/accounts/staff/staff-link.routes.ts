import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody } from '../../../contracts/common.ts'
import { acceptLink, linkView } from '../../../contracts/staff.ts'
import type { Config } from '../../kernel/config.ts'
import type { StaffLinkService } from './staff-link.service.ts'

const forgot = z.object({ email: z.email().max(200) })
const tags = ['sign-in']

/** Invitation and password-reset links: whoever has one may use it, without being signed in. */
export const staffLinkRoutes: FastifyPluginAsyncZod<{ links: StaffLinkService; config: Config }> = async (
  app,
  { links, config },
) => {
  const ask = {
    tags,
    summary: 'Have a password-reset link mailed; the answer is the same for everybody',
    body: forgot,
    response: { 202: z.object({}) },
  }
  app.post('/api/accounts/forgot', { schema: ask }, async (request, reply) => {
    links.forgot(request.body.email, request.ip, mailedOrigin(config))
    return reply.code(202).send({})
  })

  const view = {
    tags,
    summary: 'Whose link this is',
    querystring: acceptLink.pick({ token: true }),
    response: { 200: linkView, 410: errorBody },
  }
  app.get('/api/accounts/link', { schema: view }, (request) => links.view(request.query.token))

  const accept = {
    tags,
    summary: 'Set a password by a link; it works once',
    body: acceptLink,
    response: { 204: z.null(), 410: errorBody },
  }
  app.post('/api/accounts/link', { schema: accept }, async (request, reply) => {
    await links.accept(request.body.token, request.body.password)
    return reply.code(204).send(null)
  })
}

/**
 * The address in letters that anybody can have sent. Never the request's own: a stranger could name his site there and
 * read the token when the link is opened.
 */
function mailedOrigin({ PUBLIC_URL, HOST, PORT }: Config): string {
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin
  return `http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${PORT}`
}
