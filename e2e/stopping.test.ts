import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { MessageView } from '../contracts/message.ts'
import {
  eventually,
  type Home,
  makeEmbeddedHome,
  type RunningService,
  runCommand,
  startService,
} from './support/service.ts'
import { demoKey, openVisit, type Visitor } from './support/visitor.ts'

const homes: Home[] = []
const visitors: Visitor[] = []
async function makeHome(): Promise<Home> {
  const home = await makeEmbeddedHome()
  homes.push(home)
  return home
}
const services: RunningService[] = []
async function start(home: Home, env?: Record<string, string>): Promise<RunningService> {
  const service = await startService(home, env)
  services.push(service)
  return service
}
after(async () => {
  for (const visitor of visitors) visitor.close()
  for (const service of services) await service.stop()
  for (const home of homes) await home.remove()
})

const clients = 10
const perClient = 10

test('a service that is stopped amid a hundred messages keeps every one that it acknowledged', {
  timeout: 120_000,
}, async () => {
  const home = await makeHome()
  let service = await start(home)
  const port = new URL(service.url).port
  const key = await demoKey(service.url)
  for (let index = 0; index < clients; index++) visitors.push(await openVisit(service.url, { key }))
  const acknowledged = new Map<string, MessageView>()
  const amid = Promise.withResolvers<void>()
  let isStopping = false
  const talking = visitors.map(async (visitor) => {
    for (let index = 0; index < perClient; index++) {
      const message = await visitor.send(`第${index}句`).catch(() => undefined)
      if (message) acknowledged.set(message.id, message)
      else if (isStopping) return
      if (acknowledged.size >= 30) amid.resolve()
    }
  })

  await amid.promise
  isStopping = true
  assert.equal(await service.stop(), 0)
  await Promise.all(talking)
  assert.ok(acknowledged.size < clients * perClient, 'it was stopped in the middle')
  service = await start(home, { PORT: port })

  await eventually('every socket to be back', async () => visitors.every((visitor) => visitor.socket.connected))
  for (const visitor of visitors) {
    visitor.held.clear()
    await visitor.catchUp()
  }
  const kept = new Map(visitors.flatMap((visitor) => [...visitor.held.values()].map((one) => [one.id, one])))
  const lost = [...acknowledged.values()].filter((message) => kept.get(message.id)?.text !== message.text)
  assert.deepEqual(lost, [])
  assert.equal(await service.stop(), 0)
})

test('a data folder that is open is not opened twice, and commands reach the process that has it', {
  timeout: 120_000,
}, async () => {
  const home = await makeHome()
  const service = await start(home)

  const second = await runCommand({ ...home, env: { ...home.env, PORT: '0' } }, ['serve'])
  assert.notEqual(second.code, 0)
  assert.match(second.err, /already|in use|open/i)
  assert.doesNotMatch(second.err, /\n\s+at /)

  const bot = await runCommand(
    home,
    ['bot', '--tenant', 'yunshan', '--customer', 'c001'],
    `${JSON.stringify({ text: '我的围巾到哪了' })}\n`,
  )
  assert.equal(bot.code, 0, bot.err)
  assert.match(bot.out, /YS20261119-0472/)
  const knowledge = await runCommand(home, ['export', 'knowledge', '--tenant', 'yunshan'])
  assert.equal(knowledge.code, 0, knowledge.err)
  assert.ok(knowledge.out.split('\n').length > 120)
  for (const line of knowledge.out.trim().split('\n')) JSON.parse(line)
  const unknown = await runCommand(home, ['export', 'knowledge', '--tenant', 'nobody'])
  assert.notEqual(unknown.code, 0)
  assert.match(unknown.err, /accounts\.tenant\.notFound/)

  assert.ok((await fetch(`${service.url}/healthz`)).ok)
  assert.equal(await service.stop(), 0)
})
