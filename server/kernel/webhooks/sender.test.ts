import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { appendEvent } from '../events.ts'
import { newId } from '../ids.ts'
import { inTenant } from '../tenancy.ts'
import { claimDue } from './delivery.claim.ts'
import { answering, createTestWebhooks, openReceiver, parcelSent } from './testing.ts'

const house = await createTestWebhooks()
const { db, ask, own } = house
const shop = await openReceiver()
after(async () => {
  await house.close()
  shop.close()
})

const { id: webhookId } = (await ask('POST', '/webhooks', { url: shop.url })).body as { id: string }

async function happen(count: number): Promise<void> {
  for (let no = 1; no <= count; no++)
    await inTenant(db, own.tenantId, (trx) => appendEvent(trx, parcelSent, own.tenantId, { no }))
  await house.bus.drain()
}
const idsReceived = () => shop.received.map(({ headers }) => String(headers['webhook-id']))
const statuses = async () => {
  const { rows } = await sql<{ status: string; n: number }>`
    select status, count(*)::int as n from webhook_delivery group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}
const empty = async () => {
  await sql`delete from webhook_delivery`.execute(db)
  shop.received.length = 0
  shop.answer = answering(200)
}

test('several workers send everything, each message once', async () => {
  await empty()
  const workers = [house, house.openProcess(), house.openProcess()]
  await happen(30)

  await Promise.all(workers.map(({ webhooks }) => webhooks.start()))
  while (((await statuses()).delivered ?? 0) < 30) await new Promise((resolve) => setTimeout(resolve, 10))
  await Promise.all(workers.map(({ webhooks }) => webhooks.stop()))

  assert.equal(shop.received.length, 30)
  assert.equal(new Set(idsReceived()).size, 30)
})

test('what a worker had sent when it died, before it could mark it, is sent again under the same id', async () => {
  await empty()
  await happen(1)
  const dead = { worker: newId(), leaseSeconds: 60, perEndpoint: 4, limit: 10 }
  const [held] = await claimDue(db, dead)
  await house.webhooks.drain()
  assert.equal(shop.received.length, 0)
  await sql`update webhook_delivery set claimed_until = now() - interval '1 second'`.execute(db)

  await house.webhooks.drain()

  assert.deepEqual(idsReceived(), [held!.id])
  assert.deepEqual(await statuses(), { delivered: 1 })
})

test('a worker that comes to itself too late does not overwrite what another has done', async () => {
  await empty()
  await happen(1)
  shop.answer = (_, response) => {
    sql`update webhook_delivery set claimed_until = now() - interval '1 second'`
      .execute(db)
      .then(() => {
        shop.answer = answering(200)
        return house.openProcess().webhooks.drain()
      })
      .then(() => response.writeHead(500).end())
  }

  await house.webhooks.drain()

  assert.equal(shop.received.length, 2)
  assert.equal(new Set(idsReceived()).size, 1)
  const { body } = await ask('GET', `/webhooks/${webhookId}/deliveries`)
  assert.deepEqual([body.items[0].status, body.items[0].attempts], ['delivered', 1])
  assert.equal((await ask('GET', `/webhooks/${webhookId}`)).body.failingSince, null)
})

test('a process that ends lets go of what is not answered, and the next one sends it', async () => {
  await empty()
  await happen(1)
  shop.answer = () => {}
  const { webhooks } = house.openProcess({ farewellMs: 50 })
  await webhooks.start()
  while (shop.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await webhooks.stop()
  shop.answer = answering(200)

  await house.webhooks.drain()

  assert.equal(new Set(idsReceived()).size, 1)
  assert.equal(shop.received.length, 2)
  assert.deepEqual(await statuses(), { delivered: 1 })
})

test('when a contact is erased, what is kept of what was told about her goes', async () => {
  await empty()
  const contactId = newId()
  shop.answer = (_, response) => response.end('王小姐 13800002046')
  await inTenant(db, own.tenantId, (trx) => appendEvent(trx, parcelSent, own.tenantId, { no: 1, contactId }))
  await happen(1)
  await house.webhooks.drain()
  const { webhookPersonalData: holder } = await import('./webhook.personal-data.ts')
  const told = await inTenant(db, own.tenantId, (trx) => holder.export(trx, own.tenantId, contactId))

  await inTenant(db, own.tenantId, (trx) => holder.erase(trx, own.tenantId, contactId))

  assert.deepEqual(
    (told as { toldTo: string; type: string; delivered: boolean }[]).map(({ type, delivered }) => [type, delivered]),
    [['parcel.sent', true]],
  )
  assert.deepEqual(await statuses(), { delivered: 1 })
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from webhook_delivery where contact_id = ${contactId}`.execute(db)
  assert.equal(rows[0]!.n, 0)
})
