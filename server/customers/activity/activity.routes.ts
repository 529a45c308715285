import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id, pageOf, pageQuery } from '../../../contracts/common.ts'
import { activityView } from '../../../contracts/contact.ts'
import type { ActivityService } from './activity.service.ts'

export const activityRoutes: FastifyPluginAsyncZod<{ activity: ActivityService }> = async (app, { activity }) => {
  const list = {
    tags: ['contacts'],
    summary: 'What a contact looked at and did in the shop, newest first',
    params: z.object({ id }),
    querystring: pageQuery,
    response: { 200: pageOf(activityView), 404: errorBody },
  }
  app.get('/contacts/:id/activity', { schema: list }, (request) =>
    activity.list(request.actor, request.params.id, request.query),
  )
}
