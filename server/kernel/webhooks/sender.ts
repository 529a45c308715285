import { randomUUID } from 'node:crypto'
import type { Db, OpenedDatabase } from '../database.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { inTenant } from '../tenancy.ts'
import type { Metrics } from '../watch/metrics.ts'
import { claimDue, unclaim, unclaimAll } from './delivery.claim.ts'
import { isTaken, type Outcome, recordOutcome } from './delivery.outcome.ts'
import type { Delivery } from './delivery.table.ts'
import { findEndpoint } from './endpoint.repository.ts'
import { openSecrets } from './endpoint.secret.ts'
import { type Build, plainHeaders } from './message.ts'
import { signatures } from './signature.ts'

export interface SenderLimits {
  /** For one attempt, all in all. */
  timeoutMs: number
  /** How many attempts one process makes at once, and how many of them for one endpoint. */
  atOnce: number
  perEndpoint: number
  leaseSeconds: number
  /** What is under way when the process ends has this long; then it is left to the next one. */
  farewellMs: number
}

export const standardLimits: SenderLimits = {
  timeoutMs: 15_000,
  atOnce: 64,
  perEndpoint: 4,
  leaseSeconds: 60,
  farewellMs: 3000,
}

export interface SenderDeps {
  database: OpenedDatabase
  outbound: Outbound
  secrets: Secrets
  build: Build
  log: Log
  metrics?: Metrics | undefined
  limits?: Partial<SenderLimits>
}
export type Sender = ReturnType<typeof createSender>

interface Ready {
  url: string
  body: string
  headers: Record<string, string>
  contactId: string | null
}
const everyMs = 1000
/** Enough of an answer to see what is wrong. */
const keptBytes = 1000

/**
 * Sends what is due, in every worker process: each delivery is taken for a while, sent, and marked. A process that dies
 * in between leaves it to another, so that a receiver may be told twice, with the same id, and never not at all.
 */
export function createSender({ database, outbound, secrets, build, log, metrics, limits = {} }: SenderDeps) {
  const tried = metrics?.histogram('zhanggui_webhook_attempt_seconds', 'Attempts to tell a webhook, by outcome', [
    'outcome',
  ])
  const { db } = database
  const { timeoutMs, atOnce, perEndpoint, leaseSeconds, farewellMs } = { ...standardLimits, ...limits }
  const worker = randomUUID()
  const underWay = new Map<string, Promise<void>>()
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running = false
  let turn: Promise<void> | undefined
  let wanted = false

  function wake(): void {
    wanted = true
    if (!running) return
    turn ??= takeAll().finally(() => {
      turn = undefined
      if (wanted && running) setImmediate(wake)
    })
  }

  async function takeAll(): Promise<void> {
    try {
      while (running && wanted && underWay.size < atOnce) {
        wanted = false
        if ((await take()) > 0) wanted = true
      }
      // With all hands full, whoever is done first looks again.
      if (underWay.size >= atOnce) wanted = false
    } catch (error) {
      wanted = false
      if (running) log.error({ err: error }, 'webhooks that are due could not be read; trying again soon')
    }
  }

  async function take(): Promise<number> {
    const limit = atOnce - underWay.size
    const due = await claimDue(db, { worker, leaseSeconds, perEndpoint, limit })
    for (const delivery of due) {
      const work = handle(delivery).finally(() => {
        underWay.delete(delivery.id)
        wake()
      })
      underWay.set(delivery.id, work)
    }
    return due.length
  }

  async function handle(delivery: Delivery): Promise<void> {
    try {
      const at = new Date()
      const ready = await prepare(delivery, at).catch((error) => failedToBuild(delivery, error))
      if (!ready) return await unclaim(db, worker, [delivery.id])
      const outcome = 'error' in ready ? { ...ready, at } : await attempt(ready, at)
      if (!outcome) return await unclaim(db, worker, [delivery.id])
      tried?.observe({ outcome: isTaken(outcome) ? 'taken' : 'refused' }, outcome.durationMs / 1000)
      await recordOutcome(db, worker, delivery, outcome)
    } catch (error) {
      log.error({ err: error, deliveryId: delivery.id }, 'a webhook could not be marked as sent; it will be sent again')
    }
  }

  function failedToBuild(delivery: Delivery, error: unknown) {
    log.error({ err: error, deliveryId: delivery.id, type: delivery.type }, 'a webhook could not be made')
    return { durationMs: 0, status: null, error: 'internal', response: '', contactId: null }
  }

  /** Undefined when the endpoint is not to be told any more. */
  function prepare(delivery: Delivery, at: Date): Promise<Ready | Omit<Outcome, 'at'> | undefined> {
    const { tenant_id: tenantId, id, endpoint_id: endpointId } = delivery
    return inTenant(db, tenantId, async (trx: Db) => {
      const endpoint = await findEndpoint(trx, tenantId, endpointId)
      if (endpoint?.status !== 'active') return undefined
      const built = await build(trx, delivery, { includeText: endpoint.include_text })
      if (!built) return { durationMs: 0, status: null, error: 'typeUnknown', response: '', contactId: null }
      const timestamp = Math.floor(at.getTime() / 1000)
      const signature = signatures(openSecrets(secrets, endpoint, at), { id, timestamp, body: built.body })
      const signed = { 'webhook-timestamp': String(timestamp), 'webhook-signature': signature }
      return { ...built, url: endpoint.url, headers: { ...plainHeaders(id), ...signed } }
    })
  }

  /** Undefined when this process ended before there was an answer. */
  async function attempt({ url, body, headers, contactId }: Ready, at: Date): Promise<Outcome | undefined> {
    const begun = performance.now()
    const known = () => ({ at, contactId, durationMs: performance.now() - begun })
    try {
      const request = { method: 'POST', headers, body, timeoutMs, maxBytes: keptBytes, signal: ending.signal } as const
      const answer = await outbound.fetch(url, request)
      const retryAfter = answer.headers['retry-after']
      return { ...known(), status: answer.status, error: null, response: excerpt(answer.body), retryAfter }
    } catch (error) {
      if (ending.signal.aborted) return undefined
      return { ...known(), status: null, error: nameOf(error), response: '' }
    }
  }

  return {
    wake,

    async start(): Promise<void> {
      running = true
      if (database.kind === 'pglite') await unclaimAll(db)
      timer = setInterval(wake, everyMs)
      timer.unref()
      wake()
    },

    async stop(): Promise<void> {
      running = false
      clearInterval(timer)
      await turn
      const late = setTimeout(() => ending.abort(), farewellMs)
      await Promise.all(underWay.values())
      clearTimeout(late)
    },

    /** Sends all that is due now, and returns when it is done: for tests and the command line. */
    async drain(): Promise<void> {
      while ((await take()) > 0) await Promise.all(underWay.values())
    },
  }
}

/** The beginning of an answer, as text that the database can keep. */
function excerpt(body: Uint8Array): string {
  return new TextDecoder().decode(body.subarray(0, keptBytes)).replaceAll('\u0000', '\ufffd').slice(0, keptBytes)
}

function nameOf(error: unknown): string {
  if (!(error instanceof AppError)) return 'connection'
  const reason = String(error.facts.reason ?? error.code)
  return error.code === 'outbound.refused' ? `refused.${reason}` : reason
}
