import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ErrorBody } from '../contracts/common.ts'
import { newId } from './kernel/ids.ts'
import { createTestService, type TestPerson } from './testing.ts'

const service = await createTestService({
  ROLES: 'web,worker',
  RATE_PER_KEY: '60',
  RATE_PER_STAFF: '120',
  RATE_PER_VISITOR: '60',
  RATE_PER_ADDRESS: '40',
  RATE_PER_TENANT: '1200',
})
after(() => service.close())
const { db, ask } = service
const shop = await service.addShop('jia')
const busy = await service.addShop('yi')
const { administrator, agent } = shop.people
const scopes = ['accounts.staff:read', 'accounts.openingHours:read', 'conversation:read']

test('answers say what is left, and a key that asks too often is told when to come again, others are not', async () => {
  const [key, second] = [await makeKey(administrator), await makeKey(administrator)]

  const first = await ask('GET', '/api/v1/staff', { headers: bearer(key) })
  const rest = await Promise.all(
    Array.from({ length: 20 }, () => ask('GET', '/api/v1/staff', { headers: bearer(key) })),
  )

  assert.equal(first.headers['ratelimit-policy'], '"key";q=10;w=10, "tenant";q=200;w=10')
  assert.match(String(first.headers.ratelimit), /^"key";r=9;t=1, "tenant";r=\d+;t=\d+$/)
  const refused = rest.filter((answer) => answer.status === 429)
  assert.ok(refused.length >= 10)
  const { code, facts } = JSON.parse(refused[0]!.text) as ErrorBody
  assert.equal(code, 'request.tooMany')
  assert.equal(refused[0]!.headers['retry-after'], String(facts.retryAfterSeconds))
  assert.match(String(refused[0]!.headers.ratelimit), /"key";r=0;/)
  assert.equal((await ask('GET', '/api/v1/staff', { headers: bearer(second) })).status, 200)
  assert.equal((await ask('GET', '/api/v1/staff', { cookie: agent.cookie })).status, 200)
})

test('who tries keys that are none is refused by the address before anybody looks, and others go on', async () => {
  const from = { 'x-forwarded-for': '192.0.2.66' }
  const forged = { ...bearer(`zk_${'a'.repeat(12)}_${'b'.repeat(43)}`), ...from }
  const key = await makeKey(administrator)

  const answers = []
  for (let i = 0; i < 60; i++) answers.push((await ask('GET', '/api/v1/staff', { headers: forged })).status)

  assert.deepEqual([answers.indexOf(429), new Set(answers.slice(40))], [40, new Set([429])])
  assert.equal((await ask('GET', '/api/v1/staff', { headers: { ...bearer(key), ...from } })).status, 429)
  assert.equal((await ask('GET', '/api/v1/staff', { headers: bearer(key) })).status, 200)
})

test('everybody who does not sign in is counted by the address, and colleagues behind one address are not', async () => {
  const from = { 'x-forwarded-for': '192.0.2.77' }

  const strangers = []
  for (let i = 0; i < 45; i++)
    strangers.push((await ask('POST', '/api/accounts/forgot', { headers: from, body: { email: 'a' } })).status)

  assert.equal(strangers.filter((status) => status === 429).length, 5)
  const key = await makeKey(administrator)
  const known = { ...bearer(key), 'x-forwarded-for': '192.0.2.78' }
  const [one, other] = [await ask('GET', '/api/v1/staff', { headers: known }), await ask('GET', '/healthz')]
  assert.deepEqual([one.status, other.status], [200, 200])
  assert.doesNotMatch(String(one.headers.ratelimit), /address/)
})

test('a visitor who goes on and on is refused, then put out, and the others are answered meanwhile', async () => {
  const [troll, xiaowen] = [await service.startVisit(shop), await service.startVisit(shop)]
  const [loud, quiet] = [
    await service.connect('/visitor', { token: troll.token }),
    await service.connect('/visitor', { token: xiaowen.token }),
  ]
  const gone = new Promise((resolve) => loud.on('disconnect', resolve))
  const answers: { ok: boolean; error?: ErrorBody }[] = []
  for (let i = 0; i < 300; i++)
    loud.emit('message.send', { clientId: newId(), text: `第${i}句` }, (answer: (typeof answers)[number]) =>
      answers.push(answer),
    )

  const said = await quiet.emitWithAck('message.send', { clientId: newId(), text: '你好' })
  await gone

  assert.equal(said.ok, true)
  const refusal = answers.find((answer) => !answer.ok)?.error
  assert.equal(refusal?.code, 'request.tooMany')
  assert.ok(Number(refusal?.facts.retryAfterSeconds) >= 1)
  await assert.rejects(service.connect('/visitor', { token: troll.token }), { code: 'request.tooMany' })
  const stored = await db.selectFrom('message').select('text').where('text', 'like', '第%句').execute()
  assert.ok(stored.length <= 25, String(stored.length))
})

test('what a visitor was refused she may send again later, and it is stored once', async () => {
  const { token } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  const send = (clientId: string) => socket.emitWithAck('message.send', { clientId, text: '在吗' })
  const ids = Array.from({ length: 24 }, () => newId())
  const answers = await Promise.all(ids.map(send))
  const refused = answers.findIndex((answer) => !answer.ok)
  assert.ok(refused > 0)

  await new Promise((done) => setTimeout(done, 1000 * answers[refused].error.facts.retryAfterSeconds))

  const again = await send(ids[refused]!)
  assert.equal(again.ok, true, JSON.stringify(again))
})

test('calls that nobody listens to are counted like others', async () => {
  const { token } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  const gone = new Promise((resolve) => socket.on('disconnect', resolve))

  for (let i = 0; i < 400; i++) socket.emit('no such call', { i })

  assert.equal(await gone, 'io server disconnect')
})

test('a member of staff who asks too often over her socket is refused like over HTTP', async () => {
  const socket = await service.connect('/desk', { cookie: shop.people.supervisor.cookie })

  const answers = await Promise.all(
    Array.from({ length: 40 }, () => socket.emitWithAck('conversation.close', { conversationId: newId() })),
  )

  const refused = answers.filter((answer) => answer.error?.code === 'request.tooMany')
  assert.ok(refused.length >= 15 && refused.length < 40, String(refused.length))
  const http = await ask('GET', '/api/v1/staff', { cookie: shop.people.supervisor.cookie })
  assert.equal(http.status, 429)
})

test('all of one shop together have a limit that no other shop feels', async () => {
  const keys = await Promise.all(Array.from({ length: 25 }, () => makeKey(busy.people.administrator)))

  const answers = await Promise.all(
    keys.flatMap((key) =>
      Array.from({ length: 9 }, () => ask('GET', '/api/v1/opening-hours', { headers: bearer(key) })),
    ),
  )

  const refused = answers.filter((answer) => answer.status === 429)
  assert.ok(refused.length > 0)
  assert.match(String(refused[0]!.headers.ratelimit), /"key";r=[1-9]\d*;.*"tenant";r=0;/)
  assert.equal((await ask('GET', '/api/v1/staff', { cookie: shop.people.operator.cookie })).status, 200)
})

test('a program hears the desk with its key, and is put out when the key is revoked', async () => {
  const { key, apiKey } = await service.accounts.keys.create(administrator, { name: '看板', role: 'agent', scopes })
  const socket = await service.connect('/desk', { token: key })
  const visitor = await service.startVisit(shop)
  const told = new Promise<void>((resolve) =>
    socket.on('conversation', ({ contact }) => contact.id === visitor.contactId && resolve()),
  )
  const customer = await service.connect('/visitor', { token: visitor.token })

  await customer.emitWithAck('message.send', { clientId: newId(), text: '有人吗' })

  await told
  const gone = new Promise((resolve) => socket.on('disconnect', resolve))
  await service.accounts.keys.revoke(administrator, apiKey.id)
  assert.equal(await gone, 'io server disconnect')
  await assert.rejects(service.connect('/desk', { token: key }), { code: 'accounts.apiKey.revoked' })
  await assert.rejects(service.connect('/desk', { token: `${key}x` }), { code: 'accounts.apiKey.invalid' })
})

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

/** Made behind the door, so that making it uses up nothing. */
async function makeKey(maker: TestPerson): Promise<string> {
  const { key } = await service.accounts.keys.create(maker, { name: 'x', role: 'agent', scopes })
  return key
}
