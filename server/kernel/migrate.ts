import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db, OpenedDatabase } from './database.ts'

const folder = new URL('../../migrations/', import.meta.url)

export interface MigrationFile {
  name: string
  text: string
  digest: string
}

/** The migrations that ship, in the order in which they run. */
export async function readMigrations(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The migrations that this database has not had yet. */
export async function pendingMigrations(opened: OpenedDatabase): Promise<MigrationFile[]> {
  const done = await doneMigrations(opened)
  return (await readMigrations()).filter((file) => !done.has(file.name))
}

/**
 * Brings the database up to date. Each file runs in a transaction of its own, which first takes a lock and records the
 * name, so that two processes starting at once do it once. With `only`, no others are run.
 *
 * @returns the names that were run.
 */
export async function migrate(opened: OpenedDatabase, only?: ReadonlySet<string>): Promise<string[]> {
  await opened.script(
    'create table if not exists migration (name text primary key, digest text not null, run_at timestamptz not null default now())',
  )
  const run: string[] = []
  for (const file of await pendingMigrations(opened)) {
    if (only && !only.has(file.name)) continue
    const insert = `insert into migration (name, digest) values ('${file.name}', '${file.digest}')`
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
