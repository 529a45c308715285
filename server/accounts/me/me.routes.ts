import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody } from '../../../contracts/common.ts'
import { acceptLink, changeStaff, meView } from '../../../contracts/staff.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import type { MeService } from './me.service.ts'

const tags = ['me']
const changeMe = changeStaff.pick({ name: true, locale: true })
const changePassword = z.object({ current: z.string().min(1).max(128), next: acceptLink.shape.password })

export const meRoutes: FastifyPluginAsyncZod<{ me: MeService; sessions: Sessions }> = async (app, { me, sessions }) => {
  const read = { tags, summary: 'Who is signed in, and what she may do', response: { 200: meView } }
  app.get('/me', { schema: read }, async (request, reply) => {
    const cookies = await sessions.refresh(request.headers)
    if (cookies.length > 0) reply.header('set-cookie', cookies)
    return me.read(request.actor)
  })

  const change = { tags, summary: 'Change own name or language', body: changeMe, response: { 200: meView } }
  app.patch('/me', { schema: change }, (request) => me.change(request.actor, request.body))

  const password = {
    tags,
    summary: 'Change own password; other sessions end',
    body: changePassword,
    response: { 204: z.null(), 400: errorBody, 429: errorBody },
  }
  app.post('/me/password', { schema: password }, async (request, reply) => {
    await me.changePassword(request.actor, request.body, await sessions.current(request.headers))
    return reply.code(204).send(null)
  })
}
