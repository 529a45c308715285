import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestContact } from '../../customers/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { systemActor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { createTestConversations, createTestInbox } from '../testing.ts'

let at = new Date('2026-11-22T02:00:00Z')
const stage = await createTestConversations({ now: () => at })
const { conversation, db } = stage
after(() => stage.close())

const request = {
  reason: 'negative_emotion',
  summary: { wanted: '退款', tried: '查了订单', open: '金额不对' },
} as const

async function chat(text = '转人工') {
  const tenant = await createTestTenant(db)
  const { inboxId } = await createTestInbox(db, tenant.tenantId)
  const { contactId } = await createTestContact(db, tenant.tenantId, { inboxId, name: '林小满' })
  const from = { tenantId: tenant.tenantId, inboxId, contactId }
  const hear = (words: string) => conversation.receive({ ...from, clientId: newId(), text: words })
  const { conversation: state } = await hear(text)
  return { ...tenant, ...from, hear, id: state.id, sessionId: state.sessionId }
}
const take = (agent: Actor, id: string, from: 'bot' | 'queue' | 'agent', agentId = agent.id) =>
  conversation.takeControl(agent, id, { from, agentId })
const later = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1000)
}
const facts = (tenantId: string, name: string) =>
  db.selectFrom('outbox').select('payload').where('tenant_id', '=', tenantId).where('name', '=', name).execute()
const systemFacts = async (tenantId: string, id: string) =>
  (await conversation.catchUp(tenantId, id, { after: 0 })).messages.flatMap((one) => one.content.system?.kind ?? [])

test('ten agents take a waiting customer at once: one gets her', async () => {
  const { tenantId, id, bot, agent, colleague, supervisor, administrator } = await chat()
  await conversation.requestHandoff(bot, id, request)
  const people = [agent, colleague, supervisor, administrator]

  const tries = Array.from({ length: 10 }, (_, index) => people[index % people.length]!)
  const results = await Promise.allSettled(tries.map((one) => take(one, id, 'queue')))

  const owner = (await conversation.get(tenantId, id)).owner
  const winners = results.flatMap((result, index) => (result.status === 'fulfilled' ? [tries[index]!.id] : []))
  assert.deepEqual([...new Set(winners)], [owner.kind === 'agent' && owner.agentId])
  for (const result of results)
    if (result.status === 'rejected') assert.equal(result.reason.code, 'conversation.controlTaken')
  assert.equal((await facts(tenantId, 'conversation.owner.changed')).length, 2)
})

test('a handoff puts the customer into the queue with reason and summary, once', async () => {
  const { tenantId, id, bot, agent } = await chat()

  await conversation.requestHandoff(bot, id, request)
  await assert.rejects(conversation.requestHandoff(bot, id, request), { code: 'conversation.notOwner' })

  const detail = await conversation.detail(agent, id)
  assert.equal(detail.status, 'queued')
  assert.equal(detail.handoffReason, 'negative_emotion')
  assert.deepEqual(detail.session.handoff?.summary, request.summary)
  assert.ok(detail.waitingSince)
  assert.equal((await facts(tenantId, 'conversation.handoff.requested')).length, 1)
})

test('every change of control is kept with who, when and how long', async () => {
  const { tenantId, id, bot, agent, sessionId } = await chat()
  later(5)
  await conversation.requestHandoff(bot, id, request)
  later(30)
  await take(agent, id, 'queue')
  later(100)
  await conversation.resolve(agent, id, { by: 'agent' })

  const told = (await facts(tenantId, 'conversation.owner.changed')).map(({ payload }) => payload)
  const change = { conversationId: id, sessionId }
  const queue = { kind: 'queue' }
  const mine = { kind: 'agent', agentId: agent.id }
  assert.deepEqual(told, [
    { ...change, from: { kind: 'bot' }, to: queue, cause: 'handoff', byRole: 'bot', byId: bot.id, heldSeconds: 5 },
    { ...change, from: queue, to: mine, cause: 'taken', byRole: 'agent', byId: agent.id, heldSeconds: 30 },
    {
      ...change,
      from: mine,
      to: { kind: 'bot' },
      cause: 'resolved',
      byRole: 'agent',
      byId: agent.id,
      heldSeconds: 100,
    },
  ])
  const rows = await db.selectFrom('owner_change').selectAll().where('conversation_id', '=', id).execute()
  assert.equal(rows.length, 3)
})

test('only who has control writes to the customer', async () => {
  const { id, agent, colleague, bot } = await chat()
  await take(agent, id, 'bot')

  await conversation.say(agent, id, { clientId: newId(), text: '您好' })

  for (const other of [colleague, bot])
    await assert.rejects(conversation.say(other, id, { clientId: newId(), text: '您好' }), {
      code: 'conversation.notOwner',
      facts: { owner: 'agent' },
    })
})

test('an agent cannot take from a colleague or put work on her, a supervisor can', async () => {
  const { id, agent, colleague, supervisor } = await chat()
  await take(agent, id, 'bot')

  await assert.rejects(take(colleague, id, 'agent'), { code: 'conversation.forbidden' })
  await assert.rejects(take(agent, id, 'agent', colleague.id), { code: 'conversation.forbidden' })
  const state = await take(supervisor, id, 'agent', colleague.id)

  assert.deepEqual(state.owner, { kind: 'agent', agentId: colleague.id })
})

test('work cannot be put on somebody who is not an active agent', async () => {
  const { id, supervisor } = await chat()

  await assert.rejects(take(supervisor, id, 'bot', newId()), { code: 'conversation.agentUnknown' })
})

test('a customer who leaves the queue is with the bot again', async () => {
  const { tenantId, contactId, id, bot } = await chat()
  await conversation.requestHandoff(bot, id, request)
  later(90)
  const customer: Actor = { tenantId, id: contactId, role: 'customer' }

  const state = await conversation.leaveQueue(customer, id)
  await assert.rejects(conversation.leaveQueue(customer, id), { code: 'conversation.notQueued' })

  assert.deepEqual([state.status, state.owner, state.waitingSince], ['bot', { kind: 'bot' }, null])
  const [left] = await facts(tenantId, 'conversation.queue.left')
  assert.equal((left!.payload as { waitedSeconds: number }).waitedSeconds, 90)
})

test('what an agent gives back to the bot, the bot may answer', async () => {
  const { tenantId, id, agent, bot } = await chat()
  await take(agent, id, 'bot')

  await conversation.returnToBot(agent, id)
  await conversation.say(bot, id, { clientId: newId(), text: '我来帮您' })

  assert.deepEqual(await systemFacts(tenantId, id), ['agent_joined', 'returned_to_bot'])
})

test('the customers of an agent who has gone wait in the queue again, with the same summary', async () => {
  const { tenantId, id, agent, bot } = await chat()
  await conversation.requestHandoff(bot, id, request)
  await take(agent, id, 'queue')
  later(1)

  const state = await conversation.releaseToQueue(systemActor(tenantId), id)

  assert.equal(state.status, 'queued')
  const { handoff } = await conversation.session(tenantId, state.sessionId)
  assert.deepEqual(handoff?.summary, request.summary)
  assert.equal((await facts(tenantId, 'conversation.handoff.requested')).length, 2)
})

test('a resolved conversation can be reopened by an agent and continues the same session', async () => {
  const { id, agent, colleague, sessionId } = await chat()
  await take(agent, id, 'bot')
  await conversation.resolve(agent, id, { by: 'agent' })

  const state = await conversation.reopen(colleague, id)
  await assert.rejects(conversation.reopen(agent, id), { code: 'conversation.notResolved' })

  assert.equal(state.sessionId, sessionId)
  assert.deepEqual(state.owner, { kind: 'agent', agentId: colleague.id })
})

test('nobody writes into a resolved conversation', async () => {
  const { id, agent, bot } = await chat()
  await take(agent, id, 'bot')
  await conversation.resolve(agent, id, { by: 'agent' })

  for (const one of [agent, bot])
    await assert.rejects(conversation.say(one, id, { clientId: newId(), text: '再见' }), {
      code: 'conversation.notOwner',
      facts: { owner: 'none' },
    })
})

test('silence ends a session only when nothing was said since, and never while an answer is owed', async () => {
  const { tenantId, id, agent, hear } = await chat()
  await take(agent, id, 'bot')
  await conversation.say(agent, id, { clientId: newId(), text: '还需要什么吗' })
  const silentFrom = at
  const find = () => conversation.silentSince(tenantId, { owner: 'agent', before: at, limit: 10 })
  later(600)
  assert.deepEqual(
    (await find()).map((one) => one.conversationId),
    [id],
  )

  await hear('有的')
  later(600)

  assert.deepEqual(await find(), [])
  const kept = await conversation.resolve(systemActor(tenantId), id, { by: 'silence', ifSilentSince: silentFrom })
  assert.equal(kept, undefined)
})

test('who is never answered in the queue is counted as abandoned', async () => {
  const { tenantId, id, bot } = await chat()
  await conversation.requestHandoff(bot, id, request)
  later(3600)

  const state = await conversation.resolve(systemActor(tenantId), id, { by: 'silence' })

  assert.equal(state?.status, 'abandoned')
  const [ended] = await facts(tenantId, 'conversation.session.resolved')
  assert.equal((ended!.payload as { abandoned: boolean }).abandoned, true)
  assert.equal((await facts(tenantId, 'conversation.rating.invited')).length, 0)
})

test('after people have served her the customer is asked once to rate, and may change her mind for a day', async () => {
  const { tenantId, contactId, id, agent, sessionId } = await chat()
  const customer = { tenantId, contactId }
  await assert.rejects(conversation.rate(customer, { sessionId, score: 5 }), { code: 'conversation.rating.notInvited' })
  await take(agent, id, 'bot')
  await conversation.resolve(agent, id, { by: 'agent' })
  await conversation.reopen(agent, id)
  await conversation.resolve(agent, id, { by: 'agent' })

  await conversation.rate(customer, { sessionId, score: 2, tags: ['慢'] })
  later(3600)
  await conversation.rate(customer, { sessionId, score: 4, comment: '后来解决了' })
  later(86_400)
  const late = conversation.rate(customer, { sessionId, score: 1 })

  await assert.rejects(late, { code: 'conversation.rating.final' })
  const { session } = await conversation.detail(agent, id)
  assert.deepEqual([session.rating?.score, session.rating?.comment], [4, '后来解决了'])
  assert.equal((await facts(tenantId, 'conversation.rating.invited')).length, 1)
  const given = (await facts(tenantId, 'conversation.rating.given')).map(({ payload }) => payload)
  assert.deepEqual(given, [
    { conversationId: id, sessionId, agentId: agent.id, score: 2, changed: false },
    { conversationId: id, sessionId, agentId: agent.id, score: 4, changed: true },
  ])
})

test('an anonymous rating is counted but not shown to the agent', async () => {
  const { tenantId, contactId, id, agent, sessionId } = await chat()
  await take(agent, id, 'bot')
  await conversation.resolve(agent, id, { by: 'agent' })

  await conversation.rate({ tenantId, contactId }, { sessionId, score: 1, anonymous: true })

  assert.equal((await conversation.detail(agent, id)).session.rating, null)
  assert.ok(!(await systemFacts(tenantId, id)).includes('rated'))
  assert.equal((await facts(tenantId, 'conversation.rating.given')).length, 1)
})

test('another customer cannot rate her session', async () => {
  const { tenantId, id, agent, sessionId } = await chat()
  const other = await createTestContact(db, tenantId)
  await take(agent, id, 'bot')
  await conversation.resolve(agent, id, { by: 'agent' })

  const rating = conversation.rate({ tenantId, contactId: other.contactId }, { sessionId, score: 1 })

  await assert.rejects(rating, { code: 'conversation.rating.notInvited' })
})
