import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db, OpenedDatabase } from './database.ts'

const folder = new URL('../../migrations/', import.meta.url)

export interface MigrationFile {
  name: string
  text: string
  digest: string
  /** The migration that a program must know to work on what this one leaves; null where it only adds. */
  needs: string | null
}

/** A database that is newer than this program, and what that means for it. */
export interface NewerDatabase {
  /** The migrations that this program does not know. */
  unknown: string[]
  /** Those that took away what this program uses, and the migration that a program must know instead. */
  refused: { name: string; needs: string }[]
}

/** The migrations that ship, in the order in which they run. */
export async function readMigrations(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex'), needs: needsOf(name, text) }
    }),
  )
}

/**
 * What a migration says in its head about programs that were made before it. `-- contract: why` says that it takes
 * something away, `-- needs: <migration>` which one a program must know at least; without it, the migration itself.
 */
export function needsOf(name: string, text: string): string | null {
  if (!/^-- contract: \S/m.test(text)) return null
  return /^-- needs: (\S+)\s*$/m.exec(text)?.[1] ?? name
}

/** The migrations of this program that this database has not had yet. */
export async function pendingMigrations(opened: { db: Db }, shipped = readMigrations()): Promise<MigrationFile[]> {
  const done = await doneMigrations(opened)
  return (await shipped).filter((file) => !done.has(file.name))
}

/** Whether another program took the database further, and whether it still serves this one. */
export async function newerDatabase(opened: { db: Db }, shipped = readMigrations()): Promise<NewerDatabase> {
  const known = new Set((await shipped).map(({ name }) => name))
  const unknown = [...(await doneMigrations(opened))].filter((name) => !known.has(name)).sort()
  if (unknown.length === 0 || !(await tellsNeeds(opened))) return { unknown, refused: [] }
  const { rows } = await sql<{ name: string; needs: string }>`
    select name, needs from migration where needs is not null order by name`.execute(opened.db)
  return { unknown, refused: rows.filter(({ name, needs }) => !known.has(name) && !known.has(needs)) }
}

/** The sentence for a program that is too old for its database; undefined where it may work. */
export function whyTooOld({ refused }: NewerDatabase): string | undefined {
  const last = refused.at(-1)
  return (
    last &&
    `this program is too old for its database, which no longer serves it since ${last.name}: start a version that has ${last.needs}`
  )
}

/**
 * Brings the database up to date. Each file runs in a transaction of its own, which first takes a lock and records the
 * name, so that two processes starting at once do it once. With `only`, no others are run.
 *
 * @returns the names that were run.
 * @throws Error with one sentence, when a newer program took away what this one uses; nothing is run then.
 */
export async function migrate(
  opened: OpenedDatabase,
  only?: ReadonlySet<string>,
  shipped = readMigrations(),
): Promise<string[]> {
  await opened.script(
    'create table if not exists migration (name text primary key, digest text not null, run_at timestamptz not null default now(), needs text)',
  )
  // Tables that were made before programs said so; asked first, since altering waits for everybody.
  if (!(await tellsNeeds(opened))) await opened.script('alter table migration add column if not exists needs text')
  const tooOld = whyTooOld(await newerDatabase(opened, shipped))
  if (tooOld) throw new Error(tooOld)
  const run: string[] = []
  for (const file of await pendingMigrations(opened, shipped)) {
    if (only && !only.has(file.name)) continue
    const needs = file.needs ? `'${file.needs.replaceAll("'", "''")}'` : 'null'
    const insert = `insert into migration (name, digest, needs) values ('${file.name}', '${file.digest}', ${needs})`
    try {
      await opened.script(`begin; select pg_advisory_xact_lock(8417203); ${insert}; ${file.text}\n; commit;`)
      run.push(file.name)
    } catch (error) {
      await opened.script('rollback').catch(() => {})
      const another = (await doneMigrations(opened)).has(file.name)
      if (!another) throw new Error(`migration ${file.name} failed: ${(error as Error).message}`, { cause: error })
    }
  }
  return run
}

/** The names of the migrations that this database has had. */
export async function doneMigrations({ db }: { db: Db }): Promise<Set<string>> {
  const known = await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(db)
  if (!known.rows[0]?.found) return new Set()
  const rows = await sql<{ name: string }>`select name from migration`.execute(db)
  return new Set(rows.rows.map((row) => row.name))
}

/** Whether the record of migrations says what each needs. */
async function tellsNeeds({ db }: { db: Db }): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`
    select exists (select from pg_attribute
      where attrelid = to_regclass('migration') and attname = 'needs' and not attisdropped) as told`.execute(db)
  return rows[0]!.told
}
