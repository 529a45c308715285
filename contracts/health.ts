import { z } from 'zod'

export const healthState = z.enum(['fine', 'look', 'broken'])
export type HealthState = z.infer<typeof healthState>

/** One finding of the doctor: what is so and, unless it is fine, what to do. */
export const healthCheck = z.object({
  about: z.string(),
  state: healthState,
  sentence: z.object({ 'zh-CN': z.string(), en: z.string() }),
})

const milliseconds = z.number().nullable()
/** How long a stage of a message's way took. `reply` is the whole way, from arrival to the bot's reply. */
export const stageHealth = z.object({
  stage: z.enum(['reply', 'receive', 'wait', 'open', 'read', 'answer', 'decide', 'send']),
  count: z.int(),
  p50Ms: milliseconds,
  p95Ms: milliseconds,
  /** The last hour, minute by minute; minutes without messages are left out. */
  minutes: z.array(z.object({ at: z.iso.datetime(), count: z.int(), p50Ms: milliseconds, p95Ms: milliseconds })),
})

export const processHealth = z.object({
  id: z.uuid(),
  host: z.string(),
  pid: z.int(),
  roles: z.array(z.string()),
  version: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** Heard of within the last half minute. */
  alive: z.boolean(),
  sockets: z.int(),
  memoryMb: z.number(),
  lagMs: z.number(),
  connections: z.int(),
  connectionsMax: z.int(),
  connectionsWaiting: z.int(),
})

/** How the service does: what waits, who is alive, how quick the last hour was, and what the doctor says. */
export const healthView = z.object({
  at: z.iso.datetime(),
  state: healthState,
  version: z.string(),
  database: z.object({ kind: z.enum(['pglite', 'postgres']), version: z.string(), answersMs: z.number() }),
  /** Null where no Redis is set. */
  redis: z.object({ ready: z.boolean() }).nullable(),
  outbox: z.object({
    waiting: z.int(),
    oldestSeconds: z.number(),
    retries: z.int(),
    givenUp: z.int(),
  }),
  jobs: z.array(z.object({ job: z.string(), waiting: z.int(), running: z.int(), failed: z.int() })),
  processes: z.array(processHealth),
  stages: z.array(stageHealth),
  /** Null while the doctor has not been heard yet. */
  checkedAt: z.iso.datetime().nullable(),
  checks: z.array(healthCheck),
})
export type HealthView = z.infer<typeof healthView>
