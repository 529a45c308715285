import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'

/** A table of the product as the database's own catalogue describes it. */
export interface TableShape {
  /** With its schema, as backups name it. */
  name: string
  /** The same, quoted for SQL. */
  quoted: string
  columns: { name: string; type: string; quoted: string }[]
}

/** What is told apart from the rest: kept by the program itself (which migrations ran). */
const notState = ['migration']

/** Every table that holds state: all of the product's and of sign-in's, not those of the job queue. */
export async function readTables(db: Db): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string; quoted: string; columns: TableShape['columns'] }>`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted,
      json_agg(json_build_object('name', a.attname, 'quoted', quote_ident(a.attname),
        'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
    group by n.nspname, c.relname
    order by n.nspname, c.relname`.execute(db)
  return rows.filter(({ name }) => !notState.includes(name.replace('public.', '')))
}

export interface SequenceState {
  table: string
  column: string
  /** The number that is given out next. */
  next: string
}

/** Where the counters behind identity columns stand. */
export async function readSequences(db: Db): Promise<SequenceState[]> {
  const states: SequenceState[] = []
  for (const { table, column, sequence } of await findSequences(db)) {
    const { rows } = await sql<{ next: string }>`
      select (last_value + is_called::int)::text as next from ${sql.raw(sequence)}`.execute(db)
    states.push({ table, column, next: rows[0]!.next })
  }
  return states
}

/** Puts a counter where it stood; unlike setval this is undone with the transaction. Answers whether there is one. */
export async function setSequence(db: Db, state: SequenceState): Promise<boolean> {
  const found = (await findSequences(db)).find((one) => one.table === state.table && one.column === state.column)
  if (!found) return false
  await sql.raw(`alter sequence ${found.sequence} restart with ${BigInt(state.next)}`).execute(db)
  return true
}

async function findSequences(db: Db): Promise<{ table: string; column: string; sequence: string }[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select n.nspname || '.' || c.relname as table, a.attname as column,
      pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
      and pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) is not null
    order by 1, 2`.execute(db)
  return rows
}

export interface ForeignKey {
  table: string
  name: string
  definition: string
}

/** The references between the state's tables, each as SQL that makes it again. */
export async function readForeignKeys(db: Db): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and c.conparentid = 0 and n.nspname in ('public', 'auth')
    order by 1, 2`.execute(db)
  return rows
}

/**
 * How values are written as text, whatever the server's own settings say; and rather an error than rows that row-level
 * security hides.
 */
export async function fixNotation(trx: Db): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '3', true),
    set_config('bytea_output', 'hex', true), set_config('row_security', 'off', true),
    set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(
    trx,
  )
}
