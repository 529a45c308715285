import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { SignJWT } from 'jose'
import type { MessageView } from '../../../contracts/message.ts'
import type { VisitorConversation } from '../../../contracts/widget.ts'
import { newId } from '../../kernel/ids.ts'
import { createTestWidget, heard } from '../testing.ts'

const shop = await createTestWidget()
const { ask, connect, conversation, publicKey, inboxId, tenantId, agent, bot, db } = shop
after(() => shop.close())

const start = (more: object = {}) => ask('POST', '/start', { publicKey, ...more })
const secret = await conversation.inboxes.secret(shop.administrator, inboxId)
const sign = (claims: Record<string, unknown>, key = secret, expires: string | number = '1h') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(key))
const words = (text: string) => ({ clientId: newId(), text })
const claimOf = (token: string, name: string) => JSON.parse(atob(token.split('.')[1]!))[name]
const textsOf = (messages: MessageView[]) => messages.flatMap((one) => (one.direction === 'system' ? [] : one.text))

test('a visitor begins, speaks and finds her history when she comes back', async () => {
  const { body: visit } = await start({ locale: 'en', page: { url: 'https://shop.example/', title: 'Shop' } })
  assert.equal(visit.conversation, null)
  assert.equal(visit.locale, 'en')
  assert.equal('allowedOrigins' in visit.widget, false)

  const sent = await ask('POST', '/messages', words('你好'), visit.visitorToken)
  const { body: again } = await start({ visitorToken: visit.visitorToken })

  assert.equal(sent.status, 201)
  assert.deepEqual(textsOf(again.history.messages), ['你好'])
  assert.equal(again.conversation.owner, 'bot')
})

test('an unknown or switched-off inbox is refused', async () => {
  await db.updateTable('inbox').set({ enabled: false }).where('id', '=', inboxId).execute()
  const off = await start()
  await db.updateTable('inbox').set({ enabled: true }).where('id', '=', inboxId).execute()

  const unknown = await ask('POST', '/start', { publicKey: 'nobody' })

  for (const { status, body } of [off, unknown])
    assert.deepEqual([status, body.code], [404, 'conversation.inbox.notFound'])
})

test('forged, expired, foreign and unsigned tokens are each refused with a code', async () => {
  const { body: visit } = await start()
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${visit.visitorToken.split('.')[1]}.`
  const refused = async (input: object) => (await start(input)).body.code
  const past = Math.floor(Date.now() / 1000) - 3600
  const endless = await new SignJWT({ sub: 'u1' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret))

  assert.equal(await refused({ visitorToken: `${visit.visitorToken}x` }), 'channels.web.tokenInvalid')
  assert.equal(await refused({ visitorToken: unsigned }), 'channels.web.tokenInvalid')
  assert.equal(
    await refused({ customerToken: await sign({ sub: 'u1' }, 'another secret') }),
    'channels.web.tokenInvalid',
  )
  assert.equal(await refused({ customerToken: endless }), 'channels.web.tokenInvalid')
  assert.equal(await refused({ customerToken: await sign({ name: 'x' }) }), 'channels.web.tokenInvalid')
  assert.equal(await refused({ customerToken: await sign({ sub: 'u1' }, secret, past) }), 'channels.web.tokenExpired')
  assert.equal(
    (await ask('GET', '/messages', undefined, await sign({ sub: 'u1' }))).body.code,
    'channels.web.tokenInvalid',
  )
  assert.equal((await ask('GET', '/messages')).status, 401)
  for (const token of [undefined, 42, { a: 1 }, 'nonsense', 'x'.repeat(5000)])
    await assert.rejects(connect(token), { code: 'channels.web.tokenInvalid' })
})

test("one inbox's visitor token opens nothing in another", async () => {
  const other = await createTestWidget()
  after(() => other.close())
  const { body: visit } = await other.ask('POST', '/start', { publicKey: other.publicKey })

  assert.equal((await start({ visitorToken: visit.visitorToken })).body.code, 'channels.web.tokenInvalid')
})

test('a customer whom the shop vouches for keeps what she said before she signed in', async () => {
  const { body: visit } = await start()
  await ask('POST', '/messages', words('登录前的问题'), visit.visitorToken)
  const customerToken = await sign({ sub: newId(), name: '林小满', email: 'lin@example.com', level: '金卡' })

  const { body: known } = await start({ visitorToken: visit.visitorToken, customerToken })

  assert.deepEqual(known.customer, { name: '林小满', known: true })
  assert.deepEqual(textsOf(known.history.messages), ['登录前的问题'])
})

test('she finds her history on another device, with what she wrote there as a visitor behind it', async () => {
  const sub = newId()
  const { body: first } = await start({ customerToken: await sign({ sub, name: '苏晴' }) })
  await ask('POST', '/messages', words('电脑上问的'), first.visitorToken)
  const { body: phone } = await start()
  await ask('POST', '/messages', words('手机上问的'), phone.visitorToken)

  const { body: both } = await start({
    visitorToken: phone.visitorToken,
    customerToken: await sign({ sub, name: '苏晴' }),
  })
  await ask('POST', '/messages', words('现在'), phone.visitorToken)

  assert.deepEqual(textsOf(both.history.messages), ['电脑上问的', '手机上问的'])
  const { body: later } = await ask('GET', '/messages?after=0', undefined, first.visitorToken)
  assert.deepEqual(textsOf(later.messages), ['电脑上问的', '手机上问的', '现在'])
})

test('a window that was open while she signed in elsewhere comes back as the customer she is', async () => {
  const sub = newId()
  const { body: before } = await start({ customerToken: await sign({ sub }) })
  await ask('POST', '/messages', words('以前的'), before.visitorToken)
  const { body: visit } = await start()
  const open = await connect(visit.visitorToken)
  await open.emitWithAck('message.send', words('访客时说的'))
  const sentAway = heard(open, 'disconnect')

  await start({ visitorToken: visit.visitorToken, customerToken: await sign({ sub }) })
  await sentAway
  const back = await connect(visit.visitorToken)
  await back.emitWithAck('message.send', words('现在说的'))

  const { value } = await back.emitWithAck('sync', { after: 0 })
  assert.deepEqual(textsOf(value.history.messages), ['以前的', '访客时说的', '现在说的'])
})

test('who signs in as another customer at the same browser sees nothing of the first', async () => {
  const { body: one } = await start({ customerToken: await sign({ sub: newId(), name: '甲' }) })
  await ask('POST', '/messages', words('甲的秘密'), one.visitorToken)

  const { body: two } = await start({
    visitorToken: one.visitorToken,
    customerToken: await sign({ sub: newId(), name: '乙' }),
  })

  assert.equal(two.customer.name, '乙')
  assert.deepEqual(two.history.messages, [])
})

test("two customers use the same browser one after the other: neither sees the other's words", async () => {
  const tokenOf = {
    mother: await sign({ sub: newId(), name: '母亲' }),
    daughter: await sign({ sub: newId(), name: '女儿' }),
  }
  const { body: mother } = await start({ customerToken: tokenOf.mother })
  const mothersWindow = await connect(mother.visitorToken)
  await mothersWindow.emitWithAck('message.send', words('母亲的话'))
  const overheard: string[] = []
  mothersWindow.on('message', (message: MessageView) => overheard.push(message.text))

  const { body: daughter } = await start({ visitorToken: mother.visitorToken, customerToken: tokenOf.daughter })
  const daughtersWindow = await connect(daughter.visitorToken)
  await daughtersWindow.emitWithAck('message.send', words('女儿的话'))
  const { body: motherAgain } = await start({ visitorToken: daughter.visitorToken, customerToken: tokenOf.mother })
  await mothersWindow.emitWithAck('message.send', words('母亲又说'))
  const { body: daughterAgain } = await start({
    visitorToken: motherAgain.visitorToken,
    customerToken: tokenOf.daughter,
  })

  assert.deepEqual(textsOf(daughter.history.messages), [])
  assert.deepEqual(textsOf(motherAgain.history.messages), ['母亲的话'])
  assert.deepEqual(textsOf(daughterAgain.history.messages), ['女儿的话'])
  assert.equal(overheard.includes('女儿的话'), false)
  const visits = [mother, daughter, motherAgain, daughterAgain]
  assert.deepEqual(
    visits.map((visit) => visit.customer.name),
    ['母亲', '女儿', '母亲', '女儿'],
  )
  assert.notEqual(claimOf(daughter.visitorToken, 'sub'), claimOf(mother.visitorToken, 'sub'))
  assert.equal(claimOf(motherAgain.visitorToken, 'contact'), claimOf(mother.visitorToken, 'contact'))
  assert.equal(claimOf(daughterAgain.visitorToken, 'contact'), claimOf(daughter.visitorToken, 'contact'))
})

test('only pages of allowed origins may show the widget', async () => {
  const inbox = await conversation.inboxes.get(shop.administrator, inboxId)
  const widget = { ...inbox.widget, allowedOrigins: ['https://shop.example'] }
  await conversation.inboxes.change(shop.administrator, inboxId, { widget })
  const from = (url: string) => start({ page: { url, title: '' } })

  const answers = [
    await from('https://shop.example/p/1'),
    await from('https://shop.example.evil.test/'),
    await from('javascript:alert(1)'),
    await start(),
  ]
  await conversation.inboxes.change(shop.administrator, inboxId, { widget: inbox.widget })

  assert.deepEqual(
    answers.map((one) => one.status),
    [200, 403, 403, 403],
  )
  assert.equal(answers[1]!.body.code, 'channels.web.originRefused')
})

test('bad input is answered with a code and nothing of it is kept', async () => {
  const { body: visit } = await start()
  const token = visit.visitorToken
  const bad: object[] = [
    {},
    { clientId: newId() },
    { clientId: newId(), text: '   ' },
    { clientId: newId(), text: 'x'.repeat(5001) },
    { clientId: 'short', text: 'x' },
    { clientId: newId(), text: 'x', attachmentIds: ['../../etc/passwd'] },
    { clientId: newId(), text: ['x'] },
  ]

  for (const body of bad) assert.equal((await ask('POST', '/messages', body, token)).body.code, 'request.invalid')
  const huge = await ask('POST', '/messages', words('x'.repeat(1_200_000)), token)
  const foreign = await ask('POST', '/messages', { clientId: newId(), attachmentIds: [newId()] }, token)

  assert.equal(huge.body.code, 'request.tooLarge')
  assert.equal(foreign.body.code, 'conversation.attachment.notFound')
  assert.equal((await start({ visitorToken: token })).body.conversation, null)
})

test('characters that no database keeps are refused where they are not words', async () => {
  const { body: visit } = await start()
  const unkeepable = `client-${String.fromCharCode(0)}-id`

  const refused = await ask('POST', '/messages', { clientId: unkeepable, text: '你好' }, visit.visitorToken)

  assert.equal(refused.status, 400)
  assert.equal(refused.body.code, 'request.invalid')
  assert.equal((await start({ visitorToken: visit.visitorToken })).body.conversation, null)
})

test('scripts are stored and given back as the text they are', async () => {
  const { body: visit } = await start()
  const script = '<img src=x onerror=alert(1)><script>alert(2)</script>'

  const { body: message } = await ask('POST', '/messages', words(script), visit.visitorToken)

  assert.equal(message.text, script)
})

test('a message over the socket is acknowledged once it is stored, and her other windows hear it', async () => {
  const { body: visit } = await start()
  const [one, two] = [await connect(visit.visitorToken), await connect(visit.visitorToken)]
  const echo = heard<MessageView>(two, 'message')
  const message = words('在吗')

  const first = await one.emitWithAck('message.send', message)
  const repeated = await one.emitWithAck('message.send', message)

  assert.equal(first.ok, true)
  assert.equal(repeated.value.id, first.value.id)
  assert.equal((await echo).id, first.value.id)
  assert.equal('reading' in first.value, false)
})

test('she sees her place in the queue, who serves her, that people have read, and may rate afterwards', async () => {
  const { body: visit } = await start()
  const socket = await connect(visit.visitorToken)
  const { value: message } = await socket.emitWithAck('message.send', words('转人工'))
  const id = message.conversationId
  const told = (fits: (state: VisitorConversation) => boolean) =>
    heard<VisitorConversation>(socket, 'conversation', fits)

  const waiting = told((state) => state.owner === 'queue')
  await conversation.requestHandoff(bot, id, {
    reason: 'customer_request',
    summary: { wanted: '人工', tried: '', open: '' },
  })
  assert.deepEqual((await waiting).queue, { position: 2, expectedWaitSeconds: 90 })

  const served = told((state) => state.owner === 'agent')
  await conversation.takeControl(agent, id, { from: 'queue', agentId: agent.id })
  assert.deepEqual((await served).agent, { name: '苏禾', avatar: null })

  const reply = heard<MessageView>(socket, 'message', (one) => one.author.kind === 'agent')
  const read = told((state) => state.staffReadSeq > 0)
  await conversation.say(agent, id, words('您好'))
  assert.deepEqual([(await reply).text, (await reply).author.id], ['您好', null])
  assert.ok(await read)

  const over = told((state) => state.rateSessionId !== null)
  await conversation.resolve(agent, id, { by: 'agent' })
  const sessionId = (await over).rateSessionId
  assert.deepEqual(await socket.emitWithAck('rate', { sessionId, score: 5 }), { ok: true, value: null })
  assert.equal((await socket.emitWithAck('rate', { sessionId, score: 9 })).error.code, 'request.invalid')
  const { value: synced } = await socket.emitWithAck('sync', { after: 0 })
  assert.equal(synced.conversation.rateSessionId, null)
})

test('who leaves the queue is with the bot again', async () => {
  const { body: visit } = await start()
  const socket = await connect(visit.visitorToken)
  const { value: message } = await socket.emitWithAck('message.send', words('转人工'))
  await conversation.requestHandoff(bot, message.conversationId, {
    reason: 'customer_request',
    summary: { wanted: '', tried: '', open: '' },
  })

  const left = await socket.emitWithAck('queue.leave')
  const again = await socket.emitWithAck('queue.leave')

  assert.deepEqual(left, { ok: true, value: null })
  assert.equal(again.error.code, 'conversation.notQueued')
})

test('a browser that was away asks for what came after its last message', async () => {
  const { body: visit } = await start()
  const socket = await connect(visit.visitorToken)
  const { value: message } = await socket.emitWithAck('message.send', words('一'))
  socket.disconnect()
  await conversation.say(bot, message.conversationId, words('二'))

  const back = await connect(visit.visitorToken)
  const { value } = await back.emitWithAck('sync', { after: message.seq })

  assert.deepEqual(textsOf(value.history.messages), ['二'])
})

test('the desk sees that she is here, which page she has open and what she does in the shop', async () => {
  const { body: visit } = await start({ page: { url: 'https://shop.example/tea', title: '茶' } })
  const socket = await connect(visit.visitorToken)
  const { value: message } = await socket.emitWithAck('message.send', words('这款怎么样'))
  const id = message.conversationId

  const tracked = await socket.emitWithAck('track', {
    events: [{ kind: 'viewed', productId: 'P1', title: '云雾绿茶' }],
  })
  socket.emit('page', { url: 'https://shop.example/tea/2', title: '红茶' })
  socket.emit('marks', { readSeq: 1 })
  await socket.emitWithAck('sync', { after: 0 })

  assert.equal(tracked.ok, true)
  const here = await conversation.view(agent, id)
  assert.equal(here.customerOnline, true)
  const { items } = await shop.customers.listActivity(agent, here.contact.id, { limit: 5 })
  assert.equal(items[0]?.productId, 'P1')
})

test('when everyone is away, her message waits in the queue with how to reach her', async () => {
  const { body: visit } = await start()
  const letter = { clientId: newId(), name: '顾客周', contact: 'zhou@example.com', text: '想订一百盒茶' }

  const { status, body: message } = await ask('POST', '/leave-message', letter, visit.visitorToken)
  await ask('POST', '/leave-message', letter, visit.visitorToken)

  assert.equal(status, 201)
  const detail = await conversation.detail(agent, message.conversationId)
  assert.equal(detail.status, 'queued')
  assert.equal(detail.lastMessage?.text, '想订一百盒茶')
  assert.deepEqual([detail.contact.name, detail.contact.email], ['顾客周', 'zhou@example.com'])
  assert.equal(detail.session.handoff?.summary.open, 'zhou@example.com')
})

test('who writes far too fast is asked to wait, and nothing breaks', async () => {
  const { body: visit } = await start()
  const socket = await connect(visit.visitorToken)

  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) => socket.emitWithAck('message.send', words(`第${index}句`))),
  )

  const refused = answers.filter((answer) => !answer.ok)
  assert.ok(refused.length > 0)
  for (const answer of refused) {
    assert.equal(answer.error.code, 'request.tooMany')
    assert.ok(answer.error.facts.retryAfterSeconds >= 1)
  }
})

test('nonsense over the socket is answered with a code or ignored', async () => {
  const { body: visit } = await start()
  const socket = await connect(visit.visitorToken)

  for (const sent of [null, 'text', 42, [], { clientId: newId() }, { clientId: newId(), text: { $ne: 1 } }])
    assert.equal((await socket.emitWithAck('message.send', sent)).error.code, 'request.invalid')
  socket.emit('typing')
  socket.emit('marks', { readSeq: -1 })
  socket.emit('no such call', {})

  assert.equal((await socket.emitWithAck('sync', { after: 0 })).ok, true)
  assert.equal((await conversation.counts(agent)).queue >= 0, true)
  assert.ok(tenantId)
})
