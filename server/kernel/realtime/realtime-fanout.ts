import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import type { Server } from 'socket.io'
import { MessageType } from 'socket.io-adapter'
import { applicationName } from '../database.ts'
import type { Log } from '../log.ts'
import type { Redis } from '../redis.ts'

/** PostgreSQL takes notifications of fewer than 8000 bytes. */
const longestNotification = 7500
/** So long after its start a process knows of all others, by their heartbeats. */
const acquaintedMs = 15_000

/** Where processes hear each other in Redis. Rooms are named by ids, so that two installations may share a server. */
const redisChannel = 'zhanggui:realtime'

export interface FanOut {
  databaseUrl: string
  /** The faster way, while it answers. */
  redis?: Redis | undefined
  log: Log
}

/** Lets the processes on one PostgreSQL tell each other what their browsers shall hear. Returns what ends it. */
export function fanOut(io: Server, { databaseUrl, redis, log }: FanOut): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: applicationName })
  pool.on('error', () => {})
  // The adapter connects again by itself, but leaves a broken connection counted as taken, and its error unheard.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    client.once('end', () => giveBack(client as pg.PoolClient))
  })
  const errorHandler = (error: Error) =>
    log.warn({ err: error }, 'other processes were not told what browsers shall hear')
  const adapterOf = createAdapter(pool, {
    tableName: 'realtime.attachment',
    payloadThreshold: longestNotification,
    errorHandler,
  })
  const adapters = new Map<string, Adapter>()
  // Not an arrow function: socket.io calls it with `new`.
  io.adapter(function adapterFor(namespace: Parameters<typeof adapterOf>[0]) {
    const adapter = adapterOf(namespace)
    adapters.set(namespace.name, adapter)
    if (redis) throughRedis(adapter, redis)
    return quietAlone(adapter)
  })
  redis?.hear(redisChannel, (payload) => {
    const message = JSON.parse(payload) as { nsp: string }
    const adapter = adapters.get(message.nsp)
    adapter?.onMessage(message as Parameters<Adapter['onMessage']>[0])
  })
  // A connection that is only just being made would hold up the end.
  return () => Promise.race([pool.end().catch(() => {}), new Promise<void>((late) => setTimeout(late, 2000).unref())])
}

type Adapter = ReturnType<ReturnType<typeof createAdapter>>
/** What the adapter calls of itself to tell the others. */
interface Publishing {
  doPublish(message: Message): Promise<string>
  doPublishResponse(requester: string, message: Message): Promise<void>
}
interface Message {
  type: MessageType
}

/**
 * Tells the others through Redis, and through PostgreSQL when Redis is away or reached fewer of them than there are:
 * one that hears the same twice shows it once.
 */
function throughRedis(adapter: Adapter, redis: Redis): void {
  const publishing = adapter as unknown as Publishing
  const publish = publishing.doPublish.bind(adapter)
  const respond = publishing.doPublishResponse.bind(adapter)
  const tellAll = async (message: Message): Promise<boolean> => {
    const text = JSON.stringify(message)
    const reached = await redis.ask((client) => client.publish(redisChannel, text))
    return reached !== undefined && reached >= (await adapter.serverCount())
  }
  publishing.doPublish = async (message) => ((await tellAll(message)) ? '' : publish(message))
  publishing.doPublishResponse = async (requester, message) => {
    if (!(await tellAll(message))) await respond(requester, message)
  }
}

/** A process that is alone saves itself the notifications. */
function quietAlone(adapter: Adapter): Adapter {
  const startedAt = Date.now()
  const publishing = adapter as unknown as Publishing
  const publish = publishing.doPublish.bind(adapter)
  publishing.doPublish = async (message) => {
    const knowsOthers = Date.now() - startedAt > acquaintedMs
    if (message.type === MessageType.BROADCAST && knowsOthers && (await adapter.serverCount()) === 1) return ''
    return publish(message)
  }
  return adapter
}

function giveBack(client: pg.PoolClient): void {
  try {
    client.release(true)
  } catch {}
}
