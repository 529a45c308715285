import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { OpenedDatabase } from './database.ts'
import { doneMigrations, type MigrationFile, migrate, needsOf, newerDatabase, readMigrations } from './migrate.ts'
import { createTestDatabase } from './testing.ts'

/** Up to here no version was in use, so that nothing old had to work beside it. */
const firstRelease = '20261124'

/** What the program of the release before would trip over while both run on one database. */
const breaking: [RegExp, string][] = [
  [/\bdrop\s+(table|column|view|schema|function|type)\b/i, 'takes something away'],
  [/\brename\s+(to|column|constraint)\b/i, 'renames something'],
  [/\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/i, 'changes a type'],
  [/\bset\s+not\s+null\b/i, 'demands what old programs do not write'],
  [/\badd\s+(column\s+)?\w+\s+[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)/i, 'demands what old programs do not write'],
]

/** Why a migration could not run beside the release before; undefined where it only adds, or says that it contracts. */
function whyBreaking(text: string): string | undefined {
  if (needsOf('this one', text)) return undefined
  const statements = text.replaceAll(/--.*$/gm, '')
  return breaking.find(([pattern]) => pattern.test(statements))?.[1]
}

test('a migration only adds, so that the old and the new program work side by side during an upgrade', async () => {
  const migrations = (await readMigrations()).filter(({ name }) => name >= firstRelease)
  assert.deepEqual(
    migrations.flatMap(({ name, text }) => (whyBreaking(text) ? [`${name} ${whyBreaking(text)}`] : [])),
    [],
  )
})

for (const [statement, why] of [
  ['alter table message add column mood text', undefined],
  ["alter table message add column mood text not null default ''", undefined],
  ['create index concurrently message_by_mood on message (tenant_id, mood)', undefined],
  ['alter table message add column mood text not null', 'demands what old programs do not write'],
  ['alter table message drop column mood', 'takes something away'],
  ['alter table message rename column mood to feeling', 'renames something'],
  ['alter table message alter column mood type int using mood::int', 'changes a type'],
  ['-- contract: nothing reads it since 0.3\nalter table message drop column mood', undefined],
] as const)
  test(`beside an old program, ${JSON.stringify(statement)} ${why ?? 'is fine'}`, () => {
    assert.equal(whyBreaking(statement), why)
  })

test('a migration that takes something away names one that was there before it, or itself', async () => {
  const shipped = await readMigrations()
  for (const { name, needs } of shipped)
    if (needs)
      assert.ok(
        shipped.some((other) => other.name === needs && needs <= name),
        `${name} needs ${needs}`,
      )
})

for (const [head, needs] of [
  ['-- One more column.\nalter table message add column mood text;', null],
  ['-- needs: 20261201-0000-a.sql\nalter table message add column mood text;', null],
  ['-- contract: nothing reads it since 0.3\n-- needs: 20261201-0000-a.sql\ndrop table mood;', '20261201-0000-a.sql'],
  ['-- contract: nothing reads it\ndrop table mood;', '20261202-0000-b.sql'],
] as const)
  test(`${JSON.stringify(head)} serves ${needs ? `programs that know ${needs}` : 'every older program'}`, () => {
    assert.equal(needsOf('20261202-0000-b.sql', head), needs)
  })

const opened: OpenedDatabase[] = []
after(async () => {
  for (const database of opened) await database.close()
})

/** A database that a program of tomorrow has migrated further, by files with these texts. */
async function databaseOfTomorrow(...texts: [string, string][]) {
  const database = await createTestDatabase()
  opened.push(database)
  const today = await readMigrations()
  const tomorrow = texts.map(([name, text]): MigrationFile => ({ name, text, digest: '', needs: needsOf(name, text) }))
  const run = await migrate(database, undefined, Promise.resolve([...today, ...tomorrow]))
  assert.deepEqual(
    run,
    texts.map(([name]) => name),
  )
  return { database, today }
}

const adds: [string, string] = ['29990101-0000-adds.sql', 'create table mood (id int);']
const takes = (needs: string): [string, string] => [
  '29990102-0000-takes.sql',
  `-- contract: nothing reads it\n-- needs: ${needs}\ndrop table mood;`,
]

test('an older program starts on a database to which newer ones only added', async () => {
  const { database } = await databaseOfTomorrow(adds)

  assert.deepEqual(await migrate(database), [])
  assert.deepEqual(await newerDatabase(database), { unknown: [adds[0]], refused: [] })
})

test('an older program starts where something was taken away that it no longer used', async () => {
  const newest = (await readMigrations()).at(-1)!.name
  const { database } = await databaseOfTomorrow(adds, takes(newest))

  assert.deepEqual(await migrate(database), [])
  assert.deepEqual((await newerDatabase(database)).refused, [])
})

test('an older program refuses to start, with one sentence, where what it uses was taken away', async () => {
  const { database, today } = await databaseOfTomorrow(adds, takes(adds[0]))
  const older = Promise.resolve([...today, { name: '29990103-0000-other.sql', text: 'bad', digest: '', needs: null }])

  await assert.rejects(migrate(database, undefined, older), {
    message:
      'this program is too old for its database, which no longer serves it since 29990102-0000-takes.sql: start a version that has 29990101-0000-adds.sql',
  })
  assert.equal((await doneMigrations(database)).has('29990103-0000-other.sql'), false, 'nothing was run')
})

test('a database whose record was made before migrations said what they need is told so from now on', async () => {
  const { database } = await databaseOfTomorrow()
  await sql`alter table migration drop column needs`.execute(database.db)
  await sql`insert into migration (name, digest) values ('29990101-0000-adds.sql', '')`.execute(database.db)

  assert.deepEqual(await newerDatabase(database), { unknown: ['29990101-0000-adds.sql'], refused: [] })
  assert.deepEqual(await migrate(database), [])
  const { rows } = await sql`select count(*)::int as rows, count(needs)::int as needs from migration`.execute(
    database.db,
  )
  assert.deepEqual(rows, [{ rows: (await readMigrations()).length + 1, needs: 0 }])
})
