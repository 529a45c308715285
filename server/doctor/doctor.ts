import { join } from 'node:path'
import { type Config, ConfigError, readConfig } from '../kernel/config.ts'
import type { OpenedDatabase } from '../kernel/database.ts'
import { isFirstStart, openDatabase, openSecrets, openStorage } from '../kernel/installation.ts'
import { folderOwner } from '../kernel/lock.ts'
import { checkApps } from './apps.check.ts'
import { checkDatabase } from './database.check.ts'
import { about, type Finding, reasonOf } from './finding.ts'
import { checkFolder } from './folder.check.ts'
import { checkAddress, checkFiles, checkMail } from './outside.check.ts'
import { checkRedis } from './redis.check.ts'
import { checkSecrets } from './secrets.check.ts'
import { checkSettings } from './settings.check.ts'
import { checkTenants, type TenantFacts } from './tenant.check.ts'
import { checkWork } from './work.check.ts'

export interface DoctorDeps {
  env: Record<string, string | undefined>
  /** The settings of the process that runs this, where it is serving; else they are read from `env`. */
  config?: Config
  /** The database of the process that runs this, where it is serving; else it is opened for the time of the checks. */
  database?: OpenedDatabase
  /** Asked only of a database that is up to date. */
  tenants(database: OpenedDatabase, config: Config): Promise<TenantFacts[]>
}

/** Checks a set-up from the settings to the tenants; never changes it. */
export async function* examine(deps: DoctorDeps): AsyncGenerator<Finding> {
  let config: Config
  try {
    config = deps.config ?? readConfig(deps.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const line of error.message.split('\n')) yield about('settings').broken(line, line)
    return
  }
  yield* checkSettings(config)
  const folder = checkFolder(config)
  yield* folder
  yield* examineDatabase(config, deps)
  if (config.S3_ENDPOINT || folder[0]?.state === 'fine') yield await checkFiles(openStorage(config), config)
  yield await checkMail(config)
  yield* await checkRedis(config)
  yield* await checkAddress(config)
  yield* checkApps()
}

async function* examineDatabase(config: Config, deps: DoctorDeps): AsyncGenerator<Finding> {
  const { look, broken } = about('database')
  if (!deps.database) {
    if (isFirstStart(config))
      return yield look(
        `there is none in ${join(config.DATA_DIR, 'postgres')} yet; the first start makes it`,
        '数据库还没有建立，第一次启动会建立',
      )
    const owner = config.DATABASE_URL ? undefined : folderOwner(config.DATA_DIR)
    if (owner)
      return yield look(
        `process ${owner} has it open and does not answer yet: try again when it has started`,
        `进程 ${owner} 正打开着它，还没应答：等它启动好再试`,
      )
  }
  let database: OpenedDatabase
  try {
    database = deps.database ?? (await openDatabase(config, { poolSize: 2 }))
  } catch (error) {
    return yield broken(
      `${reasonOf(error)}: start it, or mend DATABASE_URL`,
      `${reasonOf(error)}：启动数据库，或检查 DATABASE_URL`,
    )
  }
  try {
    const findings = await checkDatabase(database, config)
    yield* findings
    if (findings.some(({ state }) => state === 'broken')) return
    yield* await checkSecrets(database.db, openSecrets(config), config.SECRET_KEY ? 'SECRET_KEY' : 'DATA_DIR')
    yield* await checkWork(database)
    yield* checkTenants(await deps.tenants(database, config))
  } catch (error) {
    yield broken(
      `it could not be examined (${reasonOf(error)}): look into the log of PostgreSQL`,
      `检查数据库时出错（${reasonOf(error)}）：请看 PostgreSQL 的日志`,
    )
  } finally {
    if (!deps.database) await database.close()
  }
}
