import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { MessageView } from '../contracts/message.ts'
import { eventually, type Home, makeEmbeddedHome, makePostgresHome, pause, startService } from './support/service.ts'
import { demoKey, openVisit, type Visitor } from './support/visitor.ts'

const homes = [await makeEmbeddedHome(), await makePostgresHome()]
after(async () => {
  for (const home of homes) await home?.remove()
})

const questions = [
  '退货要几天内申请',
  '怎么开发票',
  '下单后多久发货',
  '运费怎么算',
  '会员积分怎么兑换',
  '海外可以直邮吗',
]
const clients = 50
const perClient = 10

for (const home of homes)
  test(
    `kill -9 amid ${clients * perClient} messages loses none and answers each once (${home?.name ?? 'PostgreSQL'})`,
    {
      skip: home ? false : 'there is no PostgreSQL',
      timeout: 300_000,
    },
    () => survivesPowerCut(home!),
  )

async function survivesPowerCut(home: Home): Promise<void> {
  let service = await startService(home)
  const port = new URL(service.url).port
  const key = await demoKey(service.url)
  const visitors: Visitor[] = []
  for (let index = 0; index < clients; index++) visitors.push(await openVisit(service.url, { key }))
  const acknowledged = new Map<string, MessageView>()

  let sent = 0
  const talking = visitors.map(async (visitor, client) => {
    for (let index = 0; index < perClient; index++) {
      const clientId = `client-${client}-message-${index}`
      const message = await sendUntilAcknowledged(visitor, questions[(client + index) % questions.length]!, clientId)
      acknowledged.set(clientId, message)
      sent++
    }
  })
  await eventually('half of the messages', async () => sent >= (clients * perClient) / 2, 120)
  await service.kill()
  await pause(300)
  service = await startService(home, { PORT: port })
  await Promise.all(talking)

  await eventually(
    'a reply to every message',
    async () => {
      await Promise.all(visitors.map((visitor) => visitor.catchUp()))
      return visitors.every((visitor) => repliesIn(visitor).length >= perClient)
    },
    180,
  )
  // A second reply to the same message would come late.
  await pause(2000)
  await Promise.all(visitors.map((visitor) => visitor.catchUp()))
  for (const [client, visitor] of visitors.entries()) {
    const messages = [...visitor.held.values()].sort((a, b) => a.seq - b.seq)
    assert.deepEqual(
      messages.map((message) => message.seq),
      messages.map((_, index) => index + 1),
      'no gap',
    )
    const asked = messages.filter((message) => message.direction === 'incoming')
    assert.equal(asked.length, perClient, 'each stored once')
    for (const message of asked) assert.equal(acknowledged.get(message.clientId!)?.id, message.id)
    assert.equal(new Set(asked.map((message) => message.clientId)).size, perClient)
    assert.equal(repliesIn(visitor).length, perClient, `client ${client} got one reply a message`)
    visitor.close()
  }
  assert.equal(await service.stop(), 0)
}

async function sendUntilAcknowledged(visitor: Visitor, text: string, clientId: string): Promise<MessageView> {
  for (;;) {
    try {
      return await visitor.send(text, clientId)
    } catch {
      await pause(100)
    }
  }
}

/** The messages of customers that a reply of the bot belongs to, one entry a reply. */
function repliesIn(visitor: Visitor): string[] {
  const replies = [...visitor.held.values()].filter((message) => message.author.kind === 'bot')
  return [...new Set(replies.map((message) => message.clientId ?? message.id))]
}
