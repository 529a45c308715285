import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from './kernel/config.ts'
import { testLog } from './kernel/testing.ts'
import { createService } from './main.ts'

interface Operation {
  operationId: string
  summary?: string
  tags?: string[]
  security: Record<string, unknown>[]
  responses: Record<string, { description?: string; $ref?: string }>
  parameters?: { in: string; name: string; $ref?: string }[]
}

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-openapi-'))
const service = await createService({
  config: readConfig({ DATA_DIR: folder, PORT: '0', DEMO: 'false' }),
  log: testLog,
})
const routes: { method: string; url: string }[] = []
service.http.addHook('onRoute', ({ method, url }) => {
  for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push({ method: one, url })
})
await service.start()
after(async () => {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
})

const answer = await service.http.inject('/api/openapi.json')
const document = answer.json()
const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
)

test('the reference is OpenAPI 3.1 and says where the service is and how to sign in', () => {
  assert.equal(answer.statusCode, 200)
  assert.match(document.openapi, /^3\.1\.\d+$/)
  assert.ok(document.info.title && document.info.version)
  assert.deepEqual(
    document.servers.map((server: { url: string }) => server.url),
    ['/'],
  )
  assert.deepEqual(Object.keys(document.components.securitySchemes), ['session', 'apiKey', 'visitor'])
})

test('every call of the console and of the widget is in the reference', () => {
  const called = routes.filter(({ url }) => /^\/api\/(v1|widget|accounts|auth)\//.test(url))
  assert.ok(called.length > 60, `only ${called.length} routes were found`)

  const told = new Set(operations.map(({ name }) => name))
  const missing = called.map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  assert.deepEqual(
    missing.filter((name) => !told.has(name)),
    [],
  )
})

test('every call has a summary, a chapter, an id of its own, an answer, and says what a refusal looks like', () => {
  const chapters = document.tags.map((tag: { name: string }) => tag.name)
  for (const { name, path, operation } of operations) {
    assert.ok(operation.summary, name)
    assert.equal(operation.tags?.length, 1, name)
    assert.ok(chapters.includes(operation.tags![0]!), `${name}: ${operation.tags}`)
    assert.ok(
      Object.keys(operation.responses).some((status) => status.startsWith('2')),
      name,
    )
    assert.deepEqual(operation.responses.default, { $ref: '#/components/responses/Refused' }, name)
    const named = operation.parameters?.filter((one) => one.in === 'path').map((one) => `{${one.name}}`) ?? []
    assert.deepEqual(named.sort(), (path.match(/\{\w+\}/g) ?? []).sort(), name)
  }
  const ids = operations.map(({ operation }) => operation.operationId)
  assert.equal(new Set(ids).size, ids.length)
})

test('every write says that it may be sent again under a key, and what is edited says how not to write over others', () => {
  const has = (operation: Operation, name: string) =>
    operation.parameters?.some(({ $ref }) => $ref === `#/components/parameters/${name}`) ?? false
  const tagged = operations.filter(({ operation }) => has(operation, 'IfNoneMatch'))
  assert.equal(tagged.length, 9)

  for (const { name, path, operation } of operations.filter((one) => one.path.startsWith('/api/v1/'))) {
    const reads = name.startsWith('GET ')
    assert.equal(has(operation, 'IdempotencyKey'), !reads && path !== '/api/v1/attachments', name)
    assert.equal(has(operation, 'IfMatch'), operation.responses['412'] !== undefined, name)
    if (has(operation, 'IfMatch'))
      assert.ok(
        tagged.some((one) => one.path === path),
        name,
      )
    if (has(operation, 'IfNoneMatch')) assert.ok(operation.responses['304'], name)
  }
  assert.ok(!answer.body.includes('x-tagged'))
})

test('what needs a signed-in person, an API key or a visitor token says so', () => {
  for (const { name, path, operation } of operations) {
    const needed = operation.security.flatMap((one) => Object.keys(one))
    const isForPeople = /^\/api\/v1\/(api-keys|me\/password|me\/second-factor)/.test(path)
    if (path.startsWith('/api/v1/')) assert.deepEqual(needed, isForPeople ? ['session'] : ['session', 'apiKey'], name)
    else if (path.startsWith('/api/widget/') && path !== '/api/widget/start')
      assert.deepEqual(needed, ['visitor'], name)
    else assert.deepEqual(needed, [], name)
  }
})

test('every reference inside the document leads somewhere, and no named shape is without use', () => {
  const references: string[] = answer.body.match(/"\$ref":"[^"]+"/g) ?? []
  assert.ok(references.length > operations.length)

  for (const reference of new Set(references)) {
    const path = reference.slice(8, -1)
    assert.match(path, /^#\//)
    const found = path
      .slice(2)
      .split('/')
      .reduce<Record<string, unknown> | undefined>((at, key) => at?.[key] as Record<string, unknown>, document)
    assert.ok(found, path)
  }
  const unused = Object.keys(document.components.schemas).filter(
    (name) => !references.includes(`"$ref":"#/components/schemas/${name}"`),
  )
  assert.deepEqual(unused, [])
})

test('no shape of the reference is closed, so that clients made from it read what a newer version adds', () => {
  const closed: string[] = []
  const look = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return
    if ('properties' in part && 'additionalProperties' in part && part.additionalProperties === false) closed.push(path)
    for (const [name, inner] of Object.entries(part)) look(inner, `${path}/${name}`)
  }
  look(document, '')
  assert.deepEqual(closed, [])
})

test('what a newer widget or program sends in addition is passed over', async () => {
  const headers = { origin: 'http://127.0.0.1' }
  const plain = { email: 'nobody@example.com', password: 'wrong' }
  const ask = (url: string, payload: object) => service.http.inject({ method: 'POST', url, headers, payload })

  for (const [url, payload] of [
    ['/api/auth/sign-in/email', plain],
    ['/api/widget/start', { publicKey: 'x'.repeat(20) }],
  ] as const) {
    const [before, after] = [await ask(url, payload), await ask(url, { ...payload, ofTomorrow: { deep: [1] } })]
    assert.deepEqual([after.statusCode, after.json().code], [before.statusCode, before.json().code], url)
    assert.notEqual(after.json().code, 'request.invalid', url)
  }
})
