import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../kernel/ids.ts'
import { createTestWidget } from '../testing.ts'

const shop = await createTestWidget({}, { presencePace: { beatMs: 20, goneAfterMs: 300 } })
const { ask, connect, conversation, publicKey, agent } = shop
after(() => shop.close())

async function customerWhoSpoke() {
  const { body: visit } = await ask('POST', '/start', { publicKey })
  const socket = await connect(visit.visitorToken)
  const { value } = await socket.emitWithAck('message.send', { clientId: newId(), text: '在吗' })
  return { token: visit.visitorToken, socket, id: value.conversationId as string }
}
const isHere = async (id: string) => (await conversation.view(agent, id)).customerOnline

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue()) return
    await pause(25)
  }
  assert.fail('it did not come true')
}

test('a customer who has left is shown as gone after a while, and as here when she comes back', async () => {
  const { token, socket, id } = await customerWhoSpoke()
  assert.equal(await isHere(id), true)

  socket.disconnect()
  await until(async () => !(await isHere(id)))
  await connect(token)

  await until(() => isHere(id))
})

test('a customer who is back at once, or has another page open, was never gone', async () => {
  const seen: string[] = []
  conversation.onCustomerState(({ id }) => void seen.push(id))
  const { token, socket, id } = await customerWhoSpoke()
  const other = await customerWhoSpoke()
  await connect(other.token)
  await until(async () => seen.includes(id) && seen.includes(other.id))
  await pause(150)
  seen.length = 0

  socket.disconnect()
  other.socket.disconnect()
  await connect(token)
  await pause(500)

  assert.deepEqual([await isHere(id), await isHere(other.id), seen], [true, true, []])
})

test('many who come back in the same moment each get their own history', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, customerWhoSpoke))
  for (const { socket } of people) socket.disconnect()

  const answers = await Promise.all(
    people.map(async ({ token }) => (await connect(token)).emitWithAck('sync', { after: 0 })),
  )

  for (const [place, { value }] of answers.entries()) {
    assert.equal(value.conversation.id, people[place]!.id)
    assert.ok(
      value.history.messages.every((one: { conversationId: string }) => one.conversationId === people[place]!.id),
    )
    assert.ok(value.history.messages.some((one: { text: string }) => one.text === '在吗'))
  }
})
