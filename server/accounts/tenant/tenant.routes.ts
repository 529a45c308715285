import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { tenantSettings } from '../../../contracts/staff.ts'
import type { TenantService } from './tenant.service.ts'

const tags = ['settings']

export const tenantRoutes: FastifyPluginAsyncZod<{ tenants: TenantService }> = async (app, { tenants }) => {
  const read = { tags, summary: "The tenant's settings", response: { 200: tenantSettings } }
  app.get('/settings', { schema: read }, (request) => tenants.readSettings(request.actor))

  const change = {
    tags,
    summary: "Change the tenant's settings",
    body: tenantSettings,
    response: { 200: tenantSettings },
  }
  app.put('/settings', { schema: change }, (request) => tenants.changeSettings(request.actor, request.body))
}
