import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { sayWithNext } from './pipeline.ts'
import { inTenant } from './tenancy.ts'
import { createCast, createTestDatabase } from './testing.ts'

// On PostgreSQL statements travel together; the embedded database keeps the same promises without that.
const database = await createTestDatabase()
const { db } = database
after(() => database.close())
await database.script(`
  create table letter (tenant_id uuid not null, place int not null check (place > 0), words text not null);
  create unique index letter_place on letter (tenant_id, place);
  alter table letter enable row level security;
  create policy tenant on letter using (tenant_id = current_setting('app.tenant')::uuid);
  grant all on letter to zhanggui_app`)

const write = (trx: Db, tenantId: string, place: number, words: string) =>
  sayWithNext(trx, {
    compile: () => sql`insert into letter values (${tenantId}, ${place}, ${words})`.compile(trx),
  })
const read = async (trx: Db) => {
  const { rows } = await sql<{ words: string }>`select words from letter order by place`.execute(trx)
  return rows.map((row) => row.words)
}

test('what is said without waiting is seen by the next question, and stored with the rest', async () => {
  const { tenantId } = createCast()

  const seen = await inTenant(db, tenantId, async (trx) => {
    await write(trx, tenantId, 1, '一')
    await write(trx, tenantId, 2, '二')
    const seen = await read(trx)
    await write(trx, tenantId, 3, '三')
    return seen
  })

  assert.deepEqual(seen, ['一', '二'])
  assert.deepEqual(await inTenant(db, tenantId, read), ['一', '二', '三'])
})

test('what is refused is refused as a whole, with its own reason, though nobody waited for it', async () => {
  const { tenantId } = createCast()
  const twice = inTenant(db, tenantId, async (trx) => {
    await write(trx, tenantId, 1, '一')
    await write(trx, tenantId, 1, '又一')
    await write(trx, tenantId, 2, '二')
  })
  const asked = inTenant(db, tenantId, async (trx) => {
    await write(trx, tenantId, 0, '零')
    await read(trx)
  })

  await assert.rejects(twice, { code: '23505' })
  await assert.rejects(asked, { code: '23514' })
  assert.deepEqual(await inTenant(db, tenantId, read), [])
})

test('work that fails before anything was asked leaves nothing, and its connection serves the next', async () => {
  const { tenantId } = createCast()
  const give = (at: number) =>
    inTenant(db, tenantId, async (trx) => {
      await write(trx, tenantId, at, '无')
      throw new Error('changed my mind')
    })

  for (let at = 1; at <= 20; at++) await assert.rejects(give(at), /changed my mind/)
  await inTenant(db, tenantId, async () => {})

  assert.deepEqual(await inTenant(db, tenantId, read), [])
})

test('however transactions are mixed, each sees its own tenant only', async () => {
  const tenants = Array.from({ length: 30 }, () => createCast().tenantId)
  await Promise.all(
    tenants.map((tenantId, place) =>
      inTenant(db, tenantId, async (trx) => {
        if (place % 3 === 0) await read(trx)
        await write(trx, tenantId, 1, tenantId)
      }),
    ),
  )

  const seen = await Promise.all(tenants.map((tenantId) => inTenant(db, tenantId, read)))

  assert.deepEqual(
    seen,
    tenants.map((tenantId) => [tenantId]),
  )
})

test('a write under the wrong tenant is refused by the database itself', async () => {
  const [mine, other] = [createCast().tenantId, createCast().tenantId]

  await assert.rejects(
    inTenant(db, mine, (trx) => write(trx, other, 1, '越界')),
    { code: '42501' },
  )
  assert.deepEqual(await inTenant(db, other, read), [])
})
