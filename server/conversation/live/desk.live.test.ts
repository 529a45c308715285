import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { io, type Socket } from 'socket.io-client'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestContact } from '../../customers/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { createRealtime } from '../../kernel/realtime/realtime.ts'
import { createConversation } from '../index.ts'
import { createTestConversations, createTestInbox } from '../testing.ts'

const stage = await createTestConversations()
const { db } = stage
const tenant = await createTestTenant(db)
const stranger = await createTestTenant(db)
const people: Record<string, Actor> = { ...tenant.cast, stranger: stranger.agent }

const http = createServer()
const realtime = createRealtime(http)
const accounts = {
  ...stage.accounts,
  authenticate: async (headers: object) => people[(headers as { cookie?: string }).cookie ?? ''],
}
const conversation = createConversation({ ...stage, realtime, accounts, events: undefined, personalData: undefined })
conversation.start()
http.listen(0, '127.0.0.1')
await once(http, 'listening')
const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
const sockets: Socket[] = []
after(async () => {
  for (const socket of sockets) socket.disconnect()
  await conversation.stop()
  await realtime.close()
  await stage.close()
})

async function connect(who: string, extra: Record<string, string> = {}): Promise<Socket> {
  const socket = io(`${address}/desk`, { extraHeaders: { cookie: who, ...extra }, forceNew: true, reconnection: false })
  sockets.push(socket)
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', resolve)
    socket.on('connect_error', (error) => reject((error as Error & { data?: unknown }).data ?? error))
  })
  return socket
}
const heard = <T>(socket: Socket, event: string, fits: (facts: T) => boolean = () => true) =>
  new Promise<T>((resolve) => {
    socket.on(event, (facts) => {
      if (fits(facts)) resolve(facts)
    })
  })

async function chat() {
  const { inboxId } = await createTestInbox(db, tenant.tenantId)
  const { contactId } = await createTestContact(db, tenant.tenantId, { name: '林小满' })
  const hear = (text: string) =>
    conversation.receive({ tenantId: tenant.tenantId, inboxId, contactId, clientId: newId(), text })
  return { hear, id: (await hear('你好')).conversation.id }
}

test('a socket without a signed-in person, or from another site, is refused', async () => {
  await assert.rejects(connect('nobody'), { code: 'request.notSignedIn' })
  await assert.rejects(connect('agent', { origin: 'https://evil.example' }), { code: 'request.crossOrigin' })
  await connect('agent', { origin: address })
})

test('an agent who has a conversation open hears its messages, others hear that the list changed', async () => {
  const { hear, id } = await chat()
  const [agent, colleague] = [await connect('agent'), await connect('colleague')]
  assert.deepEqual(await agent.emitWithAck('conversation.open', { conversationId: id }), { ok: true, value: null })
  const message = heard<{ text: string }>(agent, 'message')
  const row = heard(colleague, 'conversation', (view: { id: string; lastSeq: number }) => view.lastSeq === 2)

  await hear('有人吗')

  assert.equal((await message).text, '有人吗')
  assert.equal((await row).id, id)
})

test('colleagues see who else has the conversation open', async () => {
  const { id } = await chat()
  const [agent, colleague] = [await connect('agent'), await connect('colleague')]
  await agent.emitWithAck('conversation.open', { conversationId: id })
  const both = heard(agent, 'viewing', (state: { staff: { name: string }[] }) => state.staff.length === 2)
  await colleague.emitWithAck('conversation.open', { conversationId: id })
  await both
  const alone = heard(agent, 'viewing', (state: { staff: { name: string }[] }) => state.staff.length === 1)

  colleague.disconnect()

  assert.deepEqual(
    (await alone).staff.map((one) => one.name),
    ['苏禾'],
  )
})

test("another tenant's conversation cannot be opened, and nonsense is answered with a code", async () => {
  const { id } = await chat()
  const other = await connect('stranger')

  const refused = await other.emitWithAck('conversation.open', { conversationId: id })
  const nonsense = await other.emitWithAck('conversation.open', { conversationId: '../etc' })
  other.emit('read', null)
  other.emit('typing', 'x', 7)

  assert.equal(refused.error.code, 'conversation.notFound')
  assert.equal(nonsense.error.code, 'request.invalid')
})
