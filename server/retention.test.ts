import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from './kernel/ids.ts'
import { createTestService, type TestPerson, type TestShop } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const { db, ask } = service
const shop = await service.addShop('lao')
const other = await service.addShop('xin')
const { administrator, supervisor } = shop.people

test('what is past its time goes in the night, of the tenant that says so, and what is newer stays', async () => {
  const old = await talk(shop, '去年说的话', 400)
  const young = await talk(shop, '昨天说的话', 1)
  const elsewhere = await talk(other, '别家去年说的话', 400)
  const preview = await call(administrator, 'GET', '/privacy/retention/preview?kind=messages&days=365')
  assert.equal(preview.json.rows >= 1, true, preview.text)
  assert.ok(await service.storage.get(old.file))

  const changed = await call(administrator, 'PUT', '/privacy/retention', { rules: [{ kind: 'messages', days: 365 }] })
  assert.equal(changed.json.items.find((one: { kind: string }) => one.kind === 'messages').days, 365)
  await service.privacy.retention.night()

  assert.equal(await has('message', old.conversationId), false)
  assert.equal(await service.storage.get(old.file), undefined)
  assert.equal(await has('message', young.conversationId), true)
  assert.equal(await has('message', elsewhere.conversationId), true)
  const { rows } = await sql<{ facts: Record<string, number> }>`
    select facts from audit_entry where tenant_id = ${shop.tenantId} and action = 'customers.privacy.retentionErased'
    order by id desc limit 1`.execute(db)
  assert.equal(rows[0]?.facts.messages, 1)
})

test('visitors of whom nothing is kept go after a year, those who wrote stay', async () => {
  const gone = await service.startVisit(shop)
  const wrote = await talk(shop, '我还在', 1)
  await sql`update contact set last_seen_at = now() - interval '2 years'
    where id in (${gone.contactId}, ${wrote.contactId})`.execute(db)

  await service.privacy.retention.night()

  assert.equal((await call(administrator, 'GET', `/contacts/${gone.contactId}`)).status, 404)
  assert.equal((await call(administrator, 'GET', `/contacts/${wrote.contactId}`)).status, 200)
})

test('a time that a law forbids, a kind that is none, and a role that may not, are refused', async () => {
  const put = (who: TestPerson, kind: string, days: number) =>
    call(who, 'PUT', '/privacy/retention', { rules: [{ kind, days }] })

  assert.equal((await put(administrator, 'audit', 30)).json.code, 'customers.privacy.retentionTooShort')
  assert.equal((await put(administrator, 'dreams', 30)).json.code, 'customers.privacy.retentionUnknown')
  assert.equal((await put(supervisor, 'messages', 30)).json.code, 'customers.privacy.forbidden')
  assert.equal((await put(administrator, 'audit', 0)).status, 200)
})

test('what a customer agreed to holds until she takes it back, and no record of it can be changed', async () => {
  const { contactId } = await service.startVisit(shop)
  const path = `/contacts/${contactId}/consents`
  const say = (given: boolean) =>
    call(shop.people.agent, 'POST', path, { kind: 'marketing', given, channel: '电话', textVersion: '2026-11' })
  const has = () => service.customers.consents.has(shop.tenantId, contactId, 'marketing')
  assert.equal(await has(), false)

  assert.equal((await say(true)).status, 201)
  assert.equal(await has(), true)
  assert.equal((await say(false)).status, 201)

  assert.equal(await has(), false)
  const { current, records } = (await call(shop.people.operator, 'GET', path)).json
  assert.deepEqual(current, { marketing: false })
  assert.deepEqual(
    records.map((one: { given: boolean; by: { name: string } }) => [one.given, one.by.name]),
    [
      [false, 'lao agent'],
      [true, 'lao agent'],
    ],
  )
  await assert.rejects(sql`update consent_record set given = not given`.execute(db), /not changed/)
})

/** A conversation that ended so many days ago, with a file in it. */
async function talk(of: TestShop, text: string, daysAgo: number) {
  const { token, contactId } = await service.startVisit(of)
  const headers = { authorization: `Bearer ${token}` }
  const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'
  const type = 'multipart/form-data; boundary=x'
  const file = await ask('POST', '/api/widget/attachments', { headers: { ...headers, 'content-type': type }, body })
  const attachmentIds = [JSON.parse(file.text).id]
  const said = await ask('POST', '/api/widget/messages', { headers, body: { clientId: newId(), text, attachmentIds } })
  const { conversationId } = JSON.parse(said.text)
  const at = sql`now() - ${daysAgo} * interval '1 day'`
  await sql`update session set resolved_at = ${at}, resolved_by = 'silence' where conversation_id = ${conversationId}`.execute(
    db,
  )
  return { conversationId, contactId, file: `${of.tenantId}/attachment/${attachmentIds[0]}` }
}

async function has(table: string, conversationId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} where conversation_id = ${conversationId}`.execute(db)
  return rows.length > 0
}

async function call(who: TestPerson, method: string, path: string, body?: unknown) {
  const { status, text } = await ask(method, `/api/v1${path}`, { cookie: who.cookie, ...(body ? { body } : {}) })
  return { status, text, json: text.startsWith('{') ? JSON.parse(text) : {} }
}
