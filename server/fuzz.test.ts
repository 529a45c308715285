import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { RouteOptions } from 'fastify'
import type { z } from 'zod'
import { errorBody } from '../contracts/common.ts'
import { createExamples } from './examples.testing.ts'
import { inputsOf, type JsonSchema, jsonSchemaOf, type KnownIds } from './inputs.testing.ts'
import { knownCalls } from './kernel/realtime/socket-calls.ts'
import { createTestService, type TestPerson } from './testing.ts'

/** How many inputs are tried, over all routes and calls of sockets together. */
const cases = Number(process.env.FUZZ_CASES ?? 800)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const patienceMs = 15_000

const service = await createTestService({ ROLES: 'web,worker', DEMO: 'true' })
after(() => service.close())
const own = await service.addShop('jia')
const { people } = own
const examples = createExamples(service.db)
/** Another tenant, full of a word that no answer to the first may ever hold. */
const planted = await service.addShop('plantedelsewhere')
await examples.place(planted, planted.people.agent, 'agent')
await examples.byProperty.faqIds!(planted, planted.people.agent)
const visitors = await Promise.all(Array.from({ length: 30 }, () => service.startVisit(own)))
const ids: KnownIds = await knownIds()
const apiRoutes = service.routes.filter(({ url }) => url.startsWith('/api/') && !url.startsWith('/api/docs'))
const pageRoutes = service.routes.filter((route) => !apiRoutes.includes(route))

/** Ids that are really there, so that inputs come past the first look; never those of who asks. */
async function knownIds(): Promise<KnownIds> {
  const made: Record<string, string[]> = {}
  for (const [name, make] of Object.entries(examples.byProperty))
    made[name] = await Promise.all([1, 2, 3].map(() => make(own, people.administrator)))
  return {
    ...made,
    cursor: cursors(),
    publicKey: [own.inbox.publicKey],
    timezone: ['Asia/Shanghai', 'UTC'],
    q: ['退货', 'jia', '订单 1'],
    token: ['x'.repeat(40)],
  }
}

/** Places in lists as they are given out, and as somebody else would make them up. */
function cursors(): string[] {
  const id = own.people.agent.id
  const times = [Date.now(), 8.64e15, -8.64e15, 1e300, '2026-11-22T10:00:00.000Z', '0000-01-01T00:00:00Z', 'x']
  const texts = [...times.map((at) => [at, id]), [Date.now(), 'x'], [5, '\u0000'], [id], ['x'], [1e300], [-1], []]
  return texts.map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'))
}

interface Asked {
  route: RouteOptions
  param: string
  query: unknown
  body: unknown
  raw: Raw | undefined
  who: TestPerson
  visitor: number
  headers: Record<string, string>
}
interface Raw {
  type: string
  text: string
}

const rawBodies = fc.constantFrom<Raw>(
  { type: 'application/json', text: '{' },
  { type: 'application/json', text: '' },
  { type: 'application/json', text: 'null' },
  { type: 'application/json', text: '"\\ud800"' },
  { type: 'application/json', text: '{"__proto__":{"role":"administrator"}}' },
  { type: 'application/json', text: '{"constructor":{"prototype":{"role":"x"}}}' },
  { type: 'application/json', text: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}' },
  { type: 'application/json', text: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
  { type: 'application/json', text: `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}` },
  { type: 'application/json', text: `{"text":"${'x'.repeat(1_200_000)}"}` },
  { type: 'application/json; charset=utf-16', text: '{}' },
  { type: 'text/plain', text: 'hello' },
  { type: 'application/xml', text: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { type: 'application/x-www-form-urlencoded', text: 'a=1&__proto__[b]=2' },
  { type: 'multipart/form-data', text: 'x' },
  { type: 'multipart/form-data; boundary=x', text: '--x\r\n' },
  { type: 'multipart/form-data; boundary=x', text: part('file', '../../etc/passwd\u0000.png', 'hello') },
  { type: 'multipart/form-data; boundary=x', text: part('file', 'a'.repeat(5000), '%PDF-1.4 <script>') },
  { type: 'multipart/form-data; boundary=x', text: part('file', '<svg onload=x>.svg', '<svg onload="alert(1)"/>') },
  { type: 'multipart/form-data; boundary=x', text: part('file', 'a.png', '\u0089PNG\r\n\u001a\n\u0000\u0000') },
  { type: 'multipart/form-data; boundary=x', text: part('__proto__', 'a.txt', 'x') },
  { type: '\u00ff', text: '{}' },
)

function part(field: string, name: string, content: string): string {
  return `--x\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`
}

const ordinary = fc.constant<Record<string, string>>({})
/** What else a request may say of itself: most say nothing, some say too much. */
const someHeaders = fc.oneof(
  { weight: 6, arbitrary: ordinary },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        'if-match': fc.constantFrom('*', '""', '"1"', 'W/"1"', '"a", "b"', 'x'.repeat(5000), '"\\"', '\u00ff'),
        'if-none-match': fc.constantFrom('*', '"1"', 'W/"', ','.repeat(3000)),
        'idempotency-key': fc.oneof(
          fc.constantFrom(
            '',
            ' ',
            'key-1',
            'key-2',
            'x'.repeat(201),
            '\u00ff',
            "'; drop table message; --",
            '__proto__',
          ),
          fc.uuid(),
        ),
        authorization: fc.constantFrom(
          'Bearer',
          'Bearer ',
          'Bearer zk_',
          'Bearer zk_abc_def',
          `Bearer zk_${'a'.repeat(12)}_${'b'.repeat(43)}`,
          'Bearer null',
          `Bearer ${'x'.repeat(7000)}`,
          'Basic YWRtaW46YWRtaW4=',
          'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
        ),
        origin: fc.constantFrom('null', 'https://evil.example', 'x'),
        host: fc.constantFrom('evil.example', '', 'a:b:c', '[::1', 'localhost:99999'),
        'x-forwarded-for': fc.constantFrom('', '1.2.3.4, 5.6.7.8', '::1%eth0', 'x', '999.1.1.1', ','.repeat(2000)),
        'x-forwarded-proto': fc.constantFrom('https', 'javascript', ''),
        'x-forwarded-host': fc.constantFrom('evil.example', '\u00ff'),
        'x-request-id': fc.constantFrom('', 'x'.repeat(5000), '{"a":1}', '\u00ff', '../..'),
        traceparent: fc.constantFrom('00-0-0-00', `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, 'x'),
        accept: fc.constantFrom('', '*/*', 'text/html', 'application/xml', ';q='),
        'accept-language': fc.constantFrom('zh-CN', 'en;q=', ','.repeat(3000), '*'),
        range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', `bytes=${'0-,'.repeat(900)}`),
        'user-agent': fc.constantFrom('', '<script>alert(1)</script>', 'x'.repeat(5000), '\u00ff'),
        cookie: fc.constantFrom('zhanggui.session_token=', 'zhanggui.session_token=%', 'a=b; '.repeat(900)),
        'content-encoding': fc.constantFrom('gzip', 'br', 'x'),
        'x-http-method-override': fc.constantFrom('DELETE', 'TRACE'),
      },
      { requiredKeys: [] },
    ),
  },
)

const params = ['%00', '%', '%ff%fe', '..%2f..%2fetc', "'", '-1', '1e9', '99999999999999999999', 'null', '%ED%A0%80']

function requestsTo(route: RouteOptions): fc.Arbitrary<Asked> {
  const { body, querystring } = (route.schema ?? {}) as { body?: z.ZodType; querystring?: z.ZodType }
  const inputs = (schema: z.ZodType | undefined) => {
    const described = schema && safely(() => jsonSchemaOf(schema))
    return described ? eitherWay(described) : fc.constant(undefined)
  }
  return fc.record({
    route: fc.constant(route),
    param: fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...params) },
      { weight: 1, arbitrary: fc.uuid() },
    ),
    query: inputs(querystring),
    body: inputs(body),
    raw: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rawBodies }),
    who: fc.constantFrom(people.administrator, people.administrator, people.agent),
    visitor: fc.nat(visitors.length - 1),
    headers: someHeaders,
  }) as fc.Arbitrary<Asked>
}

function eitherWay(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof(inputsOf(schema, ids), inputsOf(schema, ids, { hostile: true }))
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

async function addressOf({ route, param, query, who }: Asked): Promise<string> {
  let url = route.url.replace('*', 'index.html')
  if (/:\w+/.test(url)) {
    const real = param === '' && url.startsWith('/api/v1/')
    const value = real ? await examples.ofParameter(url)(own, who) : param || 'x'
    url = url.replace(/:\w+/, value)
  }
  return `${url}${searchOf(query)}`
}

function searchOf(query: unknown): string {
  if (typeof query !== 'object' || query === null) return ''
  const parts = Object.entries(query).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => `${encode(name)}=${encode(typeof one === 'object' ? JSON.stringify(one) : String(one))}`),
  )
  return `?${parts.join('&').slice(0, 8000)}`
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed())

async function answerTo(asked: Asked) {
  const { route, body, raw, who, visitor } = asked
  const isWidget = route.url.startsWith('/api/widget/')
  const headers: Record<string, string> = {
    ...(isWidget ? { authorization: `Bearer ${visitors[visitor]!.token}` } : {}),
    ...(raw && route.method !== 'GET' ? { 'content-type': raw.type } : {}),
    ...asked.headers,
  }
  const sent = route.method === 'GET' ? undefined : (raw?.text ?? (body === undefined ? undefined : jsonOf(body)))
  if (sent !== undefined && !headers['content-type']) headers['content-type'] = 'application/json'
  const given = { headers, ...(sent === undefined ? {} : { body: sent }) }
  const signedIn = route.url.startsWith('/api/v1/') && !asked.headers.cookie
  const cookie = signedIn ? { cookie: who.cookie } : {}
  return inTime(service.ask(String(route.method), await addressOf(asked), { ...given, ...cookie }))
}

function jsonOf(body: unknown): string {
  return JSON.stringify(body) ?? 'null'
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const short = (value: unknown) => JSON.stringify(value)?.slice(0, 3000)

function assertNoFaults(what: () => string): void {
  const faults = service.faults.splice(0).map((line) => {
    const { msg, err } = JSON.parse(line) as { msg: string; err?: { message: string; code?: string } }
    return `${msg}: ${err?.code ?? ''} ${err?.message ?? ''}`.slice(0, 300)
  })
  assert.equal(faults.length, 0, `${faults.join('; ')} by ${what()}`)
}

/** How often each route answered with which status; told with FUZZ_TELL. */
const statuses = new Map<string, Record<number, number>>()

function count(name: string, status: number): void {
  const counts = statuses.get(name) ?? {}
  counts[status] = (counts[status] ?? 0) + 1
  statuses.set(name, counts)
}
after(() => {
  if (process.env.FUZZ_TELL) for (const [name, counts] of statuses) console.log(name, JSON.stringify(counts))
})

async function checkRequest(asked: Asked): Promise<void> {
  const what = () =>
    `${asked.route.method} ${asked.route.url} ${short({ ...asked, route: undefined, who: asked.who.role })}`
  const answer = await answerTo(asked).catch((error) => assert.fail(`${what()}: ${error}`))
  count(`${asked.route.method} ${asked.route.url}`, answer.status)
  assertNoFaults(what)
  assert.ok(answer.status < 500, `${what()} answered ${answer.status} ${answer.text.slice(0, 300)}`)
  assert.ok(!answer.text.includes(planted.mark), `${what()} told of another tenant: ${answer.text.slice(0, 600)}`)
  assert.equal(({} as Record<string, unknown>).polluted, undefined, what())
  if (answer.status >= 400 && asked.route.url.startsWith('/api/'))
    assert.ok(errorBody.safeParse(JSON.parse(answer.text)).success, `${what()} answered ${answer.text.slice(0, 300)}`)
}

test('no input to a route breaks the service: every refusal has a code', async () => {
  const runs = Math.ceil((cases * 0.7) / apiRoutes.length)
  const broken: string[] = []
  for (const [index, route] of apiRoutes.entries()) {
    const tried = fc.asyncProperty(requestsTo(route), checkRequest)
    const result = await fc.check(tried, {
      numRuns: runs,
      seed: seed + index,
      interruptAfterTimeLimit: 600_000,
      endOnFailure: !process.env.FUZZ_SHRINK,
    })
    if (result.failed) broken.push(messageOf(result.errorInstance).slice(0, 2500))
  }
  assert.deepEqual(broken, [], `seed ${seed}`)
})

test('no address of a page breaks the service', async () => {
  const params = fc.constantFrom('', '..%2f..%2fpackage.json', '%00', '%', '__proto__', 'x'.repeat(5000))
  const search = fc.constantFrom(
    '',
    '?lang=%00',
    '?lang[]=1&lang[]=2',
    '?key=%00',
    '?q=%ED%A0%80',
    '?sort=__proto__&page=-1',
  )
  const address = fc.tuple(fc.constantFrom(...pageRoutes), params, search)
  await fc.assert(
    fc.asyncProperty(address, async ([route, param, search]) => {
      const url = `${route.url.replace(/:\w+/, param || 'x').replace('*', param)}${search}`
      const answer = await inTime(service.ask(String(route.method), url))
      assertNoFaults(() => `${route.method} ${url}`)
      // The demo shop was not loaded, and says so.
      assert.ok(answer.status < 500 || (answer.status === 503 && url.startsWith('/demo')), `${url} ${answer.status}`)
    }),
    { numRuns: Math.ceil(cases * 0.05), seed },
  )
})

test('no call of a socket breaks the service: every refusal has a code', async () => {
  await (await service.connect('/visitor', { token: visitors[0]!.token })).close()
  await (await service.connect('/desk', { cookie: people.agent.cookie })).close()
  const calls = (['/visitor', '/desk'] as const).flatMap((namespace) =>
    [...knownCalls(namespace)].map(([name, schema]) => ({ namespace, name, schema })),
  )
  const runs = Math.ceil((cases * 0.25) / calls.length)
  const broken: string[] = []
  for (const { namespace, name, schema } of calls) {
    let socket = await open(namespace)
    let left = 25
    const input = schema ? eitherWay(jsonSchemaOf(schema)) : fc.anything()
    const tried = fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: input }, fc.anything()), async (sent) => {
      if (left-- === 0) {
        socket.disconnect()
        socket = await open(namespace)
        left = 25
      }
      const what = () => `${namespace} ${name} ${short(JSON.parse(jsonOf(sent)))}`
      const plain = JSON.parse(safely(() => jsonOf(sent)) ?? 'null')
      const answer = await inTime(socket.emitWithAck(name, plain)).catch((error) => assert.fail(`${what()}: ${error}`))
      count(`${namespace} ${name} ${answer.error?.code ?? 'ok'}`, 0)
      assertNoFaults(what)
      assert.ok(!JSON.stringify(answer).includes(planted.mark), `${what()} told of another tenant`)
      if (!answer.ok) assert.ok(errorBody.safeParse(answer.error).success, `${what()} answered ${short(answer)}`)
      assert.notEqual(answer.error?.code, 'internal', what())
    })
    const result = await fc.check(tried, { numRuns: runs, seed, endOnFailure: true })
    if (result.failed) broken.push(messageOf(result.errorInstance).slice(0, 2500))
    socket.disconnect()
  }
  assert.deepEqual(broken, [], `seed ${seed}`)
})

test('whatever was sent, the bot and the desk went on, and ordinary customers are served', async () => {
  await inTime(service.events.drain())
  assertNoFaults(() => 'what was heard of it later')
  const visitor = await service.startVisit(await service.addShop('yi'))
  const headers = { authorization: `Bearer ${visitor.token}` }

  const said = await service.ask('POST', '/api/widget/messages', {
    headers,
    body: { clientId: 'client-1', text: '你好' },
  })

  assert.equal(said.status, 201)
  assert.equal(({} as Record<string, unknown>).polluted, undefined)
})

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

let visitorsUsed = 0
function open(namespace: '/visitor' | '/desk') {
  visitorsUsed = (visitorsUsed + 1) % visitors.length
  const given = namespace === '/desk' ? { cookie: people.agent.cookie } : { token: visitors[visitorsUsed]!.token }
  return service.connect(namespace, given)
}
