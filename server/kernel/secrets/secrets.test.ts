import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase } from '../testing.ts'
import { checkSealed, defineSealedColumn, rotateSealed } from './sealed.ts'
import { createSecrets, sealedUnder } from './secrets.ts'

const [oldest, former, today] = ['o', 'f', 't'].map((letter) => letter.repeat(40)) as [string, string, string]
const database = await createTestDatabase()
after(() => database.close())

test('what is sealed shows nothing of the text, and opens for its purpose', () => {
  const secrets = createSecrets(today)

  const sealed = secrets.seal('shop', '密码 s3cret')

  assert.match(sealed, /^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]+$/)
  assert.notEqual(sealed, secrets.seal('shop', '密码 s3cret'))
  assert.equal(secrets.open('shop', sealed), '密码 s3cret')
  assert.equal(sealedUnder(sealed), secrets.keyId)
  assert.equal(secrets.open('shop', secrets.seal('shop', '')), '')
})

test('what was sealed for one purpose does not open for another, nor when a character of it was changed', () => {
  const secrets = createSecrets(today)
  const sealed = secrets.seal('shop', 'text')
  const changed = sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/(\.)(.)([^.]*)$/, '$1_$3')

  assert.throws(() => secrets.open('mail', sealed), { code: 'secrets.damaged' })
  assert.throws(() => secrets.open('shop', changed), { code: 'secrets.damaged' })
  assert.throws(() => secrets.open('shop', 'text in clear'), { code: 'secrets.damaged' })
})

test('after the secret was changed, former seals and signatures are still good while the former secret is given', () => {
  const before = createSecrets(former)
  const sealed = before.seal('shop', 'text')
  const signature = before.sign('link', 'file')

  const now = createSecrets(today, [former])
  assert.equal(now.open('shop', sealed), 'text')
  assert.ok(now.verify('link', 'file', signature))

  const forgotten = createSecrets(today)
  assert.throws(() => forgotten.open('shop', sealed), { code: 'secrets.keyMissing', facts: { keyId: before.keyId } })
  assert.ok(!forgotten.verify('link', 'file', signature))
})

test('rotation seals all anew, counts what it did, and leaves what no key opens', async () => {
  await database.script('create table sealed_example (id uuid primary key, text text)')
  defineSealedColumn({ table: 'sealed_example', column: 'text', purpose: 'example' })
  const put = (text: string | null) =>
    sql`insert into sealed_example values (${randomUUID()}, ${text})`.execute(database.db)
  for (let n = 0; n < 450; n++) await put(createSecrets(former).seal('example', `text ${n}`))
  await put(createSecrets(oldest).seal('example', 'lost'))
  await put(null)
  const now = createSecrets(today, [former])
  const ours = async () => (await checkSealed(database.db, now)).find(({ column }) => column === 'sealed_example.text')
  assert.deepEqual(await ours(), { column: 'sealed_example.text', current: 0, former: 450, unreadable: 1 })

  const done = (await rotateSealed(database.db, now)).find(({ column }) => column === 'sealed_example.text')
  const again = (await rotateSealed(database.db, now)).find(({ column }) => column === 'sealed_example.text')

  assert.deepEqual(done, { column: 'sealed_example.text', sealed: 450, unreadable: 1 })
  assert.equal(again?.sealed, 0)
  const { rows } = await sql<{ text: string }>`select text from sealed_example where text is not null`.execute(
    database.db,
  )
  const opened = rows.filter(({ text }) => sealedUnder(text) === now.keyId).map(({ text }) => now.open('example', text))
  assert.deepEqual(new Set(opened), new Set(Array.from({ length: 450 }, (_, n) => `text ${n}`)))
})
