import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, time } from '../../../contracts/common.ts'
import { type OpeningHours, openingHours } from '../../../contracts/staff.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import type { OpeningHoursService } from './opening-hours.service.ts'

const tags = ['settings']
const config = tagged((hours: OpeningHours) => hours)
const openNow = z.object({ open: z.boolean(), nextChangeAt: time.nullable() })

export const openingHoursRoutes: FastifyPluginAsyncZod<{ hours: OpeningHoursService }> = async (app, { hours }) => {
  const read = { tags, summary: 'When people are there to answer', response: { 200: openingHours } }
  app.get('/opening-hours', { schema: read, config }, (request) => hours.read(request.actor))

  const now = { tags, summary: 'Whether it is open now, and until when', response: { 200: openNow } }
  app.get('/opening-hours/now', { schema: now }, async (request) => {
    const { open, nextChangeAt } = await hours.readNow(request.actor)
    return { open, nextChangeAt: nextChangeAt?.toISOString() ?? null }
  })

  const change = {
    tags,
    summary: 'Set when people are there to answer',
    body: openingHours,
    response: { 200: openingHours, 400: errorBody },
  }
  app.put('/opening-hours', { schema: change, config }, (request) =>
    hours.change(request.actor, request.body, expectedBy(request)),
  )
}
