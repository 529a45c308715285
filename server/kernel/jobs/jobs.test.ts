import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createTestDatabase, testLog } from '../testing.ts'
import { createJobs, type Jobs } from './jobs.ts'

const database = await createTestDatabase()
const { db } = database
const workers: Jobs[] = []
after(async () => {
  for (const worker of workers) await worker.stop()
  await database.close()
})
const several = { skip: process.env.TEST_DATABASE_URL ? false : 'several processes need a PostgreSQL server' }

function addWorker(): Jobs {
  const worker = createJobs({ database, log: testLog })
  workers.push(worker)
  return worker
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
async function until(look: () => Promise<boolean> | boolean, seconds = 45): Promise<void> {
  for (let waited = 0; waited < seconds * 10; waited++) {
    if (await look()) return
    await pause(100)
  }
  throw new Error(`waited ${seconds} s`)
}

test('three workers sweep as often as one, one of them at a time', several, async () => {
  let now = 0
  let most = 0
  const turns: number[] = []
  for (const no of [1, 2, 3]) {
    const worker = addWorker()
    worker.sweep('test.dust', 400, async () => {
      turns.push(no)
      most = Math.max(most, ++now)
      await pause(60)
      now--
    })
    await worker.start({ worker: true })
  }
  const started = Date.now()

  await until(() => turns.length >= 5)
  for (const worker of workers.splice(0)) await worker.stop()

  assert.equal(most, 1)
  assert.ok(turns.length <= Math.ceil((Date.now() - started) / 380) + 1, `${turns.length} turns`)
  const { rows } = await sql<{ runs: number }>`select runs from worker.sweep where name = 'test.dust'`.execute(db)
  assert.equal(rows[0]?.runs, turns.length)
})

test('a sweep is taken over from a worker that died in the middle of it', several, async () => {
  await sql`insert into worker.sweep (name, due_at, held_by, held_until)
    values ('test.left', now(), gen_random_uuid(), now() + interval '1 second'),
      ('test.held', now(), gen_random_uuid(), now() + interval '1 hour')`.execute(db)
  const swept = new Set<string>()
  const worker = addWorker()
  for (const name of ['test.left', 'test.held']) worker.sweep(name, 200, async () => void swept.add(name))

  await worker.start({ worker: true })
  await until(() => swept.size > 0)
  await worker.stop()

  assert.deepEqual([...swept], ['test.left'])
})

test('two workers share the jobs, and none is done twice; of the same key one waits', several, async () => {
  const done: { no: number; by: string }[] = []
  const add = (by: string) => {
    const worker = addWorker()
    worker.define<{ no: number }>('test.parcel', async ({ no }) => {
      await pause(20)
      done.push({ no, by })
    })
    return worker
  }
  const first = add('first')
  await first.start({ worker: false })
  for (let no = 0; no < 4; no++) await first.send('test.parcel', { no })
  for (let again = 0; again < 3; again++) await first.send('test.parcel', { no: 99 }, { key: 'the same' })
  await first.stop()
  for (const worker of [add('second'), add('third')]) await worker.start({ worker: true })

  await until(() => done.length >= 5)
  await pause(300)

  assert.deepEqual(done.map(({ no }) => no).sort(), [0, 1, 2, 3, 99])
  assert.equal(new Set(done.map(({ by }) => by)).size, 2, 'both worked')
})

test('a job whose worker is killed goes to another one, and to no other while its worker lives', several, async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${rows[0]!.name}`
  const dying = spawn(process.execPath, ['--input-type=module', '-e', dyingWorker], {
    env: { ...process.env, URL: url.href, KERNEL: join(import.meta.dirname, '..') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const hasIt = new Promise<void>((found) => dying.stdout.once('data', () => found()))
  await hasIt
  const taken: string[] = []
  const heir = addWorker()
  heir.define('test.long', async () => void taken.push('heir'))
  await heir.start({ worker: true })
  await pause(2500)
  assert.deepEqual(taken, [], 'its worker lives')

  dying.kill('SIGKILL')
  await sql`update job.job set heartbeat_on = now() - interval '1 minute' where name = 'test.long'`.execute(db)
  await until(() => taken.length > 0)

  assert.deepEqual(taken, ['heir'])
})

/** A process that takes a job and never ends it. */
const dyingWorker = `
  const { openPostgres } = await import(process.env.KERNEL + '/database.ts')
  const { createJobs } = await import(process.env.KERNEL + '/jobs/jobs.ts')
  const { createLog } = await import(process.env.KERNEL + '/log.ts')
  const database = await openPostgres(process.env.URL, { poolSize: 4 })
  const jobs = createJobs({ database, log: createLog('silent') })
  jobs.define('test.long', async () => {
    console.log('has it')
    await new Promise(() => {})
  })
  await jobs.start({ worker: true })
  await jobs.send('test.long', {})
`
