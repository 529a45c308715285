import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { SignJWT } from 'jose'
import { sql } from 'kysely'
import { newId } from './kernel/ids.ts'
import { createLog } from './kernel/log.ts'
import { createTestService, type TestPerson } from './testing.ts'

const service = await createTestService({ ROLES: 'web,worker', LOG_LEVEL: 'trace' })
after(() => service.close())
const { db, ask } = service
const shop = await service.addShop('hui')
const { administrator, agent } = shop.people

/** What nobody else in the database is called by. */
const person = {
  name: '欧阳寻踪',
  email: 'xunzong.ouyang@planted.example',
  phone: '13977889900',
  street: '寻踪胡同七十七号',
  words: '我的密语是紫藤花开七十七',
  query: '寻踪牌茶壶',
  page: 'https://shop.example/zishahu-xunzong',
  browser: 'PlantedBrowser/77.7',
  note: '她说她是寻踪会的会长',
  file: 'xunzong-planted.txt',
  fileText: 'planted file words 7788',
}
const planted = [...Object.values(person), '139 7788 9900']

test('a person who is erased is nowhere any more: not in the database, not in the files, and the proof says so', async () => {
  const { contactId, formerId } = await plantPerson()
  const ids = [contactId, formerId]
  const before = await dump()
  for (const text of [...Object.values(person).filter((one) => one !== person.fileText), ...ids])
    assert.ok(before.includes(text), `${text} was planted`)
  assert.ok(storedTexts().includes(person.fileText))

  const asked = await call(administrator, 'POST', '/privacy/erasures', {
    contactId,
    reason: 'asked',
    note: `${person.name} ${person.phone} 来电`,
  })
  assert.equal(asked.status, 201, asked.text)
  assert.equal(asked.json.state, 'unconfirmed')
  assert.ok(asked.json.preview.rows.message >= 2 && asked.json.preview.files === 2, JSON.stringify(asked.json.preview))
  assert.ok((await dump()).includes(person.words), 'the first step erases nothing')
  const confirm = (code: string) => call(administrator, 'POST', `/privacy/requests/${asked.json.id}/confirm`, { code })
  assert.equal((await confirm('WRONG1')).json.code, 'customers.privacy.codeWrong')
  assert.equal((await confirm(asked.json.code)).json.state, 'queued')
  assert.equal((await confirm(asked.json.code)).json.code, 'customers.privacy.stateWrong')
  await service.privacy.run(shop.tenantId, asked.json.id)

  const done = (await call(administrator, 'GET', `/privacy/requests/${asked.json.id}`)).json
  assert.equal(done.state, 'done', JSON.stringify(done))
  const after = await dump()
  for (const text of [...planted, ...ids]) assert.ok(!after.includes(text), `${text} is still in the database`)
  assert.ok(!storedTexts().includes(person.fileText), 'her file is still there')
  const kept = await sql`select 1 from idempotency_key where answer is not null`.execute(db)
  assert.equal(kept.rows.length, 0, 'sealed answers that name her are gone')
  const { statement } = (await call(administrator, 'GET', `/privacy/proofs/${done.proof}`)).json
  assert.deepEqual([statement.search.found, statement.search.filesLeft, statement.search.places], [0, 0, []])
  assert.ok(statement.search.tables > 30 && statement.search.identifiers >= 8)
  const holders = Object.fromEntries(statement.holders.map((one: { name: string }) => [one.name, one]))
  assert.equal(holders['conversation.conversation'].rows.conversation, 1)
  assert.equal(holders['commerce.shop'].rows.shop_order > 0, true)
  assert.equal((await call(agent, 'GET', `/contacts/${contactId}`)).json.code, 'customers.contact.notFound')
  const found = await call(administrator, 'POST', '/privacy/proofs/find', { text: '+86 139-7788-9900' })
  assert.deepEqual(
    found.json.items.map((one: { number: number }) => one.number),
    [done.proof],
  )
})

test('nothing of what she is called by is in the log, even where something broke', async () => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => lines.push(line) })
  const told = [...service.faults, ...lines].join('')
  for (const text of planted) assert.ok(!told.includes(text), `${text} is in the log`)
  await sql`select ${person.words}::uuid`.execute(db).catch((error) => log.error({ err: error }, 'broke'))

  assert.equal(lines.length, 1)
  assert.ok(!lines[0]!.includes(person.words), lines[0])
})

test('a person is given out whole, in one file, for some days', async () => {
  const visit = await service.startVisit(shop)
  await say(visit.token, '请把我的数据给我,口令是海棠')
  await upload(visit.token, 'mine.txt', 'a file of mine')

  const asked = await call(administrator, 'POST', '/privacy/exports', { contactId: visit.contactId })
  await service.privacy.run(shop.tenantId, asked.json.id)

  const file = await service.http.inject({
    url: `/api/v1/privacy/requests/${asked.json.id}/file`,
    headers: { cookie: administrator.cookie },
  })
  assert.equal(file.statusCode, 200)
  const entries = unzip(file.rawPayload)
  assert.match(entries['conversation.conversation.json'] ?? '', /口令是海棠/)
  assert.match(entries['customers.contact.json'] ?? '', new RegExp(visit.contactId))
  assert.match(entries['about.json'] ?? '', /to answer her/)
  assert.ok(Object.entries(entries).some(([name, text]) => name.startsWith('files/') && text === 'a file of mine'))
  const later = await call(agent, 'GET', `/privacy/requests/${asked.json.id}/file`)
  assert.equal(later.json.code, 'customers.privacy.forbidden')
  await sql`update privacy_request set file_until = now() - interval '1 day'`.execute(db)
  await service.privacy.sweep()
  const gone = await call(administrator, 'GET', `/privacy/requests/${asked.json.id}/file`)
  assert.equal(gone.json.code, 'customers.privacy.fileGone')
})

test('a proof that somebody changed, or took out, is noticed', async () => {
  for (let n = 0; n < 2; n++) await eraseVisitor()
  const { statement } = (await call(administrator, 'GET', '/privacy/proofs/1')).json
  assert.deepEqual(statement.search.places, [])
  const check = async () => (await call(administrator, 'POST', '/privacy/proofs/check')).json
  assert.equal((await check()).whole, true)

  await db.transaction().execute(async (trx) => {
    await sql`update privacy_proof set statement = jsonb_set(statement, '{search,found}', '7') where number = 1`.execute(
      trx,
    )
  })

  assert.deepEqual(await check(), { whole: false, proofs: 1, broken: 1 })
  await sql`update privacy_proof set statement = jsonb_set(statement, '{search,found}', '0') where number = 1`.execute(
    db,
  )
  assert.equal((await check()).whole, true)
  await sql`delete from privacy_proof where number = 2`.execute(db)
  assert.equal((await check()).whole, false)
})

test('only an administrator erases, and what she did not confirm can be dropped', async () => {
  const { contactId } = await service.startVisit(shop)
  const refused = await call(shop.people.supervisor, 'POST', '/privacy/erasures', { contactId, reason: 'asked' })
  assert.equal(refused.json.code, 'customers.privacy.forbidden')

  const asked = await call(administrator, 'POST', '/privacy/erasures', { contactId, reason: 'asked' })
  const again = await call(administrator, 'POST', '/privacy/erasures', { contactId, reason: 'asked' })
  assert.equal(again.json.code, 'customers.privacy.alreadyAsked')
  const dropped = await call(administrator, 'POST', `/privacy/requests/${asked.json.id}/withdraw`)

  assert.equal(dropped.json.state, 'withdrawn')
  assert.equal((await call(agent, 'GET', `/contacts/${contactId}`)).status, 200)
})

async function eraseVisitor(): Promise<void> {
  const { contactId } = await service.startVisit(shop)
  const asked = await call(administrator, 'POST', '/privacy/erasures', { contactId, reason: 'no_longer_needed' })
  await call(administrator, 'POST', `/privacy/requests/${asked.json.id}/confirm`, { code: asked.json.code })
  await service.privacy.run(shop.tenantId, asked.json.id)
}

/** She comes as a visitor, does all that a customer can, signs in, and staff write about her. */
async function plantPerson(): Promise<{ contactId: string; formerId: string }> {
  await plantInShop()
  const visit = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token: visit.token })
  const tell = (event: string, body: unknown) => socket.emitWithAck(event, body)
  await tell('page', { url: person.page, title: person.query })
  await tell('track', { events: [{ kind: 'searched', query: person.query, url: person.page }] })
  await say(visit.token, person.words)
  await upload(visit.token, person.file, person.fileText, true)
  await upload(visit.token, `unsent-${person.file}`, 'never sent')
  const form = { clientId: newId(), name: person.name, contact: person.phone, text: person.words }
  const left = await widget(visit.token, 'POST', '/leave-message', form)
  assert.equal(left.status, 201, left.text)
  const reach = { clientId: newId(), name: person.name, contact: person.email, text: `住在${person.street}` }
  assert.equal((await widget(visit.token, 'POST', '/leave-message', reach)).status, 201)
  socket.disconnect()

  const known = await signIn(visit.token)
  assert.notEqual(known.contactId, visit.contactId)
  await say(known.token, `又是我:${person.words}`)
  const path = `/contacts/${known.contactId}`
  assert.equal((await call(agent, 'PATCH', path, { note: person.note })).status, 200)
  const consent = { kind: 'marketing', given: true, channel: '电话', note: person.name }
  assert.equal((await call(agent, 'POST', `${path}/consents`, consent)).status, 201)
  const told = { method: 'PATCH', url: `/api/v1${path}`, headers: { cookie: agent.cookie, 'idempotency-key': newId() } }
  await service.http.inject({ ...told, method: 'PATCH', payload: { tags: ['寻踪会'] } })
  await settled()
  return { contactId: known.contactId, formerId: visit.contactId }
}

/** Her record and order in the shop. */
async function plantInShop(): Promise<void> {
  const goods = (await service.commerce.exportShop(administrator)) as Record<string, Record<string, unknown>[]>
  const [like] = goods.orders!
  const shipTo = { name: person.name, phone: '139 7788 9900', line1: person.street, city: '杭州', country: 'CN' }
  const paymentMethods = goods.customers![0]!.paymentMethods
  const known = { name: { full: person.name }, emails: [person.email], phones: [person.phone] }
  const customer = { id: 'p77', ...known, paymentMethods }
  const order = { ...like, id: 'po77', no: 'T20261119-7777', customerId: 'p77', shipTo, note: `给${person.name}的礼物` }
  const next = { ...goods, customers: [...goods.customers!, customer], orders: [...goods.orders!, order] }
  await service.commerce.importShop(administrator, next, { replace: true })
  await service.customers.ensureKnown(shop.tenantId, { shopCustomerId: 'p77', name: person.name })
}

/** The shop vouches for her. */
async function signIn(visitorToken: string): Promise<{ token: string; contactId: string }> {
  const secret = await service.conversation.inboxes.secret(administrator, shop.inbox.id)
  const customerToken = await new SignJWT({ name: person.name, email: person.email, phone: person.phone })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('p77')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret))
  const body = { publicKey: shop.inbox.publicKey, visitorToken, customerToken }
  const { visitorToken: token } = JSON.parse((await ask('POST', '/api/widget/start', { body })).text)
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString())
  return { token, contactId: claims.contact }
}

async function say(token: string, text: string, attachmentIds?: string[]): Promise<void> {
  const body = { clientId: newId(), text, ...(attachmentIds ? { attachmentIds } : {}) }
  const answer = await widget(token, 'POST', '/messages', body)
  assert.equal(answer.status, 201, answer.text)
}

async function upload(token: string, name: string, text: string, send = false): Promise<void> {
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--x--\r\n`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await ask('POST', '/api/widget/attachments', { headers, body })
  assert.equal(answer.status, 201, answer.text)
  if (send) await say(token, '见附件', [JSON.parse(answer.text).id])
}

function widget(token: string, method: string, path: string, body: unknown) {
  const headers = { authorization: `Bearer ${token}`, 'user-agent': person.browser }
  return ask(method, `/api/widget${path}`, { headers, body })
}

async function call(who: TestPerson, method: string, path: string, body?: unknown) {
  const { status, text } = await ask(method, `/api/v1${path}`, { cookie: who.cookie, ...(body ? { body } : {}) })
  return { status, text, json: text.startsWith('{') ? JSON.parse(text) : {} }
}

/** Reactions to what was said have ended: the bot has spoken. */
async function settled(): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox where delivered_at is null`.execute(
      db,
    )
    if (rows[0]!.n === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Every value of every table there is, job queue and sign-in included. */
async function dump(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^(pg_|information_schema)' and c.relkind = 'r'`.execute(db)
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.raw(name)} t`.execute(db)
    parts.push(...rows.map(({ row }) => row))
  }
  return parts.join('\n')
}

function storedTexts(): string {
  const root = join(service.config.DATA_DIR, 'files')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
    .join('\n')
}

/** The entries of a zip file, read by its directory. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = bytes.readUInt32LE(end + 16)
  const entries: Record<string, string> = {}
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const size = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const head = bytes.readUInt32LE(at + 42)
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    entries[name] = inflateRawSync(bytes.subarray(start, start + size)).toString('utf8')
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
