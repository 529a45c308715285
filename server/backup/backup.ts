import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import type { Installation } from '../kernel/installation.ts'
import { doneMigrations } from '../kernel/migrate.ts'
import { type BackupWriter, createBackupWriter } from './backup-file.ts'
import { fixNotation, readSequences, readTables, type TableShape } from './catalogue.ts'
import { format } from './record.ts'
import { readRows } from './rows.ts'
import { createTally } from './tally.ts'

export interface BackupReport {
  file: string
  tables: number
  rows: number
  files: number
  /** Files that the database names but the store does not have. */
  missingFiles: string[]
}

/** Writes the whole state into one file: all tenants as of one moment, and every file that they name. */
export async function backUp({ database, storage, secrets }: BackupSource, path: string): Promise<BackupReport> {
  const writer = createBackupWriter(path)
  try {
    const state = await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        await fixNotation(trx)
        await writer.write({
          kind: 'header',
          product: 'zhanggui',
          format,
          madeAt: new Date().toISOString(),
          from: database.kind,
          migrations: [...(await doneMigrations({ db: trx }))].sort(),
          secretFingerprint: fingerprintOf(secrets),
        })
        return writeTables(trx, writer)
      })
    const { files, missingFiles } = await writeFiles(state.named, storage, writer)
    await writer.finish({ tables: state.tables, rows: state.rows, files })
    return { file: path, tables: state.tables, rows: state.rows, files, missingFiles }
  } catch (error) {
    await writer.discard()
    throw error
  }
}
export type BackupSource = Pick<Installation, 'database' | 'storage' | 'secrets'>

/** By which two installations know that they have the same secret, without telling it. */
export function fingerprintOf(secrets: Installation['secrets']): string {
  return secrets.sign('backup.fingerprint', 'zhanggui').slice(0, 16)
}

async function writeTables(trx: Db, writer: BackupWriter) {
  const tables = await readTables(trx)
  const named = new Map<string, string>()
  let rows = 0
  for (const table of tables) {
    rows += await writeTable(trx, table, writer)
    for (const [key, mime] of await filesNamedIn(trx, table)) named.set(key, mime)
  }
  for (const state of await readSequences(trx)) await writer.write({ kind: 'sequence', ...state })
  return { tables: tables.length, rows, named }
}

async function writeTable(trx: Db, table: TableShape, writer: BackupWriter): Promise<number> {
  const tally = createTally()
  await writer.write({ kind: 'table', table: table.name, columns: table.columns.map(({ name }) => name) })
  for await (const values of readRows(trx, table)) {
    tally.add(values)
    await writer.write({ kind: 'row', values })
  }
  await writer.write({ kind: 'tableEnd', table: table.name, ...tally.total() })
  return tally.total().rows
}

/** A column `storage_key` names a file; `mime` beside it says what it is. */
export async function filesNamedIn(trx: Db, table: TableShape): Promise<[key: string, mime: string][]> {
  const has = (name: string) => table.columns.some((column) => column.name === name)
  if (!has('storage_key')) return []
  const mime = has('mime') ? 'mime' : `'application/octet-stream'`
  const { rows } = await sql<{ key: string; mime: string }>`
    ${sql.raw(`select storage_key as key, ${mime} as mime from ${table.quoted} where storage_key is not null`)}`.execute(
    trx,
  )
  return rows.map((row) => [row.key, row.mime])
}

async function writeFiles(named: Map<string, string>, storage: BackupSource['storage'], writer: BackupWriter) {
  const missingFiles: string[] = []
  for (const [key, mime] of named) {
    const bytes = await storage.get(key)
    if (bytes) await writeFile(key, mime, bytes, writer)
    else {
      missingFiles.push(key)
      await writer.write({ kind: 'missingFile', key })
    }
  }
  return { files: named.size - missingFiles.length, missingFiles }
}

async function writeFile(key: string, mime: string, bytes: Readable, writer: BackupWriter): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  await writer.write({ kind: 'file', key, mime })
  for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    size += chunk.byteLength
    await writer.write({ kind: 'bytes', base64: Buffer.from(chunk).toString('base64') })
  }
  await writer.write({ kind: 'fileEnd', key, size, digest: hash.digest('hex') })
}
