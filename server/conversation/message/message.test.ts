import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestContact } from '../../customers/testing.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { createTestConversations, createTestInbox } from '../testing.ts'

const stage = await createTestConversations()
const { conversation, db } = stage
after(() => stage.close())

async function shop() {
  const tenant = await createTestTenant(db)
  const { inboxId } = await createTestInbox(db, tenant.tenantId)
  const { contactId } = await createTestContact(db, tenant.tenantId, { inboxId, name: '林小满' })
  const from = { tenantId: tenant.tenantId, inboxId, contactId }
  const say = (text: string, more: object = {}) => conversation.receive({ ...from, clientId: newId(), text, ...more })
  return { ...tenant, ...from, say }
}
const facts = (tenantId: string, name: string) =>
  db.selectFrom('outbox').select('payload').where('tenant_id', '=', tenantId).where('name', '=', name).execute()

test('the same message sent three times is stored once and answered the same', async () => {
  const { say, tenantId } = await shop()
  const clientId = newId()

  const answers = await Promise.all([1, 2, 3].map(() => say('我的订单到哪了', { clientId })))

  assert.equal(new Set(answers.map((answer) => answer.message.id)).size, 1)
  assert.deepEqual(answers.map((answer) => answer.duplicate).sort(), [false, true, true])
  assert.equal((await facts(tenantId, 'conversation.message.received')).length, 1)
})

test('a message that a channel delivers twice is stored once', async () => {
  const { say } = await shop()

  const first = await say('在吗', { clientId: undefined, sourceId: 'wx-1' })
  const second = await say('在吗', { clientId: undefined, sourceId: 'wx-1' })

  assert.equal(second.message.id, first.message.id)
  assert.equal(second.duplicate, true)
})

test('fifty messages at once get the numbers one to fifty without a gap', async () => {
  const { say, tenantId } = await shop()

  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => say(`第${index}句`)))

  const seqs = answers.map((answer) => answer.message.seq).sort((a, b) => a - b)
  assert.deepEqual(
    seqs,
    Array.from({ length: 50 }, (_, index) => index + 1),
  )
  assert.equal(new Set(answers.map((answer) => answer.conversation.id)).size, 1)
  assert.equal((await facts(tenantId, 'conversation.session.opened')).length, 1)
})

test('the first message opens a session in the hands of the bot', async () => {
  const { say, tenantId } = await shop()

  const { conversation: state, message } = await say('怎么退货')

  assert.equal(state.status, 'bot')
  assert.deepEqual(state.owner, { kind: 'bot' })
  const session = await conversation.session(tenantId, state.sessionId)
  assert.equal(session.opening, '怎么退货')
  assert.equal(message.sessionId, state.sessionId)
})

test('a message after the end of a session opens a new one, with the bot again', async () => {
  const { say, agent } = await shop()
  const { conversation: before } = await say('转人工')
  await conversation.takeControl(agent, before.id, { from: 'bot', agentId: agent.id })
  await conversation.resolve(agent, before.id, { by: 'agent' })

  const { conversation: state, message } = await say('还有一个问题')

  assert.notEqual(state.sessionId, before.sessionId)
  assert.equal(message.sessionId, state.sessionId)
  assert.deepEqual(state.owner, { kind: 'bot' })
  assert.equal(state.status, 'bot')
})

test('a message to an agent leaves her in control and starts her clock', async () => {
  const { say, agent } = await shop()
  const { conversation: state } = await say('你好')
  await conversation.takeControl(agent, state.id, { from: 'bot', agentId: agent.id })
  await conversation.say(agent, state.id, { clientId: newId(), text: '您好,请讲' })
  assert.equal((await conversation.view(agent, state.id)).status, 'waiting')

  const { conversation: now } = await say('发票抬头写错了')

  assert.deepEqual(now.owner, { kind: 'agent', agentId: agent.id })
  assert.equal(now.status, 'active')
  assert.ok(now.waitingSince)
})

test('an empty message, one that is too long and one with a broken form are refused and nothing is kept', async () => {
  const { say, tenantId, inboxId, contactId } = await shop()

  for (const bad of [{ text: '  ' }, { text: '长'.repeat(5001) }, { text: 'x', filledForm: { id: 1 } }])
    await assert.rejects(say('', bad), { code: 'conversation.message.invalid' })

  assert.equal(await conversation.find(tenantId, inboxId, contactId), undefined)
})

test('characters that a database cannot hold do no harm', async () => {
  const { say } = await shop()

  const { message } = await say('a\0b\ud800c', { filledForm: { id: 'f', values: { note: 'x\0\udfff' } } })

  assert.equal(message.text, 'ab\ufffdc')
  assert.equal(message.content.filledForm?.values.note, 'x\ufffd')
})

test('bot and agent race: only one of them speaks', async () => {
  const { say, agent, bot, tenantId } = await shop()
  const { conversation: state } = await say('有人吗')

  const [taken, spoken] = await Promise.allSettled([
    conversation.takeControl(agent, state.id, { from: 'bot', agentId: agent.id }),
    conversation.say(bot, state.id, { clientId: newId(), text: '我在' }),
  ])
  const late = conversation.say(bot, state.id, { clientId: newId(), text: '我还在' })

  assert.equal(taken.status, 'fulfilled')
  await assert.rejects(late, { code: 'conversation.notOwner' })
  const { messages } = await conversation.catchUp(tenantId, state.id, {})
  const joined = messages.find((one) => one.content.system?.kind === 'agent_joined')!
  const fromBot = messages.filter((one) => one.author.kind === 'bot')
  assert.equal(fromBot.length, spoken.status === 'fulfilled' ? 1 : 0)
  assert.ok(fromBot.every((one) => one.seq < joined.seq))
})

test('a turn of the bot with several messages is stored whole or not at all', async () => {
  const { say, agent, bot, tenantId } = await shop()
  const { conversation: state } = await say('推荐一款茶')
  const turn = [
    { clientId: newId(), text: '这几款不错' },
    { clientId: newId(), text: '要看看吗', content: { quickReplies: [{ id: 'y', label: '好' }] } },
  ]

  await conversation.sayAll(bot, state.id, turn)
  await conversation.sayAll(bot, state.id, turn)
  await conversation.takeControl(agent, state.id, { from: 'bot', agentId: agent.id })
  const late = conversation.sayAll(bot, state.id, [
    { clientId: newId(), text: '一' },
    { clientId: newId(), text: '二' },
  ])

  await assert.rejects(late, { code: 'conversation.notOwner' })
  const { messages } = await conversation.catchUp(tenantId, state.id, {})
  assert.deepEqual(
    messages.filter((one) => one.author.kind === 'bot').map((one) => one.text),
    ['这几款不错', '要看看吗'],
  )
})

test('a waiting customer can be told something by the bot, and the queue keeps control', async () => {
  const { say, bot } = await shop()
  const { conversation: state } = await say('转人工')
  await conversation.requestHandoff(bot, state.id, handoff)

  await assert.rejects(conversation.say(bot, state.id, { clientId: newId(), text: '前面还有 3 位' }), {
    code: 'conversation.notOwner',
  })
  await conversation.say(bot, state.id, { clientId: newId(), text: '前面还有 3 位', evenIfQueued: true })

  assert.equal((await conversation.get(state.tenantId, state.id)).status, 'queued')
})

test('first and later replies are recorded with the seconds that the customer waited', async () => {
  let at = new Date('2026-11-22T02:00:00Z')
  const clocked = await createTestConversations({ now: () => at })
  after(() => clocked.close())
  const later = (seconds: number) => {
    at = new Date(at.getTime() + seconds * 1000)
  }
  const { tenantId, agent, bot } = await createTestTenant(clocked.db)
  const { inboxId } = await createTestInbox(clocked.db, tenantId)
  const { contactId } = await createTestContact(clocked.db, tenantId)
  const hear = (text: string) => clocked.conversation.receive({ tenantId, inboxId, contactId, clientId: newId(), text })
  const { conversation: state } = await hear('我要投诉')
  later(2)
  await clocked.conversation.say(bot, state.id, { clientId: newId(), text: '这就为您转人工' })
  await clocked.conversation.requestHandoff(bot, state.id, handoff)
  later(40)
  await clocked.conversation.takeControl(agent, state.id, { from: 'queue', agentId: agent.id })
  later(10)

  for (const text of ['您好', '我来看看']) await clocked.conversation.say(agent, state.id, { clientId: newId(), text })
  later(60)
  await hear('好的')
  later(5)
  await clocked.conversation.say(agent, state.id, { clientId: newId(), text: '已经处理好了' })

  const said = await clocked.db
    .selectFrom('outbox')
    .select('payload')
    .where('name', '=', 'conversation.message.said')
    .orderBy('id')
    .execute()
  const told = said.map(({ payload }) => payload as { author: { kind: string }; first: boolean; roundSeconds: number })
  assert.deepEqual(
    told.map(({ author, first, roundSeconds }) => [author.kind, first, roundSeconds]),
    [
      ['bot', true, 2],
      ['agent', true, 50],
      ['agent', false, null],
      ['agent', false, 5],
    ],
  )
})

test('a private note reaches the staff and never the customer', async () => {
  const { say, agent, tenantId } = await shop()
  const { conversation: state } = await say('催一下发货')

  const note = await conversation.note(agent, state.id, { clientId: newId(), text: '仓库说明天发' })
  await conversation.pushState(tenantId, state.id)

  const hers = await conversation.catchUp(tenantId, state.id, { after: 0, forCustomer: true })
  const ours = await conversation.catchUp(tenantId, state.id, { after: 0 })
  assert.deepEqual(
    hers.messages.map((one) => one.seq),
    [1],
  )
  assert.deepEqual(
    ours.messages.map((one) => one.seq),
    [1, 2],
  )
  const toldHer = stage.realtime.told.filter((one) => one.namespace === '/visitor')
  assert.ok(!JSON.stringify(toldHer).includes(note.id))
})

test('who was away gets exactly what came after the last message she holds', async () => {
  const { say, tenantId } = await shop()
  let id = ''
  for (let index = 1; index <= 7; index++) id = (await say(`第${index}句`)).conversation.id

  const missed = await conversation.catchUp(tenantId, id, { after: 4, limit: 2 })
  const rest = await conversation.catchUp(tenantId, id, { after: 6 })
  const older = await conversation.catchUp(tenantId, id, { before: 4, limit: 2 })

  assert.deepEqual([missed.messages.map((one) => one.seq), missed.more, missed.lastSeq], [[5, 6], true, 7])
  assert.deepEqual([rest.messages.map((one) => one.seq), rest.more], [[7], false])
  assert.deepEqual([older.messages.map((one) => one.seq), older.more], [[2, 3], true])
})

test('thumbs on an answer are kept and told, and only its customer can give them', async () => {
  const { say, bot, tenantId, contactId } = await shop()
  const { conversation: state } = await say('发票怎么开')
  const answer = await conversation.say(bot, state.id, {
    clientId: newId(),
    text: '在订单详情里申请',
    content: { asksFeedback: true },
  })
  const stranger = await createTestContact(db, tenantId)

  const message = await conversation.feedback({ tenantId, contactId }, { messageId: answer.id, value: 'up' })
  const strange = conversation.feedback(
    { tenantId, contactId: stranger.contactId },
    { messageId: answer.id, value: 'down' },
  )

  await assert.rejects(strange, { code: 'conversation.message.notFound' })
  assert.equal(message.feedback, 'up')
  assert.equal((await facts(tenantId, 'conversation.feedback.given')).length, 1)
})

test('the reading of a message is kept beside it, and the feeling is shown in the list', async () => {
  const { say, agent, tenantId } = await shop()
  const { conversation: state, message } = await say('气死我了')

  await conversation.annotate(tenantId, message.id, {
    language: 'zh',
    script: 'Hans',
    normalised: '气死我了',
    tokens: [],
    tree: null,
    entities: [],
    intents: [],
    outOfScope: false,
    emotion: { label: 'angry', strength: 3, evidence: [], urgency: 1, threat: false, sarcasm: false, offensive: false },
    aspects: [],
  })

  const detail = await conversation.detail(agent, state.id)
  assert.deepEqual(detail.emotion, { label: 'angry', strength: 3 })
  assert.deepEqual(detail.emotions, [{ seq: 1, label: 'angry', strength: 3 }])
  assert.equal((await conversation.message(tenantId, message.id)).reading?.language, 'zh')
})

test('a transaction that fails leaves neither the message nor news of it', async () => {
  const { tenantId, inboxId, contactId } = await shop()
  const toldBefore = stage.realtime.told.length

  const failing = inTenant(db, tenantId, async (trx) => {
    await conversation.receive({ tenantId, inboxId, contactId, clientId: newId(), text: '你好' }, trx)
    throw new Error('the power went')
  })

  await assert.rejects(failing, /the power went/)
  assert.equal(await conversation.find(tenantId, inboxId, contactId), undefined)
  assert.equal((await facts(tenantId, 'conversation.message.received')).length, 0)
  assert.equal(stage.realtime.told.slice(toldBefore).filter((one) => one.room.includes(contactId)).length, 0)
})

const handoff = {
  reason: 'customer_request',
  summary: { wanted: '找人工', tried: '', open: '' },
} as const
