import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type TenantSettings, tenantSettings } from '../../../contracts/staff.ts'
import { expectedBy, tagged } from '../../kernel/etag.ts'
import type { TenantService } from './tenant.service.ts'

const tags = ['settings']
const config = tagged((settings: TenantSettings) => settings)

export const tenantRoutes: FastifyPluginAsyncZod<{ tenants: TenantService }> = async (app, { tenants }) => {
  const read = { tags, summary: "The tenant's settings", response: { 200: tenantSettings } }
  app.get('/settings', { schema: read, config }, (request) => tenants.readSettings(request.actor))

  const change = {
    tags,
    summary: "Change the tenant's settings",
    body: tenantSettings,
    response: { 200: tenantSettings },
  }
  app.put('/settings', { schema: change, config }, (request) =>
    tenants.changeSettings(request.actor, request.body, expectedBy(request)),
  )
}
