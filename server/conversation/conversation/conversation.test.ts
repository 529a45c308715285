import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestContact } from '../../customers/testing.ts'
import { createHttp } from '../../kernel/http.ts'
import { newId } from '../../kernel/ids.ts'
import { createTestHttp } from '../../kernel/testing.ts'
import { createTestConversations, createTestInbox } from '../testing.ts'

const stage = await createTestConversations()
const { conversation, db } = stage
const tenant = await createTestTenant(db)
const stranger = await createTestTenant(db)
const { inboxId } = await createTestInbox(db, tenant.tenantId)
const app = await createTestHttp({ ...tenant.cast, stranger: stranger.agent }, async (scope) => {
  await scope.register(conversation.routes)
})
const files = await createHttp()
await files.register(conversation.publicRoutes)
after(async () => {
  await app.close()
  await files.close()
  await stage.close()
})

type Method = 'GET' | 'POST' | 'PATCH'
async function call(who: string, method: Method, url: string, payload?: object) {
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers: { authorization: who }, payload })
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined }
}
async function upload(who: string, name: string, bytes: Buffer, mime = 'application/octet-stream') {
  const boundary = 'zhangguitest'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mime}\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    headers: { authorization: who, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: answer.statusCode, body: answer.json() }
}
async function customer(name = '林小满') {
  const { contactId } = await createTestContact(db, tenant.tenantId, { inboxId, name })
  const hear = (text: string, more: object = {}) =>
    conversation.receive({ tenantId: tenant.tenantId, inboxId, contactId, clientId: newId(), text, ...more })
  return { contactId, hear }
}
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEklEQVR4nGP4z8AARAwQCgIAI/IF+6v5kT4AAAAASUVORK5CYII=',
  'base64',
)

test('the list shows name, last words, unread messages and the page that is open', async () => {
  const { hear } = await customer('陈思远')
  await hear('在吗', { page: { url: 'https://shop.example/p/1', title: '云雾绿茶' } })
  const { conversation: state } = await hear('这个茶还有货吗')

  const { body } = await call('agent', 'GET', '/conversations?view=bot')

  const row = body.items.find((one: { id: string }) => one.id === state.id)
  assert.equal(row.contact.name, '陈思远')
  assert.equal(row.lastMessage.text, '这个茶还有货吗')
  assert.equal(row.unread, 2)
  assert.equal(row.page.title, '云雾绿茶')
})

test('reading is kept per person and tells the customer that people have read', async () => {
  const { hear } = await customer()
  await hear('一')
  const { conversation: state } = await hear('二')

  await conversation.staffRead(tenant.agent, state.id, 99)

  assert.equal((await conversation.view(tenant.agent, state.id)).unread, 0)
  assert.equal((await conversation.view(tenant.colleague, state.id)).unread, 2)
  assert.equal((await conversation.get(tenant.tenantId, state.id)).staffReadSeq, 2)
})

test('marks of the customer only grow and never pass what was said', async () => {
  const { hear } = await customer()
  const { conversation: state } = await hear('一')

  await conversation.customerMarks(tenant.tenantId, state.id, { readSeq: 50 })
  await conversation.customerMarks(tenant.tenantId, state.id, { deliveredSeq: 0, readSeq: 0 })

  const { customerReadSeq, customerDeliveredSeq } = await conversation.get(tenant.tenantId, state.id)
  assert.deepEqual([customerReadSeq, customerDeliveredSeq], [1, 1])
})

test('the views of the list hold what their names say, and the counts agree', async () => {
  const [waiting, mine, done] = [await customer('甲'), await customer('乙'), await customer('丙')]
  const { conversation: queued } = await waiting.hear('转人工')
  await conversation.requestHandoff(tenant.bot, queued.id, {
    reason: 'customer_request',
    summary: { wanted: '', tried: '', open: '' },
  })
  const { conversation: taken } = await mine.hear('你好')
  await call('agent', 'POST', `/conversations/${taken.id}/takeover`, {})
  const { conversation: ended } = await done.hear('再见')
  await conversation.resolve(tenant.bot, ended.id, { by: 'bot' })

  const ids = async (view: string) =>
    (await call('agent', 'GET', `/conversations?limit=100&view=${view}`)).body.items.map(
      (one: { id: string }) => one.id,
    )

  assert.deepEqual(await ids('queue'), [queued.id])
  assert.deepEqual(await ids('mine'), [taken.id])
  assert.ok((await ids('resolved')).includes(ended.id))
  assert.ok(!(await ids('all')).includes(ended.id))
  const { body: counts } = await call('agent', 'GET', '/conversations/counts')
  assert.deepEqual([counts.mine, counts.queue, counts.all], [1, 1, (await ids('all')).length])
  const hers = (await call('agent', 'GET', `/conversations?contactId=${done.contactId}`)).body.items
  assert.equal(hers.length, 1)
})

test('a list is read page by page without repeats or gaps', async () => {
  for (let index = 0; index < 5; index++) await (await customer(`顾客${index}`)).hear('翻页')

  const seen: string[] = []
  let cursor: string | null = null
  do {
    const { body } = await call('agent', 'GET', `/conversations?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    seen.push(...body.items.map((one: { id: string }) => one.id))
    cursor = body.next
  } while (cursor)

  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, (await call('agent', 'GET', '/conversations/counts')).body.all)
})

test('the side panel knows contact, device, session and earlier sessions', async () => {
  const { hear } = await customer('苏晴')
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'
  const { conversation: first } = await hear('第一次来', { userAgent: phone })
  await conversation.resolve(tenant.bot, first.id, { by: 'bot' })
  await hear('第二次来')

  const { body } = await call('agent', 'GET', `/conversations/${first.id}`)

  assert.equal(body.contact.name, '苏晴')
  assert.deepEqual(body.device, { browser: 'Safari', os: 'iOS', kind: 'phone' })
  assert.equal(body.session.opening, '第二次来')
  assert.deepEqual(
    body.pastSessions.map((one: { opening: string }) => one.opening),
    ['第一次来'],
  )
})

test('a word of two characters finds the messages that hold it, newest first', async () => {
  const { hear } = await customer()
  for (const text of [
    '我的退款什么时候到账',
    '退一下货款',
    'Where is my REFUND?',
    '已经退款了吗,订单号 SO-20261122-001',
  ])
    await hear(text)

  const find = async (q: string) =>
    (await call('agent', 'GET', `/search?q=${encodeURIComponent(q)}`)).body.items.map(
      (one: { message: { text: string } }) => one.message.text,
    )

  assert.deepEqual(await find('退款'), ['已经退款了吗,订单号 SO-20261122-001', '我的退款什么时候到账'])
  assert.deepEqual(await find('refun'), ['Where is my REFUND?'])
  assert.deepEqual(await find('到账 退款'), ['我的退款什么时候到账'])
  assert.deepEqual(await find('20261122'), ['已经退款了吗,订单号 SO-20261122-001'])
  assert.deepEqual(await find('账'), ['我的退款什么时候到账'])
  assert.deepEqual(await find("';--"), [])
  assert.deepEqual((await call('stranger', 'GET', `/search?q=${encodeURIComponent('退款')}`)).body.items, [])
})

test('search results are read page by page', async () => {
  const { hear } = await customer()
  for (let index = 1; index <= 5; index++) await hear(`优惠券${index}`)

  const first = (await call('agent', 'GET', `/search?limit=3&q=${encodeURIComponent('优惠')}`)).body
  const second = (await call('agent', 'GET', `/search?limit=3&q=${encodeURIComponent('优惠')}&cursor=${first.next}`))
    .body

  const texts = [...first.items, ...second.items].map((one: { message: { text: string } }) => one.message.text)
  assert.deepEqual(texts, ['优惠券5', '优惠券4', '优惠券3', '优惠券2', '优惠券1'])
  assert.equal(second.next, null)
})

test('nothing of one tenant is reached with the ids of another', async () => {
  const { hear } = await customer()
  const { conversation: state, message } = await hear('机密')
  const paths: [Method, string, object?][] = [
    ['GET', ''],
    ['GET', '/messages'],
    ['POST', '/messages', { clientId: newId(), text: 'x' }],
    ['POST', '/notes', { clientId: newId(), text: 'x' }],
    ['POST', '/takeover', {}],
    ['POST', '/resolve', {}],
    ['POST', '/topic', { topic: 'x' }],
  ]

  for (const [method, path, body] of paths) {
    const answer = await call('stranger', method, `/conversations/${state.id}${path}`, body)
    assert.deepEqual([answer.status, answer.body.code], [404, 'conversation.notFound'], path)
  }
  await assert.rejects(conversation.message(stranger.tenantId, message.id), { code: 'conversation.message.notFound' })
  assert.equal((await call('stranger', 'GET', '/conversations')).body.items.length, 0)
})

test('operators and strangers to the desk do not read conversations', async () => {
  assert.equal((await call('operator', 'GET', '/conversations')).body.code, 'conversation.forbidden')
  assert.equal((await call('nobody', 'GET', '/conversations')).status, 401)
})

test('an agent sends a picture, and the customer gets it by a signed address only', async () => {
  const { hear } = await customer()
  const { conversation: state } = await hear('拍一张看看')
  await call('agent', 'POST', `/conversations/${state.id}/takeover`, {})
  const { status, body: file } = await upload('agent', '../../茶园 照片.png', png, 'image/png')
  assert.equal(status, 201)
  assert.deepEqual(
    [file.name, file.kind, file.mime, file.width, file.height],
    ['茶园 照片.png', 'image', 'image/png', 3, 2],
  )

  const words = { clientId: newId(), text: '', attachmentIds: [file.id] }
  const sent = await call('agent', 'POST', `/conversations/${state.id}/messages`, words)
  const again = await call('agent', 'POST', `/conversations/${state.id}/messages`, { ...words, clientId: newId() })

  assert.equal(sent.status, 201)
  assert.equal(again.body.code, 'conversation.attachment.notFound')
  const { url } = sent.body.attachments[0]
  const got = await files.inject(url)
  assert.deepEqual(got.rawPayload, png)
  assert.equal(got.headers['x-content-type-options'], 'nosniff')
  assert.match(String(got.headers['content-security-policy']), /sandbox/)
  for (const bad of [url.replace(/.$/, '!'), url.replace(file.id, newId()), url.split('?')[0]]) {
    const refused = await files.inject(bad)
    assert.ok(refused.statusCode >= 400 && refused.statusCode < 500, bad)
  }
})

const disguised: [string, string, Buffer, string][] = [
  ['a program', 'cat.png', Buffer.from(`MZ${'\0'.repeat(200)}`), 'image/png'],
  ['a page', 'cat.jpg', Buffer.from('<html><script>alert(1)</script></html>'), 'image/jpeg'],
  [
    'a drawing with a script',
    'cat.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'image/png',
  ],
  ['a drawing', 'cat.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
  ['a page that says it is text', 'note.txt', Buffer.from('hi <script>alert(1)</script>'), 'text/plain'],
  ['a text', 'cat.png', Buffer.from('just words'), 'image/png'],
  ['a picture that says it is a film', 'cat.mp4', png, 'video/mp4'],
  ['a script', 'run.sh', Buffer.from('#!/bin/sh\nrm -rf /'), 'text/plain'],
  ['text that is not UTF-8', 'a.txt', Buffer.from([0xff, 0xfe, 0x41]), 'text/plain'],
]
for (const [what, name, bytes, mime] of disguised)
  test(`${what} named ${name} is refused`, async () => {
    const { status, body } = await upload('agent', name, bytes, mime)

    assert.deepEqual([status, body.code], [415, 'conversation.attachment.typeRefused'])
  })

test('an empty file, one that is too large, and none at all are refused', async () => {
  const large = Buffer.concat([png, Buffer.alloc(25 * 1024 * 1024)])

  assert.equal((await upload('agent', 'a.png', Buffer.alloc(0))).body.code, 'conversation.attachment.empty')
  assert.deepEqual((await upload('agent', 'a.png', large)).body, {
    code: 'conversation.attachment.tooLarge',
    facts: { maxBytes: 26_214_400 },
  })
  assert.equal((await call('agent', 'POST', '/attachments', {})).body.code, 'conversation.attachment.missing')
})

test('a file that was never sent is swept away after a day, a sent one stays', async () => {
  const { hear } = await customer()
  const { conversation: state } = await hear('图')
  await call('agent', 'POST', `/conversations/${state.id}/takeover`, {})
  const [kept, left] = [(await upload('agent', 'a.png', png)).body, (await upload('agent', 'b.png', png)).body]
  await call('agent', 'POST', `/conversations/${state.id}/messages`, { clientId: newId(), attachmentIds: [kept.id] })
  await db
    .updateTable('attachment')
    .set({ created_at: new Date(Date.now() - 90_000_000) })
    .execute()

  await conversation.attachments.sweep()

  assert.equal((await files.inject(kept.url)).statusCode, 200)
  assert.equal((await files.inject(left.url)).body.includes('conversation.attachment.notFound'), true)
})

test('a colour on which nothing can be read is refused with its contrast', async () => {
  const { body: inbox } = await call('administrator', 'POST', '/inboxes', { name: '云杉优选网店' })
  assert.equal(inbox.widget.title, '云杉优选网店')

  const paint = (accent: string) =>
    call('administrator', 'PATCH', `/inboxes/${inbox.id}`, { widget: { ...inbox.widget, accent } })

  assert.equal((await paint('#0f766e')).status, 200)
  const refused = await paint('#7c7c7c')
  assert.deepEqual([refused.status, refused.body.code], [422, 'conversation.inbox.accentContrast'])
  const origin = { ...inbox.widget, allowedOrigins: ['https://shop.example/path'] }
  const path = await call('administrator', 'PATCH', `/inboxes/${inbox.id}`, { widget: origin })
  assert.equal(path.body.code, 'conversation.inbox.originInvalid')
})

test('only administrators see the secret, and a new one replaces it', async () => {
  const before = await call('administrator', 'GET', `/inboxes/${inboxId}/secret`)
  assert.equal((await call('agent', 'GET', `/inboxes/${inboxId}/secret`)).body.code, 'conversation.inbox.forbidden')

  const after = await call('administrator', 'POST', `/inboxes/${inboxId}/secret`, {})

  assert.notEqual(after.body.secret, before.body.secret)
  assert.ok(before.body.secret.length >= 32)
  assert.equal((await call('administrator', 'GET', `/inboxes/${inboxId}/secret`)).body.secret, after.body.secret)
})

test('all that was said with a person can be given out and forgotten, her files too', async () => {
  const { hear, contactId } = await customer()
  const { conversation: state } = await hear('请忘记我')
  const [holder] = stage.personalData.holders().filter((one) => one.name === 'conversation.conversation')

  const known = JSON.stringify(await holder!.export(db, tenant.tenantId, contactId))
  await holder!.erase(db, tenant.tenantId, contactId)

  assert.match(known, /请忘记我/)
  await assert.rejects(conversation.get(tenant.tenantId, state.id), { code: 'conversation.notFound' })
})

test('what a visitor said stays when she signs in as a customer who has never written', async () => {
  const visitor = await customer('访客')
  const { conversation: state } = await visitor.hear('这件有货吗')
  const known = await createTestContact(db, tenant.tenantId, {
    name: '林小满',
    kind: 'contact',
    shop_customer_id: newId(),
  })

  await conversation.moveContact(tenant.tenantId, visitor.contactId, known.contactId)

  const found = await conversation.find(tenant.tenantId, inboxId, known.contactId)
  assert.equal(found?.id, state.id)
})

test('what a visitor said goes behind what the customer said before, and her agent stays with her', async () => {
  const [visitor, known] = [await customer('访客'), await customer('林小满')]
  for (const text of ['上周的第一句', '上周的第二句']) await known.hear(text)
  await visitor.hear('今天的第一句')
  const { conversation: state } = await visitor.hear('今天的第二句')
  await conversation.takeControl(tenant.agent, state.id, { from: 'bot', agentId: tenant.agent.id })

  await conversation.moveContact(tenant.tenantId, visitor.contactId, known.contactId)
  await conversation.moveContact(tenant.tenantId, visitor.contactId, known.contactId)

  const merged = (await conversation.find(tenant.tenantId, inboxId, known.contactId))!
  const { messages } = await conversation.catchUp(tenant.tenantId, merged.id, { after: 0 })
  assert.deepEqual(
    messages.filter((one) => one.direction === 'incoming').map((one) => one.text),
    ['上周的第一句', '上周的第二句', '今天的第一句', '今天的第二句'],
  )
  assert.deepEqual(
    messages.map((one) => one.seq),
    messages.map((_, index) => index + 1),
  )
  assert.deepEqual(merged.owner, { kind: 'agent', agentId: tenant.agent.id })
  assert.equal(merged.lastSeq, messages.length)
  assert.equal(
    (await conversation.say(tenant.agent, merged.id, { clientId: newId(), text: '欢迎回来' })).seq,
    messages.length + 1,
  )
  assert.equal((await conversation.get(tenant.tenantId, state.id)).owner.kind, 'bot')
})

test('a visitor who waits in the queue keeps waiting when she signs in', async () => {
  const [visitor, known] = [await customer('访客'), await customer('苏晴')]
  await known.hear('很久以前')
  const { conversation: state } = await visitor.hear('转人工')
  const summary = { wanted: '查退款', tried: '', open: '' }
  await conversation.requestHandoff(tenant.bot, state.id, { reason: 'customer_request', summary })

  await conversation.moveContact(tenant.tenantId, visitor.contactId, known.contactId)

  const merged = (await conversation.find(tenant.tenantId, inboxId, known.contactId))!
  assert.equal(merged.status, 'queued')
  const { handoff } = await conversation.session(tenant.tenantId, merged.sessionId)
  assert.deepEqual(handoff?.summary, summary)
})
