import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { io, type Socket } from 'socket.io-client'
import type { MessageView } from '../contracts/message.ts'
import type { VisitView } from '../contracts/widget.ts'
import { type Config, readConfig } from './kernel/config.ts'
import { testLog } from './kernel/testing.ts'
import { createService, type Service } from './main.ts'

const server = process.env.TEST_DATABASE_URL
const needsServer = { skip: server ? false : 'needs a PostgreSQL server (TEST_DATABASE_URL)' }
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-roles-'))
const name = `zhanggui_test_${randomUUID().replaceAll('-', '')}`
const services: Service[] = []
const sockets: Socket[] = []

before(async () => {
  if (server) await administer(`create database ${name}`)
})
after(async () => {
  for (const socket of sockets) socket.close()
  for (const service of services) await service.stop()
  if (server) await administer(`drop database if exists ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server! })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** One process of an installation with several, as far as a test can have it: everything of its own but the database. */
async function startProcess(roles: Config['ROLES']): Promise<{ service: Service; url: string }> {
  const url = new URL(server!)
  url.pathname = `/${name}`
  const settings = { DATABASE_URL: url.href, DATA_DIR: folder, PORT: '0', DEMO: 'false', SECRET_KEY: 'x'.repeat(40) }
  const service = await createService({ config: { ...readConfig(settings), ROLES: roles }, log: testLog })
  services.push(service)
  return { service, url: await service.start() }
}

async function makeShop({ accounts, conversation }: Service): Promise<{ tenantId: string; publicKey: string }> {
  const { id } = await accounts.tenants.create({
    slug: 'tea',
    name: '茶铺',
    locale: 'zh-CN',
    timezone: 'Asia/Shanghai',
  })
  const actor = { tenantId: id, id: randomUUID(), role: 'administrator' as const, name: 'test' }
  const { publicKey } = await conversation.inboxes.create(actor, { name: '网店', channel: 'web' })
  return { tenantId: id, publicKey }
}

async function visit(url: string, publicKey: string, visitorToken?: string) {
  const answer = await fetch(`${url}/api/widget/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ publicKey, ...(visitorToken ? { visitorToken } : {}) }),
  })
  assert.equal(answer.status, 200, await answer.clone().text())
  const view = (await answer.json()) as VisitView
  const socket = io(`${url}/visitor`, { auth: { token: view.visitorToken }, transports: ['websocket'], forceNew: true })
  sockets.push(socket)
  await new Promise<void>((connected) => socket.once('connect', connected))
  return { socket, token: view.visitorToken }
}

function heard(socket: Socket, from: string): Promise<MessageView> {
  return new Promise((done) => {
    socket.on('message', (message: MessageView) => {
      if (message.author.kind === from) done(message)
    })
  })
}

test(
  'with two processes for browsers and one for work, each browser hears the bot at once, wherever it decided',
  needsServer,
  async () => {
    const [first, second] = [await startProcess(['web']), await startProcess(['web'])]
    await startProcess(['worker'])
    const { publicKey } = await makeShop(first.service)
    const laptop = await visit(first.url, publicKey)
    const phone = await visit(second.url, publicKey, laptop.token)
    const answers = [heard(laptop.socket, 'bot'), heard(phone.socket, 'bot')]
    const own = heard(phone.socket, 'customer')
    const state = new Promise((told) => phone.socket.once('conversation', told))

    const words = `你好 ${'茶'.repeat(3900)}`
    laptop.socket.emit('message.send', { clientId: randomUUID(), text: words }, () => {})

    assert.equal((await own).text, words)
    const [there, here] = await Promise.all(answers)
    assert.equal(there!.id, here!.id)
    assert.ok(await state)
  },
)
