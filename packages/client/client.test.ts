import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createZhanggui, each, etagOf, isZhangguiError, verifyWebhook, WebhookError } from './src/index.ts'

interface Asked {
  url: string
  method: string
  headers: Record<string, string>
  body: unknown
}
type Answer = { status?: number; headers?: Record<string, string>; body?: unknown } | Error

/** A service that answers with these, one after another, and remembers what it was asked. */
function serviceOf(...answers: Answer[]) {
  const asked: Asked[] = []
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { method = 'GET', headers, body } = init ?? {}
    asked.push({ url: String(url), method, headers: headers as Record<string, string>, body })
    init?.signal?.throwIfAborted()
    const answer = answers.shift() ?? new Error('nothing more was expected')
    if (answer instanceof Error) throw answer
    const text = answer.body === undefined ? null : JSON.stringify(answer.body)
    const headersOfAnswer = { 'content-type': 'application/json', ...answer.headers }
    return new Response(text, { status: answer.status ?? 200, headers: headersOfAnswer })
  }
  return { asked, zhanggui: createZhanggui({ url: 'https://service.example/', apiKey: 'zk_a_b', fetch }) }
}
const refused = (status: number, code: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: { code, facts: { id: 'x' } },
})

test('path, query and body are filled from one object, and the key signs in', async () => {
  const { zhanggui, asked } = serviceOf({ body: { items: [], next: null } }, { body: {} })

  await zhanggui.contacts.getContacts({ q: '林 小姐', limit: 5 })
  await zhanggui.contacts.patchContactsById({ id: 'a/b', body: { note: '喜欢龙井' } })

  assert.equal(asked[0]!.url, 'https://service.example/api/v1/contacts?q=%E6%9E%97+%E5%B0%8F%E5%A7%90&limit=5')
  assert.equal(asked[0]!.headers.authorization, 'Bearer zk_a_b')
  assert.deepEqual([asked[1]!.method, asked[1]!.url], ['PATCH', 'https://service.example/api/v1/contacts/a%2Fb'])
  assert.equal(asked[1]!.body, '{"note":"喜欢龙井"}')
})

test('what may pass is tried again: a write under the same key, so that it is done once', async () => {
  const { zhanggui, asked } = serviceOf(
    new TypeError('fetch failed'),
    refused(503, 'request.unavailable', { 'retry-after': '0' }),
    refused(429, 'request.tooMany', { 'retry-after': '0' }),
    { status: 201, body: { id: '1' } },
  )

  const made = await zhanggui.inboxes.postInboxes({ body: { name: '网店' } })

  assert.deepEqual(made, { id: '1' })
  assert.equal(asked.length, 4)
  assert.equal(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size, 1)
  assert.match(asked[0]!.headers['idempotency-key']!, /^[0-9a-z]{36}$/)
})

test('what will not pass is told at once, by its code', async () => {
  const { zhanggui, asked } = serviceOf(refused(404, 'customers.contact.notFound', { 'x-request-id': 'r1' }))

  const error = await zhanggui.contacts.getContactsById({ id: 'x' }).catch((caught: unknown) => caught)

  assert.ok(isZhangguiError(error, 'customers.contact.notFound'))
  assert.equal(isZhangguiError(error as unknown, 'request.invalid'), false)
  assert.deepEqual([error.status, error.facts, error.requestId], [404, { id: 'x' }, 'r1'])
  assert.equal(asked.length, 1)
})

test('a file, which has no key, is not sent twice by itself', async () => {
  const { zhanggui, asked } = serviceOf(new TypeError('fetch failed'))

  const sending = zhanggui.files.postAttachments({ file: new Blob(['a']), fileName: '小票.png' })

  await assert.rejects(sending, { code: 'client.network', status: 0 })
  assert.equal(asked.length, 1)
  assert.equal((asked[0]!.body as FormData).get('file') instanceof Blob, true)
})

test('a tag that was read goes along with the write, and the wait can be ended', async () => {
  const { zhanggui, asked } = serviceOf(
    { headers: { etag: '"a.b"' }, body: { timezone: 'Asia/Shanghai', weekly: [], exceptions: [] } },
    refused(412, 'request.changedMeanwhile'),
  )
  const hours = await zhanggui.settings.getOpeningHours()
  const tag = etagOf(hours)

  const writing = zhanggui.settings.putOpeningHours({ body: hours }, { ifMatch: tag! })

  await assert.rejects(writing, { code: 'request.changedMeanwhile', status: 412 })
  assert.equal(asked[1]!.headers['if-match'], '"a.b"')
  const ended = AbortSignal.abort(new Error('enough'))
  await assert.rejects(zhanggui.settings.getOpeningHours({}, { signal: ended }), { message: 'enough' })
})

test('a list is walked page by page to its end', async () => {
  const page = (ids: string[], next: string | null) => ({ body: { items: ids.map((id) => ({ id })), next } })
  const { zhanggui, asked } = serviceOf(page(['1', '2'], 'c1'), page([], 'c2'), page(['3'], null))

  const ids: string[] = []
  for await (const contact of each(zhanggui.contacts.getContacts, { q: '林' })) ids.push(contact.id)

  assert.deepEqual(ids, ['1', '2', '3'])
  assert.deepEqual(
    asked.map(({ url }) => new URL(url).searchParams.get('cursor')),
    [null, 'c1', 'c2'],
  )
})

test('a webhook is believed only when it was signed with the secret, lately and as it is', async () => {
  const bytes = randomBytes(32)
  const secret = `whsec_${bytes.toString('base64')}`
  const body = JSON.stringify({
    id: 'm1',
    type: 'conversation.started',
    tenantId: 't',
    at: '2026-11-22T00:00:00Z',
    data: {},
  })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const sign = (key: Buffer) => `v1,${createHmac('sha256', key).update(`m1.${timestamp}.${body}`).digest('base64')}`
  const headers = { 'Webhook-Id': 'm1', 'webhook-timestamp': timestamp, 'webhook-signature': sign(bytes) }
  const reasonOf = async (given: Record<string, string | undefined>, text = body, now = new Date()) =>
    verifyWebhook(secret, { ...headers, ...given }, text, { now }).then(
      ({ type }) => type,
      (error: unknown) => (error instanceof WebhookError ? error.reason : error),
    )

  assert.equal(await reasonOf({}), 'conversation.started')
  const both = `${sign(randomBytes(32))} v1a,x ${sign(bytes)}`
  assert.equal(await reasonOf({ 'webhook-signature': both }), 'conversation.started')
  assert.equal(await reasonOf({ 'webhook-signature': sign(randomBytes(32)) }), 'forged')
  assert.equal(await reasonOf({}, body.replace('started', 'stopped')), 'forged')
  assert.equal(await reasonOf({ 'webhook-signature': undefined }), 'missing')
  assert.equal(await reasonOf({}, body, new Date(Date.now() + 301_000)), 'old')
  assert.equal(await reasonOf({ 'webhook-timestamp': 'soon' }), 'old')
})

test('what a newer service tells in addition changes nothing: answers, pages, refusals and webhooks are read on', async () => {
  const more = { ofTomorrow: { deep: [1] } }
  const { zhanggui } = serviceOf(
    { body: { items: [{ id: '1', kind: 'of-tomorrow', ...more }], next: null, ...more } },
    { body: { id: '1', ...more }, headers: { etag: '"1"', 'x-of-tomorrow': '1' } },
    { status: 409, body: { code: 'of.tomorrow', facts: { id: 'x', ...more }, ...more } },
  )

  const { items, next } = await zhanggui.contacts.getContacts()
  const contact = await zhanggui.contacts.getContactsById({ id: '1' })
  const error = await zhanggui.contacts.getContactsById({ id: 'x' }).catch((caught: unknown) => caught)

  assert.deepEqual([items.length, items[0]!.id, next], [1, '1', null])
  assert.deepEqual([contact.id, etagOf(contact)], ['1', '"1"'])
  assert.ok(isZhangguiError(error))
  assert.deepEqual([error.code, error.status, error.facts.id], ['of.tomorrow', 409, 'x'])

  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const body = JSON.stringify({
    id: 'w1',
    type: 'of.tomorrow',
    tenantId: 't',
    at: '2026-11-22T08:00:00Z',
    data: more,
    ...more,
  })
  const now = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice(6), 'base64')
  const signed = createHmac('sha256', key).update(`w1.${now}.${body}`).digest('base64')
  const headers = { 'webhook-id': 'w1', 'webhook-timestamp': now, 'webhook-signature': `v2,new v1,${signed}` }
  assert.equal((await verifyWebhook(secret, headers, body)).type, 'of.tomorrow')
})
