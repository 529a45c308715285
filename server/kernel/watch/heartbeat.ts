import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import { type Tallies, tallySince } from './tally.ts'

/** How one process stands, as it told last. */
export interface ProcessFigures {
  sockets: number
  memoryMb: number
  /** How late the event loop was, in milliseconds: the 99th percentile since the beat before. */
  lagMs: number
  connections: number
  connectionsMax: number
  connectionsWaiting: number
}
export interface ProcessSeen {
  id: string
  host: string
  pid: number
  roles: string[]
  version: string
  started_at: Date
  seen_at: Date
  seconds_ago: number
  figures: ProcessFigures
}
/** What one process measured within one minute. */
export interface MinuteSeen {
  minute: Date
  stages: Tallies
}

const beatMs = 10_000
/** A process that was not heard of for so long is forgotten, */
const forgetProcess = sql`interval '30 minutes'`
/** and so are minutes that no plot shows any more. */
const forgetMinute = sql`interval '3 hours'`
const minuteMs = 60_000

export interface HeartbeatDeps {
  db: Db
  roles: readonly string[]
  version: string
  log: Log
  figures(): ProcessFigures
  /** How many messages took how long at each stage, since the process began. */
  tallies(): Promise<Tallies>
}

/** Tells the other processes, by the database, that this one is alive and how it does. */
export function createHeartbeat({ db, roles, version, log, figures, tallies }: HeartbeatDeps) {
  const id = newId()
  const startedAt = new Date()
  let timer: NodeJS.Timeout | undefined
  let minute = 0
  let before: Tallies = {}
  let beating: Promise<void> = Promise.resolve()

  async function tellProcess(): Promise<void> {
    const told = JSON.stringify(figures())
    await sql`
      insert into watch.process (id, host, pid, roles, version, started_at, figures)
      values (${id}, ${hostname()}, ${process.pid}, ${[...roles]}, ${version}, ${startedAt}, ${told})
      on conflict (id) do update set seen_at = clock_timestamp(), figures = excluded.figures`.execute(db)
  }

  async function tellMinute(): Promise<void> {
    const now = await tallies()
    const current = Math.floor(Date.now() / minuteMs) * minuteMs
    await storeMinute(minute, tallySince(now, before))
    if (current === minute) return
    minute = current
    before = now
  }

  async function storeMinute(at: number, stages: Tallies): Promise<void> {
    if (at === 0 || Object.keys(stages).length === 0) return
    const told = JSON.stringify(stages)
    await sql`
      insert into watch.minute (minute, process_id, stages) values (${new Date(at)}, ${id}, ${told})
      on conflict (minute, process_id) do update set stages = excluded.stages`.execute(db)
  }

  async function forget(): Promise<void> {
    await sql`delete from watch.process where seen_at < clock_timestamp() - ${forgetProcess}`.execute(db)
    await sql`delete from watch.minute where minute < clock_timestamp() - ${forgetMinute}`.execute(db)
  }

  async function beat(): Promise<void> {
    try {
      await tellProcess()
      const old = minute
      await tellMinute()
      if (old !== minute) await forget()
    } catch (error) {
      log.debug({ err: error }, 'the heartbeat was not told')
    }
  }

  return {
    id,

    async start(): Promise<void> {
      await beat()
      timer = setInterval(() => {
        beating = beating.then(beat)
      }, beatMs)
      timer.unref()
    },

    /** Tells at once instead of at the next beat. */
    beat,

    /** A process that ends as it should is no longer shown. */
    async stop(): Promise<void> {
      if (!timer) return
      clearInterval(timer)
      await beating
      await tellMinute().catch(() => {})
      await sql`delete from watch.process where id = ${id}`.execute(db).catch(() => {})
    },
  }
}

/** Every process that was heard of lately, the oldest first. */
export async function readProcesses(db: Db): Promise<ProcessSeen[]> {
  const { rows } = await sql<ProcessSeen>`
    select id, host, pid, roles, version, started_at, seen_at, figures,
      extract(epoch from clock_timestamp() - seen_at)::float8 as seconds_ago
    from watch.process order by started_at, id`.execute(db)
  return rows
}

/** What all processes measured since a moment, minute by minute. */
export async function readMinutes(db: Db, since: Date): Promise<MinuteSeen[]> {
  const { rows } = await sql<MinuteSeen>`
    select minute, stages from watch.minute where minute >= ${since} order by minute`.execute(db)
  return rows
}

/** When something was last done that nobody sees otherwise. */
export async function readMark(db: Db, name: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`select at from watch.mark where name = ${name}`.execute(db)
  return rows[0]?.at
}

export async function setMark(db: Db, name: string): Promise<void> {
  await sql`
    insert into watch.mark (name, at) values (${name}, clock_timestamp())
    on conflict (name) do update set at = excluded.at`.execute(db)
}
