import { sql } from 'kysely'
import type { z } from 'zod'
import type { changeWebhook, createWebhook, WebhookTypeView, WebhookView } from '../../../contracts/webhook.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import type { Db } from '../database.ts'
import { auditedChange, type Expected, requireUnchanged } from '../etag.ts'
import { newId } from '../ids.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { inTenant } from '../tenancy.ts'
import { countWaiting, giveUpWaiting } from './delivery.repository.ts'
import {
  deleteEndpoint,
  disabled,
  enabled,
  findEndpoint,
  insertEndpoint,
  listEndpoints,
  lockEndpoint,
  updateEndpoint,
} from './endpoint.repository.ts'
import { overlapHours } from './endpoint.secret.ts'
import { type Endpoint, secretPurpose } from './endpoint.table.ts'
import type { PublicEvent } from './public-event.ts'
import { newWebhookSecret } from './signature.ts'
import { textNeedsHttps, tooManyWebhooks, webhookNotFound, webhookTypeUnknown } from './webhook.errors.ts'
import { webhookPolicy } from './webhook.policy.ts'

export interface EndpointDeps {
  db: Db
  secrets: Secrets
  outbound: Pick<Outbound, 'check'>
  /** With own networks allowed, texts may go to plain addresses in them too. */
  allowPrivate: boolean
  events: readonly PublicEvent[]
}
type Changes = z.output<typeof changeWebhook>
export type EndpointService = ReturnType<typeof createEndpointService>

const mostEndpoints = 20

/** Webhooks: where the facts of a tenant go. */
export function createEndpointService({ db, secrets, outbound, allowPrivate, events }: EndpointDeps) {
  async function locked(trx: Db, actor: Actor, id: string): Promise<Endpoint> {
    const endpoint = await lockEndpoint(trx, actor.tenantId, id)
    if (!endpoint) throw webhookNotFound({ id })
    return endpoint
  }

  function checkWhere(url: string, includeText: boolean): void {
    const { protocol, hostname } = outbound.check(url)
    if (includeText && protocol !== 'https:' && !allowPrivate) throw textNeedsHttps({ host: hostname })
  }

  function checkTypes(types: readonly string[] | null | undefined): void {
    for (const type of types ?? []) if (!events.some((event) => event.type === type)) throw webhookTypeUnknown({ type })
  }

  async function presented(trx: Db, endpoint: Endpoint): Promise<WebhookView> {
    const waiting = await countWaiting(trx, endpoint.tenant_id)
    return present(endpoint, waiting.get(endpoint.id) ?? 0)
  }

  return {
    /** What can be told. */
    types(actor: Actor): WebhookTypeView[] {
      webhookPolicy.require(actor, 'read')
      return events.map(({ type, description, hasText }) => ({ type, description, hasText }))
    },

    list(actor: Actor): Promise<WebhookView[]> {
      webhookPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const endpoints = await listEndpoints(trx, actor.tenantId)
        const waiting = await countWaiting(trx, actor.tenantId)
        return endpoints.map((endpoint) => present(endpoint, waiting.get(endpoint.id) ?? 0))
      })
    },

    get(actor: Actor, id: string): Promise<WebhookView> {
      webhookPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const endpoint = await findEndpoint(trx, actor.tenantId, id)
        if (!endpoint) throw webhookNotFound({ id })
        return presented(trx, endpoint)
      })
    },

    /** Makes an endpoint; its secret is told now and never again. @throws outboundRefused */
    create(actor: Actor, input: z.output<typeof createWebhook>): Promise<WebhookView & { secret: string }> {
      webhookPolicy.require(actor, 'change')
      const { tenantId } = actor
      checkWhere(input.url, input.includeText)
      checkTypes(input.types)
      return inTenant(db, tenantId, async (trx) => {
        await oneAtATime(trx, tenantId)
        if ((await listEndpoints(trx, tenantId)).length >= mostEndpoints) throw tooManyWebhooks({ most: mostEndpoints })
        const secret = newWebhookSecret()
        const endpoint = await insertEndpoint(trx, {
          ...{ tenant_id: tenantId, id: newId(), url: input.url, description: input.description },
          ...{
            types: input.types,
            include_text: input.includeText,
            secret_sealed: secrets.seal(secretPurpose, secret),
          },
          ...{ former_secret_sealed: null, former_secret_until: null, last_success_at: null, failing_since: null },
          ...{ disabled_reason: null, disabled_at: null },
        })
        await audit(trx, actor, 'webhook.endpoint.created', endpoint.id, auditFacts(endpoint))
        return { ...present(endpoint, 0), secret }
      })
    },

    /** Changes an endpoint. What waited for one that is disabled is given up. @throws outboundRefused */
    change(actor: Actor, id: string, input: Changes, expected?: Expected): Promise<WebhookView> {
      webhookPolicy.require(actor, 'change')
      checkTypes(input.types)
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await locked(trx, actor, id)
        await requireAsExpected(trx, before, expected)
        checkWhere(input.url ?? before.url, input.includeText ?? before.include_text)
        const after = await updateEndpoint(trx, actor.tenantId, id, columnsOf(before, input))
        if (before.status === 'active' && after.status === 'disabled') await giveUpWaiting(trx, actor.tenantId, id)
        await audit(trx, actor, 'webhook.endpoint.changed', id, { ...auditFacts(after), fields: Object.keys(input) })
        return presented(trx, after)
      })
    },

    /** Replaces the secret; for a day the former one signs as well, so that the receiver can change over in peace. */
    rotate(actor: Actor, id: string): Promise<WebhookView & { secret: string }> {
      webhookPolicy.require(actor, 'change')
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await locked(trx, actor, id)
        const secret = newWebhookSecret()
        const after = await updateEndpoint(trx, actor.tenantId, id, {
          secret_sealed: secrets.seal(secretPurpose, secret),
          former_secret_sealed: before.secret_sealed,
          former_secret_until: sql<Date>`clock_timestamp() + ${overlapHours} * interval '1 hour'`,
        })
        await audit(trx, actor, 'webhook.endpoint.secretRotated', id)
        return { ...(await presented(trx, after)), secret }
      })
    },

    remove(actor: Actor, id: string, expected?: Expected): Promise<void> {
      webhookPolicy.require(actor, 'change')
      return inTenant(db, actor.tenantId, async (trx) => {
        const endpoint = await locked(trx, actor, id)
        await requireAsExpected(trx, endpoint, expected)
        await deleteEndpoint(trx, actor.tenantId, id)
        await audit(trx, actor, 'webhook.endpoint.removed', id, auditFacts(endpoint))
      })
    },
  }
}

/** What people edit of an endpoint; how it fares is no edit. */
export function editedWebhook({ url, description, types, includeText, enabled }: WebhookView) {
  return { url, description, types, includeText, enabled }
}

function requireAsExpected(trx: Db, endpoint: Endpoint, expected: Expected): Promise<void> {
  const last = auditedChange(trx, endpoint.tenant_id, endpoint.id, 'webhook.endpoint.changed')
  return requireUnchanged(expected, editedWebhook(present(endpoint, 0)), last)
}

/** Two who make the last one allowed at once: one of them waits. */
async function oneAtATime(trx: Db, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhook ${tenantId}`}, 0))`.execute(trx)
}

function columnsOf(before: Endpoint, { url, description, types, includeText, enabled: on }: Changes) {
  const isSwitched = on !== undefined && on !== (before.status === 'active')
  return {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(types === undefined ? {} : { types }),
    ...(includeText === undefined ? {} : { include_text: includeText }),
    ...(isSwitched ? (on ? enabled : disabled('person')) : {}),
  }
}

/** What the audit log keeps: the host alone, since the rest of an address may be a password of its own. */
function auditFacts({ url, types, include_text, status }: Endpoint) {
  return { host: new URL(url).host, types, includeText: include_text, enabled: status === 'active' }
}

function present(endpoint: Endpoint, waiting: number): WebhookView {
  const formerUntil = endpoint.former_secret_until
  return {
    id: endpoint.id,
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    includeText: endpoint.include_text,
    enabled: endpoint.status === 'active',
    disabledReason: endpoint.disabled_reason,
    disabledAt: endpoint.disabled_at?.toISOString() ?? null,
    lastSuccessAt: endpoint.last_success_at?.toISOString() ?? null,
    failingSince: endpoint.failing_since?.toISOString() ?? null,
    formerSecretUntil: formerUntil && formerUntil > new Date() ? formerUntil.toISOString() : null,
    waiting,
    createdAt: endpoint.created_at.toISOString(),
    updatedAt: endpoint.updated_at.toISOString(),
  }
}
