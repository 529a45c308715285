import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Db, OpenedDatabase } from '../kernel/database.ts'
import { doneMigrations, migrate, readMigrations } from '../kernel/migrate.ts'
import type { Storage } from '../kernel/storage.ts'
import {
  backupDamaged,
  backupNewer,
  backupOlder,
  databaseNotEmpty,
  fileTaken,
  notABackup,
  notTheSame,
} from './backup.errors.ts'
import { type BackupSource, filesNamedIn, fingerprintOf } from './backup.ts'
import { readBackup } from './backup-file.ts'
import { fixNotation, readForeignKeys, readTables, setSequence, type TableShape } from './catalogue.ts'
import { format, type Header } from './record.ts'
import { createRowWriter, readRows } from './rows.ts'
import { createTally } from './tally.ts'

export interface RestoreReport {
  madeAt: string
  tables: number
  rows: number
  files: number
  missingFiles: string[]
  /** Migrations that ran after an older backup was put back. */
  migrations: string[]
  /** Whether this installation has the secret with which the state was made. */
  sameSecret: boolean
}

/**
 * Puts a whole state back, into an empty database of either kind or, with `replace`, in the place of another. The file
 * is read through first; the rows go in within one transaction, which compares what it stored with the backup before it
 * commits. When anything fails, the database and the file store are as they were.
 */
export async function restore(
  installation: BackupSource,
  path: string,
  options: { replace?: boolean } = {},
): Promise<RestoreReport> {
  const { database, storage, secrets } = installation
  const header = await readHeader(path)
  await prepareSchema(database, header)
  const replace = options.replace === true
  if (!replace) await requireEmpty(database.db, await readTables(database.db))
  const files = await restoreFiles(path, storage)
  let replaced: string[]
  let rows: { tables: number; rows: number }
  try {
    const done = await database.db.transaction().execute((trx) => restoreTables(trx, path, replace))
    replaced = done.replaced.filter((key) => !files.kept.has(key))
    rows = done
  } catch (error) {
    await files.undo()
    throw error
  }
  for (const key of replaced) await storage.delete(key)
  const { madeAt, secretFingerprint } = header
  return {
    madeAt,
    tables: rows.tables,
    rows: rows.rows,
    files: files.kept.size,
    missingFiles: files.missing,
    migrations: await migrate(database),
    sameSecret: secretFingerprint === fingerprintOf(secrets),
  }
}

async function readHeader(path: string): Promise<Header> {
  if (!existsSync(path)) throw notABackup({ file: path, reason: 'there is no such file' })
  for await (const record of readBackup(path)) {
    if (record.kind !== 'header') break
    if (record.format > format)
      throw backupNewer({ reason: `its form is ${record.format}, known are those up to ${format}` })
    return record
  }
  throw notABackup({ file: path, reason: 'its first line says so' })
}

/** A new database gets the tables as they were when the backup was made; any other must have them so already. */
async function prepareSchema(database: OpenedDatabase, header: Header): Promise<void> {
  const known = new Set((await readMigrations()).map(({ name }) => name))
  const unknown = header.migrations.filter((name) => !known.has(name))
  if (unknown.length > 0) throw backupNewer({ reason: `this version does not know ${unknown.join(', ')}` })
  const wanted = new Set(header.migrations)
  const done = await doneMigrations(database)
  const ahead = [...done].filter((name) => !wanted.has(name))
  if (ahead.length > 0) throw backupOlder({ migrations: ahead })
  await migrate(database, wanted)
}

async function requireEmpty(db: Db, tables: readonly TableShape[]): Promise<void> {
  for (const { name, quoted } of tables) {
    const { rows } = await sql`${sql.raw(`select 1 from ${quoted} limit 1`)}`.execute(db)
    if (rows.length > 0) throw databaseNotEmpty({ table: name })
  }
}

/** Reads the whole file, which finds every damage, and puts the files it holds into the store. */
async function restoreFiles(path: string, storage: Storage) {
  const kept = new Set<string>()
  const added: string[] = []
  const missing: string[] = []
  const undo = async () => {
    for (const key of added) await storage.delete(key)
  }
  let chunks: Buffer[] = []
  let mime = ''
  try {
    for await (const record of readBackup(path)) {
      if (record.kind === 'file') {
        chunks = []
        mime = record.mime
      } else if (record.kind === 'bytes') chunks.push(Buffer.from(record.base64, 'base64'))
      else if (record.kind === 'missingFile') missing.push(record.key)
      else if (record.kind === 'fileEnd') {
        const { key, size, digest } = record
        const bytes = Buffer.concat(chunks)
        if (bytes.length !== size || sha256(bytes) !== digest) throw backupDamaged({ part: key })
        if (await putFile(storage, key, bytes, mime, digest)) added.push(key)
        kept.add(key)
      }
    }
  } catch (error) {
    await undo()
    throw error
  }
  return { kept, missing, undo }
}

/** Keeps a file unless it is there already; answers whether it was added. */
async function putFile(storage: Storage, key: string, bytes: Buffer, mime: string, digest: string): Promise<boolean> {
  const present = await storage.get(key)
  if (!present) {
    await storage.put(key, bytes, mime)
    return true
  }
  if ((await digestOf(present)) !== digest) throw fileTaken({ key })
  return false
}

/**
 * Puts all rows in. References between tables are taken off first and made again at the end, which checks them all at
 * once; so the order of the tables does not matter.
 */
async function restoreTables(trx: Db, path: string, replace: boolean) {
  await fixNotation(trx)
  const tables = await readTables(trx)
  const names = tables.map(({ quoted }) => quoted).join(', ')
  await run(trx, `lock table ${names} in access exclusive mode`)
  const replaced: string[] = []
  if (replace) for (const table of tables) replaced.push(...(await filesNamedIn(trx, table)).map(([key]) => key))
  const references = await readForeignKeys(trx)
  for (const { table, name } of references) await run(trx, `alter table ${table} drop constraint ${name}`)
  for (const { quoted } of tables) await run(trx, `alter table ${quoted} disable trigger user`)
  if (replace) await run(trx, `truncate ${names}`)
  else await requireEmpty(trx, tables)
  const total = await fillTables(trx, path, new Map(tables.map((table) => [table.name, table])))
  for (const { quoted } of tables) await run(trx, `alter table ${quoted} enable trigger user`)
  for (const { table, name, definition } of references)
    await run(trx, `alter table ${table} add constraint ${name} ${definition}`)
  return { ...total, replaced }
}

async function fillTables(trx: Db, path: string, known: ReadonlyMap<string, TableShape>) {
  let filling: { table: TableShape; columns: string[]; rows: ReturnType<typeof createRowWriter> } | undefined
  let tables = 0
  let rows = 0
  for await (const record of readBackup(path)) {
    if (record.kind === 'table') filling = beginTable(trx, known, record)
    else if (record.kind === 'row') {
      if (record.values.length !== filling?.columns.length)
        throw backupDamaged({ part: filling?.table.name ?? 'a row' })
      await filling.rows.add(record.values)
    } else if (record.kind === 'tableEnd') {
      if (filling?.table.name !== record.table) throw backupDamaged({ part: record.table })
      await filling.rows.flush()
      await compare(trx, filling.table, filling.columns, record)
      tables++
      rows += record.rows
    } else if (record.kind === 'sequence') {
      if (!(await setSequence(trx, record))) throw notTheSame({ table: record.table })
    } else if (record.kind !== 'header') break
  }
  return { tables, rows }
}

function beginTable(trx: Db, known: ReadonlyMap<string, TableShape>, begun: { table: string; columns: string[] }) {
  const { columns } = begun
  const table = known.get(begun.table)
  if (!table || columns.some((name) => !table.columns.some((column) => column.name === name)))
    throw backupNewer({ reason: `this version has no ${begun.table} (${columns.join(', ')})` })
  return { table, columns, rows: createRowWriter(trx, table, columns) }
}

/** What was stored, read again, must be what the backup said it holds. */
async function compare(trx: Db, table: TableShape, columns: string[], told: { rows: number; digest: string }) {
  const tally = createTally()
  for await (const values of readRows(trx, table, columns)) tally.add(values)
  const { rows, digest } = tally.total()
  if (rows !== told.rows || digest !== told.digest) throw notTheSame({ table: table.name })
}

const run = (trx: Db, statement: string) => sql.raw(statement).execute(trx)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function digestOf(bytes: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) hash.update(chunk)
  return hash.digest('hex')
}
