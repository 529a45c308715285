import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../kernel/config.ts'
import type { Db, OpenedDatabase } from '../kernel/database.ts'
import { doneMigrations, readMigrations } from '../kernel/migrate.ts'
import { appRole } from '../kernel/tenancy.ts'
import { about, type Finding, reasonOf } from './finding.ts'

const database = about('database')
const tenants = about('tenants')

/** The database: new enough, up to date, the tenants kept apart, its clock ours. */
export async function checkDatabase(opened: OpenedDatabase, config: Config, now = Date.now): Promise<Finding[]> {
  const findings = [await checkServer(opened, config), await checkClock(opened.db, now)]
  const migrations = await checkMigrations(opened)
  findings.push(migrations)
  if (migrations.state === 'fine') findings.push(await checkRole(opened.db), ...(await checkWall(opened.db)))
  return findings
}

async function checkServer({ db, kind }: OpenedDatabase, config: Config): Promise<Finding> {
  const { rows } = await sql<Record<'version' | 'number' | 'most' | 'fsync' | 'encoding', string>>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number,
      current_setting('max_connections') as most, current_setting('fsync') as fsync,
      current_setting('server_encoding') as encoding`.execute(db)
  const { version, number, most, fsync, encoding } = rows[0]!
  if (kind === 'pglite')
    return database.fine(
      `the embedded database (PostgreSQL ${version}) answers; for power cuts and many users set DATABASE_URL`,
    )
  if (Number(number) < 150_000) return database.broken(`PostgreSQL ${version} is too old: 15 or later is needed`)
  if (encoding !== 'UTF8') return database.broken(`the database is in ${encoding}: make it anew with encoding UTF8`)
  if (fsync !== 'on') return database.look(`PostgreSQL ${version} runs with fsync off: a power cut may ruin it`)
  if (config.DATABASE_POOL + 2 > Number(most))
    return database.look(
      `DATABASE_POOL is ${config.DATABASE_POOL}, and the server takes ${most} connections: raise max_connections`,
    )
  return database.fine(
    `PostgreSQL ${version} answers and takes ${most} connections, ${config.DATABASE_POOL} for each process`,
  )
}

async function checkClock(db: Db, now: () => number): Promise<Finding> {
  const clock = about('clock')
  const before = now()
  const { rows } = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db)
  const apart = Math.abs(rows[0]!.ms - (before + now()) / 2) / 1000
  if (apart > 60)
    return clock.broken(`the database's clock is ${apart.toFixed(0)} s away from this machine's: set both by NTP`)
  if (apart > 2)
    return clock.look(`the database's clock is ${apart.toFixed(1)} s away from this machine's: set both by NTP`)
  return clock.fine('this machine and the database have the same time')
}

async function checkMigrations(opened: OpenedDatabase): Promise<Finding> {
  const migrations = about('migrations')
  const known = (await readMigrations()).map(({ name }) => name)
  const done = await doneMigrations(opened)
  const missing = known.filter((name) => !done.has(name))
  const ahead = [...done].filter((name) => !known.includes(name))
  if (ahead.length > 0)
    return migrations.broken(
      `the database is newer than this program (${ahead.length} unknown migrations): update the program`,
    )
  if (missing.length > 0)
    return migrations.broken(`${missing.length} of ${known.length} are missing: run npx zhanggui migrate`)
  return migrations.fine(`all ${known.length} have run`)
}

async function checkRole(db: Db): Promise<Finding> {
  const { rows } = await sql<{ user: string; member: boolean }>`
    select current_user as user, pg_has_role(current_user, ${appRole}, 'member') as member`.execute(db)
  const { user, member } = rows[0]!
  return member
    ? tenants.fine(`${user} may act as ${appRole}, which row-level security binds`)
    : tenants.broken(`${user} may not act as ${appRole}: run grant ${appRole} to "${user}" as a superuser`)
}

/** Whether each table of tenants has row-level security, and whether it holds: a stranger must see nothing. */
async function checkWall(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; guarded: boolean }>`
    select c.relname as name, c.relrowsecurity
      and exists (select from pg_policy p where p.polrelid = c.oid) as guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
    order by 1`.execute(db)
  const open = rows.filter(({ guarded }) => !guarded).map(({ name }) => name)
  if (open.length > 0)
    return [tenants.broken(`row-level security is missing on ${open.join(', ')}: restore the schema`)]
  const seen = await seenByStranger(
    db,
    rows.map(({ name }) => name),
  ).catch((error) => reasonOf(error))
  if (typeof seen === 'string') return [tenants.broken(`row-level security could not be tried: ${seen}`)]
  return seen.length > 0
    ? [
        tenants.broken(
          `rows of tenants can be seen by others in ${seen.join(', ')}: do not serve before this is mended`,
        ),
      ]
    : [tenants.fine(`row-level security holds on ${rows.length} tables`)]
}

async function seenByStranger(db: Db, tables: string[]): Promise<string[]> {
  const seen: string[] = []
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('role', ${appRole}, true), set_config('app.tenant', ${randomUUID()}, true)`.execute(trx)
    for (const table of tables) {
      const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx)
      if (rows.length > 0) seen.push(table)
    }
  })
  return seen
}
