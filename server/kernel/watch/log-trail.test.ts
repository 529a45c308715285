import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { inContext } from '../context.ts'
import { appendEvent, createEventBus, defineEvent } from '../events.ts'
import { createHttp } from '../http.ts'
import { newId } from '../ids.ts'
import { createJobs } from '../jobs/jobs.ts'
import { createLog } from '../log.ts'
import { inTenant } from '../tenancy.ts'
import { createTestDatabase } from '../testing.ts'
import { watchJobs } from './job-watch.ts'
import { createMetrics } from './metrics.ts'
import { watchQueries } from './query-watch.ts'
import { noTracing } from './tracing.ts'

const postgres = await createTestDatabase()
const embedded = await createTestDatabase({ embedded: true })
after(async () => {
  await postgres.close()
  await embedded.close()
})

type Line = Record<string, unknown> & { msg: string }
function createKeptLog() {
  const lines: Line[] = []
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line)) })
  return { log, lines, find: (msg: string) => lines.find((line) => line.msg === msg) }
}

test('what follows from a request is found by its id, also after the outbox', async () => {
  const { log, find } = createKeptLog()
  const done = defineEvent('shop.thing.done', z.object({ conversationId: z.string() }))
  const bus = createEventBus({ database: postgres, log })
  bus.subscribe(done, 'shop.reaction', async () => log.info('reacted'))
  const tenantId = newId()
  const conversationId = newId()

  await inContext({ requestId: 'a-request-of-the-test' }, () =>
    inTenant(postgres.db, tenantId, (trx) => appendEvent(trx, done, tenantId, { conversationId })),
  )
  await bus.drain()

  const { requestId, tenantId: told, conversationId: about, eventId, event } = find('reacted')!
  assert.deepEqual(
    [requestId, told, about, event],
    ['a-request-of-the-test', tenantId, conversationId, 'shop.thing.done'],
  )
  assert.equal(typeof eventId, 'number')
})

const onServer = {
  skip: process.env.TEST_DATABASE_URL ? false : 'jobs of a worker are tried on PostgreSQL, where they are quick',
}

test('what a job writes into the log is found by the job, and by the request that asked for it', onServer, async () => {
  const { log, find } = createKeptLog()
  const jobs = createJobs({ database: postgres, log })
  watchJobs(jobs, { database: postgres, metrics: createMetrics(), tracing: noTracing })
  const told = new Promise<void>((done) =>
    jobs.define('shop.parcel.packed', async () => {
      log.info('packed')
      done()
    }),
  )
  await jobs.start({ worker: true })

  await inContext({ requestId: 'a-request-with-a-job' }, () => jobs.send('shop.parcel.packed', { tenantId: 'jia' }))
  await told
  await jobs.stop()

  const { job, jobId, requestId, tenantId } = find('packed')!
  assert.deepEqual([job, requestId, tenantId], ['shop.parcel.packed', 'a-request-with-a-job', 'jia'])
  assert.match(String(jobId), /^[\da-f-]{36}$/)
})

test('a request is called as the proxy calls it, and an unfit name is not taken', async () => {
  const { log, find } = createKeptLog()
  const app = await createHttp({ log })
  app.post('/break', async () => {
    throw new Error('broken on purpose')
  })
  const idAfter = async (given: string) => {
    const answer = await app.inject({ method: 'POST', url: '/break', headers: { 'x-request-id': given }, payload: {} })
    return answer.headers['x-request-id']
  }

  assert.equal(await idAfter('proxy-0123456789'), 'proxy-0123456789')
  assert.equal(find('a request failed')?.requestId, 'proxy-0123456789')
  for (const unfit of ['short', 'a line\twith a tab', '<script>alert(1)</script>', 'x'.repeat(101)])
    assert.match(String(await idAfter(unfit)), /^[\da-f-]{36}$/)
  await app.close()
})

for (const [name, database] of [
  ['PostgreSQL', postgres],
  ['the embedded database', embedded],
] as const)
  test(`a slow statement on ${name} is logged with its tenant and without what was in it`, async () => {
    const { log, lines, find } = createKeptLog()
    const metrics = createMetrics()
    watchQueries({ database, metrics, log, slowMs: 20 })
    const tenantId = newId()

    await inTenant(database.db, tenantId, (trx) =>
      sql`select count(*) from generate_series(1, 300000) where ${'13800001111'} <> ${'a secret'}`.execute(trx),
    )

    const line = find('a statement was slow')!
    assert.match(String(line.statement), /^select count\(\*\) from generate_series\(1, 300000\) where \$1 <> \$2$/)
    assert.equal(line.tenantId, tenantId)
    assert.doesNotMatch(JSON.stringify(lines), /13800001111|a secret/)
    assert.match(await metrics.text(), /^zhanggui_slow_queries_total [1-9]/m)
  })
