import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Config } from '../kernel/config.ts'
import type { Db, OpenedDatabase } from '../kernel/database.ts'
import { newerDatabase, pendingMigrations, readMigrations, whyTooOld } from '../kernel/migrate.ts'
import { appRole } from '../kernel/tenancy.ts'
import { readProcesses } from '../kernel/watch/heartbeat.ts'
import { about, type Finding, reasonOf } from './finding.ts'

const database = about('database')
const tenants = about('tenants')

/** The database: new enough, up to date, the tenants kept apart, its clock ours. */
export async function checkDatabase(opened: OpenedDatabase, config: Config, now = Date.now): Promise<Finding[]> {
  const migrations = await checkMigrations(opened)
  const isCurrent = migrations.state !== 'broken'
  const processes = isCurrent ? (await readProcesses(opened.db)).length : 0
  const findings = [await checkServer(opened, config, processes), await checkClock(opened.db, now)]
  findings.push(migrations)
  if (isCurrent) findings.push(await checkRole(opened.db), ...(await checkWall(opened.db)))
  return findings
}

/** What a process opens beside its pool: to listen, and to tell others. */
const besidePool = 6

async function checkServer({ db, kind }: OpenedDatabase, config: Config, processes: number): Promise<Finding> {
  const { rows } = await sql<Record<'version' | 'number' | 'most' | 'fsync' | 'encoding', string>>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number,
      current_setting('max_connections') as most, current_setting('fsync') as fsync,
      current_setting('server_encoding') as encoding`.execute(db)
  const { version, number, most, fsync, encoding } = rows[0]!
  if (kind === 'pglite')
    return database.fine(
      `the embedded database (PostgreSQL ${version}) answers; for power cuts and many users set DATABASE_URL`,
      `内置数据库（PostgreSQL ${version}）正常；要防断电、人多时，请设置 DATABASE_URL`,
    )
  if (Number(number) < 150_000)
    return database.broken(
      `PostgreSQL ${version} is too old: 15 or later is needed`,
      `PostgreSQL ${version} 太旧：需要 15 或更新`,
    )
  if (encoding !== 'UTF8')
    return database.broken(
      `the database is in ${encoding}: make it anew with encoding UTF8`,
      `数据库的编码是 ${encoding}：请用 UTF8 重新建库`,
    )
  if (fsync !== 'on')
    return database.look(
      `PostgreSQL ${version} runs with fsync off: a power cut may ruin it, so turn it on`,
      `PostgreSQL ${version} 关闭了 fsync：断电可能损坏数据，请打开`,
    )
  const wanted = (config.DATABASE_POOL + besidePool) * Math.max(1, processes)
  if (wanted > Number(most))
    return database.look(
      `${processes || 1} processes with DATABASE_POOL=${config.DATABASE_POOL} may want ${wanted} connections, and the server takes ${most}: raise max_connections, or lower DATABASE_POOL`,
      `${processes || 1} 个进程、DATABASE_POOL=${config.DATABASE_POOL}，最多要 ${wanted} 个连接，而数据库只允许 ${most} 个：调大 max_connections，或调小 DATABASE_POOL`,
    )
  return database.fine(
    `PostgreSQL ${version} answers and takes ${most} connections, ${config.DATABASE_POOL} for each process`,
    `PostgreSQL ${version} 正常，允许 ${most} 个连接，每个进程最多用 ${config.DATABASE_POOL} 个`,
  )
}

async function checkClock(db: Db, now: () => number): Promise<Finding> {
  const clock = about('clock')
  const before = now()
  const { rows } = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`.execute(db)
  const apart = Math.abs(rows[0]!.ms - (before + now()) / 2) / 1000
  if (apart > 60)
    return clock.broken(
      `the database's clock is ${apart.toFixed(0)} s away from this machine's: set both by NTP`,
      `数据库的时钟与本机差 ${apart.toFixed(0)} 秒：两边都用 NTP 校时`,
    )
  if (apart > 2)
    return clock.look(
      `the database's clock is ${apart.toFixed(1)} s away from this machine's: set both by NTP`,
      `数据库的时钟与本机差 ${apart.toFixed(1)} 秒：两边都用 NTP 校时`,
    )
  return clock.fine('this machine and the database have the same time', '本机与数据库时间一致')
}

async function checkMigrations(opened: OpenedDatabase): Promise<Finding> {
  const migrations = about('migrations')
  const known = await readMigrations()
  const missing = await pendingMigrations(opened)
  const newer = await newerDatabase(opened)
  const tooOld = whyTooOld(newer)
  if (tooOld) {
    const { name, needs } = newer.refused.at(-1)!
    return migrations.broken(tooOld, `程序太旧，数据库自 ${name} 起不再支持它：请换用带有 ${needs} 的版本`)
  }
  if (missing.length > 0)
    return migrations.broken(
      `${missing.length} of ${known.length} are missing: run npx zhanggui migrate`,
      `${known.length} 个迁移缺 ${missing.length} 个：运行 npx zhanggui migrate`,
    )
  if (newer.unknown.length > 0)
    return migrations.look(
      `the database is newer than this program and still serves it (${newer.unknown.length} migrations it does not know): finish the upgrade`,
      `数据库比程序新，但仍支持它（有 ${newer.unknown.length} 个不认识的迁移）：请把升级做完`,
    )
  return migrations.fine(`all ${known.length} have run`, `${known.length} 个迁移都已执行`)
}

async function checkRole(db: Db): Promise<Finding> {
  const { rows } = await sql<{ user: string; member: boolean }>`
    select current_user as user, pg_has_role(current_user, ${appRole}, 'member') as member`.execute(db)
  const { user, member } = rows[0]!
  return member
    ? tenants.fine(
        `${user} may act as ${appRole}, which row-level security binds`,
        `${user} 可以切换为受行级安全约束的 ${appRole}`,
      )
    : tenants.broken(
        `${user} may not act as ${appRole}: run grant ${appRole} to "${user}" as a superuser`,
        `${user} 不能切换为 ${appRole}：用超级用户执行 grant ${appRole} to "${user}"`,
      )
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
    return [
      tenants.broken(
        `row-level security is missing on ${open.join(', ')}: restore the schema`,
        `${open.join('、')} 缺少行级安全：请恢复表结构`,
      ),
    ]
  const seen = await seenByStranger(
    db,
    rows.map(({ name }) => name),
  ).catch((error) => reasonOf(error))
  if (typeof seen === 'string')
    return [
      tenants.broken(
        `row-level security could not be tried (${seen}): mend the rights of the database's user`,
        `无法检验行级安全（${seen}）：请检查数据库用户的权限`,
      ),
    ]
  return seen.length > 0
    ? [
        tenants.broken(
          `rows of tenants can be seen by others in ${seen.join(', ')}: do not serve before this is mended`,
          `${seen.join('、')} 里的数据别的租户看得到：修好之前不要对外服务`,
        ),
      ]
    : [tenants.fine(`row-level security holds on ${rows.length} tables`, `${rows.length} 张表的行级安全有效`)]
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
