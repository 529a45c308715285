import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestService, testPassword } from './testing.ts'

const service = await createTestService()
const secure = await createTestService({ PUBLIC_URL: 'https://service.example.com' })
after(async () => {
  await service.close()
  await secure.close()
})
const { ask } = service
const own = await service.addShop('jia')
const { agent } = own.people

test('a session that a stranger planted in a browser is not the one that a person signs in to', async () => {
  const planted = 'zhanggui.session_token=planted.signature'
  const body = { email: agent.email, password: testPassword }

  const answer = await ask('POST', '/api/auth/sign-in/email', { cookie: planted, body })
  const again = await ask('POST', '/api/auth/sign-in/email', { cookie: agent.cookie, body })

  const cookies = [answer, again].map(({ headers }) => String(headers['set-cookie']).split(';')[0])
  assert.equal(new Set([...cookies, planted, agent.cookie]).size, 4)
  assert.equal((await ask('GET', '/api/v1/me', { cookie: planted })).status, 401)
})

test('a session is over once its person signs out, also for who kept its cookie', async () => {
  const cookie = await service.signIn(agent.email)
  await ask('POST', '/api/auth/sign-out', { cookie })

  assert.equal((await ask('GET', '/api/v1/me', { cookie })).status, 401)
})

test('the session cookie is kept from scripts and from other sites, and goes over TLS only where there is TLS', async () => {
  const person = (await secure.addShop('yi')).people.agent
  const body = { email: person.email, password: testPassword }
  const answer = await secure.ask('POST', '/api/auth/sign-in/email', { body })
  const plain = await ask('POST', '/api/auth/sign-in/email', { body: { ...body, email: agent.email } })

  const [cookie, bare] = [String(answer.headers['set-cookie']), String(plain.headers['set-cookie'])]
  for (const one of [cookie, bare]) assert.match(one, /HttpOnly/i)
  for (const one of [cookie, bare]) assert.match(one, /SameSite=Lax/i)
  assert.match(cookie, /^__Secure-.*;\s*Secure/i)
  assert.doesNotMatch(bare, /;\s*Secure/i)
})

test("another site's page opens no staff socket with a signed-in person's cookie; a visitor's needs its token", async () => {
  const origin = 'https://evil.example'
  const visitor = await service.startVisit(own)

  await assert.rejects(service.connect('/desk', { cookie: agent.cookie, origin }), { code: 'request.crossOrigin' })
  await assert.rejects(service.connect('/desk', { cookie: agent.cookie, origin: 'null' }), {
    code: 'request.crossOrigin',
  })
  await assert.rejects(service.connect('/desk', { token: visitor.token }), { code: 'accounts.apiKey.invalid' })
  await assert.rejects(service.connect('/visitor', { cookie: agent.cookie, origin }), {
    code: 'channels.web.tokenInvalid',
  })
  await service.connect('/visitor', { token: visitor.token, origin })
  await service.connect('/desk', { cookie: agent.cookie, origin: service.address })
})

test("another site's page changes nothing with a signed-in person's cookie, and may read nothing", async () => {
  const headers = { origin: 'https://evil.example' }
  const body = { name: '坏人' }

  const changed = await ask('PATCH', '/api/v1/me', { cookie: agent.cookie, headers, body })
  const asForm = await ask('POST', '/api/v1/queue/next', {
    cookie: agent.cookie,
    headers: { ...headers, 'content-type': 'text/plain' },
    body: '{}',
  })
  const read = await ask('GET', '/api/v1/me', { cookie: agent.cookie, headers })
  const signedIn = await ask('POST', '/api/auth/sign-in/email', {
    headers,
    body: { email: agent.email, password: testPassword },
  })
  const asked = await ask('OPTIONS', '/api/v1/me', {
    headers: { ...headers, 'access-control-request-method': 'PATCH' },
  })

  assert.deepEqual([changed.status, asForm.status, signedIn.status], [403, 403, 403])
  for (const answer of [read, asked]) assert.equal(answer.headers['access-control-allow-origin'], undefined)
  assert.notEqual(JSON.parse(read.text).staff.name, '坏人')
})

test('what the service answers is not stored on the way, and is taken for nothing else than it is', async () => {
  const visitor = await service.startVisit(own)
  const bearer = { headers: { authorization: `Bearer ${visitor.token}` } }
  const answers = [
    await ask('GET', '/api/v1/me', { cookie: agent.cookie }),
    await ask('GET', '/api/v1/me'),
    await ask('GET', '/api/v1/nothing'),
    await ask('GET', '/api/widget/messages', bearer),
    await ask('POST', '/api/widget/start', { body: { publicKey: own.inbox.publicKey } }),
    await ask('POST', '/api/auth/sign-in/email', { body: { email: agent.email, password: 'wrong password' } }),
  ]

  for (const { headers } of answers) {
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
})

test('browsers are told to come by TLS only, where the service has TLS', async () => {
  assert.match(String((await secure.ask('GET', '/healthz')).headers['strict-transport-security']), /max-age=\d{7,}/)
  assert.equal((await ask('GET', '/healthz')).headers['strict-transport-security'], undefined)
})

test('no other site puts the console or the API reference into a frame', async () => {
  for (const url of ['/console/', '/console/desk', '/api/docs', '/api/docs/static/index.html']) {
    const { headers, status } = await ask('GET', url)
    // The console is there once it was built.
    if (status === 404) continue
    assert.match(String(headers['content-security-policy']), /frame-ancestors '(none|self)'/, url)
    assert.equal(headers['x-frame-options'], url.startsWith('/api') ? 'SAMEORIGIN' : 'DENY', url)
    assert.equal(headers['x-content-type-options'], 'nosniff', url)
  }
})

test('who works here is not told to those who guess', async () => {
  const unknown = 'nobody@example.com'
  const signIn = (email: string) =>
    ask('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong password' } })
  const forgot = (email: string) => ask('POST', '/api/accounts/forgot', { body: { email } })
  const bare = ({ status, text }: { status: number; text: string }) => ({ status, text })

  assert.deepEqual(bare(await signIn(agent.email)), bare(await signIn(unknown)))
  assert.deepEqual(bare(await forgot(agent.email)), bare(await forgot(unknown)))
})
