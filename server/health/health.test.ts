import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { HealthView } from '../../contracts/health.ts'
import { createTestService } from '../testing.ts'

const service = await createTestService({ ROLES: 'web,worker' })
after(() => service.close())
const shop = await service.addShop('health')

async function look(method = 'GET', url = '/api/v1/health'): Promise<HealthView> {
  const answer = await service.ask(method, url, { cookie: shop.people.administrator.cookie })
  assert.equal(answer.status, 200, answer.text)
  return JSON.parse(answer.text)
}

test('an administrator sees the process alive, nothing waiting, and what the last hour took', async () => {
  const { token } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  const replied = new Promise((heard) =>
    socket.on('message', (message: { author: { kind: string } }) => message.author.kind === 'bot' && heard(message)),
  )
  await socket.emitWithAck('message.send', { clientId: randomUUID(), text: '你好' })
  await replied
  await service.heartbeat.beat()

  const view = await look()

  const own = view.processes.find(({ id }) => id === service.heartbeat.id)
  assert.equal(own?.alive, true)
  assert.deepEqual(own.roles, ['web', 'worker'])
  assert.ok(own.sockets >= 1)
  const reply = view.stages.find(({ stage }) => stage === 'reply')!
  assert.equal(reply.count, 1)
  assert.ok(reply.p50Ms! > 0)
  assert.equal(reply.minutes.length, 1)
})

test('the doctor says what to do in Chinese and in English, of the own shop only', async () => {
  await service.addShop('health-other')

  const { checks, checkedAt } = await look('POST', '/api/v1/health/check')

  assert.ok(checkedAt)
  const mail = checks.find(({ about }) => about === 'mail')!
  assert.equal(mail.state, 'look')
  assert.match(mail.sentence.en, /SMTP_URL is not set/)
  assert.match(mail.sentence['zh-CN'], /没有设置 SMTP_URL/)
  const tenants = checks.filter(({ about }) => about === 'tenant').map(({ sentence }) => sentence.en)
  assert.match(tenants.join(), /^health has no published release/)
  assert.doesNotMatch(tenants.join(), /health-other/)
})

test('only administrators see it', async () => {
  for (const role of ['agent', 'supervisor', 'operator'] as const) {
    const { status, text } = await service.ask('GET', '/api/v1/health', { cookie: shop.people[role].cookie })
    assert.equal(status, 403)
    assert.equal(JSON.parse(text).code, 'health.forbidden')
  }
})
