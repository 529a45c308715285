import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ApiKeyView } from '../../../contracts/api-key.ts'
import type { Actor } from '../../kernel/actor.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createTestAccounts, createTestTenant } from '../testing.ts'

const database = await createTestDatabase()
const { db } = database
let clock = Date.now()
const as: Record<string, Actor> = {}
const { accounts, app, sweeps, letters } = await createTestAccounts(database, { as, now: () => new Date(clock) })
after(async () => {
  await app.close()
  await accounts.stop()
  await database.close()
})

const dayMs = 86_400_000
const address = '/api/v1/api-keys'
let tenantId = ''
before(async () => {
  const tenant = await createTestTenant(db)
  tenantId = tenant.tenantId
  const colleague = { ...tenant.administrator, id: tenant.supervisor.id, name: '沈岚' }
  await change(colleague.id, { role: 'administrator' })
  Object.assign(as, { administrator: tenant.administrator, second: colleague, agent: tenant.agent })
  as.stranger = (await createTestTenant(db)).administrator
})

test('an administrator makes a key, and a program reads the staff with it', async () => {
  const { apiKey, key } = await make({ name: 'ERP 同步', scopes: ['accounts.staff:read'] })

  const read = await ask('GET', '/api/v1/staff', `Bearer ${key}`)

  assert.equal(read.status, 200)
  assert.match(key, /^zk_[a-z0-9]{12}_[A-Za-z0-9]{43}$/)
  assert.ok(key.startsWith(`${apiKey.prefix}_`))
  assert.deepEqual([apiKey.name, apiKey.state, apiKey.createdBy.name], ['ERP 同步', 'active', '周启明'])
})

test('the key is told once: neither lists, nor the database, nor the audit log hold it', async () => {
  const { apiKey, key } = await make({})
  const secret = key.split('_')[2]!

  const told = [
    await ask('GET', address),
    await ask('GET', `${address}/${apiKey.id}`),
    await ask('GET', '/api/v1/audit'),
  ]
  const kept = await db.selectFrom('api_key').selectAll().where('id', '=', apiKey.id).execute()

  for (const answer of told) assert.equal(answer.status, 200)
  assert.ok(!JSON.stringify([told, kept]).includes(secret))
})

test('a key does what its scopes say and nothing else', async () => {
  const { key } = await make({ scopes: ['accounts.openingHours:read'] })

  assert.equal((await ask('GET', '/api/v1/opening-hours', `Bearer ${key}`)).status, 200)

  const refused = await ask('GET', '/api/v1/staff', `Bearer ${key}`)
  assert.equal(refused.status, 403)
  assert.deepEqual(refused.body, { code: 'apiKey.outOfScope', facts: { scope: 'accounts.staff:read' } })
})

test('no key makes, sees or revokes keys, invites people or sets passwords, whatever it was given', async () => {
  const every = (await ask('GET', `${address}/scopes`)).body.items.map((item: { scope: string }) => item.scope)
  const { apiKey, key } = await make({ role: 'administrator', scopes: every })
  const person = { email: 'new@example.com', name: '新人', role: 'administrator' }
  const tries: [method: string, url: string, body?: object][] = [
    ['GET', address],
    ['POST', address, { name: 'more', role: 'agent', scopes: ['accounts.staff:read'] }],
    ['POST', `${address}/${apiKey.id}/revoke`],
    ['PATCH', `${address}/${apiKey.id}`, { name: 'mine' }],
    ['POST', '/api/v1/staff', person],
    ['POST', `/api/v1/staff/${as.agent!.id}/reset-link`],
    ['PATCH', `/api/v1/staff/${as.agent!.id}`, { role: 'administrator' }],
    ['POST', '/api/v1/me/password', { current: 'x', next: 'a-new-one-2026' }],
    ['PATCH', '/api/v1/me', { name: '别人' }],
  ]

  for (const [method, url, body] of tries) {
    const refused = await ask(method, url, `Bearer ${key}`, body)
    assert.deepEqual([refused.status, refused.body.code], [403, 'apiKey.notForKeys'], `${method} ${url}`)
  }
  for (const scope of ['accounts.apiKey:write', 'accounts.staff:change', 'accounts.me:change'])
    assert.ok(!every.includes(scope), scope)
})

test('a revoked key is refused at once and for good, and revoking twice is told once', async () => {
  const { apiKey, key } = await make({})
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${key}`)).status, 200)

  const revoked = await Promise.all([1, 2].map(() => ask('POST', `${address}/${apiKey.id}/revoke`)))

  assert.deepEqual(
    revoked.map((answer) => [answer.status, answer.body.state]),
    [
      [200, 'revoked'],
      [200, 'revoked'],
    ],
  )
  const refused = await ask('GET', '/api/v1/staff', `Bearer ${key}`)
  assert.deepEqual([refused.status, refused.body.code], [401, 'accounts.apiKey.revoked'])
  assert.deepEqual(await factsOf(apiKey.id), ['accounts.apiKey.created', 'accounts.apiKey.revoked'])
})

test('a key works for a year unless its maker says otherwise, and not a moment longer', async () => {
  const { apiKey } = await make({})
  const short = await make({ expiresAt: new Date(clock + 2 * dayMs).toISOString() })
  const endless = await make({ expiresAt: null })
  assert.equal(Date.parse(apiKey.expiresAt!) - clock, 365 * dayMs)
  assert.equal(endless.apiKey.expiresAt, null)
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${short.key}`)).status, 200)

  clock += 2 * dayMs

  const refused = await ask('GET', '/api/v1/staff', `Bearer ${short.key}`)
  assert.deepEqual([refused.status, refused.body.code], [401, 'accounts.apiKey.expired'])
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${endless.key}`)).status, 200)
})

test('administrators are told once, two weeks before a key expires', async () => {
  const { apiKey } = await make({ name: '仓库', expiresAt: new Date(clock + 60 * dayMs).toISOString() })
  await sweep()
  assert.equal(letters.length, 0)

  clock += 47 * dayMs
  await Promise.all([sweep(), sweep()])
  await sweep()

  const about = letters.filter((letter) => letter.subject.includes('仓库'))
  assert.equal(about.length, 2)
  assert.match(about[0]!.text, /“仓库”在\d{4}-\d\d-\d\d到期/)
  assert.deepEqual(await factsOf(apiKey.id), ['accounts.apiKey.created', 'accounts.apiKey.expiring'])
})

test('the keys of an administrator who is disabled stop, and work again with her', async () => {
  const { key } = await make({}, 'second')
  const second = `/api/v1/staff/${as.second!.id}`
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${key}`)).status, 200)

  await change(as.second!.id, { status: 'disabled' })
  const stopped = await ask('GET', '/api/v1/staff', `Bearer ${key}`)
  await change(as.second!.id, { status: 'active' })

  assert.deepEqual([stopped.status, stopped.body.code], [401, 'accounts.apiKey.stopped'], second)
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${key}`)).status, 200)
})

test('a key never may more than its maker may now', async () => {
  const { key } = await make({ role: 'administrator', scopes: ['accounts.staff:read'] }, 'second')
  const humble = await make({ role: 'agent', scopes: ['accounts.staff:read'] }, 'second')

  await change(as.second!.id, { role: 'supervisor' })

  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${key}`)).body.code, 'accounts.apiKey.stopped')
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${humble.key}`)).status, 200)
  await change(as.second!.id, { role: 'administrator' })
})

test('what is no key of ours is answered alike, whether or not its beginning is known', async () => {
  const { key } = await make({})
  const [, prefix, secret] = key.split('_') as [string, string, string]
  const forged = `${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`

  for (const given of [
    `zk_${prefix}_${forged}`,
    `zk_aaaaaaaaaaaa_${secret}`,
    `zk_${prefix}_`,
    'zk_',
    '',
    'x'.repeat(5000),
  ]) {
    const refused = await ask('GET', '/api/v1/staff', `Bearer ${given}`)
    assert.equal(refused.status, 401, given)
    assert.deepEqual(refused.body, { code: 'accounts.apiKey.invalid', facts: {} })
    assert.match(String(refused.headers['www-authenticate']), /^Bearer/)
  }
})

test('only administrators have to do with keys, and only with those of their tenant', async () => {
  const { apiKey } = await make({})

  for (const [method, url, body] of [
    ['GET', address],
    ['GET', `${address}/scopes`],
    ['POST', address, { name: 'x', role: 'agent', scopes: ['accounts.staff:read'] }],
    ['POST', `${address}/${apiKey.id}/revoke`],
  ] as const)
    assert.equal((await ask(method, url, 'agent', body)).body.code, 'accounts.apiKey.forbidden', url)
  assert.equal((await ask('POST', `${address}/${apiKey.id}/revoke`, 'stranger')).status, 404)
  assert.equal((await ask('PATCH', `${address}/${apiKey.id}`, 'stranger', { name: 'x' })).status, 404)
  assert.equal((await ask('GET', address, 'stranger')).body.items.length, 0)
})

test('a scope that does not exist or is not for the role, and an end in the past, are refused with the reason', async () => {
  const unknown = await create({ role: 'agent', scopes: ['conversation:fly', 'accounts.settings:change'] })
  const past = await create({ expiresAt: new Date(clock - 1000).toISOString() })
  const nothing = await create({ scopes: [] })
  const nameless = await create({ name: '  ' })

  assert.deepEqual(unknown.body, {
    code: 'accounts.apiKey.scopeRefused',
    facts: { scopes: ['conversation:fly', 'accounts.settings:change'] },
  })
  assert.equal(past.body.code, 'accounts.apiKey.expiryPast')
  for (const answer of [nothing, nameless]) assert.equal(answer.body.code, 'request.invalid')
})

test('a renamed key goes on working, and the list tells when it was used, to the minute', async () => {
  const { apiKey, key } = await make({ name: '旧名字' })
  await ask('GET', '/api/v1/staff', `Bearer ${key}`)
  await accounts.stop()
  const first = clock
  clock += 20_000

  await ask('PATCH', `${address}/${apiKey.id}`, 'administrator', { name: '新名字' })
  assert.equal((await ask('GET', '/api/v1/staff', `Bearer ${key}`)).status, 200)
  await accounts.stop()
  const soon = (await ask('GET', `${address}/${apiKey.id}`)).body as ApiKeyView
  clock += 60_000
  await ask('GET', '/api/v1/staff', `Bearer ${key}`)
  await accounts.stop()
  const later = (await ask('GET', `${address}/${apiKey.id}`)).body as ApiKeyView

  assert.equal(soon.name, '新名字')
  assert.equal(Date.parse(soon.lastUsedAt!), first)
  assert.equal(Date.parse(later.lastUsedAt!), clock)
})

test('what a program changes is in the audit log with its key', async () => {
  const { apiKey, key } = await make({ name: '排班', role: 'administrator', scopes: ['accounts.openingHours:change'] })
  const hours = { timezone: 'Asia/Shanghai', weekly: [], exceptions: [] }
  // Another site's page cannot make a browser send a key, so what comes with one is not asked where it comes from.
  const put = await ask('PUT', '/api/v1/opening-hours', `Bearer ${key}`, hours, { origin: 'https://erp.example' })
  assert.equal(put.status, 200)

  const entry = (await ask('GET', '/api/v1/audit')).body.items[0]

  assert.equal(entry.actorName, '周启明')
  assert.deepEqual(entry.facts.apiKey, { id: apiKey.id, name: '排班' })
})

test('a tenant has at most a hundred keys that are not revoked', async () => {
  const { tenantId: small, administrator } = await createTestTenant(db)
  as.collector = administrator
  const row = { tenant_id: small, name: 'x', role: 'agent', scopes: '["a:b"]', created_by: administrator.id } as const
  const rows = Array.from({ length: 99 }, (_, i) => {
    const number = String(i).padStart(12, '0')
    return { ...row, id: `${small.slice(0, 24)}${number}`, prefix: number, secret_hash: number, expires_at: null }
  })
  await db.insertInto('api_key').values(rows).execute()

  const both = await Promise.all([1, 2].map(() => create({}, 'collector')))

  assert.deepEqual(both.map((answer) => answer.status).sort(), [201, 409])
  const page = await ask('GET', `${address}?limit=60`, 'collector')
  const rest = await ask('GET', `${address}?limit=60&cursor=${page.body.next}`, 'collector')
  assert.equal(page.body.items.length + rest.body.items.length, 100)
  assert.equal(rest.body.next, null)
})

interface Given {
  name?: string
  role?: string
  scopes?: string[]
  expiresAt?: string | null
}

function create(given: Given, who = 'administrator') {
  return ask('POST', address, who, { name: '同步', role: 'agent', scopes: ['accounts.staff:read'], ...given })
}

async function make(given: Given, who?: string): Promise<{ apiKey: ApiKeyView; key: string }> {
  const answer = await create(given, who)
  assert.equal(answer.status, 201, JSON.stringify(answer.body))
  return answer.body
}

async function ask(
  method: string,
  url: string,
  authorization = 'administrator',
  payload?: object,
  headers: Record<string, string> = {},
) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { authorization, ...headers },
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body ? answer.json() : undefined }
}

/** Changes a person behind the back of the service, as another process does; then kept answers have run out. */
async function change(id: string, columns: { role?: 'administrator' | 'supervisor'; status?: 'active' | 'disabled' }) {
  await db.updateTable('staff').set(columns).where('id', '=', id).execute()
  await accounts.staff.change(as.administrator ?? (await anyAdministrator()), id, { capacity: 1 + (clock++ % 40) })
}

async function anyAdministrator(): Promise<Actor> {
  const found = await db.selectFrom('staff').selectAll().where('role', '=', 'administrator').executeTakeFirstOrThrow()
  return { tenantId, id: found.id, role: 'administrator' }
}

async function factsOf(apiKeyId: string): Promise<string[]> {
  const rows = await db.selectFrom('outbox').select(['name', 'payload']).orderBy('id').execute()
  return rows.filter((row) => JSON.stringify(row.payload).includes(apiKeyId)).map((row) => row.name)
}

async function sweep(): Promise<void> {
  for (const run of sweeps) await run()
}
