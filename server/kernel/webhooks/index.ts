import type { FastifyInstance } from 'fastify'
import type { OpenedDatabase } from '../database.ts'
import type { EventBus } from '../events.ts'
import type { Log } from '../log.ts'
import type { Mail } from '../mail.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { PersonalData } from '../personal-data/personal-data.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { inTenant } from '../tenancy.ts'
import type { Metrics } from '../watch/metrics.ts'
import { createDeliveryService } from './delivery.service.ts'
import { findEndpoint } from './endpoint.repository.ts'
import { createEndpointService } from './endpoint.service.ts'
import { createBuild } from './message.ts'
import type { PublicEvent } from './public-event.ts'
import { recordDeliveries } from './record.ts'
import { createSender, type SenderLimits } from './sender.ts'
import { webhookDisabled } from './webhook.events.ts'
import { disabledLetter, type Reader } from './webhook.letter.ts'
import { webhookPersonalData } from './webhook.personal-data.ts'
import './webhook.retention.ts'
import { deliveryRoutes, endpointRoutes } from './webhook.routes.ts'

export { definePublicEvent, type PublicEvent } from './public-event.ts'
export { webhookReference } from './reference.ts'
export { webhookDisabled } from './webhook.events.ts'

export interface WebhooksDeps {
  database: OpenedDatabase
  bus: Pick<EventBus, 'subscribe'>
  /** Everything that may be told outside. */
  events: readonly PublicEvent[]
  outbound: Outbound
  allowPrivate: boolean
  secrets: Secrets
  personalData?: PersonalData
  mail: Mail
  /** Who hears of it when an endpoint is disabled by itself. */
  administrators: (tenantId: string) => Promise<readonly Reader[]>
  publicUrl?: string | undefined
  log: Log
  metrics?: Metrics
  limits?: Partial<SenderLimits>
}
export type Webhooks = ReturnType<typeof createWebhooks>

/** Webhooks: what happens in the house is told to addresses of the tenant's own programs, signed, at least once. */
export function createWebhooks(deps: WebhooksDeps) {
  const { database, bus, events, outbound, allowPrivate, secrets, personalData, log, metrics, limits = {} } = deps
  const { db } = database
  const build = createBuild(events)
  const sender = createSender({ database, outbound, secrets, build, log, metrics, limits })
  const endpoints = createEndpointService({ db, secrets, outbound, allowPrivate, events })
  const deliveries = createDeliveryService({ db, build, wake: sender.wake })

  recordDeliveries({ db, bus, events, wake: sender.wake })
  bus.subscribe(webhookDisabled, 'kernel.webhooks.notice', async ({ tenantId, payload: { endpointId, reason } }) => {
    const { mail, administrators, publicUrl } = deps
    if (!mail.configured) return
    const endpoint = await inTenant(db, tenantId, (trx) => findEndpoint(trx, tenantId, endpointId))
    if (endpoint?.status !== 'disabled') return
    const link = publicUrl && new URL('/console/settings/webhooks', publicUrl).href
    const host = new URL(endpoint.url).host
    for (const reader of await administrators(tenantId)) await mail.send(disabledLetter(reader, { host, reason, link }))
  })
  personalData?.register(webhookPersonalData)

  return {
    endpoints,
    deliveries,
    /** For administrators: below `/api/v1`. */
    routes: async (app: FastifyInstance) => {
      await app.register(endpointRoutes, { endpoints })
      await app.register(deliveryRoutes, { deliveries })
    },
    /** Begins to send, in a worker process. */
    start: sender.start,
    stop: sender.stop,
    /** Sends all that is due now: for tests and the command line. */
    drain: sender.drain,
  }
}
