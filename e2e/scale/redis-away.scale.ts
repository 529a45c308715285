import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../scripts/postgres.mjs'
import { eventually, pause } from '../support/service.ts'
import { openVisit, type Visitor } from '../support/visitor.ts'
import { startCluster } from './cluster.ts'
import { findRedis } from './redis.ts'

const postgres = await startPostgres()
const redis = await findRedis()
after(async () => {
  postgres?.stop()
  await redis?.kill()
})

test('an answer made in another process reaches the customer at once: through Redis, without it, and through it again', {
  skip: postgres && redis ? false : 'there is no PostgreSQL or no Redis (Debian: postgresql, redis) on this machine',
  timeout: 200_000,
}, async (story) => {
  await redis!.start()
  const cluster = await startCluster({
    databaseUrl: postgres!.url,
    webs: 2,
    workers: 1,
    env: { REDIS_URL: redis!.url },
  })
  const visitors = await Promise.all(cluster.webs.map(({ port }) => openVisit(`http://127.0.0.1:${port}`)))
  story.after(async () => {
    for (const visitor of visitors) visitor.close()
    await cluster.close()
  })
  const askAll = async (when: string) => {
    const times = await Promise.all(visitors.map(ask))
    console.log(`  ${when}: answered by push after ${times.map((ms) => `${ms} ms`).join(' and ')}`)
  }

  const before = redis!.published()
  await askAll('with Redis')
  assert.ok(redis!.published() > before, 'Redis was used')

  await redis!.kill()
  await askAll('right after Redis was killed')
  await pause(2000)
  await askAll('without Redis')

  await redis!.start()
  await eventually('the processes to be back', async () => redis!.published() > 5, 30)
  const again = redis!.published()
  await askAll('with Redis again')
  assert.ok(redis!.published() > again, 'Redis is used again')
  for (const member of cluster.all) assert.equal(await member.stop(), 0, `${member.name} lived through it`)
})

/** Asks, and waits for the pushed answer; nothing is asked from the database meanwhile. Answers with the milliseconds. */
async function ask(visitor: Visitor): Promise<number> {
  const started = Date.now()
  const { seq } = await visitor.send('怎么开发票')
  await eventually('the pushed answer', async () =>
    [...visitor.held.values()].some((message) => message.seq > seq && message.author.kind === 'bot'),
  )
  return Date.now() - started
}
