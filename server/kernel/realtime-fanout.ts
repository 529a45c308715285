import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import type { Server } from 'socket.io'
import { MessageType } from 'socket.io-adapter'
import { applicationName } from './database.ts'
import type { Log } from './log.ts'

/** PostgreSQL takes notifications of fewer than 8000 bytes. */
const longestNotification = 7500
/** So long after its start a process knows of all others, by their heartbeats. */
const acquaintedMs = 15_000

/** Lets the processes on one PostgreSQL tell each other what their browsers shall hear. Returns what ends it. */
export function fanOut(io: Server, databaseUrl: string, log: Log): () => Promise<void> {
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
  // Not an arrow function: socket.io calls it with `new`.
  io.adapter(function adapterFor(namespace: Parameters<typeof adapterOf>[0]) {
    return quietAlone(adapterOf(namespace))
  })
  // A connection that is only just being made would hold up the end.
  return () => Promise.race([pool.end().catch(() => {}), new Promise<void>((late) => setTimeout(late, 2000).unref())])
}

type Adapter = ReturnType<ReturnType<typeof createAdapter>>
/** What the adapter calls of itself to tell the others. */
interface Publishing {
  doPublish(message: { type: MessageType }): Promise<string>
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
