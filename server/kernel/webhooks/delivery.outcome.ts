import { sql } from 'kysely'
import { systemActor } from '../actor.ts'
import { audit } from '../audit.ts'
import type { Db } from '../database.ts'
import { appendEvent } from '../events.ts'
import { inTenant } from '../tenancy.ts'
import { pauseAfter } from './backoff.ts'
import { giveUpWaiting, insertAttempt } from './delivery.repository.ts'
import type { Delivery } from './delivery.table.ts'
import {
  disabled,
  isFailingForLong,
  lockEndpoint,
  recordFailure,
  recordSuccess,
  updateEndpoint,
} from './endpoint.repository.ts'
import { testType } from './test-event.ts'
import { type DisabledReason, webhookDisabled } from './webhook.events.ts'

/** What came of one attempt. */
export interface Outcome {
  at: Date
  durationMs: number
  status: number | null
  /** Why there was no answer. */
  error: string | null
  response: string
  retryAfter?: string | undefined
  contactId: string | null
}

/** An endpoint that has taken nothing for so long is disabled. */
export const failingDays = 5
const gone = 410

/** Whether the receiver said that it has it. */
export const isTaken = ({ status }: Outcome) => status !== null && status >= 200 && status < 300

/**
 * Writes down what came of an attempt, and what follows: done, another try later, or giving up. Only while the worker
 * still holds the delivery: what took too long belongs to another one.
 */
export function recordOutcome(db: Db, worker: string, delivery: Delivery, outcome: Outcome): Promise<boolean> {
  const { tenant_id: tenantId, id, endpoint_id: endpointId } = delivery
  return inTenant(db, tenantId, async (trx) => {
    // Failures of one endpoint are written down one after another: one of them may be what disables it.
    if (!isTaken(outcome)) await lockEndpoint(trx, tenantId, endpointId)
    const held = await updateDelivery(trx, worker, delivery, outcome)
    if (!held) return false
    const { at, durationMs, status, error, response } = outcome
    const attempt = { at, duration_ms: Math.round(durationMs), status, error, response }
    await insertAttempt(trx, { tenant_id: tenantId, delivery_id: id, no: held.attempts, ...attempt })
    if (delivery.type !== testType) await followHealth(trx, tenantId, endpointId, outcome)
    return true
  })
}

async function updateDelivery(trx: Db, worker: string, { tenant_id, id, tries, type }: Delivery, outcome: Outcome) {
  const pause = mayTryAgain(type, outcome) ? pauseAfter(tries + 1, outcome.retryAfter) : undefined
  const state = isTaken(outcome) ? 'delivered' : pause === undefined ? 'failed' : 'waiting'
  const { rows } = await sql<{ attempts: number }>`
    update webhook_delivery d
    set status = s.status, attempts = attempts + 1, tries = tries + 1, claimed_until = null, claimed_by = null,
      next_try_at = case when s.status = 'waiting' then clock_timestamp() + ${pause ?? 0} * interval '1 second' end,
      finished_at = case when s.status <> 'waiting' then clock_timestamp() end,
      contact_id = ${outcome.contactId}
    from (
      select e.id, case when e.status = 'disabled' and ${state} = 'waiting' then 'failed' else ${state} end as status
      from webhook_endpoint e where e.tenant_id = ${tenant_id}) s
    where d.tenant_id = ${tenant_id} and d.id = ${id} and s.id = d.endpoint_id
      and d.claimed_by = ${worker} and d.status = 'waiting'
    returning d.attempts`.execute(trx)
  return rows[0]
}

/** A test is for whoever looks at the screen: it is not tried again. */
function mayTryAgain(type: string, outcome: Outcome): boolean {
  return type !== testType && outcome.status !== gone
}

async function followHealth(trx: Db, tenantId: string, endpointId: string, outcome: Outcome): Promise<void> {
  if (isTaken(outcome)) return recordSuccess(trx, tenantId, endpointId)
  await recordFailure(trx, tenantId, endpointId)
  if (outcome.status === gone) return disableEndpoint(trx, tenantId, endpointId, 'gone')
  if (await isFailingForLong(trx, tenantId, endpointId, failingDays))
    await disableEndpoint(trx, tenantId, endpointId, 'failing')
}

async function disableEndpoint(trx: Db, tenantId: string, id: string, reason: DisabledReason): Promise<void> {
  const { url } = await updateEndpoint(trx, tenantId, id, disabled(reason))
  await giveUpWaiting(trx, tenantId, id)
  await audit(trx, systemActor(tenantId), webhookDisabled.name, id, { reason, host: new URL(url).host })
  await appendEvent(trx, webhookDisabled, tenantId, { endpointId: id, reason })
}
