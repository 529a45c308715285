import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { StaffView } from '../../../contracts/staff.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createTestAccounts, createTestTenant } from '../testing.ts'

const database = await createTestDatabase()
const { db } = database
after(() => database.close())

test('an invited person sets a password by her link, signs in, and the link is used up', async () => {
  const { as, app, letters } = await openShop()

  const invited = await as('administrator', 'POST', '/staff', {
    email: 'Xiao.He@example.com',
    name: '何小晴',
    role: 'agent',
  })
  assert.equal(invited.statusCode, 201, invited.body)
  const { staff, link, mailed } = invited.json()
  assert.deepEqual([staff.status, staff.email, mailed], ['invited', 'xiao.he@example.com', true])
  assert.ok(letters[0]!.text.includes(link) && letters[0]!.to === staff.email)
  const token = tokenOf(link)

  const view = await app.inject({ url: `/api/accounts/link?token=${token}` })
  assert.deepEqual(view.json(), { kind: 'invitation', name: '何小晴', email: 'xiao.he@example.com' })
  const short = await app.inject({ method: 'POST', url: '/api/accounts/link', payload: { token, password: 'short' } })
  assert.equal(short.json().code, 'request.invalid')
  assert.equal((await setPassword(app, token)).statusCode, 204)

  assert.equal((await signIn(app, 'xiao.he@example.com')).statusCode, 200)
  assert.equal((await setPassword(app, token)).json().code, 'accounts.link.invalid')
  assert.equal((await app.inject({ url: `/api/accounts/link?token=${token}` })).statusCode, 410)
})

test('a link ends after its time, and when a newer one is made', async () => {
  let at = new Date()
  const { as, app } = await openShop(() => at)
  const invited = await as('administrator', 'POST', '/staff', { email: unique(), name: '何小晴', role: 'agent' })
  const { staff, link } = invited.json()

  const again = (await as('administrator', 'POST', `/staff/${staff.id}/invitation`)).json()
  assert.equal((await setPassword(app, tokenOf(link))).statusCode, 410)
  at = new Date(at.getTime() + 7 * 24 * 3600 * 1000)

  assert.equal((await setPassword(app, tokenOf(again.link))).statusCode, 410)
  assert.equal((await setPassword(app, 'x'.repeat(43))).statusCode, 410)
})

test('a reset link is for who has joined, an invitation for who has not', async () => {
  const { as, accounts, tenantId } = await openShop()
  const joined = await accounts.staff.createWithPassword({
    tenantId,
    name: '顾言',
    email: unique(),
    role: 'agent',
    password,
  })
  const invited = (
    await as('administrator', 'POST', '/staff', { email: unique(), name: '何小晴', role: 'agent' })
  ).json()

  const reset = await as('administrator', 'POST', `/staff/${joined.id}/reset-link`)
  assert.equal(reset.statusCode, 200, reset.body)
  assert.match(reset.json().link, /^http:\/\/localhost:?\d*\/console\/link\?token=[\w-]{43}$/)

  const code = async (path: string) => (await as('administrator', 'POST', path)).json().code
  assert.equal(await code(`/staff/${joined.id}/invitation`), 'accounts.staff.alreadyJoined')
  assert.equal(await code(`/staff/${invited.staff.id}/reset-link`), 'accounts.staff.stillInvited')
})

test('an e-mail belongs to one person only, whatever its capitals', async () => {
  const { as } = await openShop()
  const email = unique()
  await as('administrator', 'POST', '/staff', { email, name: '何小晴', role: 'agent' })

  const refused = await as('administrator', 'POST', '/staff', {
    email: email.toUpperCase(),
    name: '另一位',
    role: 'agent',
  })

  assert.equal(refused.statusCode, 409)
  assert.equal(refused.json().code, 'accounts.staff.emailTaken')
})

test('the last administrator can neither be disabled nor be given another role, also when two try at once', async () => {
  const { as, administrator, accounts, tenantId } = await openShop()
  const second = await accounts.staff.createWithPassword({
    tenantId,
    name: '许静',
    email: unique(),
    role: 'administrator',
    password,
  })

  const both = await Promise.all([
    as('administrator', 'PATCH', `/staff/${second.id}`, { role: 'agent' }),
    as('administrator', 'PATCH', `/staff/${administrator.id}`, { status: 'disabled' }),
  ])

  assert.deepEqual(both.map((answer) => answer.statusCode).sort(), [200, 409])
  const refused = both.find((answer) => answer.statusCode === 409)!
  assert.equal(refused.json().code, 'accounts.staff.lastAdministrator')
  const people = await accounts.staff.all(tenantId)
  assert.equal(people.filter((one) => one.role === 'administrator' && one.status === 'active').length, 1)
})

test('an administrator changes a colleague; the change is announced and kept in the audit log', async () => {
  const { as, agent, tenantId } = await openShop()

  const skills = [{ name: '售后', level: 4 }]
  const changed = await as('administrator', 'PATCH', `/staff/${agent.id}`, { role: 'supervisor', capacity: 8, skills })
  assert.deepEqual(
    { role: changed.json().role, capacity: changed.json().capacity, skills: changed.json().skills },
    { role: 'supervisor', capacity: 8, skills },
  )

  const events = await db.selectFrom('outbox').select('payload').where('tenant_id', '=', tenantId).execute()
  assert.deepEqual(events, [{ payload: { staffId: agent.id, changed: ['role', 'capacity', 'skills'] } }])
  const log = (await as('administrator', 'GET', '/audit')).json()
  assert.equal(log.items.length, 1)
  const { action, subject, actorName, facts } = log.items[0]
  assert.deepEqual([action, subject, actorName], ['accounts.staff.changed', agent.id, '周启明'])
  assert.deepEqual(facts.role, { from: 'agent', to: 'supervisor' })
})

test('who was disabled is enabled again; who never joined is not', async () => {
  const { as, accounts, app, tenantId } = await openShop()
  const email = unique()
  const joined = await accounts.staff.createWithPassword({ tenantId, name: '顾言', email, role: 'agent', password })
  const { staff, link } = (
    await as('administrator', 'POST', '/staff', { email: unique(), name: '何', role: 'agent' })
  ).json()

  for (const id of [joined.id, staff.id])
    assert.equal((await as('administrator', 'PATCH', `/staff/${id}`, { status: 'disabled' })).statusCode, 200)
  assert.equal((await setPassword(app, tokenOf(link))).statusCode, 410)
  assert.equal(
    (await as('administrator', 'POST', `/staff/${joined.id}/reset-link`)).json().code,
    'accounts.staff.disabled',
  )

  assert.equal(
    (await as('administrator', 'PATCH', `/staff/${joined.id}`, { status: 'active' })).json().status,
    'active',
  )
  assert.equal((await signIn(app, email)).statusCode, 200)
  const refused = await as('administrator', 'PATCH', `/staff/${staff.id}`, { status: 'active' })
  assert.equal(refused.json().code, 'accounts.staff.stillInvited')
})

test('agents see their colleagues but neither invite nor change them, and other tenants are out of sight', async () => {
  const { as, agent } = await openShop()
  const elsewhere = await createTestTenant(db)

  const list: { items: StaffView[]; next: string | null } = (await as('agent', 'GET', '/staff?limit=2')).json()
  const rest = (await as('agent', 'GET', `/staff?limit=100&cursor=${list.next}`)).json()
  assert.equal(new Set([...list.items, ...rest.items].map((one: StaffView) => one.id)).size, 5)
  assert.equal(rest.next, null)

  const invite = await as('agent', 'POST', '/staff', { email: unique(), name: '何', role: 'administrator' })
  assert.deepEqual([invite.statusCode, invite.json().code], [403, 'accounts.staff.forbidden'])
  const promote = await as('agent', 'PATCH', `/staff/${agent.id}`, { role: 'administrator' })
  assert.equal(promote.json().code, 'accounts.staff.forbidden')
  assert.equal((await as('supervisor', 'GET', '/audit')).json().code, 'accounts.audit.forbidden')
  const foreign = await as('administrator', 'PATCH', `/staff/${elsewhere.agent.id}`, { name: 'x' })
  assert.equal(foreign.json().code, 'accounts.staff.notFound')
})

test('a cursor that no list gave out is refused', async () => {
  const { as } = await openShop()

  for (const [path, parts] of [
    ['/staff', ['x', 'y']],
    ['/audit', ['x']],
    ['/audit', [1, 2]],
  ] as const) {
    const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
    const refused = await as('administrator', 'GET', `${path}?cursor=${cursor}`)
    assert.deepEqual([refused.statusCode, refused.json().code], [400, 'request.cursorInvalid'])
  }
})

test('everybody changes her own name and language, and nothing else of herself', async () => {
  const { as } = await openShop()

  const me = await as('agent', 'PATCH', '/me', { name: '苏小禾', locale: 'en', role: 'administrator' })

  assert.equal(me.statusCode, 200, me.body)
  const { name, locale, role } = me.json().staff
  assert.deepEqual([name, locale, role], ['苏小禾', 'en', 'agent'])
})

test('settings are what an administrator set, and a time zone that does not exist is refused', async () => {
  const { as, accounts, tenantId } = await openShop()
  const settings = (await as('agent', 'GET', '/settings')).json()
  assert.deepEqual([settings.timezone, settings.assignment], ['Asia/Shanghai', 'automatic'])

  const wanted = { ...settings, name: '云杉优选旗舰店', resolveAfterMinutes: 45, assignment: 'manual' }
  assert.equal((await as('agent', 'PUT', '/settings', wanted)).json().code, 'accounts.settings.forbidden')
  assert.equal((await as('administrator', 'PUT', '/settings', wanted)).statusCode, 200)
  const refused = await as('administrator', 'PUT', '/settings', { ...wanted, timezone: 'Moon/Base' })

  assert.equal(refused.json().code, 'accounts.settings.timezoneUnknown')
  assert.deepEqual(await accounts.tenants.settings(tenantId), wanted)
  assert.equal((await accounts.tenants.get(tenantId)).name, '云杉优选旗舰店')
})

test('two tenants cannot have one slug', async () => {
  const { accounts, slug } = await openShop()

  await assert.rejects(accounts.tenants.create({ slug, name: '另一家' }), { code: 'accounts.tenant.slugTaken' })
  await assert.rejects(accounts.tenants.create({ slug: 'Ünder_score', name: '错' }), {
    code: 'accounts.tenant.slugInvalid',
  })
  assert.equal((await accounts.tenants.bySlug(slug))?.slug, slug)
  assert.equal(await accounts.tenants.bySlug('no-such-shop'), undefined)
})

const password = 'spruce-and-tea-9'

async function openShop(now?: () => Date) {
  const tenant = await createTestTenant(db)
  const made = await createTestAccounts(database, { as: tenant.cast, ...(now ? { now } : {}) })
  after(() => made.app.close())
  const as = (who: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) =>
    made.app.inject({ method, url: `/api/v1${url}`, headers: { authorization: who }, ...(payload ? { payload } : {}) })
  return { ...tenant, ...made, as }
}

type App = Awaited<ReturnType<typeof openShop>>['app']

function setPassword(app: App, token: string) {
  return app.inject({ method: 'POST', url: '/api/accounts/link', payload: { token, password } })
}

function signIn(app: App, email: string) {
  return app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
}

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token')!
}

let count = 0
function unique(): string {
  return `person${++count}@example.com`
}
