import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { RouteOptions } from 'fastify'
import { type RawBuilder, sql } from 'kysely'
import type { Socket } from 'socket.io-client'
import type { z } from 'zod'
import { createExamples, exampleBody, freeIds } from './examples.testing.ts'
import { idPlaces, jsonSchemaOf, type Place, sampleOf, valueAt, withValue } from './inputs.testing.ts'
import { newId } from './kernel/ids.ts'
import { scopesFor } from './kernel/policy.ts'
import { knownCalls } from './kernel/realtime/socket-calls.ts'
import { createTestService, staffRoles, type TestPerson, type TestShop } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const { db, ask } = service
const own = await service.addShop('shop-of-jia')
const other = await service.addShop('shop-of-another')
const examples = createExamples(db, service.storage)
const staffRoutes = service.routes.filter((route) => route.url.startsWith('/api/v1/'))
const every = scopesFor('administrator')
const accessFile = join(import.meta.dirname, 'routes.access.md')

const nameOf = (route: RouteOptions) => `${route.method} ${route.url}`
const schemaOf = (route: RouteOptions) => (route.schema ?? {}) as { body?: z.ZodType; querystring?: z.ZodType }
const upload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'

/** Asks a route with ids that are really there, of `shop` in the address; and all else of the asker's own. */
async function tryRoute(
  route: RouteOptions,
  person: TestPerson,
  given: { shop?: TestShop; body?: unknown; query?: unknown; cookie?: string; key?: string } = {},
) {
  const shop = given.shop ?? own
  const owner = shop.people[person.role]
  let url = route.url
  if (url.includes(':')) url = url.replace(/:\w+/, await examples.ofParameter(url)(shop, owner))
  const query = given.query ?? {}
  const search = new URLSearchParams(
    Object.entries(query as object).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  const body = given.body ?? bodyOf(route)
  const isUpload = route.url.endsWith('/attachments')
  const headers: Record<string, string> = {
    ...(isUpload ? { 'content-type': 'multipart/form-data; boundary=x' } : {}),
    ...(given.key ? { authorization: `Bearer ${given.key}` } : {}),
  }
  return ask(String(route.method), `${url}${search ? `?${search}` : ''}`, {
    cookie: given.cookie ?? person.cookie,
    headers,
    ...(isUpload ? { body: upload } : body === undefined ? {} : { body }),
  })
}

const samples = new Map<z.ZodType, unknown>()

function bodyOf(route: RouteOptions): unknown {
  const { body } = schemaOf(route)
  if (!body) return undefined
  if (!samples.has(body)) samples.set(body, sampleOf(body, {}))
  return exampleBody(nameOf(route), own) ?? samples.get(body)
}

/** Every row of a shop, as fingerprints by table; sign-in's rows of its people too. */
async function rowsOf({ tenantId }: TestShop): Promise<Record<string, string>> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by 1`.execute(db)
  const mine = sql`(select user_id from staff where tenant_id = ${tenantId})`
  const parts = [
    ...rows.map(({ table_name }) =>
      print(table_name, sql`from ${sql.table(table_name)} as t where tenant_id = ${tenantId}`),
    ),
    print('tenant', sql`from tenant as t where id = ${tenantId}`),
    print('auth.account', sql`from auth.account as t where user_id in ${mine}`),
    print('auth.session', sql`from auth.session as t where user_id in ${mine}`),
  ]
  const prints = await sql<{ name: string; print: string }>`${sql.join(parts, sql` union all `)}`.execute(db)
  return Object.fromEntries(prints.rows.map((row) => [row.name, row.print]))
}

function print(name: string, from: RawBuilder<unknown>) {
  return sql`select ${name}::text as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print ${from}`
}

function assertNothingOf(shop: TestShop, text: string, where: string): void {
  assert.ok(!text.includes(shop.mark), `${where} told something of another tenant: ${text.slice(0, 400)}`)
  assert.ok(!text.includes(shop.tenantId), `${where} told the id of another tenant`)
}

test('no route for staff answers anybody who is not signed in, or whose session is forged or over', async () => {
  const { email } = own.people.agent
  const [token = '', signature = ''] = decodeURIComponent(own.people.agent.cookie.split('=')[1]!).split('.')
  const over = await service.signIn(email)
  const overToken = decodeURIComponent(over.split('=')[1]!).split('.')[0]!
  await sql`update auth.session set expires_at = now() - interval '1 minute' where token = ${overToken}`.execute(db)
  const named = (value: string) => `zhanggui.session_token=${encodeURIComponent(value)}`
  const cookies = {
    'no cookie': '',
    'a token without signature': named(token),
    'another signature': named(`${token}.${signature.split('').reverse().join('')}`),
    'another token': named(`${token.split('').reverse().join('')}.${signature}`),
    'nothing at all': named(''),
    'a session that is over': over,
  }

  for (const route of staffRoutes)
    for (const [what, cookie] of Object.entries(cookies)) {
      const answer = await ask(String(route.method), route.url.replace(/:\w+/, '1'), { cookie })
      assert.equal(answer.status, 401, `${nameOf(route)} with ${what}`)
      assert.equal(JSON.parse(answer.text).code, 'request.notSignedIn')
    }
})

test('each role may do what the table of routes says, and nothing is told of another tenant', async () => {
  const lines: string[] = []
  for (const route of staffRoutes) {
    const cells: string[] = []
    let worked = false
    for (const role of staffRoles) {
      const answer = await tryRoute(route, own.people[role], { query: queryOf(route) })
      const where = `${nameOf(route)} as ${role}`
      assertNothingOf(other, answer.text, where)
      const refused = answer.status === 403 && /\.forbidden$/.test(JSON.parse(answer.text).code)
      assert.ok(
        refused || answer.status < 300 || answer.status === 409 || needsPassword(route),
        `${where} answered ${answer.status} ${answer.text}: is there an example body of it in server/examples.testing.ts?`,
      )
      worked ||= answer.status < 300
      cells.push(refused ? '–' : 'yes')
    }
    assert.ok(worked || needsPassword(route), `${nameOf(route)} worked for nobody`)
    lines.push(`| ${nameOf(route)} | ${cells.join(' | ')} |`)
  }
  const open = service.routes
    .filter((route) => !route.url.startsWith('/api/v1/'))
    .filter((route) => !/^\/(console|api\/docs|demo)/.test(route.url))
    .map((route) => `- ${nameOf(route)}`)
  const table = accessTable(lines, open)
  if (process.env.UPDATE_ACCESS) writeFileSync(accessFile, table)
  assert.equal(readFileSync(accessFile, 'utf8'), table, 'run this test with UPDATE_ACCESS=1 and review what changed')
})

test('no route touches or tells anything of another tenant whose ids it is given in the address', async () => {
  for (const route of staffRoutes.filter((one) => one.url.includes(':')))
    await refusedAndUnchanged(route, own.people.administrator)
})

async function refusedAndUnchanged(route: RouteOptions, person: TestPerson, key?: string): Promise<void> {
  const id = await examples.ofParameter(route.url)(other, other.people[person.role])
  const before = await rowsOf(other)
  const answer = await ask(String(route.method), route.url.replace(/:\w+/, id), {
    ...(key ? { headers: { authorization: `Bearer ${key}` } } : { cookie: person.cookie }),
    ...(schemaOf(route).body ? { body: bodyOf(route) } : {}),
  })
  assertNothingOf(other, answer.text.replaceAll(id, ''), nameOf(route))
  assert.deepEqual(await rowsOf(other), before, `${nameOf(route)} changed another tenant`)
  const empty = answer.status === 200 && JSON.parse(answer.text).items?.length === 0
  assert.ok([403, 404].includes(answer.status) || empty, `${nameOf(route)} answered ${answer.status} ${answer.text}`)
}

test('no route touches or tells anything of another tenant whose ids it is given in the body or the query', async () => {
  const tried: string[] = []
  for (const route of staffRoutes)
    for (const part of ['body', 'querystring'] as const) {
      const schema = schemaOf(route)[part]
      if (!schema) continue
      for (const { place, name, uuid } of idPlaces(jsonSchemaOf(schema))) {
        if (freeIds.includes(name) && !(uuid && examples.byProperty[name])) continue
        const id = await examples.ofProperty(name, nameOf(route))(other, other.people.administrator)
        const input = withValue(sampleWith(schema, place), place, id)
        const before = await rowsOf(other)
        const answer = await tryRoute(
          route,
          own.people.administrator,
          part === 'body' ? { body: input } : { query: input },
        )
        assertNothingOf(other, answer.text.replaceAll(id, ''), `${nameOf(route)} ${place.join('.')}`)
        assert.ok(answer.status < 500, `${nameOf(route)} ${place.join('.')}: ${answer.text}`)
        assert.deepEqual(await rowsOf(other), before, `${nameOf(route)} changed another tenant by ${place.join('.')}`)
        const mustBeThere = name === 'attachmentIds' || route.url.includes('/privacy/')
        if (!mustBeThere) assert.ok(answer.status < 300, `${nameOf(route)} ${place.join('.')}: ${answer.text}`)
        tried.push(`${nameOf(route)} ${place.join('.')} ${answer.status}`)
      }
    }
  assert.ok(tried.includes('POST /api/v1/conversations/:id/messages attachmentIds.0 404'), tried.join('\n'))
})

function sampleWith(schema: z.ZodType, place: Place): unknown {
  return sampleOf(schema, {}, (input) => valueAt(input, place) !== undefined)
}

function queryOf(route: RouteOptions): unknown {
  const { querystring } = schemaOf(route)
  const required = querystring ? jsonSchemaOf(querystring).required : undefined
  return required?.length ? { [required[0]!]: '你好' } : {}
}

/** Its own password has to be known: see the tests of accounts. */
const needsPassword = (route: RouteOptions) =>
  route.method !== 'GET' && /^\/api\/v1\/me\/(password|second-factor)/.test(route.url)

function accessTable(lines: string[], open: string[]): string {
  const roles = staffRoles.join(' | ')
  return `# Who may ask what

Written by \`UPDATE_ACCESS=1 node --test server/tenants.test.ts\`, and compared by the same test without it.

| route | ${roles} |
|---|${staffRoles.map(() => '---|').join('')}
${lines.join('\n')}

Open to everybody (visitors show their own token):

${open.join('\n')}
`
}

test('no route answers an API key that is forged, over, revoked or of somebody who was disabled', async () => {
  const { administrator } = own.people
  const [over, revoked, good] = [await makeKey(own, every), await makeKey(own, every), await makeKey(own, every)]
  await sql`update api_key set expires_at = now() - interval '1 minute' where id = ${over.id}`.execute(db)
  await service.accounts.keys.revoke(administrator, revoked.id)
  const leaver = await makeKey(own, every)
  const gone = { tenant_id: own.tenantId, id: newId(), user_id: null, avatar: null, status: 'disabled' as const }
  await db
    .insertInto('staff')
    .values({ ...gone, name: '离职', email: 'gone@example.com', role: 'administrator' })
    .execute()
  await sql`update api_key set created_by = ${gone.id} where id = ${leaver.id}`.execute(db)
  const keys = {
    'accounts.apiKey.invalid': good.key.slice(0, -1) + (good.key.endsWith('a') ? 'b' : 'a'),
    'accounts.apiKey.expired': over.key,
    'accounts.apiKey.revoked': revoked.key,
    'accounts.apiKey.stopped': leaver.key,
  }

  for (const route of staffRoutes)
    for (const [code, key] of Object.entries(keys)) {
      const url = route.url.replace(/:\w+/, '1')
      // Whoever shows a key is nobody else, also when a good cookie comes with it.
      const headers = { authorization: `Bearer ${key}` }
      const answer = await ask(String(route.method), url, { headers, cookie: administrator.cookie })
      assert.deepEqual([answer.status, JSON.parse(answer.text).code], [401, code], nameOf(route))
    }
})

test('no route does anything for an API key that was given another scope', async () => {
  const { key } = await makeKey(own, ['accounts.audit:read'])
  const before = await rowsOf(own)

  for (const route of staffRoutes.filter((one) => nameOf(one) !== 'GET /api/v1/audit')) {
    const answer = await tryRoute(route, own.people.administrator, { query: queryOf(route), key, cookie: '' })
    assert.equal(answer.status, 403, `${nameOf(route)} answered ${answer.text}`)
    assert.match(JSON.parse(answer.text).code, /^apiKey\.(outOfScope|notForKeys)$/)
  }

  // The examples make rows, and no facts.
  const unchanged = ['outbox', 'audit_entry', 'auth.account', 'auth.session']
  const after = await rowsOf(own)
  for (const table of unchanged) assert.equal(after[table], before[table], table)
})

test('an API key reaches nothing of another tenant', async () => {
  const { key } = await makeKey(own, every)

  for (const route of staffRoutes.filter((one) => one.url.includes(':')))
    await refusedAndUnchanged(route, own.people.administrator, key)
})

/** A key of a shop's administrator. */
async function makeKey(shop: TestShop, scopes: string[]) {
  const given = { name: shop.mark, role: 'administrator' as const, scopes }
  const { apiKey, key } = await service.accounts.keys.create(shop.people.administrator, given)
  return { id: apiKey.id, key }
}

test('no call of a staff socket touches or tells anything of another tenant', async () => {
  const socket = await service.connect('/desk', { cookie: own.people.agent.cookie })
  const heard: unknown[] = []
  socket.onAny((...facts) => heard.push(facts))
  const calls = [...knownCalls('/desk')]
  assert.ok(calls.length >= 4)

  for (const [name, schema] of calls) await callWithForeignIds(socket, name, schema, '/desk')

  assertNothingOf(other, JSON.stringify(heard), 'a staff socket')
})

async function callWithForeignIds(socket: Socket, name: string, schema: z.ZodType | undefined, where: string) {
  for (const { place, name: property } of schema ? idPlaces(jsonSchemaOf(schema)) : []) {
    if (freeIds.includes(property)) continue
    const id = await examples.ofProperty(property, `${where} ${name}`)(other, other.people.agent)
    const input = withValue(sampleWith(schema!, place), place, id)
    const before = await rowsOf(other)
    const answer = await socket.timeout(5000).emitWithAck(name, input)
    assertNothingOf(other, JSON.stringify(answer).replaceAll(id, ''), `${where} ${name}`)
    assert.deepEqual(await rowsOf(other), before, `${where} ${name} changed another tenant`)
  }
}

test('no call of a visitor socket touches or tells anything of another tenant, or of another visitor', async () => {
  const visitor = await service.startVisit(own)
  const socket = await service.connect('/visitor', { token: visitor.token })
  const heard: unknown[] = []
  socket.onAny((...facts) => heard.push(facts))
  const calls = [...knownCalls('/visitor')]
  assert.ok(calls.length >= 9)
  const neighbour = await examples.place(own, own.people.agent, 'agent')
  const attachment = await examples.byProperty.attachmentIds!(own, own.people.agent)

  for (const [name, schema] of calls) await callWithForeignIds(socket, name, schema, '/visitor')
  const before = await rowsOf(own)
  const rated = await socket.emitWithAck('rate', { sessionId: neighbour.sessionId, score: 1 })
  const fed = await socket.emitWithAck('feedback', { messageId: neighbour.messageId, value: 'down' })
  const said = await socket.emitWithAck('message.send', { clientId: 'client-1', text: '', attachmentIds: [attachment] })

  for (const answer of [rated, fed, said]) assert.equal(answer.ok, false, JSON.stringify(answer))
  const after = await rowsOf(own)
  for (const table of ['rating', 'message', 'attachment', 'session']) assert.equal(after[table], before[table], table)
  assertNothingOf(other, JSON.stringify(heard), 'a visitor socket')
  assert.ok(!JSON.stringify(heard).includes(neighbour.conversationId))
})

test("what is said in one tenant is heard by nobody of another, not even by who asks for the conversation's room", async () => {
  const visitor = await service.startVisit(other)
  const stranger = await service.startVisit(own)
  const eavesdropper = await service.connect('/desk', { cookie: own.people.administrator.cookie })
  const neighbour = await service.connect('/visitor', { token: stranger.token })
  const rightful = await service.connect('/desk', { cookie: other.people.agent.cookie })
  const heard: unknown[] = []
  for (const socket of [eavesdropper, neighbour]) socket.onAny((...facts) => heard.push(facts))
  const customer = await service.connect('/visitor', { token: visitor.token })
  const first = await customer.emitWithAck('message.send', { clientId: 'client-1', text: '你好' })
  const { conversationId } = first.value
  const opened = await eavesdropper.emitWithAck('conversation.open', { conversationId })
  await rightful.emitWithAck('conversation.open', { conversationId })
  const told = new Promise((resolve) => rightful.on('message', resolve))

  await customer.emitWithAck('message.send', { clientId: 'client-2', text: '我的电话是 13800002046' })

  await told
  await eavesdropper.emitWithAck('conversation.open', { conversationId: null })
  await neighbour.emitWithAck('sync', { after: 0 })
  assert.equal(opened.error.code, 'conversation.notFound')
  assert.deepEqual(heard, [])
})
