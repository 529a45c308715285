import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import type { OpenedDatabase } from '../database.ts'
import type { Log } from '../log.ts'
import { jobDatabase } from './job-database.ts'
import { createSweeps } from './sweeps.ts'

export type Jobs = ReturnType<typeof createJobs>

type Work<Data> = (data: Data, jobId: string) => Promise<void>

interface Definition {
  name: string
  run: Work<unknown>
  cron?: string
}

/** A job whose worker has not been heard of for so long goes to another one. */
const silenceSeconds = 20
const watchSeconds = 10

/** Work that happens later or regularly, kept in the database and shared by the worker processes (pg-boss). */
export function createJobs({ database, log }: { database: OpenedDatabase; log: Log }) {
  const definitions: Definition[] = []
  const sweeps = createSweeps({ database, log })
  const boss = new PgBoss({
    db: jobDatabase(database),
    schema: 'job',
    backend: database.kind === 'pglite' ? 'pglite' : 'postgres',
    reindex: false,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
  })
  boss.on('error', (error) => log.error({ err: error }, 'a job could not be handled'))
  let started: Promise<void> | undefined

  async function startBoss(worker: boolean): Promise<void> {
    await boss.start()
    for (const { name, run, cron } of definitions) {
      // `short`: of the same key, one waits.
      await boss.createQueue(name, { policy: 'short', heartbeatSeconds: silenceSeconds })
      if (!worker) continue
      if (cron) await boss.schedule(name, cron)
      await boss.work(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const job of jobs) await run(job.data, job.id)
      })
    }
  }

  return {
    /** Declares a job. With `cron` it also runs by itself, once in all processes together. */
    define<Data extends object>(name: string, run: Work<Data>, cron?: string): void {
      definitions.push({ name, run: run as Work<unknown>, ...(cron ? { cron } : {}) })
    },

    /** Declares a sweep: cheap, idempotent work every so often, in one worker of all at a time. */
    sweep(name: string, everyMs: number, run: () => Promise<void>): void {
      sweeps.add({ name, everyMs, run })
    },

    /** Puts a job into the queue. The same `key` is not queued twice while one waits. */
    async send(name: string, data: object, options: { startAfterSeconds?: number; key?: string } = {}): Promise<void> {
      await started
      await boss.send(name, data, {
        retryLimit: 5,
        retryBackoff: true,
        ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
        singletonKey: options.key ?? randomUUID(),
      })
    },

    start(roles: { worker: boolean }): Promise<void> {
      if (definitions.length > 0) started = startBoss(roles.worker)
      if (roles.worker) sweeps.start()
      return started ?? Promise.resolve()
    },

    async stop(): Promise<void> {
      await sweeps.stop()
      if (started) await started.then(() => boss.stop({ graceful: true, timeout: 5000, close: false }))
    },
  }
}
