import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { declaredTables } from './kernel/personal-data/personal-data.ts'
import { createTestDatabase } from './kernel/testing.ts'
import './main.ts'
import { personalDataReference } from './personal-data.reference.ts'

const database = await createTestDatabase()
after(() => database.close())

test('every column of every table is declared: what it tells of a person, or that it tells nothing', async () => {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      array_agg(a.attname::text) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname !~ '^(pg_|information_schema|job$)' and c.relkind in ('r', 'p') and not c.relispartition
    group by 1`.execute(database.db)
  const declared = declaredTables()

  const wrong = rows.flatMap(({ name, columns }) => {
    const { personal = {}, other = [] } = declared.get(name) ?? {}
    const named = [...Object.keys(personal), ...other]
    const missing = columns.filter((column) => !named.includes(column)).map((column) => `${name}.${column} is missing`)
    const twice = other.filter((column) => column in personal).map((column) => `${name}.${column} is declared twice`)
    const gone = named.filter((column) => !columns.includes(column)).map((column) => `${name}.${column} is no column`)
    return [...missing, ...twice, ...gone]
  })

  assert.deepEqual(wrong, [], 'declare them in personal-data.ts of the module that owns the table')
  const unknown = [...declared.keys()].filter((name) => !rows.some((row) => row.name === name))
  assert.deepEqual(unknown, [])
})

test('a sensitive column is a personal one, and personal ones say whose they are', () => {
  for (const [name, { personal = {}, sensitive = [], whose }] of declaredTables()) {
    assert.ok(
      sensitive.every((column) => column in personal),
      name,
    )
    assert.equal(Object.keys(personal).length > 0, whose !== undefined, name)
  }
})

test('the reference page of personal data is what the declarations say', () => {
  const page = new URL('../docs/reference/personal-data.md', import.meta.url)

  assert.equal(readFileSync(page, 'utf8'), personalDataReference(), 'run: npx zhanggui privacy --reference')
})
