import { sql } from 'kysely'
import { currentContext, inContext } from '../context.ts'
import type { OpenedDatabase } from '../database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { kept } from './kept-figures.ts'
import { type Metrics, secondsSince } from './metrics.ts'
import type { Tracing } from './tracing.ts'

export interface JobFigures {
  job: string
  waiting: number
  running: number
  failed: number
}

/** What waits, runs and has failed for good, by kind of job, in all processes together. */
export async function readJobs({ db }: Pick<OpenedDatabase, 'db'>): Promise<JobFigures[]> {
  const { rows } = await sql<JobFigures>`
    select name as job, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as running,
      count(*) filter (where state = 'failed')::int as failed
    from job.job where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%'
    group by name order by name`.execute(db)
  return rows
}

/** What a job carries beside its data: where the work that asked for it belongs. */
interface Carried {
  _about?: { requestId?: string; traceparent?: string; conversationId?: string }
}

/** Times jobs and sweeps, counts those that failed, and lets each carry the ids of the work that asked for it. */
export function watchJobs(
  jobs: Jobs,
  { database, metrics, tracing }: { database: OpenedDatabase; metrics: Metrics; tracing: Tracing },
): void {
  const { define, send, sweep } = jobs
  const seconds = metrics.histogram('zhanggui_job_seconds', 'Jobs and sweeps.', ['name'])
  const failures = metrics.counter('zhanggui_job_failures_total', 'Jobs and sweeps that failed.', ['name'])

  async function timed(job: string, work: () => Promise<void>): Promise<void> {
    const startedAt = performance.now()
    try {
      await work()
    } catch (error) {
      failures.inc({ name: job })
      throw error
    } finally {
      seconds.observe({ name: job }, secondsSince(startedAt))
    }
  }

  jobs.define = (name, run, cron) =>
    define(
      name,
      ({ _about = {}, ...data }: Carried & Record<string, unknown>, jobId) => {
        const { tenantId } = data as { tenantId?: string }
        const about = { job: name, jobId, ..._about, ...(tenantId ? { tenantId } : {}) }
        return inContext(about, () => tracing.span(name, {}, () => timed(name, () => run(data as never, jobId))))
      },
      cron,
    )
  jobs.sweep = (name, everyMs, run) => sweep(name, everyMs, () => inContext({ job: name }, () => timed(name, run)))
  jobs.send = (name, data, options) => {
    const { requestId, traceparent, conversationId } = currentContext() ?? {}
    const _about = { requestId, traceparent, conversationId }
    return send(name, requestId || traceparent ? { ...data, _about } : data, options)
  }

  const figures = kept(() => readJobs(database))
  metrics.gauge('zhanggui_jobs', 'Jobs that wait, run, or failed for good.', ['name', 'state'], async (gauge) => {
    gauge.reset()
    for (const { job, waiting, running, failed } of (await figures()) ?? []) {
      gauge.set({ name: job, state: 'waiting' }, waiting)
      gauge.set({ name: job, state: 'running' }, running)
      gauge.set({ name: job, state: 'failed' }, failed)
    }
  })
}
