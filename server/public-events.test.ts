import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openReceiver } from './kernel/webhooks/testing.ts'
import { publicEvents } from './public-events.ts'
import { createTestService } from './testing.ts'

const service = await createTestService({ ROLES: 'web,worker', OUTBOUND_PRIVATE: 'true' })
const receiver = await openReceiver()
after(async () => {
  await service.close()
  receiver.close()
})
const shop = await service.addShop('jia')
const { agent, administrator } = shop.people

async function ask(method: string, url: string, body?: unknown, cookie = administrator.cookie) {
  const answer = await service.ask(method, `/api/v1${url}`, { cookie, ...(body === undefined ? {} : { body }) })
  assert.ok(answer.status < 300, `${method} ${url}: ${answer.text}`)
  return answer.text ? JSON.parse(answer.text) : undefined
}

interface Told {
  type: string
  data: Record<string, unknown>
}
async function told(type: string, fits: (data: Told['data']) => boolean = () => true): Promise<Told['data']> {
  for (;;) {
    const bodies = receiver.received.map(({ body }) => JSON.parse(body) as Told)
    const found = bodies.find((one) => one.type === type && fits(one.data))
    if (found) return found.data
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a conversation is told from its beginning to its rating, without a word of what was said', async () => {
  await ask('POST', '/webhooks', { url: receiver.url })
  const visitor = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token: visitor.token })

  const sent = await socket.emitWithAck('message.send', { clientId: 'client-1', text: '你好' })
  const { conversationId } = sent.value
  const message = await told('message.received')
  await ask('POST', `/conversations/${conversationId}/takeover`, {}, agent.cookie)
  await ask(
    'POST',
    `/conversations/${conversationId}/messages`,
    { clientId: 'client-2', text: '您好，我来帮您' },
    agent.cookie,
  )
  await ask('POST', `/conversations/${conversationId}/resolve`, {}, agent.cookie)
  const resolved = await told('conversation.resolved')

  assert.deepEqual(Object.keys(message).sort(), [
    ...['author', 'contactId', 'conversationId', 'createdAt', 'inboxId', 'messageId', 'seq', 'sessionId', 'staffId'],
  ])
  assert.deepEqual(
    [message.conversationId, message.contactId, message.inboxId, message.author],
    [...[conversationId, visitor.contactId, shop.inbox.id, 'customer']],
  )
  assert.equal((await told('conversation.started')).conversationId, conversationId)
  assert.equal((await told('message.sent', ({ author }) => author === 'agent')).staffId, agent.id)
  assert.equal((await told('conversation.ownerChanged', ({ to }) => to === 'agent')).staffId, agent.id)
  assert.deepEqual([resolved.by, resolved.staffId], ['agent', agent.id])
  const everything = receiver.received.map(({ body }) => body).join()
  assert.ok(!/你好|我来帮您/.test(everything))
})

test('an endpoint that asks for texts is told what was said', async () => {
  const reader = await openReceiver()
  after(reader.close)
  await ask('POST', '/webhooks', { url: reader.url, types: ['message.received'], includeText: true })
  const visitor = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token: visitor.token })

  await socket.emitWithAck('message.send', { clientId: 'client-1', text: '龙井还有吗' })
  while (reader.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))

  const [first] = reader.received.map(({ body }) => JSON.parse(body) as Told)
  assert.equal(first!.data.text, '龙井还有吗')
})

test('every public fact has a name of its own, and hears a fact of the house', () => {
  const types = publicEvents.map(({ type }) => type)
  assert.equal(new Set(types).size, types.length)
  for (const { type, description } of publicEvents) {
    assert.match(type, /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)
    assert.match(description, /^[A-Z].*\.$/)
  }
})
