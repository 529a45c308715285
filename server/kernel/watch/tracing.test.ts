import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { createTestService } from '../../testing.ts'

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
}
interface Sent {
  resourceSpans: { scopeSpans: { spans: Span[] }[] }[]
}

const spans: Span[] = []
let sentText = ''
/** A collector as OpenTelemetry's is, as far as we use it. */
const collector = createServer(async (request, response) => {
  const sent = (await json(request)) as Sent
  sentText += JSON.stringify(sent)
  spans.push(...sent.resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans)))
  response.setHeader('content-type', 'application/json').end('{}')
})
await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
after(() => void collector.close())

test("one trace shows a message's way from its arrival to the reply, across the outbox, and says nothing of the person", async () => {
  const service = await createTestService({ ROLES: 'web,worker', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
  const shop = await service.addShop('tracing')
  const { token, contactId } = await service.startVisit(shop)
  const socket = await service.connect('/visitor', { token })
  const replied = new Promise((heard) =>
    socket.on('message', (message: { author: { kind: string } }) => message.author.kind === 'bot' && heard(message)),
  )

  await socket.emitWithAck('message.send', { clientId: randomUUID(), text: '我的电话是 13800001111' })
  await replied
  await service.close()

  const call = spans.find(({ name }) => name === '/visitor message.send')
  assert.ok(call)
  const named = (name: string) => spans.find((span) => span.name === name && span.traceId === call.traceId)
  for (const [name, parent] of [
    ['receive', call],
    ['dialogue.turn', named('receive')],
    ['read', named('dialogue.turn')],
    ['decide', named('dialogue.turn')],
    ['send', named('dialogue.turn')],
  ] as const)
    assert.equal(named(name)?.parentSpanId, parent?.spanId, name)
  for (const secret of ['13800001111', contactId, token]) assert.ok(!sentText.includes(secret))
})

test('a collector that is not there keeps nobody from working, and the service from ending', async () => {
  const service = await createTestService({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' })

  assert.equal((await service.ask('GET', '/healthz')).status, 200)
  await service.close()
})
