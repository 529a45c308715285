import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id } from '../../../contracts/common.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  pendingSecondFactor,
  recoveryCodes,
  secondFactorView,
  turnOffSecondFactor,
} from '../../../contracts/second-factor.ts'
import type { Sessions } from '../sign-in/sessions.ts'
import type { SecondFactorService } from './second-factor.service.ts'

const params = z.object({ id })
const refused = { 400: errorBody, 409: errorBody, 429: errorBody }

export const secondFactorRoutes: FastifyPluginAsyncZod<{
  secondFactor: SecondFactorService
  sessions: Sessions
}> = async (app, { secondFactor, sessions }) => {
  const own = { tags: ['me'] }
  const read = { ...own, summary: 'Whether own second factor is on', response: { 200: secondFactorView } }
  app.get('/me/second-factor', { schema: read }, (request) => secondFactor.read(request.actor))

  const begin = {
    ...own,
    summary: 'Begin a second factor: the secret for an authenticator app; it asks for nothing until it is confirmed',
    body: beginSecondFactor,
    response: { 200: pendingSecondFactor, ...refused },
  }
  app.post('/me/second-factor', { schema: begin }, (request) =>
    secondFactor.begin(request.actor, request.body.password),
  )

  const confirm = {
    ...own,
    summary: 'Turn own second factor on with a code of the app; answers recovery codes, this once; other sessions end',
    body: confirmSecondFactor,
    response: { 200: recoveryCodes, ...refused },
  }
  app.post('/me/second-factor/confirm', { schema: confirm }, async (request) => ({
    recoveryCodes: await secondFactor.confirm(
      request.actor,
      request.body.code,
      await sessions.current(request.headers),
    ),
  }))

  const off = {
    ...own,
    summary: 'Turn own second factor off; other sessions end',
    body: turnOffSecondFactor,
    response: { 204: z.null(), ...refused },
  }
  app.post('/me/second-factor/off', { schema: off }, async (request, reply) => {
    await secondFactor.turnOff(request.actor, request.body, await sessions.current(request.headers))
    return reply.code(204).send(null)
  })

  const theirs = { tags: ['staff'], params }
  const readOf = {
    ...theirs,
    summary: "Whether a person's second factor is on",
    response: { 200: secondFactorView, 404: errorBody },
  }
  app.get('/staff/:id/second-factor', { schema: readOf }, (request) =>
    secondFactor.readOf(request.actor, request.params.id),
  )

  const reset = {
    ...theirs,
    summary: 'Take away the second factor of a person who has lost it',
    response: { 204: z.null(), 404: errorBody, 409: errorBody },
  }
  app.delete('/staff/:id/second-factor', { schema: reset }, async (request, reply) => {
    await secondFactor.reset(request.actor, request.params.id)
    return reply.code(204).send(null)
  })
}
