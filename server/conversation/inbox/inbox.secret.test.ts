import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createTestTenant } from '../../accounts/testing.ts'
import { fillSealed, rotateSealed } from '../../kernel/secrets/sealed.ts'
import { createSecrets } from '../../kernel/secrets/secrets.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createInboxService } from './inbox.service.ts'

const former = 'f'.repeat(40)
const today = 't'.repeat(40)
const database = await createTestDatabase()
const { db } = database
const { administrator, tenantId } = await createTestTenant(db)
const before = createInboxService({ db, secrets: createSecrets(former) })
const during = createSecrets(today, [former])
after(() => database.close())

test('a shop keeps its secret when the installation gets a new one', async () => {
  const { id } = await before.create(administrator, { name: '网店', channel: 'web' })
  const secret = await before.secret(administrator, id)

  assert.equal(await createInboxService({ db, secrets: during }).secret(administrator, id), secret)
  await rotateSealed(db, during)

  assert.equal(await createInboxService({ db, secrets: createSecrets(today) }).secret(administrator, id), secret)
  await assert.rejects(createInboxService({ db, secrets: createSecrets(former) }).secret(administrator, id), {
    code: 'secrets.keyMissing',
  })
})

test('a shop keeps the secret that an earlier version of the program gave it, and that version sees a newer one', async () => {
  const { id } = await before.create(administrator, { name: '旧店', channel: 'web' })
  await sql`update inbox set secret_sealed = null where id = ${id}`.execute(db)
  const asEarlier = (version: number) => createSecrets(former).sign('inbox-secret', `${id}/${version}`)
  assert.equal(await before.secret(administrator, id), asEarlier(1))

  await fillSealed(db, createSecrets(former))
  assert.equal(await before.rotate(administrator, id), asEarlier(2))
  await sql`update inbox set secret_version = 3 where id = ${id}`.execute(db)
  assert.equal(await before.secret(administrator, id), asEarlier(3))

  assert.equal(await fillSealed(db, during), 1)
  await rotateSealed(db, during)
  assert.equal(await createInboxService({ db, secrets: createSecrets(today) }).secret(administrator, id), asEarlier(3))
})

test('the secret of an inbox is nowhere in the database in clear', async () => {
  const { id } = await before.create(administrator, { name: '新店', channel: 'web' })
  const secret = await before.secret(administrator, id)

  const { rows } = await sql<{ row: string }>`
    select row_to_json(inbox)::text as row from inbox where tenant_id = ${tenantId}`.execute(db)
  assert.ok(rows.every(({ row }) => !row.includes(secret)))
})
