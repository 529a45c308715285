import { sql } from 'kysely'
import type { OpenedDatabase } from '../database.ts'
import type { EventBus } from '../events.ts'
import { kept } from './kept-figures.ts'
import { type Metrics, secondsSince } from './metrics.ts'
import type { Tracing } from './tracing.ts'

/** What waits in the outbox of all processes together. */
export interface Backlog {
  waiting: number
  oldestSeconds: number
  /** Reactions that failed and are tried again, and those that were given up. */
  retries: number
  givenUp: number
}

/** From so many failures on, a reaction is not tried again. */
const retryLimit = 12

export async function readBacklog({ db }: Pick<OpenedDatabase, 'db'>): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select count(*)::int as waiting,
      coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as "oldestSeconds",
      (select count(*)::int from outbox_retry where attempts < ${retryLimit}) as retries,
      (select count(*)::int from outbox_retry where attempts >= ${retryLimit}) as "givenUp"
    from outbox where delivered_at is null`.execute(db)
  return rows[0]!
}

/** Times and traces reactions to facts, and counts those that failed. */
export function watchEvents(
  events: EventBus,
  { database, metrics, tracing }: { database: OpenedDatabase; metrics: Metrics; tracing: Tracing },
): void {
  const { subscribe } = events
  const seconds = metrics.histogram('zhanggui_reaction_seconds', 'Reactions to facts.', ['subscriber'])
  const failures = metrics.counter('zhanggui_reaction_failures_total', 'Reactions that failed.', ['subscriber'])
  const waited = metrics.histogram('zhanggui_outbox_wait_seconds', 'From a fact to a reaction to it.')

  events.subscribe = (type, subscriber, react) =>
    subscribe(type, subscriber, (event) => {
      const startedAt = performance.now()
      waited.observe(Math.max(0, (Date.now() - event.at.getTime()) / 1000))
      return tracing
        .span(subscriber, { 'zhanggui.event': type.name, 'zhanggui.event.id': event.id }, () => react(event))

        .catch((error) => {
          failures.inc({ subscriber })
          throw error
        })
        .finally(() => seconds.observe({ subscriber }, secondsSince(startedAt)))
    })

  const backlog = kept(() => readBacklog(database))
  const show = (name: string, help: string, field: keyof Backlog) =>
    metrics.gauge(name, help, [], async (gauge) => gauge.set((await backlog())?.[field] ?? Number.NaN))
  show('zhanggui_outbox_waiting', 'Facts that were not told yet.', 'waiting')
  show('zhanggui_outbox_oldest_seconds', 'Since when the oldest of them waits.', 'oldestSeconds')
  show('zhanggui_outbox_retries', 'Reactions that failed and will be tried again.', 'retries')
  show('zhanggui_outbox_given_up', 'Reactions that failed too often and are not tried again.', 'givenUp')
}
