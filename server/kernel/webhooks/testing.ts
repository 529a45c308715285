import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { createEventBus, defineEvent } from '../events.ts'
import type { Letter } from '../mail.ts'
import { createOutbound } from '../outbound/outbound.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { createCast, createTestDatabase, createTestHttp, testLog } from '../testing.ts'
import { createWebhooks } from './index.ts'
import { definePublicEvent } from './public-event.ts'
import type { SenderLimits } from './sender.ts'

export const testSecret = 'a secret of at least thirty-two characters'
export const parcelSent = defineEvent('test.parcel.sent', z.object({ no: z.int(), contactId: z.uuid().optional() }))
export const parcelLost = defineEvent('test.parcel.lost', z.object({ no: z.int() }))
export const testEvents = [
  definePublicEvent({
    type: 'parcel.sent',
    on: parcelSent,
    description: 'A parcel left.',
    hasText: true,
    data: z.object({ no: z.int(), label: z.string().optional() }),
    view: async (_trx, _tenantId, { no, contactId = null }, { includeText }) => ({
      data: { no, inside: 'not to be told', ...(includeText ? { label: `包裹 ${no}` } : {}) },
      contactId,
    }),
  }),
  definePublicEvent({
    type: 'parcel.lost',
    on: parcelLost,
    description: 'A parcel is lost, unless it is a small one.',
    data: z.object({ no: z.int() }),
    when: ({ no }) => no > 0,
    view: async (_trx, _tenantId, fact) => ({ data: fact }),
  }),
]

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A program of the tenant that listens on this machine; `answer` is 200 at first and may be changed. */
export async function openReceiver(answer: RequestListener = (_, response) => response.end('thanks')) {
  const received: Received[] = []
  const receiver = { received, answer, url: '', close: () => {} }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      receiver.answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  receiver.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return receiver
}

/** Answers everything with this status. */
export const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(`status ${status}`)

/** A house with webhooks and two tenants, on a database of its own. */
export async function createTestWebhooks({ allowPrivate = true }: { allowPrivate?: boolean } = {}) {
  const database = await createTestDatabase()
  const { db } = database
  const secrets = createSecrets(testSecret)
  const outbound = createOutbound({ allowPrivate })
  const letters: Letter[] = []
  const mail = { configured: true, send: async (letter: Letter) => letters.push(letter) > 0 }
  const administrators = async () => [{ email: 'zhou@example.com', name: '周启明', locale: 'zh-CN' as const }]
  const own = createCast()
  const other = createCast()

  /** Another process on the same database. */
  function openProcess(limits: Partial<SenderLimits> = {}) {
    const bus = createEventBus({ database, log: testLog })
    const parts = { database, bus, events: testEvents, outbound, allowPrivate, secrets, mail, administrators }
    return { bus, webhooks: createWebhooks({ ...parts, log: testLog, limits }) }
  }
  const { bus, webhooks } = openProcess()
  const http = await createTestHttp(
    { zhou: own.administrator, suhe: own.agent, stranger: other.administrator },
    (scope) => scope.register(webhooks.routes),
  )

  return {
    ...{ database, db, secrets, outbound, letters, own, other, bus, webhooks, openProcess, http },
    async ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, who = 'zhou') {
      const headers = { authorization: who }
      const payload = body === undefined ? {} : { payload: body }
      const answer = await http.inject({ method, url: `/api/v1${path}`, headers, ...payload })
      return { status: answer.statusCode, body: answer.body ? JSON.parse(answer.body) : null }
    },
    /** Tells the facts that happened, and sends what is due, once. */
    async settle() {
      await bus.drain()
      await webhooks.drain()
    },
    async close() {
      await http.close()
      await webhooks.stop()
      await outbound.close()
      await database.close()
    },
  }
}
