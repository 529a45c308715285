import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { errorBody, id, pageOf, pageQuery } from '../../../contracts/common.ts'
import { changeStaff, invitationView, inviteStaff, staffView } from '../../../contracts/staff.ts'
import type { Config } from '../../kernel/config.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import { originOf } from '../sign-in/origins.ts'
import type { StaffService } from './staff.service.ts'
import { editedStaff, presentStaff, type Staff } from './staff.ts'

const tags = ['staff']
const params = z.object({ id })
const tag = tagged(editedStaff)
const resetLinkView = invitationView.omit({ staff: true })

export const staffRoutes: FastifyPluginAsyncZod<{ staff: StaffService; config: Config }> = async (app, options) => {
  const { staff, config } = options

  const list = {
    tags,
    summary: 'The people of the tenant, by name',
    querystring: pageQuery,
    response: { 200: pageOf(staffView) },
  }
  app.get('/staff', { schema: list }, async (request) => {
    const page = await staff.list(request.actor, request.query)
    return { ...page, items: page.items.map(presentStaff) }
  })

  const get = { tags, summary: 'One member of staff', params, response: { 200: staffView, 404: errorBody } }
  app.get('/staff/:id', { schema: get, config: tag }, async (request) =>
    presentStaff(await staff.read(request.actor, request.params.id)),
  )

  const invite = {
    tags,
    summary: 'Invite a person; the answer carries the link by which she sets a password',
    body: inviteStaff,
    response: { 201: invitationView, 409: errorBody },
  }
  app.post('/staff', { schema: invite }, async (request, reply) => {
    const invitation = await staff.invite(request.actor, request.body, originOf(request, config))
    return reply.code(201).send(presentInvitation(invitation))
  })

  const again = {
    tags,
    summary: 'Invite again a person who has not joined; the earlier link stops working',
    params,
    response: { 200: invitationView, 409: errorBody },
  }
  app.post('/staff/:id/invitation', { schema: again }, async (request) =>
    presentInvitation(await staff.inviteAgain(request.actor, request.params.id, originOf(request, config))),
  )

  const reset = {
    tags,
    summary: 'Make a password-reset link for a person',
    params,
    response: { 200: resetLinkView, 409: errorBody },
  }
  app.post('/staff/:id/reset-link', { schema: reset }, async (request) => {
    const made = await staff.resetLink(request.actor, request.params.id, originOf(request, config))
    return { ...made, expiresAt: made.expiresAt.toISOString() }
  })

  const change = {
    tags,
    summary: "Change a person's name, role, language, status, capacity or skills",
    params,
    body: changeStaff,
    response: { 200: staffView, 404: errorBody, 409: errorBody },
  }
  app.patch('/staff/:id', { schema: change, config: tag }, async (request) =>
    presentStaff(await staff.change(request.actor, request.params.id, request.body, expectedBy(request))),
  )
}

function presentInvitation(invitation: { staff: Staff; link: string; mailed: boolean; expiresAt: Date }) {
  const { staff, link, mailed, expiresAt } = invitation
  return { staff: presentStaff(staff), link, mailed, expiresAt: expiresAt.toISOString() }
}
