/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { SignJWT } from 'jose'
import type { Browser, Page } from 'playwright-core'
import { io } from 'socket.io-client'
import type { Ack, ErrorBody } from '../contracts/common.ts'
import type { CatchUpView } from '../contracts/conversation.ts'
import type { InboxView } from '../contracts/inbox.ts'
import type { AttachmentView, MessageView } from '../contracts/message.ts'
import type { VisitView } from '../contracts/widget.ts'
import { openBrowser, openContext } from './support/browser.ts'
import { openConsole, openPlace } from './support/console.ts'
import { eventually, type Home, makeEmbeddedHome, type RunningService, startService } from './support/service.ts'
import { type StaffClient, signIn } from './support/staff.ts'
import { demoKey, openVisit, type Visitor } from './support/visitor.ts'
import { openWidget } from './support/widget.ts'

let home: Home
let service: RunningService
let browser: Browser
let staff: StaffClient
let key: string
before(async () => {
  home = await makeEmbeddedHome()
  service = await startService(home)
  browser = await openBrowser()
  staff = await signIn(service.url, 'admin@yunshan.example')
  key = await demoKey(service.url)
})
after(async () => {
  for (const visitor of visitors) visitor.close()
  await browser?.close()
  await service?.stop()
  await home?.remove()
})

const visitors: Visitor[] = []
async function arrive(): Promise<Visitor> {
  const visitor = await openVisit(service.url, { key })
  visitors.push(visitor)
  return visitor
}
const clientId = () => `client-${randomUUID()}`
const nul = String.fromCharCode(0)
const long = 'x'.repeat(1024 * 1024)
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const refused = 'request.invalid'

/** What is no message, as it is sent, and the code it gets. */
const noMessages: [what: string, body: string, code: string][] = [
  ['nothing', '', refused],
  ['no JSON', '{"text":', refused],
  ['a list', '[]', refused],
  ['null', 'null', refused],
  ['no text', message({ text: '' }), refused],
  ['white space', message({ text: ' \n\t　' }), refused],
  ['a number as text', message({ text: 7 }), refused],
  ['1 MB of text', message({ text: long }), 'request.tooLarge'],
  ['too long a text', message({ text: 'x'.repeat(5001) }), refused],
  ['too short a client id', message({ clientId: 'a', text: 'hi' }), refused],
  ['files that are no ids', message({ text: 'hi', attachmentIds: ['../../etc/passwd'] }), refused],
  [
    'a file that is not there',
    message({ text: 'hi', attachmentIds: [randomUUID()] }),
    'conversation.attachment.notFound',
  ],
  ['too many files', message({ text: 'hi', attachmentIds: Array.from({ length: 10 }, () => randomUUID()) }), refused],
  ['nesting without end', `{"clientId":"${clientId()}","text":"hi","choice":${deep}}`, refused],
  ['a form of lists', message({ filledForm: { id: 'a', values: { a: ['b'] } } }), refused],
  ['a prototype', `{"clientId":"${clientId()}","text":"hi","__proto__":{"admin":true}}`, refused],
  ['a constructor', `{"clientId":"${clientId()}","text":"hi","constructor":{"prototype":{"admin":true}}}`, refused],
]

function message(fields: object): string {
  return JSON.stringify({ clientId: clientId(), ...fields })
}

test('what is no message is refused with a code over HTTP, and nothing of it is kept', async () => {
  const visitor = await arrive()
  await visitor.send('你好，这一句要留下')
  for (const [what, body, code] of noMessages) {
    const { status, body: answer } = await post(visitor, '/messages', body)
    assert.equal(answer.code, code, `${what}: ${status} ${JSON.stringify(answer).slice(0, 200)}`)
    assert.ok(status >= 400 && status < 500, `${what}: ${status}`)
  }
  const asText = await post(visitor, '/messages', message({ text: 'hi' }), 'text/plain')
  assert.equal(asText.body.code, refused)
  assert.deepEqual(await saidBy(visitor), ['你好，这一句要留下'])
})

test('what is no message is refused with a code over the socket, and nothing of it is kept', async () => {
  const visitor = await arrive()
  await visitor.send('你好，这一句要留下')
  const calls: [call: string, input: unknown, code: string][] = [
    ['message.send', undefined, refused],
    ['message.send', null, refused],
    ['message.send', 'hi', refused],
    ['message.send', { clientId: clientId(), text: '' }, refused],
    ['message.send', { clientId: clientId(), text: 'x'.repeat(100_000) }, refused],
    ['message.send', { clientId: clientId(), text: Buffer.from('hi') }, refused],
    [
      'message.send',
      { clientId: clientId(), text: 'hi', choice: JSON.parse('['.repeat(2000) + ']'.repeat(2000)) },
      refused,
    ],
    ['sync', { after: -1 }, refused],
    ['sync', { after: 1e300 }, refused],
    ['rate', { sessionId: randomUUID(), score: 9 }, refused],
    ['feedback', { messageId: 'x', value: 'up' }, refused],
    ['track', { events: [{ kind: 'stole' }] }, refused],
    ['track', { events: Array.from({ length: 51 }, () => ({ kind: 'viewed' })) }, refused],
  ]
  for (const [call, input, code] of calls) {
    const ack: Ack<unknown> = await visitor.socket.timeout(5000).emitWithAck(call, input)
    assert.equal(ack.ok ? 'taken' : ack.error.code, code, `${call} ${JSON.stringify(input)?.slice(0, 80)}`)
  }
  visitor.socket.emit('no.such.call', { a: 1 })
  visitor.socket.emit('typing', 'yes')
  // A packet of 1 MB ends the connection, and nothing else: the browser is back at once.
  visitor.socket.emit('message.send', { clientId: clientId(), text: long })
  await eventually('the socket to be back', async () => visitor.socket.connected)
  await eventually(
    'an answer',
    async () =>
      await visitor.catchUp().then(
        () => true,
        () => false,
      ),
  )
  assert.deepEqual(await saidBy(visitor), ['你好，这一句要留下'])
})

test('characters that no database keeps are taken out or refused, never half kept', async () => {
  const visitor = await arrive()
  await visitor.send('第一句')
  const wild = `a${nul}b\ud800c`
  const sent: [path: string, fields: object][] = [
    ['/messages', { text: wild }],
    ['/messages', { clientId: `client-${wild}`, text: 'client id' }],
    ['/messages', { text: 'choice', choice: { id: wild } }],
    ['/messages', { text: 'form', filledForm: { id: wild, values: { [wild]: wild } } }],
    ['/leave-message', { name: wild, contact: wild, text: wild }],
  ]
  for (const [path, fields] of sent) {
    const { status, body } = await post(visitor, path, message(fields))
    assert.ok(status < 500, `${path} ${JSON.stringify(fields)}: ${status} ${body.code}`)
  }
  const calls: [call: string, input: unknown][] = [
    ['track', { events: [{ kind: 'viewed', title: wild, url: wild, query: wild, productId: wild }] }],
    ['message.send', { clientId: clientId(), text: wild, choice: { id: wild } }],
  ]
  for (const [call, input] of calls) {
    const ack: Ack<unknown> = await visitor.socket.timeout(5000).emitWithAck(call, input)
    assert.notEqual(ack.ok ? 'taken' : ack.error.code, 'internal', call)
  }
  visitor.socket.emit('page', { url: wild, title: wild })
  const page = { url: `https://shop.example/${wild}`, title: wild }
  for (const start of [{ publicKey: key, page }, { publicKey: wild }, { publicKey: key, visitorToken: wild }]) {
    const { status } = await call('/start', JSON.stringify(start))
    assert.ok(status < 500, `start ${JSON.stringify(start)}: ${status}`)
  }
  for (const text of await saidBy(visitor)) assert.ok(!text.includes(nul) && text.isWellFormed())
})

test('buttons and cards that a customer sends herself are not kept', async () => {
  const visitor = await arrive()
  const quickReplies = Array.from({ length: 10_000 }, (_, index) => ({ id: `q${index}`, label: 'click me' }))
  const content = { quickReplies, system: { kind: 'resolved', by: 'agent' } }
  const { status, body } = await post(
    visitor,
    '/messages',
    message({ text: '看看', content, author: { kind: 'agent' } }),
  )
  assert.equal(status, 201)
  const kept = body as unknown as MessageView
  assert.deepEqual(kept.content, {})
  assert.equal(kept.author.kind, 'customer')
})

test('forged, expired and foreign tokens open nothing', async () => {
  const [inbox] = await staff.get<InboxView[]>('/inboxes')
  const { secret } = await staff.get<{ secret: string }>(`/inboxes/${inbox!.id}/secret`)
  const customer = (words: string | Uint8Array, at: string) =>
    new SignJWT({ name: '林晓雯' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('c001')
      .setExpirationTime(at)
      .sign(typeof words === 'string' ? new TextEncoder().encode(words) : words)
  const unsigned = `${base64({ alg: 'none' })}.${base64({ sub: 'c001', exp: 4_000_000_000 })}.`
  const cases: [what: string, token: string, code: string][] = [
    ['of another secret', await customer('not the secret of this inbox at all', '1h'), 'channels.web.tokenInvalid'],
    ['expired', await customer(secret, '1 hour ago'), 'channels.web.tokenExpired'],
    ['unsigned', unsigned, 'channels.web.tokenInvalid'],
    ['of no form', 'x.y.z', 'channels.web.tokenInvalid'],
    ['too long', 'x'.repeat(5000), refused],
  ]
  for (const [what, token, code] of cases) {
    const { status, body } = await call('/start', JSON.stringify({ publicKey: key, customerToken: token }))
    assert.equal(body.code, code, `${what}: ${status}`)
  }
  const { visit } = await arrive()
  const tampered = visit.visitorToken.replace(/\.([^.]+)\./, (_, claims: string) => `.${elsewhere(claims)}.`)
  for (const token of [undefined, 'x', tampered, unsigned, await customer(secret, '1h')]) {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const answer = await fetch(`${service.url}/api/widget/messages`, { headers })
    assert.equal(answer.status, 401, token)
    assert.equal(((await answer.json()) as ErrorBody).code, 'channels.web.tokenInvalid')
    assert.equal(await codeOfSocket(token), 'channels.web.tokenInvalid')
  }
})

test("nobody reaches another visitor's conversation, messages or files", async () => {
  const [hers, his] = [await arrive(), await arrive()]
  const asked = await hers.send('怎么开发票')
  const answer = await eventually('an answer', async () =>
    [...hers.held.values()].find((one) => one.author.kind === 'bot'),
  )
  await his.send('你好')
  const file = await upload(hers, 'note.txt', Buffer.from('hello'), 'text/plain')

  const feedback: Ack<unknown> = await his.socket.emitWithAck('feedback', { messageId: answer.id, value: 'down' })
  const rating: Ack<unknown> = await his.socket.emitWithAck('rate', { sessionId: asked.sessionId, score: 1 })
  const taken = await post(his, '/messages', message({ text: '', attachmentIds: [file.body.id] }))
  assert.equal(!feedback.ok && feedback.error.code.startsWith('conversation.'), true, JSON.stringify(feedback))
  assert.equal(!rating.ok && rating.error.code.startsWith('conversation.'), true, JSON.stringify(rating))
  assert.equal(taken.body.code, 'conversation.attachment.notFound')
  assert.ok(!(await saidBy(his)).includes('怎么开发票'))

  const used = await post(hers, '/messages', message({ text: '', attachmentIds: [file.body.id] }))
  assert.equal(used.status, 201)
  const again = await post(hers, '/messages', message({ text: '', attachmentIds: [file.body.id] }))
  assert.equal(again.body.code, 'conversation.attachment.notFound')
  const changed = (used.body as unknown as MessageView).attachments[0]!.url.replace(/token=.{6}/, 'token=AAAAAA')
  assert.equal((await fetch(new URL(changed, service.url))).status, 403)
})

test('files that are not what they say are refused and not kept', async () => {
  const visitor = await arrive()
  await visitor.send('请看附件')
  const before = filesKept()
  const exe = Buffer.concat([Buffer.from('MZ'), randomBytes(2000)])
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const refusedType = 'conversation.attachment.typeRefused'
  const files: [name: string, bytes: Buffer, mime: string, code: string][] = [
    ['photo.png', exe, 'image/png', refusedType],
    ['photo.jpg', page, 'image/jpeg', refusedType],
    ['page.txt', page, 'text/plain', refusedType],
    ['picture.svg', svg, 'image/svg+xml', refusedType],
    ['setup.exe', exe, 'application/octet-stream', refusedType],
    ['empty.png', Buffer.alloc(0), 'image/png', 'conversation.attachment.empty'],
    ['big.txt', Buffer.alloc(26 * 1024 * 1024, 'a'), 'text/plain', 'conversation.attachment.tooLarge'],
  ]
  for (const [name, bytes, mime, code] of files) {
    const { status, body } = await upload(visitor, name, bytes, mime)
    assert.equal(body.code, code, `${name}: ${status}`)
  }
  const noFile = await post(visitor, '/attachments', '{}')
  assert.equal(noFile.body.code, 'conversation.attachment.missing')
  const cut = await post(
    visitor,
    '/attachments',
    '--x\r\ncontent-disposition: form-data; name="file"',
    'multipart/form-data; boundary=x',
  )
  assert.ok(cut.status >= 400 && cut.status < 500, `a cut upload: ${cut.status}`)
  assert.equal(filesKept(), before)
  assert.deepEqual(await saidBy(visitor), ['请看附件'])
})

test('a small archive that unpacks to a huge one costs nothing', { timeout: 60_000 }, async () => {
  const visitor = await arrive()
  const started = process.hrtime.bigint()
  const { status, body } = await upload(visitor, 'bomb.zip', zipBomb(), 'application/zip')
  assert.ok(status === 201 || status === 415, `${status} ${body.code}`)
  assert.ok(Number(process.hrtime.bigint() - started) < 20e9, 'it was unpacked')
  await answersStill()
})

test('a name that leads elsewhere is kept as a plain name', async () => {
  const visitor = await arrive()
  const { body } = await upload(
    visitor,
    '../../<img src=x onerror=alert(1)>\u202Egnp.exe.txt',
    Buffer.from('hi'),
    'text/plain',
  )
  const { name } = body as unknown as AttachmentView
  assert.doesNotMatch(name, /[<>/\\\u202E]/)
})

const scripts = [
  '<script>window.bad = 1; alert(1)</script>',
  '<img src=x onerror="window.bad = 1; alert(1)">',
  '<a href="javascript:window.bad=1">x</a> javascript:alert(1)',
  '[x](javascript:alert(1)) **b** ![y](http://127.0.0.1:9/z.png)',
  '"><svg onload=alert(1)>{{constructor.constructor("alert(1)")()}}',
]

test('scripts are shown as the text they are, to customer and agent', { timeout: 120_000 }, async () => {
  const shop = await watched(await (await openContext(browser)).newPage())
  await shop.page.goto(`${service.url}/demo/`)
  const chat = await openWidget(shop.page)
  const box = chat.getByRole('textbox', { name: '消息' })
  for (const text of scripts) {
    await box.fill(text)
    await box.press('Enter')
    await chat.locator('.message.own').filter({ hasText: text }).waitFor()
  }
  const frame = shop.page.frames().find((one) => one.url().includes('/widget/chat/'))!
  assert.deepEqual(await frame.evaluate(harm, scripts.length), [])

  const { items } = await staff.get<{ items: { id: string; lastMessage: { text: string } }[] }>(
    '/conversations?view=all',
  )
  const desk = await watched(await openConsole(browser, service.url, 'admin@yunshan.example'))
  await openPlace(desk.page, service.url, `/conversations/${items[0]!.id}?view=all`)
  for (const text of scripts) await desk.page.locator('main').getByText(text).first().waitFor()
  assert.deepEqual(await desk.page.evaluate(harm, scripts.length), [])
  assert.deepEqual([...shop.dialogs, ...desk.dialogs], [])
})

test('pages of other origins, unknown keys and switched-off inboxes get no visit', async () => {
  const made = await staff.call<InboxView>('POST', '/inboxes', { name: '只给官网', channel: 'web' })
  const inbox = made.body
  const widget = { ...inbox.widget, allowedOrigins: ['https://www.yunshan.example'] }
  assert.equal((await staff.call('PATCH', `/inboxes/${inbox.id}`, { widget })).status, 200)
  const from = (url?: string) =>
    call('/start', JSON.stringify({ publicKey: inbox.publicKey, ...(url ? { page: { url, title: '' } } : {}) }))

  assert.equal((await from('https://www.yunshan.example/goods')).status, 200)
  for (const url of ['https://evil.example/', 'https://www.yunshan.example.evil.example/', 'javascript:1', undefined])
    assert.equal((await from(url)).body.code, 'channels.web.originRefused', url)
  const frame = await fetch(`${service.url}/widget/chat/?key=${inbox.publicKey}`)
  assert.match(frame.headers.get('content-security-policy')!, /frame-ancestors 'self' https:\/\/www\.yunshan\.example$/)

  const unknown = await call('/start', JSON.stringify({ publicKey: 'no-such-key' }))
  assert.equal(unknown.status, 404)
  assert.match(unknown.body.code, /notFound$/)
  await staff.call('PATCH', `/inboxes/${inbox.id}`, { enabled: false })
  assert.equal((await from('https://www.yunshan.example/')).status, 404)
})

test('after all that the service answers as before and has had no fault of its own', async () => {
  await answersStill()
  assert.doesNotMatch(service.printed(), /"level":(50|60)|failed|ERROR/)
})

async function answersStill(): Promise<void> {
  const visitor = await arrive()
  await visitor.send('怎么开发票')
  await eventually('an answer', async () => [...visitor.held.values()].some((one) => one.author.kind === 'bot'))
}

async function call(path: string, body: string, type = 'application/json', token?: string) {
  const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await fetch(`${service.url}/api/widget${path}`, { method: 'POST', headers, body })
  return { status: answer.status, body: (await answer.json()) as ErrorBody & Partial<VisitView> }
}

function post(visitor: Visitor, path: string, body: string, type?: string) {
  return call(path, body, type, visitor.visit.visitorToken)
}

async function upload(visitor: Visitor, name: string, bytes: Buffer, mime: string) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
  const headers = { authorization: `Bearer ${visitor.visit.visitorToken}` }
  const answer = await fetch(`${service.url}/api/widget/attachments`, { method: 'POST', headers, body: form })
  return { status: answer.status, body: (await answer.json()) as ErrorBody & { id: string } }
}

/** What the desk sees of what this visitor said. */
async function saidBy(visitor: Visitor): Promise<string[]> {
  const id = [...visitor.held.values()][0]!.conversationId
  const { messages } = await staff.get<CatchUpView>(`/conversations/${id}/messages?limit=200`)
  return messages.filter((one) => one.direction === 'incoming').map((one) => one.text)
}

function filesKept(): number {
  const folder = join(home.env.DATA_DIR!, 'files')
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
}

function codeOfSocket(token: string | undefined): Promise<string> {
  const socket = io(`${service.url}/visitor`, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  return new Promise((told) => {
    const end = (code: string) => {
      socket.disconnect()
      told(code)
    }
    socket.on('connect', () => end('let in'))
    socket.on('connect_error', (error) => end((error as Error & { data?: ErrorBody }).data?.code ?? error.message))
  })
}

/** The claims of a token, with another person in them. */
function elsewhere(claims: string): string {
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object
  return base64({ ...read, contact: randomUUID() })
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** What scripts in messages would have made, were they not text. This runs in the browser. */
function harm(expected: number): string[] {
  const texts = document.body.textContent!.split('alert(1)').length - 1
  return [
    ...(texts < expected ? [`only ${texts} of the texts are shown`] : []),
    ...('bad' in window ? ['a script ran'] : []),
    ...[
      ...document.querySelectorAll('img[src="x"], img[src*="z.png"], [onerror], [onload], a[href^="javascript:"]'),
    ].map((one) => one.outerHTML),
  ]
}

async function watched(page: Page): Promise<{ page: Page; dialogs: string[] }> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  return { page, dialogs }
}

/** A zip of 1 MB whose list of contents, which office files begin with, unpacks to 1 GB. */
function zipBomb(): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const part = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { finishFlush: 2 })
  const packed = Buffer.concat([...Array.from({ length: 16 }, () => part), deflateRawSync(Buffer.alloc(1))])
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(1024 * 1024 * 1024 + 1, 8)
  const shared = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes])
  const lengths = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, lengths, name, packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, lengths, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
