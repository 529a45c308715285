import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id } from '../../../contracts/common.ts'
import { staffRole } from '../../../contracts/role.ts'
import { secondFactorCode } from '../../../contracts/second-factor.ts'
import type { Config } from '../../kernel/config.ts'
import { AppError } from '../../kernel/errors.ts'
import { requireOwnOrigin } from './origins.ts'
import { type Caller, type SignInService, signInTooMany } from './sign-in.service.ts'

const signIn = z.object({
  email: z.email().max(200),
  password: z.string().min(1).max(128),
  rememberMe: z.boolean().default(true),
  /** Asked for by `accounts.signIn.codeNeeded` when this person has a second factor. */
  code: secondFactorCode.optional(),
})
const signedIn = z.object({ id, name: z.string(), role: staffRole })
const tags = ['sign-in']

/** The way in and out, open to everybody. */
export const signInRoutes: FastifyPluginAsyncZod<{ service: SignInService; config: Config }> = async (app, options) => {
  const { service, config } = options
  app.addHook('onRequest', async (request) => requireOwnOrigin(request, config))
  app.addHook('onError', async (_request, reply, error) => {
    if (error instanceof AppError && error.code === signInTooMany.code)
      reply.header('retry-after', String(error.facts.retryAfterSeconds))
  })

  const into = {
    tags,
    summary: 'Sign in with e-mail, password and, where one is asked for, a code; the answer sets the session cookie',
    body: signIn,
    response: { 200: signedIn, 401: errorBody, 403: errorBody, 429: errorBody },
  }
  app.post('/api/auth/sign-in/email', { schema: into }, async (request, reply) => {
    const { staff, cookies } = await service.signIn(request.body, callerOf(request))
    reply.header('set-cookie', cookies)
    return { id: staff.id, name: staff.name, role: staff.role }
  })

  const out = { tags, summary: 'Sign out', response: { 200: z.object({}) } }
  app.post('/api/auth/sign-out', { schema: out }, async (request, reply) => {
    reply.header('set-cookie', await service.signOut(callerOf(request)))
    return {}
  })
}

export function callerOf(request: FastifyRequest): Caller {
  const { cookie, 'user-agent': userAgent } = request.headers
  return { address: request.ip, cookie, userAgent }
}
