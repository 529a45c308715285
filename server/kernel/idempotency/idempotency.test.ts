import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineError } from '../errors.ts'
import { newId } from '../ids.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { inTenant } from '../tenancy.ts'
import { createCast, createTestDatabase, createTestHttp, testLog } from '../testing.ts'
import { forgetOldKeys } from './idempotency.repository.ts'
import { rememberAnswers } from './idempotency.ts'

const full = defineError('test.boxFull', 409, 'the box is full')
const { db, close } = await createTestDatabase()
const secrets = createSecrets('a secret of at least thirty-two characters')
const own = createCast()
const other = createCast()
const actors = { su: own.agent, gu: own.colleague, stranger: other.agent }
/** What the next request meets on its way. */
let meets: { before?: () => Promise<void>; after?: () => void } = {}

/** A box of slips: the audit log of the tenant, which any module may write. */
const box: FastifyPluginAsyncZod = async (app) => {
  const schema = { body: z.object({ text: z.string().trim() }), response: { 201: z.object({ id: z.string() }) } }
  app.post('/slips', { schema }, async (request, reply) => {
    const { before, after } = meets
    meets = {}
    await before?.()
    const id = newId()
    await inTenant(db, request.actor.tenantId, async (trx) => {
      if (request.body.text === 'too much') throw full({})
      const actor = { actor_id: newId(), actor_role: 'agent', subject: 'slip', action: request.body.text, facts: '{}' }
      await trx
        .insertInto('audit_entry')
        .values({ tenant_id: request.actor.tenantId, id, at: new Date(), actor_name: null, ...actor })
        .execute()
    })
    after?.()
    return reply.code(201).header('etag', '"1"').header('location', `/slips/${id}`).send({ id })
  })
  app.post('/slips/burn', { schema: { response: { 204: z.null() } } }, async (_request, reply) =>
    reply.code(204).send(null),
  )
  app.get('/slips', { schema: { response: { 200: z.object({ id: z.string() }) } } }, async () => ({ id: newId() }))
}
const app: FastifyInstance = await createTestHttp(actors, async (scope) => {
  rememberAnswers(scope, { db, secrets, log: testLog })
  await scope.register(box)
})
after(async () => {
  await app.close()
  await close()
})

test('a write that is sent again under its key is answered as the first time and not done twice', async () => {
  const key = randomUUID()

  const first = await write('su', key, '退货已收到')
  const again = await write('su', key, '退货已收到')

  assert.equal(first.statusCode, 201)
  assert.equal(first.headers['idempotency-replayed'], undefined)
  assert.equal(again.statusCode, 201)
  assert.equal(again.body, first.body)
  for (const name of ['content-type', 'etag', 'location']) assert.equal(again.headers[name], first.headers[name])
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.equal(await slips('退货已收到'), 1)
})

test('an answer without words is said again without words', async () => {
  const key = randomUUID()
  const ask = () => app.inject({ method: 'POST', url: '/api/v1/slips/burn', headers: headersOf('su', key) })

  const first = await ask()
  const again = await ask()

  assert.deepEqual([first.statusCode, first.body], [204, ''])
  assert.deepEqual([again.statusCode, again.body, again.headers['idempotency-replayed']], [204, '', 'true'])
})

test('of many that come at once under one key, one is done and the others wait or hear its answer', async () => {
  const key = randomUUID()

  const answers = await Promise.all(Array.from({ length: 12 }, () => write('su', key, '一起来的')))

  const done = answers.filter((answer) => answer.statusCode === 201)
  assert.ok(done.length >= 1)
  assert.equal(new Set(done.map((answer) => answer.body)).size, 1)
  for (const answer of answers.filter((one) => one.statusCode !== 201)) {
    assert.equal(answer.json().code, 'request.keyInUse')
    assert.match(String(answer.headers['retry-after']), /^[1-5]$/)
  }
  assert.equal(await slips('一起来的'), 1)
})

test('another request under a used key is refused', async () => {
  const key = randomUUID()
  await write('su', key, '第一件')

  const otherText = await write('su', key, '第二件')
  const otherRoute = await app.inject({ method: 'POST', url: '/api/v1/slips/burn', headers: headersOf('su', key) })
  const otherCondition = await write('su', key, '第一件', { 'if-match': '"1"' })

  for (const refused of [otherText, otherRoute, otherCondition]) {
    assert.equal(refused.statusCode, 422)
    assert.equal(refused.json().code, 'request.keyReused')
  }
  assert.equal(await slips('第二件'), 0)
})

test('a key belongs to who used it: a colleague and another tenant are strangers to it', async () => {
  const key = randomUUID()

  const answers = [await write('su', key, '各写各的'), await write('gu', key, '各写各的')]
  const strangers = await write('stranger', key, '各写各的')

  for (const answer of [...answers, strangers]) assert.equal(answer.statusCode, 201)
  assert.equal(new Set([...answers, strangers].map((answer) => answer.body)).size, 3)
  assert.equal(await slips('各写各的'), 2)
})

test('a refusal is said again; a failure of the service may be tried again', async () => {
  const refusedKey = randomUUID()
  const failedKey = randomUUID()

  const refused = [await write('su', refusedKey, 'too much'), await write('su', refusedKey, 'too much')]
  meets = { before: () => Promise.reject(new Error('the disk is gone')) }
  const failed = await write('su', failedKey, '磁盘坏了')
  const second = await write('su', failedKey, '磁盘坏了')

  assert.deepEqual(
    refused.map((answer) => [answer.statusCode, answer.json().code, answer.headers['idempotency-replayed']]),
    [
      [409, 'test.boxFull', undefined],
      [409, 'test.boxFull', 'true'],
    ],
  )
  assert.equal(failed.statusCode, 500)
  assert.equal(second.statusCode, 201)
  assert.equal(await slips('磁盘坏了'), 1)
})

test('a request that is not in order takes no key, so it can be corrected and sent under the same one', async () => {
  const key = randomUUID()

  const wrong = await write('su', key, 7)
  const right = await write('su', key, '改好了')

  assert.equal(wrong.json().code, 'request.invalid')
  assert.equal(right.statusCode, 201)
})

test('a process that died before its work was done leaves the key to the next try', async () => {
  const key = randomUUID()
  const dead = await dyingWrite(key, '还没做', 'before')
  const early = await write('su', key, '还没做')
  await endLease(key)

  const next = await write('su', key, '还没做')

  assert.equal(early.json().code, 'request.keyInUse')
  assert.equal(next.statusCode, 201)
  dead.wake()
  assert.equal((await dead.answer).json().code, 'request.keyLost')
  assert.equal(await slips('还没做'), 1)
  assert.equal((await write('su', key, '还没做')).body, next.body)
})

test('work that was done is never done again, also when its answer was lost', async () => {
  const key = randomUUID()
  meets = {
    after: () => {
      throw new Error('the process ends here')
    },
  }
  const lost = await write('su', key, '做完才倒下')

  const next = await write('su', key, '做完才倒下')

  assert.equal(lost.statusCode, 500)
  assert.deepEqual([next.statusCode, next.json().code], [409, 'request.keyWithoutAnswer'])
  assert.equal(await slips('做完才倒下'), 1)
})

test('keys are forgotten after a day, and answers are unreadable for who has the database alone', async () => {
  const key = randomUUID()
  const first = await write('su', key, '明天再来')
  const { answer } = await db
    .selectFrom('idempotency_key')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  assert.ok(answer && !answer.includes(first.json().id))
  await sql`update idempotency_key set created_at = now() - interval '25 hours' where key = ${key}`.execute(db)

  assert.equal(await forgetOldKeys(db), 1)

  assert.notEqual((await write('su', key, '明天再来')).body, first.body)
  assert.equal(await forgetOldKeys(db), 0)
})

test('a key is 1 to 200 visible characters, and reading needs none', async () => {
  for (const key of ['', ' ', 'a'.repeat(201), '键'])
    assert.equal((await write('su', key, '钥匙不对')).json().code, 'request.invalid', key)
  const read = () => app.inject({ method: 'GET', url: '/api/v1/slips', headers: headersOf('su', 'the same') })

  assert.notEqual((await read()).body, (await read()).body)
})

function headersOf(who: string, key: string) {
  return { authorization: who, 'idempotency-key': key }
}

function write(who: string, key: string, text: unknown, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/slips',
    headers: { ...headersOf(who, key), ...headers },
    payload: { text },
  })
}

/** A request that hangs on its way as in a process that was stopped; `wake` lets it go on. */
async function dyingWrite(key: string, text: string, where: 'before') {
  let wake = () => {}
  const arrived = new Promise<void>((resolve) => {
    meets = {
      [where]: () => {
        resolve()
        return new Promise<void>((go) => {
          wake = go
        })
      },
    }
  })
  const answer = write('su', key, text)
  await arrived
  return { answer, wake: () => wake() }
}

async function endLease(key: string): Promise<void> {
  await sql`update idempotency_key set leased_until = now() - interval '1 second' where key = ${key}`.execute(db)
}

async function slips(text: string): Promise<number> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('id')
    .where('tenant_id', '=', own.tenantId)
    .where('action', '=', text)
    .execute()
  return rows.length
}
