import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ErrorBody } from '../../../contracts/common.ts'
import type { MeView } from '../../../contracts/staff.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createTestAccounts } from '../testing.ts'

const database = await createTestDatabase()
const { accounts, app, letters } = await createTestAccounts(database)
after(async () => {
  await app.close()
  await database.close()
})

const password = 'spruce-and-tea-9'
let base = ''
let tenantId = ''
let people = 0
before(async () => {
  base = await app.listen({ port: 0, host: '127.0.0.1' })
  tenantId = (await accounts.tenants.create({ slug: 'yunshan', name: '云杉优选' })).id
})

test('a member of staff signs in, is known by her cookie, and is a stranger again after signing out', async () => {
  const staff = await hire('supervisor')

  const answer = await signIn(staff.email, password)
  assert.equal(answer.status, 200)
  assert.deepEqual(await answer.json(), { id: staff.id, name: staff.name, role: 'supervisor' })
  const [cookie] = answer.headers.getSetCookie()
  for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', `Max-Age=${7 * 24 * 3600}`])
    assert.ok(cookie!.includes(attribute), cookie)

  const me = (await (await get('/api/v1/me', answer)).json()) as MeView
  assert.equal(me.staff.email, staff.email)
  assert.equal(me.tenant.slug, 'yunshan')
  assert.ok(me.can.includes('accounts.staff:read') && !me.can.includes('accounts.staff:invite'))

  assert.equal((await post('/api/auth/sign-out', {}, { cookie: cookieOf(answer) })).status, 200)
  const refused = await get('/api/v1/me', answer)
  assert.equal(refused.status, 401)
  assert.equal((await refusalOf(refused)).code, 'request.notSignedIn')
})

test('a wrong password and an unknown e-mail are answered alike', async () => {
  const staff = await hire()

  const wrong = await signIn(staff.email, 'not-her-password')
  const unknown = await signIn('nobody@example.com', 'not-her-password')

  assert.equal(wrong.status, 401)
  assert.deepEqual(await wrong.json(), { code: 'accounts.signIn.wrong', facts: {} })
  assert.equal(unknown.status, 401)
  assert.deepEqual(await unknown.json(), { code: 'accounts.signIn.wrong', facts: {} })
  assert.deepEqual(wrong.headers.getSetCookie(), [])
})

test('who guesses too often must wait, also with the right password, and colleagues at the same address need not', async () => {
  const staff = await hire()
  const colleague = await hire()

  for (let guess = 0; guess < 8; guess++) assert.equal((await signIn(staff.email, `guess-${guess}`)).status, 401)
  const refused = await signIn(staff.email.toUpperCase(), password)

  assert.equal(refused.status, 429)
  const { code, facts } = await refusalOf(refused)
  assert.equal(code, 'accounts.signIn.tooMany')
  assert.ok(Number(facts.retryAfterSeconds) > 0 && Number(facts.retryAfterSeconds) <= 900)
  assert.equal(refused.headers.get('retry-after'), String(facts.retryAfterSeconds))
  assert.equal((await signIn(colleague.email, password)).status, 200)
})

test('twenty guesses at once are not more than eight', async () => {
  const staff = await hire()

  const answers = await Promise.all(Array.from({ length: 20 }, (_, guess) => signIn(staff.email, `guess-${guess}`)))

  assert.equal(answers.filter((answer) => answer.status === 401).length, 8)
  assert.equal(answers.filter((answer) => answer.status === 429).length, 12)
})

test('a disabled member of staff is out at once and cannot come back', async () => {
  const administrator = await hire('administrator')
  const staff = await hire()
  const [office, desk] = [await signIn(administrator.email, password), await signIn(staff.email, password)]
  assert.equal((await get('/api/v1/me', desk)).status, 200)

  const disabled = await patch(`/api/v1/staff/${staff.id}`, { status: 'disabled' }, office)
  assert.equal(disabled.status, 200)

  assert.equal((await get('/api/v1/me', desk)).status, 401)
  const again = await signIn(staff.email, password)
  assert.equal(again.status, 403)
  assert.equal((await refusalOf(again)).code, 'accounts.signIn.disabled')
  assert.deepEqual(again.headers.getSetCookie(), [])
})

test('nobody signs up by herself, and better-auth answers at no other address', async () => {
  for (const path of ['sign-up/email', 'change-password', 'update-user', 'list-sessions', 'request-password-reset'])
    assert.equal((await post(`/api/auth/${path}`, { email: 'me@example.com', password, name: 'me' })).status, 404, path)
})

test("another site's page signs nobody in or out", async () => {
  const staff = await hire()

  const answer = await post(
    '/api/auth/sign-in/email',
    { email: staff.email, password },
    { origin: 'https://evil.example' },
  )

  assert.equal(answer.status, 403)
  assert.equal((await refusalOf(answer)).code, 'request.crossOrigin')
  const own = await post('/api/auth/sign-in/email', { email: staff.email, password }, { origin: base })
  assert.equal(own.status, 200)
})

test('what cannot be a sign-in is refused with the reason, and a forged cookie is nobody', async () => {
  for (const body of [{}, { email: 'x', password }, { email: 'a@example.com', password: 'x'.repeat(129) }])
    assert.equal((await refusalOf(await post('/api/auth/sign-in/email', body))).code, 'request.invalid')

  for (const cookie of [
    'zhanggui.session_token=abc',
    'zhanggui.session_token=abc.def%3D',
    '__Secure-zhanggui.session_token=x',
  ])
    assert.equal((await fetch(`${base}/api/v1/me`, { headers: { cookie } })).status, 401, cookie)
})

test('who forgot her password gets a link by mail that works once and ends her sessions', async () => {
  const staff = await hire()
  const before = await signIn(staff.email, password)
  assert.equal((await post('/api/accounts/forgot', { email: staff.email.toUpperCase() })).status, 202)
  await accounts.stop()
  const letter = letters.find((one) => one.to === staff.email)!
  assert.match(letter.subject, /重设/)
  const token = /token=([\w-]+)/.exec(letter.text)![1]!

  const view = await fetch(`${base}/api/accounts/link?token=${token}`)
  assert.deepEqual(await view.json(), { kind: 'reset', name: staff.name, email: staff.email })
  const uses = await Promise.all([1, 2, 3].map(() => post('/api/accounts/link', { token, password: 'a-new-one-2026' })))

  assert.deepEqual(uses.map((use) => use.status).sort(), [204, 410, 410])
  assert.equal((await get('/api/v1/me', before)).status, 401)
  assert.equal((await signIn(staff.email, password)).status, 401)
  assert.equal((await signIn(staff.email, 'a-new-one-2026')).status, 200)
})

test('a password that everybody tries first is taken neither by a link, which stays good, nor in a change', async () => {
  const staff = await hire()
  const signedIn = await signIn(staff.email, password)
  await post('/api/accounts/forgot', { email: staff.email })
  await accounts.stop()
  const token = /token=([\w-]+)/.exec(letters.findLast((one) => one.to === staff.email)!.text)![1]!

  const byLink = await post('/api/accounts/link', { token, password: 'P@ssw0rd2026' })
  const change = { current: password, next: `${staff.email.split('@')[0]}2026` }
  const byHerself = await post('/api/v1/me/password', change, { cookie: cookieOf(signedIn) })
  const again = await post('/api/accounts/link', { token, password: 'spruce-and-tea-9' })

  for (const refused of [byLink, byHerself]) {
    assert.equal(refused.status, 400)
    assert.equal((await refusalOf(refused)).code, 'accounts.password.common')
  }
  assert.equal(again.status, 204)
})

test('asking for a reset tells nobody who works here', async () => {
  const staff = await hire()
  const sent = letters.length

  const [known, unknown] = [
    await post('/api/accounts/forgot', { email: staff.email }),
    await post('/api/accounts/forgot', { email: 'nobody@example.com' }),
  ]
  await accounts.stop()

  assert.deepEqual([known.status, await known.text()], [unknown.status, await unknown.text()])
  assert.equal(letters.length, sent + 1)
})

test('the link in a mailed letter leads to our own address, whatever the request calls itself', async () => {
  const staff = await hire()

  const asked = { method: 'POST', url: '/api/accounts/forgot', headers: { host: 'evil.example' } } as const
  await app.inject({ ...asked, payload: { email: staff.email } })
  await accounts.stop()

  assert.match(
    letters.find((one) => one.to === staff.email)!.text,
    /\nhttp:\/\/127\.0\.0\.1:3000\/console\/link\?token=/,
  )
})

test('a new password needs the current one and ends the other sessions', async () => {
  const staff = await hire()
  const [here, elsewhere] = [await signIn(staff.email, password), await signIn(staff.email, password)]

  const refused = await post(
    '/api/v1/me/password',
    { current: 'no-idea', next: 'a-new-one-2026' },
    { cookie: cookieOf(here) },
  )
  assert.deepEqual([refused.status, (await refusalOf(refused)).code], [400, 'accounts.password.wrong'])
  const done = await post(
    '/api/v1/me/password',
    { current: password, next: 'a-new-one-2026' },
    { cookie: cookieOf(here) },
  )

  assert.equal(done.status, 204)
  assert.equal((await get('/api/v1/me', here)).status, 200)
  assert.equal((await get('/api/v1/me', elsewhere)).status, 401)
  assert.equal((await signIn(staff.email, 'a-new-one-2026')).status, 200)
})

test('a session that is not to be remembered ends with the browser', async () => {
  const staff = await hire()

  const answer = await post('/api/auth/sign-in/email', { email: staff.email, password, rememberMe: false })

  assert.doesNotMatch(answer.headers.getSetCookie()[0]!, /Max-Age/)
  assert.equal((await get('/api/v1/me', answer)).status, 200)
})

test('behind https the cookie is for https only', async () => {
  const secure = await createTestAccounts(database, { config: { PUBLIC_URL: 'https://service.example.com' } })
  const staff = await hire()

  const payload = { email: staff.email, password }
  const answer = await secure.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })

  const [cookie] = [answer.headers['set-cookie']].flat()
  assert.match(String(cookie), /^__Secure-zhanggui\.session_token=.*; Secure/)
  const headers = { cookie: String(cookie).split(';')[0] }
  assert.equal((await secure.app.inject({ url: '/api/v1/me', headers })).statusCode, 200)
  await secure.app.close()
})

test('of a password and of a link only what cannot be turned back is kept', async () => {
  const staff = await hire()
  await post('/api/accounts/forgot', { email: staff.email })
  await accounts.stop()
  const token = /token=([\w-]+)/.exec(letters.find((one) => one.to === staff.email)!.text)![1]!

  const accountsKept = await database.db.selectFrom('auth.account').select(['user_id', 'password']).execute()
  const linksKept = await database.db.selectFrom('staff_link').selectAll().execute()

  const kept = accountsKept.find((account) => account.user_id === staff.userId)!
  assert.match(kept.password!, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.ok(!JSON.stringify([accountsKept, linksKept]).includes(token))
})

function refusalOf(answer: Response) {
  return answer.json() as Promise<ErrorBody>
}

async function hire(role: 'agent' | 'supervisor' | 'administrator' = 'agent') {
  const email = `${role}${++people}@yunshan.example`
  return accounts.staff.createWithPassword({ tenantId, name: '苏禾', email, role, password })
}

function signIn(email: string, secret: string) {
  return post('/api/auth/sign-in/email', { email, password: secret })
}

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return send('POST', path, body, headers)
}

function patch(path: string, body: object, signedIn: Response) {
  return send('PATCH', path, body, { cookie: cookieOf(signedIn) })
}

function send(method: string, path: string, body: object, headers: Record<string, string>) {
  const payload = JSON.stringify(body)
  return fetch(base + path, { method, headers: { 'content-type': 'application/json', ...headers }, body: payload })
}

function get(path: string, signedIn: Response) {
  return fetch(base + path, { headers: { cookie: cookieOf(signedIn) } })
}

function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
