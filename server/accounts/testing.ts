import type { Insertable } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import { type Config, readConfig } from '../kernel/config.ts'
import type { Db, OpenedDatabase } from '../kernel/database.ts'
import { createHttp, requireStaff } from '../kernel/http.ts'
import { newId } from '../kernel/ids.ts'
import type { Letter, Mail } from '../kernel/mail.ts'
import { createSecrets } from '../kernel/secrets/secrets.ts'
import { createCast, testLog } from '../kernel/testing.ts'
import { type AccountsDeps, createAccounts } from './index.ts'
import type { StaffTable } from './staff/staff.table.ts'
import type { TenantTable } from './tenant/tenant.table.ts'

/** A tenant with one active member of staff per role, `colleague` being a second agent; nobody has a password. */
export async function createTestTenant(db: Db, overrides: Partial<Insertable<TenantTable>> = {}) {
  const { tenantId, ...cast } = createCast(overrides.id ?? newId())
  const slug = overrides.slug ?? `shop-${tenantId.slice(-12)}`
  await db
    .insertInto('tenant')
    .values({ name: '云杉优选', ...overrides, id: tenantId, slug })
    .execute()
  const people = [cast.agent, cast.colleague, cast.supervisor, cast.operator, cast.administrator]
  await db
    .insertInto('staff')
    .values(people.map((actor) => rowOf(actor)))
    .execute()
  return { tenantId, slug, cast, ...cast }
}

function rowOf(actor: Actor): Insertable<StaffTable> {
  return {
    tenant_id: actor.tenantId,
    id: actor.id,
    user_id: null,
    name: actor.name!,
    email: `${actor.role}.${actor.id.slice(-12)}@example.com`,
    role: actor.role as StaffTable['role'],
    avatar: null,
    status: 'active',
  }
}

/**
 * Accounts on a database, with a mail server that keeps the letters, and their routes as the service mounts them.
 * `authorization: <name>` stands for the session of an actor in `as`.
 */
export async function createTestAccounts(
  database: OpenedDatabase,
  options: { config?: Partial<Config>; now?: () => Date; as?: Record<string, Actor> } = {},
) {
  const letters: Letter[] = []
  const mail: Mail = { configured: true, send: async (letter) => letters.push(letter) > 0 }
  const config = { ...readConfig({}), ...options.config }
  const secrets = createSecrets('a secret that only tests share, 32+')
  const { now } = options
  const sweeps: (() => Promise<void>)[] = []
  const jobs: AccountsDeps['jobs'] = { sweep: (_name, _everyMs, run) => void sweeps.push(run) }
  const accounts = createAccounts({ database, config, secrets, mail, log: testLog, jobs, ...(now ? { now } : {}) })
  const app = await createHttp()
  await app.register(accounts.publicRoutes)
  await app.register(
    async (scope) => {
      requireStaff(scope, {
        authenticate: async ({ headers }) =>
          options.as?.[headers.authorization ?? ''] ?? accounts.authenticate(headers),
        ownOrigins: (request) => [`${request.protocol}://${request.host}`],
      })
      await scope.register(accounts.routes)
    },
    { prefix: '/api/v1' },
  )
  return { accounts, app, letters, sweeps }
}
