import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OpenedDatabase } from '../database.ts'
import type { Log } from '../log.ts'

interface Sweep {
  name: string
  everyMs: number
  run: () => Promise<void>
}

/** How long a sweep stays with a worker that is not heard of any more; one that lives renews it. */
const leaseSeconds = 20
/** The next turn is due a little early, so that a timer that is a moment late does not lose a whole turn. */
const early = 0.95

/** Work over all tenants every so often: once in all worker processes together, one worker at a time. */
export function createSweeps({ database, log }: { database: OpenedDatabase; log: Log }) {
  const sweeps: Sweep[] = []
  const timers: NodeJS.Timeout[] = []
  const running = new Map<string, Promise<void>>()
  const worker = randomUUID()
  const { db } = database
  const isAlone = database.kind === 'pglite'

  async function take({ name, everyMs }: Sweep): Promise<boolean> {
    if (isAlone) return true
    const pause = (everyMs * early) / 1000
    const { rows } = await sql`
      insert into worker.sweep as known (name, due_at, held_by, held_until)
      values (${name}, clock_timestamp() + ${pause} * interval '1 second', ${worker},
        clock_timestamp() + ${leaseSeconds} * interval '1 second')
      on conflict (name) do update
      set due_at = excluded.due_at, held_by = excluded.held_by, held_until = excluded.held_until, runs = known.runs + 1
      where known.due_at <= clock_timestamp() and (known.held_until is null or known.held_until < clock_timestamp())
      returning name`.execute(db)
    return rows.length > 0
  }

  async function hold(name: string, on: boolean): Promise<void> {
    if (isAlone) return
    await sql`
      update worker.sweep
      set held_until = ${on ? sql`clock_timestamp() + ${leaseSeconds} * interval '1 second'` : sql`null`}
      where name = ${name} and held_by = ${worker}`.execute(db)
  }

  async function turn(sweep: Sweep): Promise<void> {
    const { name } = sweep
    let renewing: NodeJS.Timeout | undefined
    try {
      if (!(await take(sweep))) return
      renewing = setInterval(() => void hold(name, true).catch(() => {}), (leaseSeconds * 1000) / 3)
      await sweep.run()
    } catch (error) {
      log.error({ err: error, sweep: name }, 'a sweep failed')
    } finally {
      clearInterval(renewing)
      if (renewing) await hold(name, false).catch(() => {})
    }
  }

  function tick(sweep: Sweep): void {
    const { name } = sweep
    if (running.has(name)) return
    running.set(
      name,
      turn(sweep).finally(() => running.delete(name)),
    )
  }

  return {
    add(sweep: Sweep): void {
      sweeps.push(sweep)
    },

    /** A worker looks more often than a sweep is due, so that another one's turn is taken over soon. */
    start(): void {
      for (const sweep of sweeps)
        timers.push(setInterval(() => tick(sweep), isAlone ? sweep.everyMs : Math.min(sweep.everyMs / 2, 30_000)))
    },

    /** Ends after the turns under way. */
    async stop(): Promise<void> {
      for (const timer of timers.splice(0)) clearInterval(timer)
      await Promise.all(running.values())
    },
  }
}
