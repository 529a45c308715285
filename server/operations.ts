import type { Command } from 'commander'
import { sql } from 'kysely'
import { backUp, databaseInUse, restore } from './backup/index.ts'
import { pathFrom, type Terminal } from './control.ts'
import { checkSecrets, examine, type Finding, lineOf, type TenantFacts } from './doctor/index.ts'
import { type Config, readConfig } from './kernel/config.ts'
import { applicationName, type OpenedDatabase } from './kernel/database.ts'
import { type Installation, isFirstStart, openDatabase, openSecrets, openStorage } from './kernel/installation.ts'
import { createLog } from './kernel/log.ts'
import { migrate, newerDatabase, pendingMigrations, readMigrations, whyTooOld } from './kernel/migrate.ts'
import { checkSealed, fillSealed, rotateSealed } from './kernel/secrets/sealed.ts'
import { setMark } from './kernel/watch/heartbeat.ts'
import { createService, type Service } from './main.ts'
import { factsOfTenant } from './tenant-facts.ts'

/** The commands for whoever runs the service. `serving` is the service of this process, where there is one. */
export function addOperations(program: Command, terminal: Terminal, serving?: Service): void {
  const say = (text: string) => terminal.out(`${text}\n`)
  program
    .command('migrate')
    .description('brings the database up to date')
    .option('--check', 'only says what is missing; exit code 1 when something is, or the program is too old')
    .action(({ check }: { check?: boolean }) => (check ? checkMigrations(serving, say) : runMigrations(serving, say)))
  program
    .command('backup <file>')
    .description('writes the whole state of all tenants, files included, into one file')
    .option('--json', 'as JSON')
    .action((file: string, { json }: { json?: boolean }) =>
      withInstallation(serving, async (installation) => {
        const report = await backUp(installation, pathFrom(terminal, file))
        await setMark(installation.database.db, 'backup')
        if (json) return say(JSON.stringify(report))
        say(`${file}: ${report.rows} rows of ${report.tables} tables, ${report.files} files`)
        for (const key of report.missingFiles) terminal.err(`! not in the file store: ${key}\n`)
        say(`keep ${secretPlace(installation.config)} with it: without the same secret all have to sign in again`)
      }),
    )
  program
    .command('restore <file>')
    .description('puts a backup into an empty database of either kind, whole or not at all')
    .option('--replace', 'also when the database is not empty: everything in it goes')
    .option('--json', 'as JSON')
    .action((file: string, options: { replace?: boolean; json?: boolean }) =>
      restoreAlone(pathFrom(terminal, file), options, say, terminal),
    )
  program
    .command('doctor')
    .description('checks the set-up and says what to do; exit code 1 when something must be mended')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => consultDoctor(serving, json === true, say))
  addSecrets(program, say, serving)
}

/** Commands about what is stored sealed. */
function addSecrets(program: Command, say: (text: string) => void, serving?: Service): void {
  const secrets = program.command('secrets').description('what is stored sealed under SECRET_KEY')
  secrets
    .command('check')
    .description('says under which key each kind is sealed; exit code 1 when something cannot be read')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withInstallation(serving, async ({ database, secrets, config }) =>
        tellFindings(await checkSecrets(database.db, secrets, secretPlace(config)), json === true, say),
      ),
    )
  secrets
    .command('rotate')
    .description('seals everything anew under SECRET_KEY that is under a key of SECRET_KEY_PREVIOUS')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withInstallation(serving, async ({ database, secrets }) => {
        const filled = await fillSealed(database.db, secrets)
        const columns = await rotateSealed(database.db, secrets)
        if (json) say(JSON.stringify({ keyId: secrets.keyId, filled, columns }))
        else for (const { column, sealed } of columns) say(`${column}: ${sealed} sealed anew`)
        const unreadable = columns.reduce((sum, one) => sum + one.unreadable, 0)
        if (unreadable > 0) throw new Error(`${unreadable} cannot be read by any key that is given and were left as is`)
      }),
    )
}

function tellFindings(findings: Finding[], json: boolean, say: (text: string) => void): void {
  if (json) say(JSON.stringify(findings, null, 2))
  else for (const finding of findings) say(lineOf(finding))
  const broken = findings.filter(({ state }) => state === 'broken').length
  if (broken > 0) throw new Error(broken === 1 ? 'one thing must be mended' : `${broken} things must be mended`)
}

/** Lends what this process serves, or opens it, as it is, for a while. */
async function withInstallation(
  serving: Service | undefined,
  work: (installation: Installation) => Promise<void>,
  options: { poolSize?: number } = {},
): Promise<void> {
  if (serving) return work(serving)
  const config = readConfig(process.env)
  const database = await openDatabase(config, options)
  try {
    await work({ config, database, storage: openStorage(config), secrets: openSecrets(config) })
  } finally {
    await database.close()
  }
}

async function checkMigrations(serving: Service | undefined, say: (text: string) => void): Promise<void> {
  const tell = (missing: { name: string }[]) => {
    if (missing.length === 0) return say('the database is up to date')
    say(missing.map(({ name }) => name).join('\n'))
    throw new Error(`${missing.length} migrations are missing`)
  }
  const compare = async ({ database }: Installation) => {
    const newer = await newerDatabase(database)
    const tooOld = whyTooOld(newer)
    if (tooOld) throw new Error(tooOld)
    if (newer.unknown.length > 0)
      say(`the database is newer than this program and still serves it: it has ${newer.unknown.join(', ')}`)
    tell(await pendingMigrations(database))
  }
  // Opening an embedded database that is not there would make it.
  if (!serving && isFirstStart(readConfig(process.env))) return tell(await readMigrations())
  await withInstallation(serving, compare, { poolSize: 1 })
}

function runMigrations(serving: Service | undefined, say: (text: string) => void): Promise<void> {
  return withInstallation(serving, async ({ database }) => {
    const run = await migrate(database)
    say(run.length === 0 ? 'the database is up to date' : run.join('\n'))
  })
}

function restoreAlone(
  path: string,
  { replace, json }: { replace?: boolean; json?: boolean },
  say: (text: string) => void,
  terminal: Terminal,
): Promise<void> {
  const restoring = async (installation: Installation) => {
    await requireAlone(installation.database)
    const report = await restore(installation, path, { replace: replace === true })
    if (json) return say(JSON.stringify(report))
    say(`the state of ${report.madeAt} is back: ${report.rows} rows of ${report.tables} tables, ${report.files} files`)
    for (const name of report.migrations) say(`brought up to date: ${name}`)
    for (const key of report.missingFiles) terminal.err(`! the backup does not hold ${key}\n`)
    if (!report.sameSecret)
      terminal.err(
        `! ${secretPlace(installation.config)} is not the one of the backup: all have to sign in again. Put the backup's one into SECRET_KEY_PREVIOUS and run npx zhanggui secrets rotate\n`,
      )
    for (const { column, unreadable } of await checkSealed(installation.database.db, installation.secrets))
      if (unreadable > 0)
        terminal.err(
          `! ${unreadable} secrets in ${column} cannot be read by the keys of this installation: without the backup's key they must be entered or made anew\n`,
        )
  }
  return withInstallation(undefined, restoring, { poolSize: 1 })
}

/** @throws databaseInUse while a service is connected to the same PostgreSQL database. */
async function requireAlone({ db, kind }: OpenedDatabase): Promise<void> {
  if (kind === 'pglite') return
  const { rows } = await sql<{ others: number }>`
    select count(*)::int as others from pg_stat_activity
    where datname = current_database() and application_name = ${applicationName} and pid <> pg_backend_pid()`.execute(
    db,
  )
  const connections = rows[0]!.others
  if (connections > 0) throw databaseInUse({ connections })
}

function secretPlace(config: Config): string {
  return config.SECRET_KEY ? 'SECRET_KEY' : `${config.DATA_DIR}/secret.key`
}

async function consultDoctor(serving: Service | undefined, json: boolean, say: (text: string) => void): Promise<void> {
  const findings: Finding[] = []
  const deps = {
    env: process.env,
    tenants: factsOfTenants(serving),
    ...(serving ? { database: serving.database } : {}),
  }
  for await (const finding of examine(deps)) {
    findings.push(finding)
    if (!json) say(lineOf(finding))
  }
  if (json) say(JSON.stringify(findings, null, 2))
  const broken = findings.filter(({ state }) => state === 'broken').length
  if (broken > 0) throw new Error(broken === 1 ? 'one thing must be mended' : `${broken} things must be mended`)
}

/** Asks the modules, of the service that serves or of one built for the question. */
function factsOfTenants(serving: Service | undefined) {
  return async (database: OpenedDatabase, config: Config): Promise<TenantFacts[]> => {
    if (serving) return readFacts(serving)
    const lent = { ...database, close: async () => {} }
    const service = await createService({ config, log: createLog('silent'), database: lent })
    try {
      return await readFacts(service)
    } finally {
      await service.stop()
    }
  }
}

async function readFacts(service: Service): Promise<TenantFacts[]> {
  const tenants = await service.accounts.tenants.list()
  return Promise.all(tenants.map(({ id }) => factsOfTenant(service, id)))
}
