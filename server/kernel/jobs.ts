import { fromKysely, PgBoss } from 'pg-boss'
import type { OpenedDatabase } from './database.ts'
import type { Log } from './log.ts'

export type Jobs = ReturnType<typeof createJobs>

interface Definition {
  name: string
  run: (data: unknown) => Promise<void>
  cron?: string
}

/** Work that happens later or regularly, kept in the database and shared by the worker processes (pg-boss). */
export function createJobs({ database, log }: { database: OpenedDatabase; log: Log }) {
  const definitions: Definition[] = []
  const sweeps: { name: string; everyMs: number; run: () => Promise<void> }[] = []
  const timers: NodeJS.Timeout[] = []
  const boss = new PgBoss({
    db: fromKysely(database.db),
    schema: 'job',
    backend: database.kind === 'pglite' ? 'pglite' : 'postgres',
    reindex: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'a job could not be handled'))
  let started: Promise<void> | undefined

  async function startBoss(worker: boolean): Promise<void> {
    await boss.start()
    for (const { name, run, cron } of definitions) {
      await boss.createQueue(name)
      if (!worker) continue
      if (cron) await boss.schedule(name, cron)
      await boss.work(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const job of jobs) await run(job.data)
      })
    }
  }

  return {
    /** Declares a job. With `cron` it also runs by itself, once in all processes together. */
    define<Data extends object>(name: string, run: (data: Data) => Promise<void>, cron?: string): void {
      definitions.push({ name, run: run as (data: unknown) => Promise<void>, ...(cron ? { cron } : {}) })
    },

    /** Declares a sweep: cheap, idempotent work in each worker every so often, safe to run in several at once. */
    sweep(name: string, everyMs: number, run: () => Promise<void>): void {
      sweeps.push({ name, everyMs, run })
    },

    /** Puts a job into the queue. The same `key` is not queued twice while one waits. */
    async send(name: string, data: object, options: { startAfterSeconds?: number; key?: string } = {}): Promise<void> {
      await started
      await boss.send(name, data, {
        retryLimit: 5,
        retryBackoff: true,
        ...(options.startAfterSeconds ? { startAfter: options.startAfterSeconds } : {}),
        ...(options.key ? { singletonKey: options.key } : {}),
      })
    },

    start(roles: { worker: boolean }): Promise<void> {
      if (definitions.length > 0) started = startBoss(roles.worker)
      if (roles.worker)
        for (const { name, everyMs, run } of sweeps)
          timers.push(
            setInterval(
              () => void run().catch((error) => log.error({ err: error, sweep: name }, 'a sweep failed')),
              everyMs,
            ),
          )
      return started ?? Promise.resolve()
    },

    async stop(): Promise<void> {
      for (const timer of timers.splice(0)) clearInterval(timer)
      if (started) await started.then(() => boss.stop({ graceful: true, timeout: 5000, close: false }))
    },
  }
}
