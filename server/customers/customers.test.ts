import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Page } from '../../contracts/common.ts'
import type { ActivityView, ContactView, TrackEvent } from '../../contracts/contact.ts'
import { createTestTenant } from '../accounts/testing.ts'
import { createPersonalData } from '../kernel/personal-data/personal-data.ts'
import { inTenant } from '../kernel/tenancy.ts'
import { createTestDatabase, createTestHttp } from '../kernel/testing.ts'
import { type Arrival, createCustomers } from './index.ts'

const database = await createTestDatabase()
const { db } = database
const personalData = createPersonalData()
const customers = createCustomers({ db, personalData })
const shop = await createTestTenant(db)
const otherShop = await createTestTenant(db)
const { tenantId } = shop
const app = await createTestHttp({ ...shop.cast, stranger: otherShop.agent }, async (scope) => {
  await scope.register(customers.routes)
})
const inboxId = randomUUID()
after(async () => {
  await app.close()
  await database.close()
})
before(() => app.ready())

test('however often a visitor arrives at once, she is one contact with one identity', async () => {
  const externalId = randomUUID()

  const arrivals = await Promise.all(Array.from({ length: 12 }, () => arrive({ externalId })))

  assert.equal(new Set(arrivals.map((contact) => contact.id)).size, 1)
  assert.equal(arrivals[0]!.kind, 'visitor')
  const created = await eventsNamed('customers.contact.created')
  assert.equal(created.filter((payload) => payload.contactId === arrivals[0]!.id).length, 1)
})

test('a customer who arrives in many ways at once is one contact', async () => {
  const profile = { shopCustomerId: randomUUID(), name: '林悦' }

  const arrivals = await Promise.all(
    Array.from({ length: 12 }, () => arrive({ verified: true, externalId: randomUUID(), profile })),
  )

  assert.equal(new Set(arrivals.map((contact) => contact.id)).size, 1)
  assert.equal((await view(arrivals[0]!.id)).identities.length, 12)
})

test('a visitor who signs in at the shop stays the same contact and is known from then on', async () => {
  const visitor = await arrive({ externalId: 'browser-1' })
  const profile = {
    shopCustomerId: 'c-2001',
    name: '林悦',
    email: 'Lin@Example.com',
    phone: '138 0013 8000',
    level: '金卡',
  }
  const known = await arrive({ externalId: 'browser-1', verified: true, profile })

  assert.equal(known.id, visitor.id)
  assert.deepEqual(await eventsNamed('customers.contact.identified', visitor.id), [{ contactId: visitor.id }])
  const { kind, name, email, phone, shopCustomerId, level, identities } = await view(visitor.id)
  assert.deepEqual(
    { kind, name, email, phone, shopCustomerId, level, verified: identities.map((one) => one.verified) },
    {
      kind: 'contact',
      name: '林悦',
      email: 'lin@example.com',
      phone: '+8613800138000',
      shopCustomerId: 'c-2001',
      level: '金卡',
      verified: [true],
    },
  )
})

test('a visitor who turns out to be a known customer brings along what she did, under both ids one contact', async () => {
  const known = await arrive({
    externalId: 'phone-1',
    verified: true,
    profile: { shopCustomerId: 'c-2002', name: '周明' },
  })
  const visitor = await arrive({ externalId: 'laptop-1' })
  await track(visitor.id, [{ kind: 'viewed', title: '羊毛围巾', url: 'https://shop.example/scarf' }])
  await patch('agent', visitor.id, { tags: ['围巾'], note: '问过尺寸' })

  const merged = await arrive({ externalId: 'laptop-1', verified: true, profile: { shopCustomerId: 'c-2002' } })

  assert.equal(merged.id, known.id)
  assert.deepEqual(await eventsNamed('customers.contact.identified', known.id), [
    { contactId: known.id, formerContactId: visitor.id },
  ])
  const found = await view(visitor.id)
  assert.equal(found.id, known.id)
  assert.deepEqual([found.name, found.tags, found.note], ['周明', ['围巾'], '问过尺寸'])
  assert.deepEqual(found.identities.map((one) => one.externalId).sort(), ['laptop-1', 'phone-1'])
  assert.equal((await activity(known.id)).items[0]!.title, '羊毛围巾')
  assert.deepEqual(
    (await list('q=周明')).items.map((contact) => contact.id),
    [known.id],
  )
  assert.equal((await customers.many(tenantId, [visitor.id])).get(visitor.id)?.id, known.id)
})

test('what one customer said is not given to another who signs in on the same browser', async () => {
  const first = await arrive({
    externalId: 'family',
    verified: true,
    profile: { shopCustomerId: 'c-2003', name: '母亲' },
  })

  const second = arrive({ externalId: 'family', verified: true, profile: { shopCustomerId: 'c-2004', name: '女儿' } })

  await assert.rejects(second, { code: 'customers.identity.ofAnother', status: 409 })
  assert.equal((await view(first.id)).name, '母亲')
  assert.equal(await customers.byShopCustomerId(tenantId, 'c-2004'), undefined)
})

test('nobody becomes a known customer by her own word', async () => {
  const owner = await arrive({ externalId: 'own', verified: true, profile: { shopCustomerId: 'c-2005', name: '许静' } })

  const pretender = await arrive({ externalId: 'pretend', profile: { shopCustomerId: 'c-2005', name: '许静' } })

  assert.notEqual(pretender.id, owner.id)
  assert.equal((await view(pretender.id)).shopCustomerId, null)
})

test('the shop corrects what it knows; what others say only fills gaps', async () => {
  const contact = await arrive({
    externalId: 'gaps',
    verified: true,
    profile: { shopCustomerId: 'c-2006', name: '高远' },
  })

  await arrive({ externalId: 'gaps', profile: { name: '假名', city: '杭州' } })
  await arrive({ externalId: 'gaps', verified: true, profile: { shopCustomerId: 'c-2006', name: '高远之' } })

  const { name, city } = await view(contact.id)
  assert.deepEqual([name, city], ['高远之', '杭州'])
})

test('an agent finds a contact by part of a name of two characters, an e-mail, a phone number or a shop id', async () => {
  const contact = await customers.ensureKnown(tenantId, {
    shopCustomerId: 'YS-77_1',
    name: '欧阳若兰',
    email: 'ruolan@example.com',
    phone: '+86 139-1234-5678',
  })

  for (const q of ['若兰', '欧阳', 'RUOLAN@', '139 1234 5678', '+86139', '13912345678', 'ys-77_1'])
    assert.deepEqual(
      (await list(`q=${encodeURIComponent(q)}`)).items.map((one) => one.id),
      [contact.id],
      q,
    )
  for (const q of ['若梅', '%', '_____', "'", '99999'])
    assert.deepEqual((await list(`q=${encodeURIComponent(q)}`)).items, [], q)
})

test('an agent finds her customers by a tag, also by a part of it', async () => {
  const visitor = await arrive({ externalId: 'tagged-1' })
  await patch('agent', visitor.id, { tags: ['企业团购', '送礼'] })

  for (const q of ['企业团购', '团购'])
    assert.deepEqual(
      (await list(`q=${encodeURIComponent(q)}`)).items.map((one) => one.id),
      [visitor.id],
      q,
    )
})

test("one character finds a contact, and a part finds none of another shop's", async () => {
  const visitor = await arrive({ externalId: 'rare-1', verified: true, profile: { name: '龘小雨' } })
  const other = await inTenant(db, otherShop.tenantId, (trx) =>
    customers.resolve(trx, otherShop.tenantId, {
      inboxId,
      channel: 'web',
      externalId: 'rare-2',
      verified: true,
      profile: { name: '龘小雪' },
    }),
  )

  for (const q of ['龘', '龘小', '小雨'])
    assert.deepEqual(
      (await list(`q=${encodeURIComponent(q)}`)).items.map((one) => one.id),
      [visitor.id],
      q,
    )
  const theirs = (await ask('stranger', `/contacts?q=${encodeURIComponent('龘')}`)).json()
  assert.deepEqual(
    theirs.items.map((one: ContactView) => one.id),
    [other.id],
  )
})

test('pages show each contact once, who was here last first', async () => {
  const tenant = await createTestTenant(db)
  const people = await createTestHttp(tenant.cast, customers.routes)
  for (let no = 0; no < 7; no++)
    await inTenant(db, tenant.tenantId, (trx) =>
      customers.resolve(trx, tenant.tenantId, { inboxId, channel: 'web', externalId: `v${no}`, verified: false }),
    )

  const seen: ContactView[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const headers = { authorization: 'agent' }
    const page: Page<ContactView> = (
      await people.inject({ url: `/api/v1/contacts?limit=3&cursor=${cursor}`, headers })
    ).json()
    seen.push(...page.items)
    cursor = page.next
  }

  assert.equal(new Set(seen.map((contact) => contact.id)).size, 7)
  assert.deepEqual(
    seen.map((contact) => contact.lastSeenAt),
    seen.map((contact) => contact.lastSeenAt).toSorted((a, b) => b.localeCompare(a)),
  )
  await people.close()
  const forged = Buffer.from('["x","y"]').toString('base64url')
  assert.equal((await ask('agent', `/contacts?cursor=${forged}`)).json().code, 'request.cursorInvalid')
})

test('an agent corrects a contact; a number is kept so that it can be dialled, and as it was typed when it cannot', async () => {
  const { id } = await arrive({ externalId: randomUUID() })

  const corrected = await patch('agent', id, {
    name: '沈一一',
    email: 'YI@example.com',
    phone: '0571-8888 6666',
    tags: ['vip', 'vip'],
  })
  assert.equal(corrected.statusCode, 200, corrected.body)
  assert.deepEqual(
    {
      kind: corrected.json().kind,
      phone: corrected.json().phone,
      email: corrected.json().email,
      tags: corrected.json().tags,
    },
    { kind: 'contact', phone: '+8657188886666', email: 'yi@example.com', tags: ['vip'] },
  )

  assert.equal((await patch('agent', id, { phone: '内线 806' })).json().phone, '内线 806')
  assert.equal((await patch('agent', id, { phone: null })).json().phone, null)
  assert.equal((await patch('agent', id, { phone: '不知道' })).json().code, 'customers.contact.phoneInvalid')
  assert.equal((await patch('agent', id, { email: 'x' })).json().code, 'request.invalid')

  const entries = await db.selectFrom('audit_entry').selectAll().where('subject', '=', id).execute()
  assert.equal(entries.length, 3)
  assert.ok(!JSON.stringify(entries).includes('沈一一'))
})

test('only people of this tenant see its contacts, and only who serves them corrects them', async () => {
  const { id } = await arrive({ externalId: randomUUID() })

  assert.equal((await ask('operator', `/contacts/${id}`)).statusCode, 200)
  assert.equal((await patch('operator', id, { note: 'x' })).json().code, 'customers.contact.forbidden')
  assert.equal((await ask('stranger', `/contacts/${id}`)).json().code, 'customers.contact.notFound')
  const seen: { id: string }[] = (await ask('stranger', '/contacts')).json().items
  assert.ok(!seen.some((contact) => contact.id === id))
  assert.equal((await patch('stranger', id, { note: 'x' })).json().code, 'customers.contact.notFound')
})

test('what a customer tells in a form fills what is not known, and stands beside what is', async () => {
  const { id } = await customers.ensureKnown(tenantId, { shopCustomerId: 'c-2007', name: '何晴' })

  await customers.learn(tenantId, id, { name: '小何', phone: '13700001111' })

  const contact = await view(id)
  assert.deepEqual([contact.name, contact.phone], ['何晴', '+8613700001111'])
  assert.deepEqual(
    contact.facts.map(({ name, value, source }) => ({ name, value, source })),
    [{ name: 'name', value: '小何', source: 'customer' }],
  )
})

test('a fact that has run out is not shown', async () => {
  const { id } = await arrive({ externalId: randomUUID() })

  await customers.setFact(shop.bot, id, { name: 'size', value: 'L', source: 'bot', confidence: 0.8 })
  await customers.setFact(shop.bot, id, { name: 'mood', value: '急', source: 'bot', expiresAt: new Date(0) })

  assert.deepEqual(
    (await view(id)).facts.map(({ name, value }) => [name, value]),
    [['size', 'L']],
  )
})

test('the latest five hundred things a customer did are kept, newest first', async () => {
  const { id } = await arrive({ externalId: randomUUID() })
  const start = Date.now() - 3_600_000
  for (let batch = 0; batch < 11; batch++)
    await track(
      id,
      Array.from({ length: 50 }, (_, no) => ({
        kind: 'viewed' as const,
        productId: `p${batch * 50 + no}`,
        at: new Date(start + (batch * 50 + no) * 1000).toISOString(),
      })),
    )

  const seen: ActivityView[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await activity(id, `limit=100&cursor=${cursor}`)
    seen.push(...page.items)
    cursor = page.next
  }

  assert.equal(seen.length, 500)
  assert.deepEqual([seen[0]!.productId, seen.at(-1)!.productId], ['p549', 'p50'])
})

test('an address that is no web page is not kept, and nothing happens later than now', async () => {
  const { id } = await arrive({ externalId: randomUUID() })

  await track(id, [{ kind: 'viewed', title: '坏链接', url: 'javascript:alert(1)', at: '2999-01-01T00:00:00Z' }])

  const [seen] = (await activity(id)).items
  assert.equal(seen!.url, undefined)
  assert.ok(Date.parse(seen!.at) <= Date.now())
})

test('a person is given out whole, and forgotten whole', async () => {
  const [holder] = personalData.holders()
  const { id } = await arrive({
    externalId: 'gone',
    verified: true,
    profile: { shopCustomerId: 'c-2008', name: '秦风' },
  })
  await track(id, [{ kind: 'searched', query: '茶壶' }])

  const exported = JSON.stringify(await inTenant(db, tenantId, (trx) => holder!.export(trx, tenantId, id)))
  for (const part of ['秦风', 'c-2008', '茶壶', 'gone']) assert.ok(exported.includes(part), part)
  await inTenant(db, tenantId, (trx) => holder!.erase(trx, tenantId, id))

  assert.equal((await ask('agent', `/contacts/${id}`)).json().code, 'customers.contact.notFound')
  assert.notEqual((await arrive({ externalId: 'gone' })).id, id)
})

function arrive(arrival: Partial<Arrival>) {
  const whole: Arrival = { inboxId, channel: 'web', externalId: randomUUID(), verified: false, ...arrival }
  return inTenant(db, tenantId, (trx) => customers.resolve(trx, tenantId, whole))
}

function track(contactId: string, events: TrackEvent[]) {
  return customers.recordActivity({ tenantId, id: contactId, role: 'customer' }, contactId, events)
}

function ask(who: string, path: string) {
  return app.inject({ url: `/api/v1${path}`, headers: { authorization: who } })
}

function patch(who: string, id: string, payload: object) {
  return app.inject({ method: 'PATCH', url: `/api/v1/contacts/${id}`, headers: { authorization: who }, payload })
}

async function view(id: string): Promise<ContactView> {
  const answer = await ask('agent', `/contacts/${id}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json()
}

async function list(query: string): Promise<{ items: ContactView[] }> {
  return (await ask('agent', `/contacts?${query}`)).json()
}

async function activity(id: string, query = ''): Promise<{ items: ActivityView[]; next: string | null }> {
  return (await ask('supervisor', `/contacts/${id}/activity?${query}`)).json()
}

async function eventsNamed(name: string, contactId?: string) {
  const rows = await db.selectFrom('outbox').select('payload').where('name', '=', name).orderBy('id').execute()
  const payloads = rows.map((row) => row.payload as { contactId: string })
  return contactId ? payloads.filter((payload) => payload.contactId === contactId) : payloads
}
