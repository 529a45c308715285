import type { z } from 'zod'
import type { Page } from '../../../contracts/common.ts'
import type { DeliveryDetail, DeliveryView, listDeliveries } from '../../../contracts/webhook.ts'
import type { Actor } from '../actor.ts'
import { audit } from '../audit.ts'
import type { Db } from '../database.ts'
import { afterCommit, inTenant } from '../tenancy.ts'
import {
  findDelivery,
  findLastAttempts,
  insertDeliveries,
  listAttempts,
  lockDelivery,
  pageOfDeliveries,
  sendAgain,
  sendFailedAgain,
} from './delivery.repository.ts'
import type { Attempt, Delivery } from './delivery.table.ts'
import { findEndpoint } from './endpoint.repository.ts'
import type { Endpoint } from './endpoint.table.ts'
import { type Build, plainHeaders } from './message.ts'
import { waiting } from './record.ts'
import { testType } from './test-event.ts'
import { deliveryNotFound, webhookDisabledError, webhookNotFound } from './webhook.errors.ts'
import { webhookPolicy } from './webhook.policy.ts'

export type DeliveryService = ReturnType<typeof createDeliveryService>

/** What was told to whom, what came of it, and telling it again. */
export function createDeliveryService({ db, build, wake }: { db: Db; build: Build; wake: () => void }) {
  async function endpointOf(trx: Db, { tenantId }: Actor, id: string): Promise<Endpoint> {
    const endpoint = await findEndpoint(trx, tenantId, id)
    if (!endpoint) throw webhookNotFound({ id })
    return endpoint
  }

  async function activeEndpoint(trx: Db, actor: Actor, id: string): Promise<Endpoint> {
    const endpoint = await endpointOf(trx, actor, id)
    if (endpoint.status !== 'active') throw webhookDisabledError({ id })
    return endpoint
  }

  /** Without texts: what a person said is sent, but not kept, and not shown beside the log. */
  async function bodyOf(trx: Db, delivery: Delivery): Promise<string> {
    try {
      return (await build(trx, delivery, { includeText: false }))?.body ?? ''
    } catch {
      return ''
    }
  }

  return {
    /** A page of an endpoint's deliveries, newest first. */
    list(actor: Actor, webhookId: string, query: z.output<typeof listDeliveries>): Promise<Page<DeliveryView>> {
      webhookPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        await endpointOf(trx, actor, webhookId)
        const { rows, next } = await pageOfDeliveries(trx, actor.tenantId, webhookId, query)
        const ids = rows.map(({ id }) => id)
        const last = await findLastAttempts(trx, actor.tenantId, ids)
        return { items: rows.map((row) => present(row, last.get(row.id))), next }
      })
    },

    /** One delivery with its attempts and what is sent. */
    get(actor: Actor, id: string): Promise<DeliveryDetail> {
      webhookPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => {
        const delivery = await findDelivery(trx, actor.tenantId, id)
        if (!delivery) throw deliveryNotFound({ id })
        const { url } = await endpointOf(trx, actor, delivery.endpoint_id)
        const attempts = await listAttempts(trx, actor.tenantId, id)
        return {
          ...present(delivery, attempts[0]),
          request: { url, headers: plainHeaders(id), body: await bodyOf(trx, delivery) },
          attemptLog: attempts.map(presentAttempt),
        }
      })
    },

    /** Sends something that is no fact of the house, once, so that somebody can see whether it arrives. */
    test(actor: Actor, webhookId: string): Promise<DeliveryView> {
      webhookPolicy.require(actor, 'resend')
      return inTenant(db, actor.tenantId, async (trx) => {
        await activeEndpoint(trx, actor, webhookId)
        const row = { ...waiting(actor.tenantId, webhookId, testType, new Date()), event_id: null, payload: '{}' }
        await insertDeliveries(trx, [row])
        afterCommit(trx, wake)
        return present((await findDelivery(trx, actor.tenantId, row.id))!, undefined)
      })
    },

    /** Sends one delivery again, under the same id, and again with all tries. */
    resend(actor: Actor, id: string): Promise<DeliveryView> {
      webhookPolicy.require(actor, 'resend')
      return inTenant(db, actor.tenantId, async (trx) => {
        const delivery = await lockDelivery(trx, actor.tenantId, id)
        if (!delivery) throw deliveryNotFound({ id })
        await activeEndpoint(trx, actor, delivery.endpoint_id)
        const again = await sendAgain(trx, actor.tenantId, id)
        await audit(trx, actor, 'webhook.delivery.resent', id, { type: delivery.type })
        afterCommit(trx, wake)
        return present(again, (await findLastAttempts(trx, actor.tenantId, [id])).get(id))
      })
    },

    /** Sends again all that failed and happened since then; answers with how many. */
    resendFailed(actor: Actor, webhookId: string, since: Date): Promise<number> {
      webhookPolicy.require(actor, 'resend')
      return inTenant(db, actor.tenantId, async (trx) => {
        await activeEndpoint(trx, actor, webhookId)
        const count = await sendFailedAgain(trx, actor.tenantId, webhookId, since)
        await audit(trx, actor, 'webhook.endpoint.failedResent', webhookId, { since: since.toISOString(), count })
        afterCommit(trx, wake)
        return count
      })
    },
  }
}

function present(delivery: Delivery, last: Attempt | undefined): DeliveryView {
  return {
    id: delivery.id,
    webhookId: delivery.endpoint_id,
    type: delivery.type,
    at: delivery.happened_at.toISOString(),
    status: delivery.status,
    attempts: delivery.attempts,
    nextTryAt: delivery.next_try_at?.toISOString() ?? null,
    lastAttemptAt: last?.at.toISOString() ?? null,
    lastStatus: last?.status ?? null,
    lastError: last?.error ?? null,
  }
}

function presentAttempt({ no, at, duration_ms, status, error, response }: Attempt) {
  return { no, at: at.toISOString(), durationMs: duration_ms, status, error, response }
}
