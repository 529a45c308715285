import { PGlite } from '@electric-sql/pglite'
import { Kysely, type LogEvent, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PatientPool } from './patience.ts'
import { pipelinedPool } from './pipeline.ts'

/** Every table of the product. Each feature adds its own table by declaration merging, next to the table's type. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Database {}

/** A connection or an open transaction: code that takes a `Db` works in both. */
export type Db = Kysely<Database>

export interface OpenedDatabase {
  readonly db: Db
  readonly kind: 'pglite' | 'postgres'
  /** The embedded database itself, where there is one. */
  readonly pglite?: PGlite
  /** Runs a script of several statements, outside any tenant. */
  script(text: string): Promise<void>
  /** Runs a script like it, on a PostgreSQL server, and answers with the rows of all its statements. */
  rowsOf?(text: string): Promise<Record<string, unknown>[]>
  /** Hears `pg_notify` on a channel until the database is closed. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  /** Tells of every statement once it has ended, to one listener. */
  onQuery?(heard: (event: LogEvent) => void): void
  /** How the connections of this process are used; the embedded database has but one. */
  pool?(): { total: number; idle: number; waiting: number; max: number }
  close(): Promise<void>
}

/** Kysely's log, to which somebody may listen later. */
function queryLog() {
  let heard: ((event: LogEvent) => void) | undefined
  return {
    log: (event: LogEvent) => heard?.(event),
    onQuery: (listener: (event: LogEvent) => void) => {
      heard = listener
    },
  }
}

const int8 = 20
const date = 1082

/** Opens PostgreSQL in this process, in a folder, or in memory when none is given. */
export async function openPglite(folder?: string, image?: Blob): Promise<OpenedDatabase> {
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(image ? { loadDataDir: image } : {}),
    parsers: { [int8]: Number, [date]: (text: string) => text },
  })
  const { log, onQuery } = queryLog()
  return {
    db: new Kysely<Database>({ dialect: new PGliteDialect({ pglite }), log }),
    onQuery,
    kind: 'pglite',
    pglite,
    script: async (text) => void (await pglite.exec(text)),
    listen: async (channel, heard) => void (await pglite.listen(channel, heard)),
    close: () => pglite.close(),
  }
}

/** By which the server's list of connections shows ours. */
export const applicationName = 'zhanggui'

/** Opens a pool on a PostgreSQL server (15 or later). */
export async function openPostgres(url: string, options: { poolSize?: number } = {}): Promise<OpenedDatabase> {
  pg.types.setTypeParser(int8, Number)
  pg.types.setTypeParser(date, (text: string) => text)
  const pool = new PatientPool({
    connectionString: url,
    max: options.poolSize ?? 16,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    pipeline: true,
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  // So would one that breaks in a transaction; whoever waits for its answer hears of it.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const listeners: Listener[] = []
  const close = async () => {
    for (const listener of listeners) await listener.stop()
    await pool.end()
  }
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  const { log, onQuery } = queryLog()
  return {
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: pipelinedPool(pool) }), log }),
    onQuery,
    pool: () => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      max: pool.options.max ?? 10,
    }),
    kind: 'postgres',
    script: async (text) => void (await pool.query(text)),
    rowsOf: async (text) => {
      const results = (await pool.query(text)) as pg.QueryResult | pg.QueryResult[]
      return [results].flat().flatMap(({ rows }) => rows)
    },
    listen: async (channel, heard) => {
      const listener = keepListening(url, channel, heard)
      listeners.push(listener)
      await listener.ready
    },
    close,
  }
}

interface Listener {
  ready: Promise<void>
  stop(): Promise<void>
}

/** Listens on a connection of its own, and connects again when the server went away. */
function keepListening(url: string, channel: string, heard: (payload: string) => void): Listener {
  let stopped = false
  let client: pg.Client | undefined
  const connect = async (): Promise<void> => {
    if (stopped) return
    const next = new pg.Client({ connectionString: url, application_name: applicationName })
    next.on('error', () => {})
    next.on('end', () => {
      if (!stopped) setTimeout(() => connect().catch(() => {}), 1000).unref()
    })
    next.on('notification', (message) => heard(message.payload ?? ''))
    try {
      await next.connect()
      await next.query(`listen "${channel}"`)
      client = next
    } catch {
      await next.end().catch(() => {})
    }
  }
  return {
    ready: connect(),
    async stop() {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}
