import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMigrations } from './migrate.ts'

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
  if (/^-- contract: \S/m.test(text)) return undefined
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
