import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { Actor } from './actor.ts'
import { type OpenedDatabase, openPglite, openPostgres } from './database.ts'
import { notSignedIn } from './errors.ts'
import { createHttp, requireStaff } from './http.ts'
import { createLog } from './log.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { Realtime } from './realtime/realtime.ts'

/**
 * A real, migrated, empty database: on the server of `TEST_DATABASE_URL` a clone of a template that is made once per
 * state of the migrations, else (and for `embedded`) PostgreSQL in this process.
 */
export async function createTestDatabase(options: { embedded?: boolean } = {}): Promise<OpenedDatabase> {
  const server = process.env.TEST_DATABASE_URL
  return server && !options.embedded ? clonePostgres(server) : openPrepared()
}

async function digestOfMigrations(): Promise<string> {
  const files = await readMigrations()
  return createHash('sha256')
    .update(files.map((file) => file.name + file.digest).join())
    .digest('hex')
    .slice(0, 16)
}

/** Loading a stored image of a migrated database is faster than migrating an empty one. */
async function openPrepared(): Promise<OpenedDatabase> {
  const folder = join(tmpdir(), 'zhanggui-test')
  const file = join(folder, `${await digestOfMigrations()}.tar`)
  try {
    return await openPglite(undefined, new Blob([readFileSync(file)]))
  } catch {}
  const opened = await openPglite()
  await migrate(opened)
  const image = await opened.pglite!.dumpDataDir('none')
  mkdirSync(folder, { recursive: true })
  const beside = `${file}.${randomUUID()}`
  writeFileSync(beside, Buffer.from(await image.arrayBuffer()))
  renameSync(beside, file)
  return opened
}

async function clonePostgres(server: string): Promise<OpenedDatabase> {
  const template = `zhanggui_template_${await digestOfMigrations()}`
  const name = `zhanggui_test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  try {
    await admin.query('select pg_advisory_lock(771203)')
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (rows.length === 0) await makeTemplate(admin, server, template)
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  const opened = await openPostgres(urlOf(server, name), { poolSize: 8 })
  return {
    ...opened,
    async close() {
      await opened.close()
      await dropDatabase(server, name)
    },
  }
}

/** Made under another name and renamed, so that a half-made template is never cloned. */
async function makeTemplate(admin: pg.Client, server: string, template: string): Promise<void> {
  const raw = `${template}_${randomUUID().slice(0, 8)}`
  await admin.query(`create database ${raw}`)
  const opened = await openPostgres(urlOf(server, raw), { poolSize: 2 })
  await migrate(opened)
  await opened.close()
  await admin.query(`alter database ${raw} rename to ${template}`)
}

async function dropDatabase(server: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`).catch(() => {})
  await admin.end()
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export const testLog = createLog(process.env.TEST_LOG ?? 'silent')

/** A new tenant's cast: one actor per role. Rows that need a tenant row are made by the caller. */
export function createCast(tenantId: string = randomUUID()) {
  const actor = (role: Actor['role'], name: string): Actor => ({ tenantId, id: randomUUID(), role, name })
  return {
    tenantId,
    agent: actor('agent', '苏禾'),
    colleague: actor('agent', '顾言'),
    supervisor: actor('supervisor', '陈晨'),
    operator: actor('operator', '何佳'),
    administrator: actor('administrator', '周启明'),
    bot: actor('bot', '小杉'),
    system: actor('system', 'system'),
  }
}

/** HTTP as the console meets it: `authorization: <name>` signs in the actor of that name. */
export async function createTestHttp(
  actors: Record<string, Actor>,
  register: (scope: FastifyInstance) => unknown,
): Promise<FastifyInstance> {
  const app = await createHttp()
  await app.register(
    async (scope) => {
      requireStaff(scope, {
        authenticate: async (request) => {
          const actor = actors[request.headers.authorization ?? '']
          if (!actor) throw notSignedIn({})
          return actor
        },
        ownOrigins: () => [],
      })
      await register(scope)
    },
    { prefix: '/api/v1' },
  )
  return app
}

/** Realtime that remembers what was told. */
export function createRecordingRealtime(): Realtime & {
  told: { namespace: string; room: string; event: string; facts: unknown[] }[]
} {
  const told: { namespace: string; room: string; event: string; facts: unknown[] }[] = []
  return { told, emit: (namespace, room, event, ...facts) => void told.push({ namespace, room, event, facts }) }
}
