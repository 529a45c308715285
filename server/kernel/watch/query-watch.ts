import type { LogEvent } from 'kysely'
import { currentContext } from '../context.ts'
import type { OpenedDatabase } from '../database.ts'
import type { Log } from '../log.ts'
import type { Metrics } from './metrics.ts'

/** Hears of every statement once it has ended. */
export type QueryHeard = (event: LogEvent) => void

const kinds = ['select', 'insert', 'update', 'delete', 'with']

/** The first word of a statement: few enough to count by. */
function kindOf(statement: string): string {
  const word = /[a-z]+/i.exec(statement)?.[0].toLowerCase() ?? ''
  return kinds.includes(word) ? word : 'other'
}

/** Times every statement, and logs slow ones without the values that were in them. */
export function watchQueries(options: { database: OpenedDatabase; metrics: Metrics; log: Log; slowMs: number }): void {
  const { database, metrics, log, slowMs } = options
  const seconds = metrics.histogram('zhanggui_query_seconds', 'From a statement to its answer.', ['kind'])
  const slow = metrics.counter('zhanggui_slow_queries_total', 'Statements that took longer than SLOW_QUERY_MS.')
  const failed = metrics.counter('zhanggui_query_failures_total', 'Statements that PostgreSQL refused.', ['code'])
  const timers = new Map([...kinds, 'other'].map((kind) => [kind, seconds.labels({ kind })]))

  database.onQuery?.(({ level, query, queryDurationMillis, ...rest }: LogEvent) => {
    timers.get(kindOf(query.sql))!.observe(queryDurationMillis / 1000)
    if (level === 'error') failed.inc({ code: codeOf((rest as { error?: unknown }).error) })
    if (queryDurationMillis < slowMs) return
    slow.inc()
    log.warn(
      {
        ms: Math.round(queryDurationMillis),
        statement: shorten(query.sql),
        values: query.parameters.length,
        ...whose(),
      },
      'a statement was slow',
    )
  })
  watchPool(database, metrics)
}

/** The tenant is in every line of the log already, except where no work was opened for it. */
function whose(): object {
  return currentContext()?.tenantId ? {} : { tenantId: null }
}

/** PostgreSQL's five characters, or nothing that could grow without bound. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && /^[\dA-Z]{5}$/.test(code) ? code : 'other'
}

function shorten(statement: string): string {
  const text = statement.replace(/\s+/g, ' ').trim()
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text
}

/** The embedded database is one connection, which has no pool. */
function watchPool({ pool }: OpenedDatabase, metrics: Metrics): void {
  metrics.gauge(
    'zhanggui_database_connections',
    'Connections of this process to PostgreSQL: used, idle, and how many may be opened.',
    ['state'],
    (gauge) => {
      const { total, idle, max } = pool?.() ?? { total: 1, idle: 0, max: 1 }
      gauge.set({ state: 'used' }, total - idle)
      gauge.set({ state: 'idle' }, idle)
      gauge.set({ state: 'max' }, max)
    },
  )
  metrics.gauge('zhanggui_database_waiting', 'Work that waits for a connection.', [], (gauge) =>
    gauge.set(pool?.().waiting ?? 0),
  )
}
