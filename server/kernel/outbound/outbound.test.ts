import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type LookupFunction } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createOutbound } from './outbound.ts'
import { isAllowedAddress } from './outbound-address.ts'

const closing: (() => unknown)[] = []
after(async () => {
  for (const close of closing) await close()
})

/** A list of what a name means, one answer per question; the last one stands. */
function names(meanings: Record<string, readonly string[][]>) {
  const asked: string[] = []
  const lookup = ((host: string, _options: unknown, done: (error: Error | null, found: unknown) => void) => {
    const answers = meanings[host]
    const found = answers?.[Math.min(asked.filter((one) => one === host).length, answers.length - 1)]
    asked.push(host)
    if (!found) return done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as unknown as LookupFunction
  return { lookup, asked }
}

function outbound(meanings: Record<string, readonly string[][]> = {}, allowPrivate = true) {
  const made = createOutbound({ allowPrivate, lookup: names(meanings).lookup })
  closing.push(made.close)
  return made
}

async function listen(answer: RequestListener): Promise<{ port: number; url: string; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    return answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, heard }
}

test('addresses of the house, of the machine and of clouds are told from those of the internet', () => {
  const cases: [string, boolean, boolean][] = [
    // address, allowed on the internet, allowed with own networks
    ['93.184.215.14', true, true],
    ['2606:4700::6810:84e5', true, true],
    ['::ffff:93.184.215.14', true, true],
    ['64:ff9b::5db8:d70e', true, true],
    ['127.0.0.1', false, true],
    ['127.8.9.1', false, true],
    ['10.1.2.3', false, true],
    ['172.16.0.1', false, true],
    ['192.168.1.1', false, true],
    ['100.64.0.1', false, true],
    ['::1', false, true],
    ['fd12:3456::1', false, true],
    ['::ffff:127.0.0.1', false, true],
    ['::ffff:a00:1', false, true],
    ['::10.0.0.1', false, true],
    ['64:ff9b::a00:1', false, true],
    ['169.254.169.254', false, false],
    ['169.254.0.1', false, false],
    ['::ffff:169.254.169.254', false, false],
    ['64:ff9b::a9fe:a9fe', false, false],
    ['100.100.100.200', false, false],
    ['168.63.129.16', false, false],
    ['fd00:ec2::254', false, false],
    ['fe80::1', false, false],
    ['0.0.0.0', false, false],
    ['::', false, false],
    ['224.0.0.1', false, false],
    ['255.255.255.255', false, false],
    ['192.0.2.1', false, false],
    ['198.18.0.1', false, false],
    ['240.0.0.1', false, false],
    ['2002:7f00:1::', false, false],
    ['2001:0:1::1', false, false],
    ['64:ff9b:1::a00:1', false, false],
    ['fec0::1', false, false],
    ['ff02::1', false, false],
    ['2001:db8::1', false, false],
    ['4000::1', false, false],
    ['not an address', false, false],
  ]

  const told = cases.map(([address]) => [
    address,
    isAllowedAddress(address, { allowPrivate: false }),
    isAllowedAddress(address, { allowPrivate: true }),
  ])

  assert.deepEqual(told, cases)
})

test('however an address of the house is spelled, it is not called', async () => {
  const shop = outbound({ 'localhost.': [['127.0.0.1']], localhost: [['::1', '127.0.0.1']] }, false)
  const spellings = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://①②⑦.0.0.1/',
    'http://localhost/',
    'http://localhost./',
    'http://LOCALHOST/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://0.0.0.0/',
  ]

  for (const url of spellings)
    await assert.rejects(shop.fetch(url), {
      code: 'outbound.refused',
      facts: { reason: 'address', host: new URL(url).hostname },
    })
})

test('only web addresses without a password in them and with a port of the web are called', async () => {
  const shop = outbound({}, true)
  const cases: [string, string][] = [
    ['file:///etc/passwd', 'scheme'],
    ['ftp://example.com/', 'scheme'],
    ['gopher://example.com/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://user:pass@example.com/', 'credentials'],
    ['http://127.0.0.1@example.com/', 'credentials'],
    ['http://example.com:22/', 'port'],
    ['http://example.com:25/', 'port'],
    ['http://example.com:0/', 'port'],
    ['http://example.com:6379/', 'port'],
    ['http://example.com:5432/', 'port'],
    ['http://', 'unreadable'],
    ['example.com', 'unreadable'],
  ]

  for (const [url, reason] of cases)
    await assert.rejects(shop.fetch(url), (error: { code?: string; facts?: { reason?: string } }) => {
      assert.equal(error.code, 'outbound.refused', url)
      assert.equal(error.facts?.reason, reason, url)
      return true
    })
  for (const url of ['https://example.com', 'http://example.com:8080/x', 'https://example.com:443/?a=b'])
    assert.equal(shop.check(url).hostname, 'example.com')
})

test('a name that means an address of the house beside a public one is not called', async () => {
  const shop = outbound({ 'shop.example': [['93.184.215.14', '10.0.0.7']] }, false)

  await assert.rejects(shop.fetch('http://shop.example/'), { code: 'outbound.refused' })
})

test('what is connected to is what was looked at: the name is asked for once per connection', async () => {
  const receiver = await listen((_, response) => response.end('ok'))
  const known = names({ 'shop.example': [['127.0.0.1'], ['169.254.169.254']] })
  const shop = createOutbound({ allowPrivate: true, lookup: known.lookup })
  closing.push(shop.close)

  const first = await shop.fetch(`http://shop.example:${receiver.port}/`, { headers: { connection: 'close' } })

  assert.equal(Buffer.from(first.body).toString(), 'ok')
  assert.deepEqual(known.asked, ['shop.example'])
  await assert.rejects(shop.fetch(`http://shop.example:${receiver.port}/`), { code: 'outbound.refused' })
  assert.equal(receiver.heard.length, 1)
})

test('what is asked arrives, and the answer comes back', async () => {
  const receiver = await listen((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => response.writeHead(201, { 'x-seen': String(request.headers['x-shop']) }).end(`got ${body}`))
  })

  const answer = await outbound().fetch(`${receiver.url}/in?a=1`, {
    method: 'POST',
    headers: { 'x-shop': 'tea' },
    body: '龙井',
  })

  assert.deepEqual(receiver.heard, ['POST /in?a=1'])
  assert.equal(answer.status, 201)
  assert.equal(answer.headers['x-seen'], 'tea')
  assert.equal(Buffer.from(answer.body).toString(), 'got 龙井')
  assert.equal(answer.isWhole, true)
})

test('a redirect is not followed', async () => {
  const inner = await listen((_, response) => response.end('secret'))
  const receiver = await listen((_, response) => response.writeHead(302, { location: inner.url }).end())

  const answer = await outbound().fetch(receiver.url)

  assert.equal(answer.status, 302)
  assert.deepEqual(inner.heard, [])
})

test('a long answer is read up to the limit', async () => {
  const receiver = await listen((_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
    }
    response.on('drain', more)
    more()
  })

  const answer = await outbound().fetch(receiver.url, { maxBytes: 1000 })

  assert.equal(answer.body.length, 1000)
  assert.equal(answer.isWhole, false)
})

test('a compressed answer is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000))
  const asked: (string | undefined)[] = []
  const receiver = await listen((request, response) => {
    asked.push(request.headers['accept-encoding'] as string)
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  })

  const answer = await outbound().fetch(receiver.url, { maxBytes: 100_000 })

  assert.deepEqual(asked, ['identity'])
  assert.equal(answer.body.length, bomb.length)
})

test('whoever does not answer, or drips, is waited for no longer than allowed', async () => {
  const silent = await listen(() => {})
  const dripping = await listen((_, response) => {
    response.write('a')
    const timer = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(timer))
  })
  const shop = outbound()

  await assert.rejects(shop.fetch(silent.url, { timeoutMs: 100 }), {
    code: 'outbound.failed',
    facts: { reason: 'timeout', host: '127.0.0.1' },
  })
  const answer = await shop.fetch(dripping.url, { timeoutMs: 150 })
  assert.equal(answer.isWhole, false)
})

test('a side that is not there, speaks no HTTP or breaks off is told as such', async () => {
  const garbage = createTcpServer((socket) => void socket.end('hello\r\n\r\n'))
  const slamming = createTcpServer((socket) => void socket.destroy())
  const breaking = createTcpServer(
    (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf an answer'),
  )
  const ports: number[] = []
  for (const server of [garbage, slamming, breaking]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ports.push((server.address() as AddressInfo).port)
    closing.push(() => server.close())
  }
  const shop = outbound()
  const reason = async (url: string) => shop.fetch(url).catch((error) => error.facts?.reason ?? error)

  assert.equal(await reason(`http://127.0.0.1:${ports[0]}/`), 'protocol')
  assert.equal(await reason(`http://127.0.0.1:${ports[1]}/`), 'connection')
  assert.equal(await reason('http://127.0.0.1:1/'), 'port')
  assert.equal(await reason('http://nowhere.example/'), 'name')
  const half = await shop.fetch(`http://127.0.0.1:${ports[2]}/`)
  assert.equal(half.status, 200)
  assert.equal(half.isWhole, false)
  assert.equal(Buffer.from(half.body).toString(), 'half an answer')
})
