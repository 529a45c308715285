import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'
import type { TableShape } from './catalogue.ts'
import type { Row } from './record.ts'

const batchSize = 500

/** The rows of a table, a few hundred at a time, each column as text. Needs a transaction. */
export async function* readRows(
  trx: Db,
  { quoted, columns }: TableShape,
  names: readonly string[] = columns.map(({ name }) => name),
): AsyncGenerator<Row> {
  const wanted = names.map((name) => columns.find((column) => column.name === name)!.quoted)
  const list = wanted.map((column) => `t.${column}::text`).join(', ')
  await sql`${sql.raw(`declare backup_rows no scroll cursor for select array[${list}] as values from ${quoted} t`)}`.execute(
    trx,
  )
  for (;;) {
    const { rows } = await sql<{ values: Row }>`${sql.raw(`fetch ${batchSize} from backup_rows`)}`.execute(trx)
    for (const { values } of rows) yield values
    if (rows.length < batchSize) break
  }
  await sql`close backup_rows`.execute(trx)
}

/** Collects rows of one table and puts them in by the hundreds. */
export function createRowWriter(trx: Db, { quoted, columns }: TableShape, names: readonly string[]) {
  const wanted = names.map((name) => columns.find((column) => column.name === name)!)
  const into = wanted.map((column) => column.quoted).join(', ')
  const values = wanted.map((column, place) => `r.v${place}::${column.type}`).join(', ')
  const aliases = wanted.map((_, place) => `v${place}`).join(', ')
  let waiting: Row[] = []
  let size = 0

  async function flush(): Promise<void> {
    if (waiting.length === 0) return
    const arrays = wanted.map((_, place) => sql`${waiting.map((row) => row[place]!)}::text[]`)
    await sql`insert into ${sql.raw(`${quoted} (${into}) overriding system value select ${values}`)}
      from unnest(${sql.join(arrays)}) as r(${sql.raw(aliases)})`.execute(trx)
    waiting = []
    size = 0
  }

  return {
    async add(row: Row): Promise<void> {
      waiting.push(row)
      for (const value of row) size += value?.length ?? 0
      if (waiting.length >= batchSize || size > 4_000_000) await flush()
    },
    flush,
  }
}
