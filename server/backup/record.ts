import { z } from 'zod'

/** The form of a backup file: gzip over one JSON value a line. Raised when older programs could not read it. */
export const format = 1

const header = z.object({
  kind: z.literal('header'),
  product: z.literal('zhanggui'),
  format: z.number().int(),
  madeAt: z.string(),
  from: z.enum(['pglite', 'postgres']),
  /** Names of the migrations that the database had had. */
  migrations: z.array(z.string()),
  /** By which the restoring side knows whether it has the same secret; the secret itself is never in a backup. */
  secretFingerprint: z.string(),
})
const table = z.object({ kind: z.literal('table'), table: z.string(), columns: z.array(z.string()).min(1) })
const tableEnd = z.object({ kind: z.literal('tableEnd'), table: z.string(), rows: z.number(), digest: z.string() })
const sequence = z.object({
  kind: z.literal('sequence'),
  table: z.string(),
  column: z.string(),
  next: z.string().regex(/^\d{1,19}$/),
})
const file = z.object({ kind: z.literal('file'), key: z.string(), mime: z.string() })
const bytes = z.object({ kind: z.literal('bytes'), base64: z.string() })
const fileEnd = z.object({ kind: z.literal('fileEnd'), key: z.string(), size: z.number(), digest: z.string() })
/** A file that the database names but the store did not have. */
const missingFile = z.object({ kind: z.literal('missingFile'), key: z.string() })
const end = z.object({
  kind: z.literal('end'),
  tables: z.number(),
  rows: z.number(),
  files: z.number(),
  /** Of every line before this one. */
  digest: z.string(),
})

const told = z.discriminatedUnion('kind', [header, table, tableEnd, sequence, file, bytes, fileEnd, missingFile, end])
/** A row of the table that was begun last: each column as PostgreSQL writes it, so that any server reads it. */
const row = z.array(z.string().nullable())

export type Row = z.output<typeof row>
export type Header = z.output<typeof header>
export type End = z.output<typeof end>
export type BackupRecord = z.output<typeof told> | { kind: 'row'; values: Row }

/** One line of a backup; undefined when it is none. */
export function parseRecord(line: string): BackupRecord | undefined {
  try {
    const value: unknown = JSON.parse(line)
    if (Array.isArray(value)) return { kind: 'row', values: row.parse(value) }
    return told.parse(value)
  } catch {
    return undefined
  }
}

export function lineOf(record: BackupRecord): string {
  return JSON.stringify(record.kind === 'row' ? record.values : record)
}
