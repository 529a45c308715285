import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../accounts/testing.ts'
import { createTestConversations, createTestInbox } from '../conversation/testing.ts'
import { createTestContact } from '../customers/testing.ts'
import type { Actor } from '../kernel/actor.ts'
import { newId } from '../kernel/ids.ts'
import { createJobs } from '../kernel/jobs/jobs.ts'
import { createTestHttp, testLog } from '../kernel/testing.ts'
import { createDesk } from './index.ts'

let at = new Date()
const stage = await createTestConversations({ now: () => at })
const { db, events, conversation, accounts, realtime, database } = stage
const jobs = createJobs({ database, log: testLog })
const desk = createDesk({ db, events, jobs, realtime, accounts, conversation, now: () => at })
after(() => stage.close())

const request = {
  reason: 'customer_request',
  summary: { wanted: '退款', tried: '查了订单', open: '金额不对' },
} as const

/** A shop with its people signed in over HTTP, and a door through which customers come. */
async function openShop(assignment: 'manual' | 'automatic' = 'manual') {
  const shop = await createTestTenant(db, { settings: JSON.stringify({ assignment }) })
  const { inboxId } = await createTestInbox(db, shop.tenantId)
  const http = await createTestHttp(shop.cast as unknown as Record<string, Actor>, (scope) => desk.routes(scope))
  const call = (who: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    http.inject({ method, url: `/api/v1${url}`, headers: { authorization: who }, ...(payload ? { payload } : {}) })
  return {
    ...shop,
    inboxId,
    call,
    close: () => http.close(),
    async waiting(name: string, reason: 'customer_request' | 'negative_emotion' = 'customer_request') {
      const { contactId } = await createTestContact(db, shop.tenantId, { inboxId, name })
      const from = { tenantId: shop.tenantId, inboxId, contactId, clientId: newId(), text: '转人工' }
      const { conversation: state } = await conversation.receive(from)
      await conversation.requestHandoff(shop.bot, state.id, { ...request, reason })
      await events.drain()
      return state.id
    },
  }
}

test('customers wait in the order in which they came, angry ones before patient ones', async () => {
  const shop = await openShop()
  for (const [name, reason] of [
    ['林小满', 'customer_request'],
    ['周启', 'customer_request'],
    ['吴梦', 'negative_emotion'],
  ] as const)
    await shop.waiting(name, reason)

  const { items, agentsOnline } = (await shop.call('agent', 'GET', '/queue')).json()

  assert.deepEqual(
    items.map((item: { conversation: { contact: { name: string } }; position: number }) => [
      item.position,
      item.conversation.contact.name,
    ]),
    [
      [1, '吴梦'],
      [2, '林小满'],
      [3, '周启'],
    ],
  )
  assert.equal(agentsOnline, 0)
  assert.equal(items[0].expectedWaitSeconds, null)
  await shop.close()
})

test('ten agents accept one work item at once: one wins, the others are told', async () => {
  const shop = await openShop()
  const id = await shop.waiting('林小满')
  const [item] = (await shop.call('agent', 'GET', '/queue')).json().items

  const who = ['agent', 'colleague', 'supervisor', 'administrator']
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => shop.call(who[index % 4]!, 'POST', `/queue/${item.id}/accept`)),
  )

  assert.equal(answers.filter((answer) => answer.statusCode === 200).length, 1)
  for (const answer of answers.filter((one) => one.statusCode !== 200))
    assert.deepEqual([answer.statusCode, answer.json().code], [409, 'desk.workItem.taken'])
  const winner = answers.find((answer) => answer.statusCode === 200)!.json()
  assert.deepEqual((await conversation.get(shop.tenantId, id)).owner, winner.owner)
  const taken = await db
    .selectFrom('outbox')
    .select('id')
    .where('tenant_id', '=', shop.tenantId)
    .where('name', '=', 'desk.workItem.taken')
    .execute()
  assert.equal(taken.length, 1)
  await shop.close()
})

test('an agent who comes online is given the waiting customer when the shop assigns by itself', async () => {
  const shop = await openShop('automatic')
  const id = await shop.waiting('林小满')

  assert.equal((await shop.call('agent', 'PUT', '/presence', { presence: 'online' })).statusCode, 204)

  const { owner } = await conversation.get(shop.tenantId, id)
  assert.deepEqual(owner, { kind: 'agent', agentId: shop.agent.id })
  // Told after the commit, when it gets round to it.
  const told = () =>
    realtime.told.filter(({ event, room }) => event === 'work.assigned' && room === `staff:${shop.agent.id}`)
  for (let tries = 0; tries < 100 && told().length === 0; tries++) await new Promise((done) => setTimeout(done, 50))
  assert.equal(told().length, 1)
  await shop.close()
})

test('work is spread by load, and nobody gets more than she can hold', async () => {
  const shop = await openShop('automatic')
  await db.updateTable('staff').set({ capacity: 2 }).where('tenant_id', '=', shop.tenantId).execute()
  await shop.call('agent', 'PUT', '/presence', { presence: 'online' })
  await shop.call('colleague', 'PUT', '/presence', { presence: 'online' })

  for (const name of ['一', '二', '三', '四', '五']) await shop.waiting(name)

  const loads = await conversation.loads(db, shop.tenantId)
  assert.deepEqual([loads.get(shop.agent.id), loads.get(shop.colleague.id)], [2, 2])
  assert.equal((await shop.call('agent', 'GET', '/queue')).json().items.length, 1)
  await shop.close()
})

test('a customer who leaves the queue is not taken, and the others move up', async () => {
  const shop = await openShop()
  const first = await shop.waiting('林小满')
  const second = await shop.waiting('周启')
  assert.equal((await desk.queuePlace(shop.tenantId, second))?.position, 2)

  await conversation.leaveQueue({ tenantId: shop.tenantId, id: newId(), role: 'customer' }, first)
  await events.drain()

  assert.equal((await desk.queuePlace(shop.tenantId, second))?.position, 1)
  assert.equal(await desk.queuePlace(shop.tenantId, first), undefined)
  await shop.close()
})

test('the next work item is refused to nobody when nothing waits', async () => {
  const shop = await openShop()

  assert.equal((await shop.call('agent', 'POST', '/queue/next')).statusCode, 204)
  await shop.close()
})

test('another shop neither sees nor takes what waits here', async () => {
  const here = await openShop()
  const there = await openShop()
  await here.waiting('林小满')
  const [item] = (await here.call('agent', 'GET', '/queue')).json().items

  assert.deepEqual((await there.call('agent', 'GET', '/queue')).json().items, [])
  const refused = await there.call('agent', 'POST', `/queue/${item.id}/accept`)
  assert.deepEqual([refused.statusCode, refused.json().code], [404, 'desk.workItem.notFound'])
  await here.close()
  await there.close()
})

test('after silence a session is resolved by itself, and the customer is asked to rate', async () => {
  const shop = await openShop()
  const id = await shop.waiting('林小满')
  await shop.call('agent', 'POST', '/queue/next')
  await conversation.say(shop.agent, id, { clientId: newId(), text: '退款已办好' })
  const before = at
  at = new Date(at.getTime() + 121 * 60_000)

  await desk.silence.sweep()

  at = before
  assert.equal((await conversation.get(shop.tenantId, id)).status, 'resolved')
  await shop.close()
})

test('an agent whose browser is gone counts as offline after a while', async () => {
  const shop = await openShop()
  await shop.call('agent', 'PUT', '/presence', { presence: 'online' })
  await db
    .updateTable('presence')
    .set({ seen_at: new Date(Date.now() - 200_000) })
    .where('tenant_id', '=', shop.tenantId)
    .execute()

  await desk.presence.sweep()

  const people = (await shop.call('supervisor', 'GET', '/presence')).json()
  assert.equal(people.find((one: { staffId: string }) => one.staffId === shop.agent.id).presence, 'offline')
  assert.equal(await desk.peopleAvailable(shop.tenantId), false)
  await shop.close()
})

test('after a lost connection an agent is again what she chose, and who never chose is there to serve', async () => {
  const shop = await openShop()
  await shop.call('agent', 'PUT', '/presence', { presence: 'busy' })
  const old = new Date(Date.now() - 200_000)
  await db.updateTable('presence').set({ seen_at: old }).where('tenant_id', '=', shop.tenantId).execute()
  await desk.presence.sweep()

  await desk.presence.heard(shop.tenantId, [shop.agent, shop.colleague, shop.supervisor])

  const people: { staffId: string; presence: string }[] = (await shop.call('supervisor', 'GET', '/presence')).json()
  const presenceOf = (who: Actor) => people.find((one) => one.staffId === who.id)?.presence
  assert.deepEqual([shop.agent, shop.colleague, shop.supervisor].map(presenceOf), ['busy', 'online', 'offline'])
  await shop.close()
})

test('canned replies: shared ones are written by operators, one shortcut a language, own ones seen by their owner', async () => {
  const shop = await openShop()
  const reply = { shortcut: 'wlcx', title: '物流查询', text: '{{contact.name}}您好，我来查一下。', locale: 'zh-CN' }

  assert.equal((await shop.call('agent', 'POST', '/canned-replies', reply)).json().code, 'desk.cannedReply.forbidden')
  assert.equal((await shop.call('operator', 'POST', '/canned-replies', reply)).statusCode, 201)
  assert.equal(
    (await shop.call('operator', 'POST', '/canned-replies', reply)).json().code,
    'desk.cannedReply.shortcutTaken',
  )
  const own = await shop.call('agent', 'POST', '/canned-replies', { ...reply, title: '我的', personal: true })
  assert.equal(own.statusCode, 201)
  assert.equal((await shop.call('agent', 'GET', '/canned-replies')).json().length, 2)
  assert.equal((await shop.call('colleague', 'GET', '/canned-replies')).json().length, 1)
  assert.equal((await shop.call('colleague', 'DELETE', `/canned-replies/${own.json().id}`)).statusCode, 404)
  assert.equal((await shop.call('agent', 'DELETE', `/canned-replies/${own.json().id}`)).statusCode, 204)
  await shop.close()
})

test('the overview counts what is open and what today has brought', async () => {
  const shop = await openShop()
  await shop.waiting('林小满')
  const id = await shop.waiting('周启', 'negative_emotion')
  await shop.call('agent', 'POST', '/queue/next')
  await conversation.say(shop.agent, id, { clientId: newId(), text: '我来处理' })
  await conversation.resolve(shop.agent, id, { by: 'agent' })
  await events.drain()

  const overview = (await shop.call('supervisor', 'GET', '/overview')).json()

  assert.equal(overview.open.queued, 1)
  assert.deepEqual(overview.today.handoffsByReason, { customer_request: 1, negative_emotion: 1 })
  assert.equal(overview.today.resolvedByAgents, 1)
  assert.equal(overview.today.sessions, 2)
  assert.equal(overview.hours.length, 24)
  assert.equal(overview.hours.at(-1).handoffs, 2)
  assert.ok(overview.today.firstResponseSecondsMedian >= 0)
  await shop.close()
})
