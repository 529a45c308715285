import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createTestService } from '../../testing.ts'

const service = await createTestService({ ROLES: 'web,worker', TRUST_PROXY: 'false' })
const guarded = await createTestService({ METRICS_TOKEN: 'a token of the test' })
after(async () => {
  await service.close()
  await guarded.close()
})

/** What Prometheus would read: one line for each figure. */
async function scrape(): Promise<string> {
  const answer = await fetch(`${service.address}/metrics`)
  assert.equal(answer.status, 200)
  return answer.text()
}

/** The value of a figure, by its name and labels as they are written. */
async function figure(line: string): Promise<number> {
  const found = (await scrape()).split('\n').find((one) => one.startsWith(`${line} `))
  return found ? Number(found.slice(line.length + 1)) : Number.NaN
}

test('a message and its reply are seen at every stage of their way', async () => {
  const shop = await service.addShop('metrics-way')
  const { token } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  const replied = new Promise((heard) =>
    socket.on('message', (message: { author: { kind: string } }) => message.author.kind === 'bot' && heard(message)),
  )

  await socket.emitWithAck('message.send', { clientId: randomUUID(), text: '你好' })
  await replied

  for (const stage of ['receive', 'wait', 'open', 'read', 'decide', 'send'])
    assert.equal(await figure(`zhanggui_message_stage_seconds_count{stage="${stage}"}`), 1, stage)
  assert.equal(await figure('zhanggui_reply_seconds_count'), 1)
  assert.equal(await figure('zhanggui_sockets{namespace="/visitor"}'), 1)
  assert.equal(await figure('zhanggui_socket_call_seconds_count{namespace="/visitor",call="message.send"}'), 1)
  assert.ok((await figure('zhanggui_realtime_told_total{namespace="/visitor"}')) >= 1)
  assert.ok((await figure('zhanggui_reaction_seconds_count{subscriber="dialogue.turn"}')) >= 1)
})

test('what customers say and who they are is in no figure', async () => {
  const shop = await service.addShop('metrics-private')
  const { token, contactId } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  await socket.emitWithAck('message.send', { clientId: randomUUID(), text: '我的电话是 13800001111' })

  const text = await scrape()

  for (const secret of ['13800001111', contactId, token, shop.people.agent.email]) assert.ok(!text.includes(secret))
})

test('requests are counted by the route as it was declared, and errors by their code', async () => {
  await fetch(`${service.address}/api/v1/conversations/0192aaaa-0000-7000-8000-000000000001`)
  await fetch(`${service.address}/nowhere/13800001111`)

  assert.equal(
    await figure('zhanggui_http_requests_total{method="GET",route="/api/v1/conversations/:id",status="401"}'),
    1,
  )
  assert.equal(await figure('zhanggui_errors_total{code="request.notFound",way="http"}'), 1)
  assert.ok(!(await scrape()).includes('13800001111'))
})

test('the metrics are given to this machine alone, and to nobody through a proxy', async () => {
  const statusWith = async (headers: Record<string, string>) =>
    (await service.http.inject({ url: '/metrics', headers })).statusCode

  assert.equal(await statusWith({ host: 'localhost:3000' }), 200)
  assert.equal(await statusWith({ host: 'localhost', 'x-forwarded-for': '10.0.0.1' }), 403)
  assert.equal(await statusWith({ host: 'localhost', via: '1.1 proxy' }), 403)
  assert.equal(await statusWith({ host: 'shop.example.com' }), 403)
  assert.equal((await service.http.inject({ url: '/metrics', remoteAddress: '10.1.1.1' })).statusCode, 403)
})

test('with a token the metrics are given to who sends it, and to no one else', async () => {
  const statusWith = async (authorization?: string) =>
    (await guarded.http.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })).statusCode

  assert.equal(await statusWith(), 403)
  assert.equal(await statusWith('Bearer a token of the tess'), 403)
  assert.equal(await statusWith('Bearer a token of the test'), 200)
})
