import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { after, test } from 'node:test'
import { sql } from 'kysely'
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

test('a session ends after thirty days, however busily it is used', async () => {
  const begunBefore = async (days: number) => {
    const cookie = await service.signIn(agent.email)
    const token = decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!
    await sql`update auth.session set created_at = now() - make_interval(days => ${days}::int) where token = ${token}`.execute(
      service.db,
    )
    return cookie
  }

  assert.equal((await ask('GET', '/api/v1/me', { cookie: await begunBefore(29) })).status, 200)
  assert.equal((await ask('GET', '/api/v1/me', { cookie: await begunBefore(31) })).status, 401)
})

test('every page and every answer says what a browser may load for it, and nothing made from text is run', async () => {
  const demo = await createTestService({ DEMO: 'true' })
  after(() => demo.close())
  const visited = demo.routes
    .filter((route) => route.method === 'GET')
    .map((route) => route.url.replace('*', 'index.html').replace(/:\w+/, '1'))

  for (const url of [...new Set([...visited, '/nowhere', '/api/v1/nothing', '/console/desk'])]) {
    const { headers } = await demo.ask('GET', url)
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /object-src 'none'/, url)
    assert.match(policy, /base-uri 'none'/, url)
    assert.match(policy, /default-src 'none'/, url)
    assert.doesNotMatch(policy, /script-src[^;]*(unsafe|data:|https:|\*)/, url)
    assert.doesNotMatch(policy, /style-src[^;]*unsafe/, url)
    assert.ok(url.startsWith('/widget/') || /frame-ancestors '(none|self)'/.test(policy), `${url} may be framed`)
    assert.equal(headers['x-content-type-options'], 'nosniff', url)
    assert.match(String(headers['permissions-policy']), /camera=\(\), microphone=\(\)/, url)
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', url)
    assert.match(String(headers['cross-origin-resource-policy']), /^(same|cross)-origin$/, url)
    assert.match(String(headers['referrer-policy']), /^(same-origin|no-referrer|strict-origin)$/, url)
  }
})

test('a page of the console has a nonce that no other has, and is kept by no cache', async () => {
  const pages = [await ask('GET', '/console/'), await ask('GET', '/console/desk'), await ask('GET', '/console/')]
  // The console is there once it was built.
  if (pages[0]!.status === 404) return
  const nonces = pages.map(({ text, headers }) => {
    assert.equal(headers['cache-control'], 'no-store')
    const nonce = /name="style-nonce" nonce="([^"]+)"/.exec(text)?.[1]
    assert.ok(nonce && String(headers['content-security-policy']).includes(`'nonce-${nonce}'`))
    return nonce
  })

  assert.equal(new Set(nonces).size, 3)
})

test('guessing costs the service as much for an e-mail that nobody has: no clock tells who works here', async () => {
  const signIn = (email: string) =>
    ask('POST', '/api/auth/sign-in/email', { body: { email, password: 'wrong password' } })
  const hashes = async (work: () => Promise<unknown>) => {
    let made = 0
    const hook = createHook({
      init(_id, type) {
        if (/ARGON2/i.test(type)) made++
      },
    }).enable()
    await work()
    hook.disable()
    return made
  }

  assert.equal(await hashes(() => signIn(agent.email)), 1)
  assert.equal(await hashes(() => signIn('nobody@example.com')), 1)
})

test('what another installation gave out opens nothing here', async () => {
  const abroad = await secure.addShop('bing')
  const visit = await secure.startVisit(abroad)
  const bearer = { headers: { authorization: `Bearer ${visit.token}` } }
  const cookie = abroad.people.administrator.cookie

  for (const one of [cookie, cookie.replace('__Secure-', '')]) {
    assert.equal((await ask('GET', '/api/v1/me', { cookie: one })).status, 401)
    await assert.rejects(service.connect('/desk', { cookie: one }), { code: 'request.notSignedIn' })
  }
  assert.equal((await ask('GET', '/api/widget/messages', bearer)).status, 401)
  await assert.rejects(service.connect('/visitor', { token: visit.token }), { code: 'channels.web.tokenInvalid' })
})
