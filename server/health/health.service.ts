import { sql } from 'kysely'
import type { HealthState, HealthView } from '../../contracts/health.ts'
import type { Actor } from '../kernel/actor.ts'
import type { OpenedDatabase } from '../kernel/database.ts'
import type { Redis } from '../kernel/redis.ts'
import { type Backlog, readBacklog } from '../kernel/watch/event-watch.ts'
import { type ProcessSeen, readMinutes, readProcesses } from '../kernel/watch/heartbeat.ts'
import { type JobFigures, readJobs } from '../kernel/watch/job-watch.ts'
import { healthPolicy } from './health.policy.ts'
import { stagesOf } from './stages.ts'

/** What a doctor found, in his own words. */
export interface Finding {
  about: string
  state: HealthState
  sentence: string
  chinese: string
}

export interface HealthDeps {
  database: OpenedDatabase
  redis?: Redis | undefined
  version: string
  /** What the doctor says of the set-up; of the tenants, only of this one. */
  examine(tenantId: string): Promise<Finding[]>
}
export type HealthService = ReturnType<typeof createHealth>

/** The doctor asks mail servers and stores: not at every look. */
const keepChecksMs = 300_000
const checkAgainMs = 5000
const aliveSeconds = 30
const hourMs = 3_600_000

interface Checked {
  at: number
  findings: Promise<Finding[]>
  done?: { at: Date; findings: Finding[] }
}

/** How the installation does, read together from all processes' figures and the doctor. */
export function createHealth({ database, redis, version, examine }: HealthDeps) {
  const { db } = database
  const checked = new Map<string, Checked>()

  /** Asks the doctor, unless he was asked just now; the answer before stands until he has answered. */
  function ask(tenantId: string, keepMs: number): Checked {
    const known = checked.get(tenantId)
    if (known && Date.now() - known.at < keepMs) return known
    const asked: Checked = { at: Date.now(), findings: examine(tenantId), ...(known?.done ? { done: known.done } : {}) }
    asked.findings.then(
      (findings) => {
        asked.done = { at: new Date(), findings }
      },
      () => checked.delete(tenantId),
    )
    checked.set(tenantId, asked)
    return asked
  }

  async function look(checks: Checked): Promise<HealthView> {
    const before = performance.now()
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
    const answersMs = Math.round((performance.now() - before) * 10) / 10
    const [outbox, jobs, processes, minutes] = await Promise.all([
      readBacklog(database),
      readJobs(database).catch(() => []),
      readProcesses(db),
      readMinutes(db, new Date(Date.now() - hourMs)),
    ])
    const findings = checks.done?.findings ?? []
    return {
      at: new Date().toISOString(),
      state: worst([...findings.map(({ state }) => state), stateOf(outbox, jobs, processes)]),
      version,
      database: { kind: database.kind, version: rows[0]!.version.split(' ')[0]!, answersMs },
      redis: redis ? { ready: redis.ready } : null,
      outbox,
      jobs,
      processes: processes.map(presentProcess),
      stages: stagesOf(minutes),
      checkedAt: checks.done?.at.toISOString() ?? null,
      checks: findings.map(({ about, state, sentence, chinese }) => ({
        about,
        state,
        sentence: { 'zh-CN': chinese, en: sentence },
      })),
    }
  }

  return {
    async read(actor: Actor): Promise<HealthView> {
      healthPolicy.require(actor, 'read')
      return look(ask(actor.tenantId, keepChecksMs))
    },

    /** Waits for the doctor. */
    async check(actor: Actor): Promise<HealthView> {
      healthPolicy.require(actor, 'read')
      const asked = ask(actor.tenantId, checkAgainMs)
      await asked.findings
      return look(asked)
    },
  }
}

/** What the figures say without the doctor. */
function stateOf(outbox: Backlog, jobs: readonly JobFigures[], processes: readonly ProcessSeen[]): HealthState {
  if (outbox.oldestSeconds > 60) return 'broken'
  const isOdd = outbox.givenUp > 0 || jobs.some(({ failed }) => failed > 0) || processes.some((one) => !isAlive(one))
  return isOdd ? 'look' : 'fine'
}

function worst(states: readonly HealthState[]): HealthState {
  return states.includes('broken') ? 'broken' : states.includes('look') ? 'look' : 'fine'
}

const isAlive = ({ seconds_ago }: ProcessSeen) => seconds_ago < aliveSeconds

function presentProcess(seen: ProcessSeen): HealthView['processes'][number] {
  const { id, host, pid, roles, version, started_at, seen_at, figures } = seen
  return {
    ...figures,
    id,
    host,
    pid,
    roles,
    version,
    startedAt: started_at.toISOString(),
    seenAt: seen_at.toISOString(),
    alive: isAlive(seen),
  }
}
