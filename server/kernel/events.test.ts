import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { appendEvent, createEventBus, defineEvent } from './events.ts'
import { inTenant } from './tenancy.ts'
import { createTestDatabase, testLog } from './testing.ts'

const database = await createTestDatabase()
const { db } = database
after(() => database.close())
const tenantId = randomUUID()
const parcelSent = defineEvent('test.parcel.sent', z.object({ conversationId: z.uuid(), no: z.int() }))

test('a fact is told once to each who listens, in the order in which it happened', async () => {
  const bus = createEventBus({ database, log: testLog })
  const heard: number[] = []
  bus.subscribe(parcelSent, 'test.first', async ({ payload }) => void heard.push(payload.no))
  bus.subscribe(parcelSent, 'test.second', async ({ payload }) => void heard.push(payload.no + 100))

  const conversationId = randomUUID()
  for (const no of [1, 2, 3])
    await inTenant(db, tenantId, (trx) => appendEvent(trx, parcelSent, tenantId, { conversationId, no }))
  await bus.drain()
  await bus.drain()

  assert.deepEqual(heard, [1, 101, 2, 102, 3, 103])
})

test('a fact of a transaction that was rolled back is never told', async () => {
  const bus = createEventBus({ database, log: testLog })
  let heard = 0
  bus.subscribe(parcelSent, 'test.none', async () => void heard++)

  await assert.rejects(
    inTenant(db, tenantId, async (trx) => {
      await appendEvent(trx, parcelSent, tenantId, { conversationId: randomUUID(), no: 1 })
      throw new Error('the parcel was not sent')
    }),
  )
  await bus.drain()

  assert.equal(heard, 0)
})

test('a reaction that fails is put off and does not hold up the others', async () => {
  const bus = createEventBus({ database, log: testLog })
  const heard: number[] = []
  bus.subscribe(parcelSent, 'test.failing', async () => {
    throw new Error('the printer is out of paper')
  })
  bus.subscribe(parcelSent, 'test.working', async ({ payload }) => void heard.push(payload.no))

  await inTenant(db, tenantId, (trx) => appendEvent(trx, parcelSent, tenantId, { conversationId: randomUUID(), no: 7 }))
  await bus.drain()

  assert.deepEqual(heard, [7])
  const retries = await db.selectFrom('outbox_retry').select(['subscriber', 'last_error']).execute()
  assert.deepEqual(retries, [
    { subscriber: 'test.failing:test.parcel.sent', last_error: 'the printer is out of paper' },
  ])
})

test('a reaction that never ends is put off and does not hold up the facts behind it', async () => {
  const bus = createEventBus({ database, log: testLog, reactionLimitMs: 50 })
  const heard: number[] = []
  bus.subscribe(parcelSent, 'test.endless', ({ payload }) =>
    payload.no === 1 ? new Promise(() => {}) : Promise.resolve(),
  )
  bus.subscribe(parcelSent, 'test.behind', async ({ payload }) => void heard.push(payload.no))

  const conversationId = randomUUID()
  for (const no of [1, 2])
    await inTenant(db, tenantId, (trx) => appendEvent(trx, parcelSent, tenantId, { conversationId, no }))
  await bus.drain()

  assert.deepEqual(heard, [1, 2])
})

test("one tenant's transaction sees nothing of another, even without a where clause", async () => {
  await inTenant(db, tenantId, (trx) => appendEvent(trx, parcelSent, tenantId, { conversationId: randomUUID(), no: 8 }))

  const seen = await inTenant(db, randomUUID(), (trx) => trx.selectFrom('outbox').selectAll().execute())
  assert.deepEqual(seen, [])
  await assert.rejects(
    inTenant(db, randomUUID(), (trx) =>
      appendEvent(trx, parcelSent, tenantId, { conversationId: randomUUID(), no: 9 }),
    ),
    /row-level security/,
  )
  await sql`select 1`.execute(db)
})
