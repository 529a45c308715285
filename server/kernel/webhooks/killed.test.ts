import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { appendEvent } from '../events.ts'
import { inTenant } from '../tenancy.ts'
import { answering, createTestWebhooks, openReceiver, parcelSent } from './testing.ts'

const server = process.env.TEST_DATABASE_URL
const skip = server ? false : 'needs a PostgreSQL server (TEST_DATABASE_URL)'

test('a worker that is killed after it sent and before it marked loses nothing: another sends it again', {
  skip,
}, async () => {
  const house = await createTestWebhooks()
  const shop = await openReceiver(() => {})
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(house.db)
  const url = Object.assign(new URL(server!), { pathname: `/${rows[0]!.name}` }).href
  const start = () => spawn(process.execPath, [join(import.meta.dirname, 'worker.testing.ts'), url])
  const children = [start()]
  after(async () => {
    for (const child of children) child.kill('SIGKILL')
    shop.close()
    await house.close()
  })
  await house.ask('POST', '/webhooks', { url: shop.url })
  for (const no of [1, 2, 3])
    await inTenant(house.db, house.own.tenantId, (trx) => appendEvent(trx, parcelSent, house.own.tenantId, { no }))
  await house.bus.drain()
  while (shop.received.length < 3) await moment()

  children[0]!.kill('SIGKILL')
  shop.answer = answering(200)
  children.push(start())
  while ((await waiting()) > 0) await moment()

  const ids = shop.received.map(({ headers }) => headers['webhook-id'])
  assert.equal(new Set(ids).size, 3)
  assert.equal(ids.length, 6)

  async function waiting(): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from webhook_delivery where status = 'waiting'`.execute(house.db)
    return rows[0]!.n
  }
})

const moment = () => new Promise((resolve) => setTimeout(resolve, 20))
