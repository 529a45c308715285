import { randomUUID } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { z } from 'zod'
import { type CarriedContext, type Context, carriedContext, inSameContext } from './context.ts'
import type { Db, OpenedDatabase } from './database.ts'
import type { Log } from './log.ts'
import { sayWithNext } from './pipeline.ts'
import { afterCommit, beforeCommit } from './tenancy.ts'

declare module './database.ts' {
  interface Database {
    outbox: {
      id: Generated<number>
      tenant_id: string
      name: string
      payload: unknown
      context: unknown
      created_at: Generated<Date>
      delivered_at: Date | null
      claimed_until: Date | null
      claimed_by: string | null
    }
    outbox_retry: {
      tenant_id: string
      event_id: number
      subscriber: string
      attempts: number
      due_at: Date
      last_error: string
    }
  }
}

export interface EventType<Name extends string = string, Payload extends z.ZodType = z.ZodType> {
  readonly name: Name
  readonly payload: Payload
}

/** One fact as a subscriber hears it. `id` grows; the same fact may be heard again after a crash. */
export interface Heard<T extends EventType = EventType> {
  id: number
  tenantId: string
  at: Date
  payload: z.output<T['payload']>
}

/** Declares a fact other modules may react to. Names are `module.noun.pastTense`. */
export function defineEvent<Name extends string, Payload extends z.ZodType>(
  name: Name,
  payload: Payload,
): EventType<Name, Payload> {
  return { name, payload }
}

const wakers = new Set<() => void>()

interface Appended {
  name: string
  tenant_id: string
  payload: string
  context: string | null
}
/** What was appended in transactions that are still open. */
const gathered = new WeakMap<Db, Appended[]>()

/**
 * Records the event in the caller's transaction; a worker delivers it, at least once, after commit. The events of a
 * transaction are stored together, in their order, at its end.
 */
export async function appendEvent<T extends EventType>(
  trx: Db,
  type: T,
  tenantId: string,
  payload: z.input<T['payload']>,
): Promise<void> {
  const context = carriedContext()
  const row = {
    name: type.name,
    tenant_id: tenantId,
    payload: JSON.stringify(type.payload.parse(payload)),
    context: context ? JSON.stringify(context) : null,
  }
  const before = gathered.get(trx)
  if (before) return void before.push(row)
  const rows = [row]
  const store = () => {
    gathered.delete(trx)
    return insertEvents(trx, rows)
  }
  if (beforeCommit(trx, store)) gathered.set(trx, rows)
  else await store()
}

async function insertEvents(trx: Db, rows: readonly Appended[]): Promise<void> {
  const values = rows.map((row) => ({ ...row, delivered_at: null, claimed_until: null, claimed_by: null }))
  await sayWithNext(trx, trx.insertInto('outbox').values(values))
  if (wakers.size > 0) afterCommit(trx, wakeAll)
  else await sayWithNext(trx, { compile: () => sql`select pg_notify('outbox', '')`.compile(trx) })
}

function wakeAll(): void {
  for (const wake of wakers) wake()
}

interface Subscription {
  subscriber: string
  type: EventType
  react: (event: Heard) => Promise<void>
}
interface Claimed {
  id: number
  tenant_id: string
  name: string
  payload: unknown
  context: CarriedContext | null
  created_at: Date
}

export type EventBus = ReturnType<typeof createEventBus>

export interface EventBusDeps {
  database: OpenedDatabase
  log: Log
  /** A reaction that takes longer is taken for lost and tried again later, so that it holds up no others. */
  reactionLimitMs?: number
}

const leaseSeconds = 10
const batchSize = 100
const heldLimit = 400
const retryLimit = 12

/**
 * Delivers the outbox to subscribers, in every worker process: rows are claimed for a short, renewed time, so that
 * those of a process that died are taken over. Facts with the same key (a conversation, say) are told one after another.
 */
export function createEventBus({ database, log, reactionLimitMs = 20_000 }: EventBusDeps) {
  const { db } = database
  const subscriptions: Subscription[] = []
  const worker = randomUUID()
  const held = new Set<number>()
  const lanes = new Map<string, Promise<void>>()
  const toMark: number[] = []
  let nextMark: Promise<void> | undefined
  let lastMark: Promise<void> = Promise.resolve()
  let running = false
  let stopping = false
  let wanted = false
  let turn: Promise<void> = Promise.resolve()
  const timers: NodeJS.Timeout[] = []

  function wake() {
    wanted = true
    // Not as a part of whatever work has woken it.
    if (running && !stopping) turn = inSameContext({}, () => turn.then(deliverAll))
  }

  async function deliverAll(): Promise<void> {
    if (!wanted) return
    wanted = false
    try {
      while (!stopping) {
        if (held.size >= heldLimit) await Promise.race(lanes.values())
        const claimed = await claim()
        fillLanes(claimed)
        const again = await retryDue()
        if (claimed.length + again === 0) break
      }
    } catch (error) {
      if (!stopping) log.error({ err: error }, 'the outbox could not be read; trying again soon')
    }
  }

  async function claim(): Promise<Claimed[]> {
    const { rows } = await sql<Claimed>`
      update outbox set claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second', claimed_by = ${worker}
      where (tenant_id, id) in (
        select tenant_id, id from outbox
        where delivered_at is null and (claimed_until is null or claimed_until < clock_timestamp())
        order by id limit ${batchSize} for update skip locked)
      returning id, tenant_id, name, payload, context, created_at`.execute(db)
    for (const row of rows) held.add(row.id)
    return rows.sort((a, b) => a.id - b.id)
  }

  /** Different keys side by side, the same key in order, also across batches. */
  function fillLanes(claimed: Claimed[]): void {
    for (const [key, rows] of Map.groupBy(claimed, laneOf)) {
      const lane: Promise<void> = (lanes.get(key) ?? Promise.resolve())
        .then(() => tellLane(rows))
        .catch((error) => log.error({ err: error }, 'facts could not be marked as told; they will be told again'))
        .finally(() => {
          if (lanes.get(key) === lane) lanes.delete(key)
        })
      lanes.set(key, lane)
    }
  }

  async function tellLane(lane: Claimed[]): Promise<void> {
    const done: Claimed[] = []
    try {
      for (const row of lane) {
        if (stopping) break
        await inSameContext(contextOf(row), () => tell(row))
        done.push(row)
      }
    } finally {
      // Held no more, whatever comes: what cannot be marked now must not stay ours, or nobody would tell it again.
      try {
        if (done.length > 0) await markDelivered(done)
      } finally {
        for (const row of lane) held.delete(row.id)
      }
      const left = lane.slice(done.length)
      if (left.length > 0) await unclaim(left).catch(() => {})
    }
  }

  async function tell(row: Claimed): Promise<void> {
    for (const subscription of subscriptions) {
      if (subscription.type.name !== row.name) continue
      try {
        await react(subscription, row)
      } catch (error) {
        log.error(
          { err: error, event: row.name, eventId: row.id, subscriber: subscription.subscriber },
          'a reaction failed',
        )
        await putOff(row, subscription.subscriber, 1, error)
      }
    }
  }

  function react(subscription: Subscription, row: Claimed): Promise<void> {
    const payload = subscription.type.payload.parse(row.payload)
    return within(
      reactionLimitMs,
      subscription.react({ id: row.id, tenantId: row.tenant_id, at: row.created_at, payload }),
    )
  }

  async function putOff(row: { id: number; tenant_id: string }, subscriber: string, attempts: number, error: unknown) {
    const seconds = Math.min(2 ** attempts, 3600)
    const lastError = String((error as Error)?.message ?? error).slice(0, 500)
    await sql`
      insert into outbox_retry (tenant_id, event_id, subscriber, attempts, due_at, last_error)
      values (${row.tenant_id}, ${row.id}, ${subscriber}, ${attempts}, clock_timestamp() + ${seconds} * interval '1 second', ${lastError})
      on conflict (tenant_id, event_id, subscriber) do update
      set attempts = excluded.attempts, due_at = excluded.due_at, last_error = excluded.last_error`.execute(db)
  }

  /** Tells put-off facts again. A row is moved into the future first, so that no other process takes it too. */
  async function retryDue(): Promise<number> {
    const { rows } = await sql<Claimed & { subscriber: string; attempts: number }>`
      with due as (
        update outbox_retry set due_at = clock_timestamp() + interval '60 seconds'
        where (tenant_id, event_id, subscriber) in (
          select tenant_id, event_id, subscriber from outbox_retry
          where due_at < clock_timestamp() and attempts < ${retryLimit} limit 20 for update skip locked)
        returning tenant_id, event_id, subscriber, attempts)
      select o.id, o.tenant_id, o.name, o.payload, o.context, o.created_at, due.subscriber, due.attempts
      from due join outbox o on o.tenant_id = due.tenant_id and o.id = due.event_id`.execute(db)
    for (const row of rows) {
      const subscription = subscriptions.find((one) => one.subscriber === row.subscriber && one.type.name === row.name)
      try {
        if (subscription) await inSameContext(contextOf(row), () => react(subscription, row))
        await sql`delete from outbox_retry where tenant_id = ${row.tenant_id} and event_id = ${row.id} and subscriber = ${row.subscriber}`.execute(
          db,
        )
      } catch (error) {
        log.error(
          { err: error, event: row.name, eventId: row.id, subscriber: row.subscriber },
          'a reaction failed again',
        )
        await putOff(row, row.subscriber, row.attempts + 1, error)
      }
    }
    return rows.length
  }

  /** Lanes that end while others are being marked are marked together. */
  function markDelivered(rows: Claimed[]): Promise<void> {
    toMark.push(...rows.map((row) => row.id))
    if (!nextMark) {
      nextMark = lastMark.then(markAll)
      lastMark = nextMark.catch(() => {})
    }
    return nextMark
  }

  async function markAll(): Promise<void> {
    const ids = toMark.splice(0)
    nextMark = undefined
    // Without the last condition no index would fit, and each mark would read the whole archive.
    await sql`update outbox set delivered_at = clock_timestamp(), claimed_until = null, claimed_by = null
      where id = any(${ids}) and delivered_at is null`.execute(db)
  }

  async function unclaim(rows: Claimed[]): Promise<void> {
    const ids = rows.map((row) => row.id)
    await sql`update outbox set claimed_until = null, claimed_by = null where id = any(${ids}) and delivered_at is null`.execute(
      db,
    )
  }

  async function renew(): Promise<void> {
    const ids = [...held]
    if (ids.length === 0) return
    await sql`update outbox set claimed_until = clock_timestamp() + ${leaseSeconds} * interval '1 second'
      where id = any(${ids}) and claimed_by = ${worker} and delivered_at is null`.execute(db)
  }

  return {
    /** Reacts to a fact. `subscriber` is a stable name (`desk.queue`); `react` may be told the same fact twice. */
    subscribe<T extends EventType>(type: T, subscriber: string, react: (event: Heard<T>) => Promise<void>): void {
      const name = `${subscriber}:${type.name}`
      if (subscriptions.some((one) => one.subscriber === name)) throw new Error(`${name} is subscribed twice`)
      subscriptions.push({ subscriber: name, type, react: react as (event: Heard) => Promise<void> })
    },

    /** Starts delivering, also what an earlier process left. Alone on its database, it need not wait for leases. */
    async start(): Promise<void> {
      running = true
      stopping = false
      wakers.add(wake)
      if (database.kind === 'pglite')
        await sql`update outbox set claimed_until = null where delivered_at is null`.execute(db)
      else await database.listen('outbox', wake)
      timers.push(
        setInterval(wake, 1000),
        setInterval(() => void renew().catch(() => {}), (leaseSeconds * 1000) / 3),
      )
      for (const timer of timers) timer.unref()
      wake()
    },

    /** Ends after the reactions under way; what was not told yet is left for the next process. */
    async stop(): Promise<void> {
      stopping = true
      wakers.delete(wake)
      for (const timer of timers.splice(0)) clearInterval(timer)
      await turn
      await Promise.all(lanes.values())
      running = false
    },

    /** Tells everything that waits, and what comes of it, then returns: for tests and the command line. */
    async drain(): Promise<void> {
      for (;;) {
        fillLanes(await claim())
        if (lanes.size === 0) return
        await Promise.all(lanes.values())
      }
    },
  }
}

/** Facts of one conversation are told in order; facts without one, per kind and tenant. */
function laneOf(row: Claimed): string {
  const { conversationId } = (row.payload ?? {}) as { conversationId?: string }
  return conversationId ?? `${row.tenant_id}:${row.name}`
}

/** What the reactions to a fact are about: what it carries, and itself. */
function contextOf({ id, tenant_id: tenantId, name, payload, context }: Claimed): Context {
  const { conversationId, messageId } = (payload ?? {}) as Context
  const about = { ...context, tenantId, eventId: id, event: name }
  return { ...about, ...(conversationId ? { conversationId } : {}), ...(messageId ? { messageId } : {}) }
}

/** Waits for work, but not for ever. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`no end after ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
