import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { appendEvent, type EventType } from '../events.ts'
import { retentionKinds } from '../personal-data/retention.ts'
import { inTenant } from '../tenancy.ts'
import { answering, createTestWebhooks, openReceiver, parcelLost, parcelSent, type Received } from './testing.ts'

const house = await createTestWebhooks()
const { db, ask, settle, own } = house
const closing: (() => unknown)[] = [house.close]
after(async () => {
  for (const close of closing.reverse()) await close()
})

async function receiver(...given: Parameters<typeof openReceiver>) {
  const opened = await openReceiver(...given)
  closing.push(opened.close)
  return opened
}

async function addWebhook(url: string, given: object = {}) {
  const answer = await ask('POST', '/webhooks', { url, ...given })
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  closing.push(() => {})
  return answer.body as { id: string; secret: string }
}

/** Takes away what earlier tests made, so that only this test's webhooks are told. */
const empty = () => sql`delete from webhook_endpoint`.execute(db)

const happen = (no: number, fact: EventType = parcelSent, tenantId = own.tenantId) =>
  inTenant(db, tenantId, (trx) => appendEvent(trx, fact, tenantId, { no }))

/** All that waits is due now. */
const wait = () => sql`update webhook_delivery set next_try_at = now() where status = 'waiting'`.execute(db)

const deliveriesOf = async (id: string, query = '') =>
  (await ask('GET', `/webhooks/${id}/deliveries${query}`)).body.items as {
    id: string
    type: string
    status: string
    attempts: number
    lastStatus: number | null
    lastError: string | null
    nextTryAt: string | null
  }[]

/** What the specification of Standard Webhooks says, by other means than ours. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = createHmac('sha256', key).update(content).digest('base64')
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one === `v1,${expected}`)
}

test('what happens is told once, signed, with nothing in it that was not meant to leave', async () => {
  await empty()
  const shop = await receiver()
  const { id, secret } = await addWebhook(shop.url)
  await happen(7)

  await settle()

  assert.equal(shop.received.length, 1)
  const [message] = shop.received as [Received]
  const body = JSON.parse(message.body)
  assert.deepEqual(Object.keys(body), ['id', 'type', 'tenantId', 'at', 'data'])
  assert.deepEqual([body.type, body.tenantId, body.data], ['parcel.sent', own.tenantId, { no: 7 }])
  assert.equal(message.headers['webhook-id'], body.id)
  assert.equal(message.headers['content-type'], 'application/json')
  assert.ok(Math.abs(Number(message.headers['webhook-timestamp']) - Date.now() / 1000) < 60)
  assert.ok(isSigned(message, secret))
  assert.ok(!isSigned({ ...message, body: `${message.body} ` }, secret))
  assert.match(secret, /^whsec_[\w+/]{43}=$/)
  const [delivery] = await deliveriesOf(id)
  assert.deepEqual([delivery!.status, delivery!.attempts, delivery!.lastStatus], ['delivered', 1, 200])
})

test('a fact that is heard twice is told once', async () => {
  await empty()
  const shop = await receiver()
  await addWebhook(shop.url)
  await happen(1)
  await house.bus.drain()
  await sql`update outbox set delivered_at = null`.execute(db)

  await settle()

  assert.equal(shop.received.length, 1)
})

test('each endpoint is told what it asked for, and texts only where it asked for them', async () => {
  await empty()
  const [all, lost, texts] = [await receiver(), await receiver(), await receiver()]
  await addWebhook(all.url)
  await addWebhook(lost.url, { types: ['parcel.lost'] })
  await addWebhook(texts.url, { types: ['parcel.sent'], includeText: true })
  await happen(3)
  await happen(4, parcelLost)
  await happen(0, parcelLost)

  await settle()

  const told = ({ received }: typeof all) =>
    received
      .map(({ body }) => JSON.parse(body))
      .map(({ type, data }) => [type, data])
      .sort()
  assert.deepEqual(told(all), [
    ['parcel.lost', { no: 4 }],
    ['parcel.sent', { no: 3 }],
  ])
  assert.deepEqual(told(lost), [['parcel.lost', { no: 4 }]])
  assert.deepEqual(told(texts), [['parcel.sent', { no: 3, label: '包裹 3' }]])
})

test('texts are neither stored nor shown beside the log', async () => {
  await empty()
  const shop = await receiver()
  const { id } = await addWebhook(shop.url, { includeText: true })
  await happen(5)
  await settle()

  const [delivery] = await deliveriesOf(id)
  const detail = await ask('GET', `/webhooks/deliveries/${delivery!.id}`)

  assert.match(shop.received[0]!.body, /包裹/)
  assert.equal(JSON.parse(detail.body.request.body).data.label, undefined)
  assert.equal(detail.body.attemptLog[0].response, 'thanks')
  const { rows } = await sql<{ text: string }>`select row_to_json(d)::text as text from webhook_delivery d`.execute(db)
  assert.ok(!JSON.stringify(rows).includes('包裹'))
})

test('the secret is shown once and kept sealed', async () => {
  await empty()
  const shop = await receiver()
  const { id, secret } = await addWebhook(shop.url)

  const shown = JSON.stringify([await ask('GET', '/webhooks'), await ask('GET', `/webhooks/${id}`)])
  const { rows } = await sql<{ text: string }>`select row_to_json(e)::text as text from webhook_endpoint e`.execute(db)

  assert.ok(!shown.includes(secret))
  assert.ok(!rows[0]!.text.includes(secret))
  assert.match(rows[0]!.text, /"secret_sealed":"v1\./)
})

test('after the secret is replaced both sign for a day, then only the new one', async () => {
  await empty()
  const shop = await receiver()
  const { id, secret: former } = await addWebhook(shop.url)
  const rotated = await ask('POST', `/webhooks/${id}/secret`)
  await happen(1)
  await settle()
  await sql`update webhook_endpoint set former_secret_until = now() - interval '1 second'`.execute(db)
  await happen(2)
  await settle()

  const [first, second] = shop.received as [Received, Received]
  assert.notEqual(rotated.body.secret, former)
  assert.ok(rotated.body.formerSecretUntil)
  assert.ok(isSigned(first, former) && isSigned(first, rotated.body.secret))
  assert.ok(!isSigned(second, former) && isSigned(second, rotated.body.secret))
})

test('what is not taken is tried again, later each time, with the same id, and given up after ten tries', async () => {
  await empty()
  const shop = await receiver(answering(500))
  const { id } = await addWebhook(shop.url)
  await happen(1)
  const pauses: number[] = []
  for (let attempt = 1; attempt <= 10; attempt++) {
    await settle()
    const [delivery] = await deliveriesOf(id)
    assert.equal(delivery!.attempts, attempt)
    if (delivery!.nextTryAt) pauses.push((Date.parse(delivery!.nextTryAt) - Date.now()) / 1000)
    await wait()
  }

  const [delivery] = await deliveriesOf(id)
  assert.deepEqual([delivery!.status, delivery!.lastStatus, delivery!.nextTryAt], ['failed', 500, null])
  assert.equal(new Set(shop.received.map(({ headers }) => headers['webhook-id'])).size, 1)
  assert.deepEqual(
    pauses,
    pauses.toSorted((a, b) => a - b),
  )
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400
  assert.ok(days > 2.5 && days < 4, `${days} days`)
})

test('a receiver that asks for patience is given it', async () => {
  await empty()
  const shop = await receiver(answering(429, { 'retry-after': '7200' }))
  const { id } = await addWebhook(shop.url)
  await happen(1)

  await settle()

  const [delivery] = await deliveriesOf(id)
  assert.ok(Date.parse(delivery!.nextTryAt!) > Date.now() + 7_000_000)
})

test('whoever is slow, moves on, breaks off, talks endlessly or is not there has not taken it', async () => {
  const cases: [string, Parameters<typeof openReceiver>[0] | undefined, [string, number | null, string | null]][] = [
    ['slow', () => {}, ['waiting', null, 'timeout']],
    ['moved', answering(302, { location: 'http://127.0.0.1:9/' }), ['waiting', 302, null]],
    ['breaks off', (_, response) => response.destroy(), ['waiting', null, 'connection']],
    ['endless', (_, response) => endless(response), ['delivered', 200, null]],
    [
      'breaks off in its answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('half')
        setTimeout(() => response.destroy(), 20)
      },
      ['delivered', 200, null],
    ],
    ['not there', undefined, ['waiting', null, 'connection']],
  ]
  const impatient = house.openProcess({ timeoutMs: 300 })
  for (const [what, answer, expected] of cases) {
    await empty()
    const shop = await receiver(answer)
    if (!answer) shop.close()
    const { id } = await addWebhook(shop.url)
    await happen(1)
    await house.bus.drain()

    await (what === 'slow' ? impatient : house).webhooks.drain()

    const [delivery] = await deliveriesOf(id)
    assert.deepEqual([delivery!.status, delivery!.lastStatus, delivery!.lastError], expected, what)
    const detail = (await ask('GET', `/webhooks/deliveries/${delivery!.id}`)).body
    assert.ok(detail.attemptLog[0].response.length <= 1000, what)
  }
})

function endless(response: ServerResponse) {
  const more = () => {
    while (!response.destroyed && response.write('a\u0000'.repeat(30_000)));
  }
  response.on('drain', more)
  more()
}

test('an endpoint that does not answer does not hold up the others', async () => {
  await empty()
  const held: ServerResponse[] = []
  const slow = await receiver((_, response) => void held.push(response))
  const quick = await receiver()
  await addWebhook(slow.url)
  await addWebhook(quick.url)
  for (let no = 1; no <= 12; no++) await happen(no)
  await house.bus.drain()

  await house.webhooks.start()
  await until(() => quick.received.length === 12)

  assert.equal(slow.received.length, 4)
  slow.answer = answering(200)
  for (const response of held) response.end()
  await until(() => slow.received.length === 12)
  await house.webhooks.stop()
  assert.equal(quick.received.length, 12)
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('one who says “gone” is disabled at once, and the administrators hear of it', async () => {
  await empty()
  const shop = await receiver(answering(410))
  const { id } = await addWebhook(shop.url)
  await happen(1)

  await settle()
  await settle()

  const { body } = await ask('GET', `/webhooks/${id}`)
  assert.deepEqual([body.enabled, body.disabledReason], [false, 'gone'])
  const [delivery] = await deliveriesOf(id)
  assert.deepEqual([delivery!.status, delivery!.attempts], ['failed', 1])
  const letter = house.letters.at(-1)!
  assert.equal(letter.to, 'zhou@example.com')
  assert.match(letter.text, /410/)
  const audited = await sql<{
    action: string
  }>`select action from audit_entry where subject = ${id} order by id`.execute(db)
  assert.deepEqual(
    audited.rows.map(({ action }) => action),
    ['webhook.endpoint.created', 'webhook.endpoint.disabled'],
  )
})

test('after five days of nothing but failures an endpoint is disabled; one success in between keeps it', async () => {
  await empty()
  const shop = await receiver(answering(503))
  const { id } = await addWebhook(shop.url)
  const age = () => sql`update webhook_endpoint set failing_since = failing_since - interval '121 hours'`.execute(db)
  await happen(1)
  await settle()
  await age()
  shop.answer = answering(204)
  await happen(2)
  await settle()
  shop.answer = answering(503)
  await happen(3)
  await settle()
  assert.equal((await ask('GET', `/webhooks/${id}`)).body.enabled, true)
  await age()
  await happen(4)
  await happen(5)

  await settle()
  await settle()

  const { body } = await ask('GET', `/webhooks/${id}`)
  assert.deepEqual([body.enabled, body.disabledReason, body.waiting], [false, 'failing', 0])
  assert.match(house.letters.at(-1)!.text, /五天/)
  await happen(6)
  await settle()
  assert.equal((await deliveriesOf(id)).length, 5)
})

test('a disabled endpoint is enabled again, and what failed is sent again, one by one or all', async () => {
  await empty()
  const shop = await receiver(answering(410))
  const { id } = await addWebhook(shop.url)
  const begun = new Date().toISOString()
  for (let no = 1; no <= 3; no++) await happen(no)
  await settle()
  const failed = await deliveriesOf(id, '?status=failed')
  const refused = await ask('POST', `/webhooks/deliveries/${failed[0]!.id}/resend`)
  shop.answer = answering(200)
  await ask('PATCH', `/webhooks/${id}`, { enabled: true })

  const one = await ask('POST', `/webhooks/deliveries/${failed[0]!.id}/resend`)
  await settle()
  const afterOne = await deliveriesOf(id, '?status=failed')
  const all = await ask('POST', `/webhooks/${id}/resend`, { since: begun })
  await settle()

  assert.equal(failed.length, 3)
  assert.deepEqual([refused.status, refused.body.code], [409, 'webhook.disabled'])
  assert.deepEqual([one.status, one.body.status], [202, 'waiting'])
  assert.equal(afterOne.length, 2)
  assert.deepEqual([all.status, all.body.count], [202, 2])
  assert.equal((await deliveriesOf(id, '?status=delivered')).length, 3)
  assert.equal((await ask('GET', `/webhooks/${id}`)).body.disabledReason, null)
})

test('a test is sent once, whatever the endpoint asked for, and a failed one worries nobody', async () => {
  await empty()
  const shop = await receiver(answering(500))
  const { id } = await addWebhook(shop.url, { types: ['parcel.lost'] })

  const sent = await ask('POST', `/webhooks/${id}/test`)
  await settle()

  assert.equal(sent.status, 202)
  assert.equal(JSON.parse(shop.received[0]!.body).type, 'webhook.test')
  const [delivery] = await deliveriesOf(id)
  assert.deepEqual([delivery!.type, delivery!.status, delivery!.lastStatus], ['webhook.test', 'failed', 500])
  assert.equal((await ask('GET', `/webhooks/${id}`)).body.failingSince, null)
})

test('addresses of the house are refused, when they are typed and when their name turns out to mean one', async () => {
  const strict = await createTestWebhooks({ allowPrivate: false })
  closing.push(strict.close)
  const typed = await strict.ask('POST', '/webhooks', { url: 'http://127.0.0.1:8080/' })
  const meta = await strict.ask('POST', '/webhooks', { url: 'http://169.254.169.254/latest' })
  const made = await strict.ask('POST', '/webhooks', { url: 'http://localhost:8080/' })
  const plain = await strict.ask('PATCH', `/webhooks/${made.body.id}`, { includeText: true })
  await inTenant(strict.db, strict.own.tenantId, (trx) => appendEvent(trx, parcelSent, strict.own.tenantId, { no: 1 }))

  await strict.settle()

  assert.deepEqual([typed.status, typed.body.code, typed.body.facts.reason], [422, 'outbound.refused', 'address'])
  assert.equal(meta.body.code, 'outbound.refused')
  assert.equal(plain.body.code, 'webhook.textNeedsHttps')
  const { body } = await strict.ask('GET', `/webhooks/${made.body.id}/deliveries`)
  assert.equal(body.items[0].lastError, 'refused.address')
})

test('only administrators see and change webhooks, and nobody those of another tenant', async () => {
  await empty()
  const shop = await receiver()
  const { id } = await addWebhook(shop.url)
  await happen(1)
  await settle()
  const [delivery] = await deliveriesOf(id)
  await happen(2, parcelSent, house.other.tenantId)
  await settle()

  const asAgent = await ask('GET', '/webhooks', undefined, 'suhe')
  assert.deepEqual([asAgent.status, asAgent.body.code], [403, 'webhook.forbidden'])
  assert.deepEqual((await ask('GET', '/webhooks', undefined, 'stranger')).body, [])
  const routes = [
    ['GET', `/webhooks/${id}`],
    ['PATCH', `/webhooks/${id}`],
    ['DELETE', `/webhooks/${id}`],
    ['POST', `/webhooks/${id}/secret`],
    ['POST', `/webhooks/${id}/test`],
    ['GET', `/webhooks/${id}/deliveries`],
    ['GET', `/webhooks/deliveries/${delivery!.id}`],
    ['POST', `/webhooks/deliveries/${delivery!.id}/resend`],
  ] as const
  for (const [method, path] of routes) {
    const answer = await ask(method, path, method === 'PATCH' ? { description: 'x' } : undefined, 'stranger')
    assert.equal(answer.status, 404, `${method} ${path}`)
  }
  assert.equal(shop.received.length, 1)
})

test('what cannot be is refused with a code', async () => {
  await empty()
  const cases: [object, number, string][] = [
    [{ url: 'ftp://example.com' }, 422, 'outbound.refused'],
    [{ url: 'not an address' }, 422, 'outbound.refused'],
    [{ url: 'https://me:secret@example.com' }, 422, 'outbound.refused'],
    [{ url: 'https://example.com', types: ['parcel.unheard'] }, 422, 'webhook.typeUnknown'],
    [{ url: 'https://example.com', types: [] }, 400, 'request.invalid'],
    [{}, 400, 'request.invalid'],
  ]

  for (const [body, status, code] of cases) {
    const answer = await ask('POST', '/webhooks', body)
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(body))
  }
  assert.equal((await ask('GET', '/webhooks/deliveries/00000000-0000-7000-8000-000000000001')).status, 404)
  assert.deepEqual((await ask('GET', '/webhooks')).body, [])
})

test('the log is read page by page and filtered, and old entries go', async () => {
  await empty()
  const shop = await receiver()
  const { id } = await addWebhook(shop.url)
  for (let no = 1; no <= 5; no++) await happen(no, no % 2 ? parcelSent : parcelLost)
  await settle()

  const first = (await ask('GET', `/webhooks/${id}/deliveries?limit=3`)).body
  const second = (await ask('GET', `/webhooks/${id}/deliveries?limit=3&cursor=${first.next}`)).body
  const lost = await deliveriesOf(id, '?type=parcel.lost')
  const wrong = await ask('GET', `/webhooks/${id}/deliveries?cursor=x`)

  assert.deepEqual([first.items.length, second.items.length, second.next], [3, 2, null])
  assert.equal(new Set([...first.items, ...second.items].map((one: { id: string }) => one.id)).size, 5)
  assert.equal(lost.length, 2)
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'request.cursorInvalid'])
  await sql`update webhook_delivery set created_at = now() - interval '31 days' where type = 'parcel.lost'`.execute(db)
  const kind = retentionKinds().find((one) => one.kind === 'webhookLog')!
  const before = new Date(Date.now() - kind.standardDays * 86_400_000)
  await inTenant(db, own.tenantId, (trx) => kind.erase(trx, own.tenantId, before, 100))
  assert.equal((await deliveriesOf(id)).length, 3)
})
