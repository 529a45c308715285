import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { declaredTables, type Identifier } from './personal-data.ts'
import './tables.personal-data.ts'

interface Column {
  table: string
  schema: string
  column: string
  type: string
}

/** Where something of a person is still found. */
export interface Place {
  table: string
  column: string
  rows: number
  kinds: string[]
  sure: boolean
}

export interface Search {
  tables: number
  columns: number
  places: Place[]
}

/** Every column that can hold words or ids, of every table there is, generated ones and the program's own too. */
async function readColumns(trx: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth', 'job', 'realtime') and c.relkind in ('r', 'p') and not c.relispartition
    order by 1, 2, a.attnum`.execute(trx)
  return rows
}

const wordy = /^(text|character varying|character|jsonb?|text\[\]|tsvector|character varying\[\])$/

/** Searches every table of the tenant, and those that tenants share, for texts and ids of a person. Changes nothing. */
export async function searchPerson(db: Db, tenantId: string, identifiers: readonly Identifier[]): Promise<Search> {
  const columns = (await readColumns(db)).filter(({ type }) => wordy.test(type) || type === 'uuid')
  const places: Place[] = []
  for (const { table, kind, texts, sure } of searchesOf(columns, identifiers)) {
    const rows = await countMatches(db, tenantId, table, texts, columns)
    if (rows > 0) places.push({ table: nameOf(table), column: table.column, rows, kinds: [kind], sure })
  }
  return { tables: new Set(columns.map(nameOf)).size, columns: columns.length, places: merged(places) }
}

function* searchesOf(columns: readonly Column[], identifiers: readonly Identifier[]) {
  const groups = Map.groupBy(identifiers, ({ kind, sure }) => `${kind}/${sure}`)
  for (const group of groups.values()) {
    const { kind, sure } = group[0]!
    const texts = group.map(({ text }) => text)
    const ids = texts.filter((text) => uuid.test(text))
    for (const table of columns) {
      if (table.type !== 'uuid') yield { table, kind, texts, sure }
      else if (ids.length > 0) yield { table, kind, texts: ids, sure }
    }
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const nameOf = ({ schema, table }: Column) => (schema === 'public' ? table : `${schema}.${table}`)

async function countMatches(db: Db, tenantId: string, column: Column, texts: string[], all: readonly Column[]) {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(`${column.schema}.${column.table}`)}
    where ${tenantOnly(column, tenantId, all)} and ${matching(column, texts)}`.execute(db)
  return rows[0]!.n
}

function tenantOnly({ schema, table }: Column, tenantId: string, all: readonly Column[]) {
  const has = (name: string) => all.some((one) => one.schema === schema && one.table === table && one.column === name)
  if (has('tenant_id')) return sql`tenant_id = ${tenantId}`
  return sql`true`
}

function matching({ column, type }: Pick<Column, 'column' | 'type'>, texts: readonly string[]) {
  if (type === 'uuid') return sql<boolean>`${sql.ref(column)} = any(${[...texts]}::uuid[])`
  const patterns = texts.flatMap(patternsOf)
  return sql<boolean>`${sql.ref(column)}::text ilike any(${patterns}::text[])`
}

/** How a text may stand in a column; a number also with blanks or dashes in it, as people write them. */
function patternsOf(text: string): string[] {
  const forms = [text, JSON.stringify(text).slice(1, -1)]
  const digits = /^\+?[\d\s()-]{8,}$/.test(text) ? text.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '') : ''
  if (digits.length >= 8) forms.push(digits)
  if (digits.length === 11)
    for (const gap of [' ', '-']) forms.push([digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(gap))
  return [...new Set(forms)].map((form) => `%${form.replace(/[\\%_]/g, '\\$&')}%`)
}

function merged(places: Place[]): Place[] {
  const groups = Map.groupBy(places, ({ table, column, sure }) => `${table}.${column}.${sure}`)
  return [...groups.values()].map((group) => ({
    ...group[0]!,
    rows: Math.max(...group.map(({ rows }) => rows)),
    kinds: group.flatMap(({ kinds }) => kinds),
  }))
}

/**
 * Takes a person out of tables that mention her without belonging to her, as they are declared: rows go, or her ids
 * are replaced by `stands` for each. Answers with the rows changed.
 */
export async function eraseTraces(
  db: Db,
  tenantId: string,
  identifiers: readonly Identifier[],
  stands: ReadonlyMap<string, string>,
): Promise<Record<string, number>> {
  const columns = (await readColumns(db)).filter(({ type }) => wordy.test(type) || type === 'uuid')
  const rows: Record<string, number> = {}
  for (const [name, { traces }] of declaredTables()) {
    const own = columns.filter((column) => nameOf(column) === name)
    if (!traces || own.length === 0) continue
    const changed = await (traces === 'delete'
      ? deleteMentions(db, tenantId, own, identifiers)
      : replaceIds(db, tenantId, own, stands))
    if (changed > 0) rows[name] = changed
  }
  return rows
}

async function deleteMentions(db: Db, tenantId: string, own: readonly Column[], identifiers: readonly Identifier[]) {
  const texts = identifiers.filter(({ sure }) => sure).map(({ text }) => text)
  const ids = texts.filter((text) => uuid.test(text))
  const conditions = own
    .filter(({ column, type }) => column !== 'tenant_id' && (type !== 'uuid' || ids.length > 0))
    .map((column) => matching(column, column.type === 'uuid' ? ids : texts))
  if (texts.length === 0 || conditions.length === 0) return 0
  const { numAffectedRows } = await sql`
    delete from ${sql.table(`${own[0]!.schema}.${own[0]!.table}`)}
    where ${tenantOnly(own[0]!, tenantId, own)} and (${sql.join(conditions, sql` or `)})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function replaceIds(db: Db, tenantId: string, own: readonly Column[], stands: ReadonlyMap<string, string>) {
  let changed = 0
  const table = sql.table(`${own[0]!.schema}.${own[0]!.table}`)
  for (const column of own)
    for (const [id, stand] of stands) {
      if (column.column === 'tenant_id') continue
      const type = sql.raw(column.type)
      const value = sql`replace(${sql.ref(column.column)}::text, ${id}, ${stand})::${type}`
      const { numAffectedRows } = await sql`
        update ${table} set ${sql.ref(column.column)} = ${value}
        where ${tenantOnly(column, tenantId, own)} and ${matching(column, [id])}`.execute(db)
      changed += Number(numAffectedRows ?? 0)
    }
  return changed
}
