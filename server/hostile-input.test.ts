import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { SignJWT } from 'jose'
import { sql } from 'kysely'
import type { z } from 'zod'
import { createExamples, exampleBody } from './examples.testing.ts'
import { sampleOf } from './inputs.testing.ts'
import { createTestService } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const { ask } = service
const own = await service.addShop('jia')
const { administrator } = own.people
const { cookie } = administrator
const examples = createExamples(service.db)
const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const codeOf = (answer: { text: string }) => JSON.parse(answer.text).code

test('half an emoji in a text that is kept as JSON is no fault of the service', async () => {
  const body = {
    category: '退换',
    wordings: [{ locale: 'zh-CN', question: '怎么退货\ud83d' }],
    answers: [{ locale: 'zh-CN', text: '七天内\ude00都可以' }],
  }

  const answer = await ask('POST', '/api/v1/faq', { cookie, body: JSON.stringify(body), headers: json })

  assert.equal(answer.status, 201, answer.text)
  assert.equal(JSON.parse(answer.text).wordings[0].question, '怎么退货\ufffd')
})
const json = { 'content-type': 'application/json' }

test('an inbox whose name or button is nothing but an invisible character is refused, not half kept', async () => {
  const nothing = String.fromCharCode(0)
  const before = await service.conversation.inboxes.get(administrator, own.inbox.id)
  const starters = { ...before.widget.starters, en: [{ id: 'a', label: nothing }] }

  const made = await ask('POST', '/api/v1/inboxes', { cookie, body: { name: nothing } })
  const body = { widget: { ...before.widget, starters } }
  const changed = await ask('PATCH', `/api/v1/inboxes/${own.inbox.id}`, { cookie, body })

  assert.deepEqual([made.status, changed.status], [400, 400])
  assert.deepEqual(await service.conversation.inboxes.get(administrator, own.inbox.id), before)
})

test('an address that is no address is refused with a code', async () => {
  const answer = await ask('GET', '/api/v1/contacts/%', { cookie })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('JSON that is nested without end is refused also where no body is asked for', async () => {
  const id = '01990000-0000-7000-8000-000000000000'
  const body = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

  const answer = await ask('POST', `/api/v1/webhooks/${id}/secret`, { cookie, body, headers: json })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('a file of contacts is refused with a code when what is looked for cannot be, not broken off', async () => {
  const answer = await ask('GET', '/api/v1/contacts/export.csv?q=%00', { cookie })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('JSON that is nested without end is refused', async () => {
  const body = `{"note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const id = await examples.bySegment.contacts!(own, administrator)

  const answer = await ask('PATCH', `/api/v1/contacts/${id}`, { cookie, body, headers: json })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('messages after or before a number that no conversation reaches are asked in vain, not a fault', async () => {
  const id = await examples.bySegment.conversations!(own, administrator)
  const staff = await service.connect('/desk', { cookie })
  const visitor = await service.connect('/visitor', { token: (await service.startVisit(own)).token })
  const seq = Number.MAX_SAFE_INTEGER

  for (const query of [`after=${seq}`, `before=${seq}`])
    assert.equal((await ask('GET', `/api/v1/conversations/${id}/messages?${query}`, { cookie })).status, 400)
  const answers = [
    await staff.emitWithAck('read', { conversationId: id, seq }),
    await visitor.emitWithAck('sync', { after: seq }),
    await visitor.emitWithAck('marks', { readSeq: seq }),
  ]
  for (const answer of answers) assert.equal(answer.error.code, 'request.invalid')
})

test('a cursor that somebody made up is refused with a code, in every list', async () => {
  const id = administrator.id
  const contact = await examples.bySegment.contacts!(own, administrator)
  const lists = [
    'conversations',
    'faq',
    'contacts',
    `contacts/${contact}/activity`,
    'staff',
    'audit',
    'search?q=a',
    'privacy/requests',
    'privacy/proofs',
  ]
  const times = [1e300, -8.64e15, 8.64e15, '0000-01-01T00:00:00Z', '2026-02-31T00:00:00Z', 'x', null]
  for (const list of lists)
    for (const made of [...times.map((at) => [at, id]), [Date.now(), 'x'], ['x'], [1e300], [-1], [], {}, 'x'].map(
      cursor,
    )) {
      const answer = await ask('GET', `/api/v1/${list}${list.includes('?') ? '&' : '?'}cursor=${made}`, { cookie })
      // People are listed by name, so that any text is a place in their list.
      if (list === 'staff' && answer.status === 200) continue
      assert.equal(answer.status, 400, `${list} ${Buffer.from(made, 'base64url')} ${answer.text}`)
      assert.equal(codeOf(answer), 'request.cursorInvalid')
    }
})

test('what a browser with a wrong clock tells of the year 0 is kept with a time that there was', async () => {
  const visitor = await service.connect('/visitor', { token: (await service.startVisit(own)).token })

  const answer = await visitor.emitWithAck('track', { events: [{ kind: 'viewed', at: '0000-01-01T00:00:00Z' }] })

  assert.deepEqual(answer, { ok: true, value: null })
})

test('closing a conversation that one has not opened tells nobody of it', async () => {
  const other = await service.addShop('yi')
  const conversationId = await examples.bySegment.conversations!(other, other.people.agent)
  const rightful = await service.connect('/desk', { cookie: other.people.agent.cookie })
  await rightful.emitWithAck('conversation.open', { conversationId })
  const heard: unknown[] = []
  rightful.on('viewing', (state) => heard.push(state))
  const stranger = await service.connect('/desk', { cookie })

  await stranger.emitWithAck('conversation.close', { conversationId })

  await rightful.emitWithAck('read', { conversationId, seq: 1 })
  assert.deepEqual(heard, [])
})

test('what was not asked for is not stored: no write takes fields beyond its own', async () => {
  const planted = 'planted-by-assignment'
  const beyond = Object.fromEntries(
    ['tenantId', 'tenant_id', 'userId', 'createdAt', 'updatedBy', 'ownerId', 'owner', 'permissions', 'isAdmin'].map(
      (name) => [name, planted],
    ),
  )
  const tried: string[] = []
  for (const route of service.routes) {
    const { body } = (route.schema ?? {}) as { body?: z.ZodType }
    if (!body || !route.url.startsWith('/api/v1/')) continue
    const sample = exampleBody(`${route.method} ${route.url}`, own) ?? sampleOf(body, {})
    if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) continue
    const id = route.url.includes(':') ? await examples.ofParameter(route.url)(own, administrator) : ''
    const answer = await ask(String(route.method), route.url.replace(/:\w+/, id), {
      cookie,
      body: { ...sample, ...beyond },
    })
    assert.ok(answer.status < 500, `${route.method} ${route.url} ${answer.text}`)
    assert.ok(!answer.text.includes(planted) || answer.status === 400, `${route.method} ${route.url} ${answer.text}`)
    tried.push(route.url)
  }

  assert.ok(tried.length > 20)
  assert.deepEqual(await tablesWith(planted), [])
})

/** The tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`.execute(service.db)
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await sql`
      select 1 from ${sql.table(name)} as t where position(${text}::text in t::text) > 0 limit 1`.execute(service.db)
    if (hits.length > 0) found.push(name)
  }
  return found
}

test('nobody gives herself another role or another shop by what she sends of herself', async () => {
  const { agent } = own.people
  const body = { name: '小王', role: 'administrator', tenantId: '0', status: 'active', capacity: 50 }

  await ask('PATCH', '/api/v1/me', { cookie: agent.cookie, body })

  const me = JSON.parse((await ask('GET', '/api/v1/me', { cookie: agent.cookie })).text)
  assert.equal(me.staff.role, 'agent')
})

test('no input changes what every object of the service has', async () => {
  const bodies = [
    '{"__proto__":{"polluted":true},"name":"x"}',
    '{"constructor":{"prototype":{"polluted":true}},"name":"x"}',
    '{"widget":{"__proto__":{"polluted":true}}}',
  ]
  const visitor = await service.connect('/visitor', { token: (await service.startVisit(own)).token })

  for (const body of bodies) {
    await ask('PATCH', '/api/v1/me', { cookie, body, headers: json })
    await ask('PATCH', `/api/v1/inboxes/${own.inbox.id}`, { cookie, body, headers: json })
    await ask('GET', '/api/v1/contacts?__proto__[polluted]=1&constructor[prototype][polluted]=1', { cookie })
    await visitor.emitWithAck('message.send', JSON.parse(body))
    await visitor.emitWithAck('track', { events: [JSON.parse(body)] })
  }

  assert.equal(({} as Record<string, unknown>).polluted, undefined)
  assert.equal((await ask('GET', '/api/v1/me', { cookie })).status, 200)
})

test("a visitor's token is taken with its own key and algorithm only", async () => {
  const { token } = await service.startVisit(own)
  const [head, claims, signature] = token.split('.') as [string, string, string]
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = JSON.parse(Buffer.from(claims, 'base64url').toString())
  const shopKey = await service.conversation.inboxes.signingKey(own.tenantId, own.inbox.id)
  const signed = (key: Uint8Array, header: object = {}) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'HS256', ...header }).sign(key)
  const forged = [
    `${part({ alg: 'none' })}.${claims}.`,
    `${part({ alg: 'none' })}.${claims}.${signature}`,
    `${part({ alg: 'RS256' })}.${claims}.${signature}`,
    `${part({ alg: 'HS512' })}.${claims}.${signature}`,
    `${head}.${part({ ...payload, tenant: administrator.tenantId, contact: administrator.id })}.${signature}`,
    await signed(shopKey),
    await signed(new Uint8Array(32)),
    await signed(Buffer.from(own.inbox.publicKey.padEnd(32, '=')), {
      jku: 'https://evil.example/keys',
      kid: '../../x',
    }),
  ]

  for (const one of forged) {
    const answer = await ask('GET', '/api/widget/messages', { headers: { authorization: `Bearer ${one}` } })
    assert.equal(answer.status, 401, one)
    await assert.rejects(service.connect('/visitor', { token: one }), { code: 'channels.web.tokenInvalid' })
  }
})

test('no address leads out of the folders that are served', async () => {
  const ways = ['../package.json', '..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..%5c..%5cpackage.json']
  const doubled = ['....//....//package.json', '%252e%252e%252fpackage.json', '/etc/passwd', '%00/../../package.json']
  const demo = await createTestService({ DEMO: 'true' })
  after(() => demo.close())
  for (const folder of ['/console/', '/console/assets/', '/demo/assets/', '/demo/images/', '/widget/chat/assets/'])
    for (const way of [...ways, ...doubled]) {
      const { status, text } = await rawRequest(demo.address, `GET ${folder}${way} HTTP/1.1\r\nhost: x\r\n`)
      assert.ok(!text.includes('"zhanggui"') && !text.includes('root:'), `${folder}${way}`)
      // The demo shop was not loaded, and says so.
      assert.ok((status >= 200 && status < 500) || status === 503, `${folder}${way} ${status}`)
    }
})

/** Sends bytes as they are, which no client would, and answers what came back. */
function rawRequest(address: string, head: string, body = ''): Promise<{ status: number; text: string }> {
  return sendBytes(address, `${head}connection: close\r\n\r\n${body}`)
}

async function sendBytes(address: string, bytes: string, patienceMs = 5000): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setTimeout(patienceMs, () => socket.destroy())
  socket.write(bytes)
  let text = ''
  socket.on('data', (bytes) => {
    text += bytes
  })
  socket.on('error', () => {})
  await new Promise((closed) => socket.on('close', closed))
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }
}

test('a request that says two lengths of itself is refused and nothing of it is taken for another', async () => {
  const smuggled = 'GET /api/v1/me HTTP/1.1\r\nhost: x\r\n\r\n'
  const post = 'POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
  const requests = [
    rawRequest(service.address, `${post}content-length: 4\r\ntransfer-encoding: chunked\r\n`, `0\r\n\r\n${smuggled}`),
    rawRequest(service.address, `${post}content-length: 2\r\ncontent-length: 40\r\n`, `{}${smuggled}`),
    rawRequest(service.address, `${post}transfer-encoding: chunked, identity\r\n`, `0\r\n\r\n${smuggled}`),
    rawRequest(service.address, `${post}transfer-encoding: xchunked\r\n`, `0\r\n\r\n${smuggled}`),
    rawRequest(service.address, `${post}content-length : 2\r\n`, `{}${smuggled}`),
    rawRequest(service.address, `${post}x: a\nb: c\r\ncontent-length: 2\r\n`, `{}${smuggled}`),
  ]

  for (const { status, text } of await Promise.all(requests)) {
    assert.equal(status, 400, text.slice(0, 200))
    assert.equal(text.match(/HTTP\/1\.1 /g)?.length, 1, text.slice(0, 400))
  }
})

test('who sends a request a byte at a time is not waited for without end', () => {
  const { server } = service.http

  assert.ok(server.headersTimeout > 0 && server.headersTimeout <= 60_000)
  assert.ok(server.requestTimeout > 0 && server.requestTimeout <= 60_000)
})

test('two hundred requests that stop in the middle keep nobody from being answered, and are closed', async () => {
  const { server } = service.http
  const [headers, whole] = [server.headersTimeout, server.requestTimeout]
  Object.assign(server, { headersTimeout: 300, requestTimeout: 600 })
  const post =
    'POST /api/auth/sign-in/email HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'
  const halves = Array.from({ length: 200 }, (_, at) =>
    sendBytes(service.address, at % 10 ? 'GET /api/v1/me HTTP/1.1\r\nhost: x\r\nx: ' : post, 20_000),
  )

  const others = await Promise.all(Array.from({ length: 20 }, () => ask('GET', '/api/v1/me', { cookie })))
  const closed = await Promise.all(halves)
  Object.assign(server, { headersTimeout: headers, requestTimeout: whole })

  assert.ok(others.every(({ status }) => status === 200))
  assert.deepEqual([...new Set(closed.map(({ status }) => status))], [408])
})

test('a header, an address or a body of any size is refused, not read to its end', async () => {
  const get = 'GET /healthz HTTP/1.1\r\nhost: x\r\n'
  const large = await rawRequest(service.address, `${get}x: ${'a'.repeat(100_000)}\r\n`)
  const many = await rawRequest(service.address, `${get}${'x: a\r\n'.repeat(20_000)}`)
  const body = JSON.stringify({ note: 'x'.repeat(2_000_000) })
  const huge = await ask('PATCH', `/api/v1/contacts/${administrator.id}`, { cookie, body, headers: json })

  // The connection may be cut before the refusal was read.
  for (const { status } of [large, many]) assert.ok(status === 431 || status === 0, String(status))
  assert.equal(huge.status, 413)
})

test('a socket that sends more than a message may be is closed, and the others stay', async () => {
  const { token } = await service.startVisit(own)
  const loud = await service.connect('/visitor', { token })
  const quiet = await service.connect('/visitor', { token: (await service.startVisit(own)).token })

  loud.emit('message.send', { clientId: 'client-1', text: 'x'.repeat(3_000_000) })

  await new Promise((closed) => loud.on('disconnect', closed))
  assert.equal((await quiet.emitWithAck('sync', { after: 0 })).ok, true)
})

test('the origins that an inbox names are asked of every page that starts a visit, opens a socket or frames the chat', async () => {
  const { widget } = await service.conversation.inboxes.get(administrator, own.inbox.id)
  const change = (allowedOrigins: string[]) =>
    service.conversation.inboxes.change(administrator, own.inbox.id, { widget: { ...widget, allowedOrigins } })
  const start = (url?: string) =>
    ask('POST', '/api/widget/start', {
      body: { publicKey: own.inbox.publicKey, ...(url ? { page: { url, title: 'x' } } : {}) },
    })
  await change(['https://shop.example'])

  const answers = [
    await start('https://shop.example/a'),
    await start('https://shop.example.evil.example/'),
    await start('https://evil.example/?https://shop.example'),
    await start('https://shop.example@evil.example/'),
    await start(),
  ]
  const { visitorToken: token } = JSON.parse(answers[0]!.text)

  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 403, 403, 403, 403],
  )
  // A page that got hold of a visitor's token opens no socket with it either.
  for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null'])
    await assert.rejects(service.connect('/visitor', { token, origin }), { code: 'channels.web.originRefused' })
  for (const origin of ['https://shop.example', service.address]) await service.connect('/visitor', { token, origin })
  await change([])
})

test('no address of ours sends a browser to another site', async () => {
  const ways = [
    '//evil.example',
    '//evil.example/%2f..',
    '/%5cevil.example',
    '/console//evil.example',
    '/\\evil.example',
  ]
  const answers = [
    ...(await Promise.all(ways.map((url) => rawRequest(service.address, `GET ${url} HTTP/1.1\r\nhost: x\r\n`)))),
    await rawRequest(service.address, 'GET / HTTP/1.1\r\nhost: evil.example\r\n'),
  ]

  for (const { text } of answers) {
    const location = /\r\nlocation: ([^\r]*)/i.exec(text)?.[1]
    assert.ok(location === undefined || /^\/[^/\\]/.test(location), text.slice(0, 300))
  }
})

test('TRACE and made-up methods are refused', async () => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'FOO']) {
    const { status, text } = await rawRequest(
      service.address,
      `${method} /api/v1/me HTTP/1.1\r\nhost: x\r\nx-secret: 42\r\n`,
    )
    assert.ok(status === 0 || status >= 400, `${method} ${status}`)
    assert.ok(!text.includes('42'), method)
  }
})
