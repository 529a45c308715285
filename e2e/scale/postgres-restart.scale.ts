import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { startPostgres } from '../../scripts/postgres.mjs'
import { eventually, pause } from '../support/service.ts'
import { startBalancer } from './balancer.ts'
import { startCluster } from './cluster.ts'
import { gather } from './crowd.ts'

const postgres = await startPostgres({ durable: true })
after(() => postgres?.stop())

/** While PostgreSQL is away a customer waits; what waits too long is refused with the code that says to come again. */
const waiting = /^(refused: request\.unavailable .*|operation has timed out|socket has been disconnected)$/

test('PostgreSQL is cut off and started again three times while customers talk: they wait, go on, and nothing is lost', {
  skip: postgres ? false : 'there is no PostgreSQL (Debian: postgresql) on this machine',
  timeout: 400_000,
}, async (story) => {
  const cluster = await startCluster({ databaseUrl: postgres!.url, webs: 2, workers: 1 })
  const balancer = await startBalancer(cluster.webs.map(({ port }) => port!))
  const crowd = await gather(balancer.url, 30, 1000)
  story.after(async () => {
    crowd.close()
    await balancer.close()
    await cluster.close()
  })

  for (const round of [1, 2, 3]) {
    const before = crowd.acknowledged()
    await eventually('sixty more acknowledgements', async () => crowd.acknowledged() > before + 60, 60)
    crowd.longestSilence()
    await postgres!.restart()
    const restartedAt = Date.now()
    const then = crowd.acknowledged()
    await eventually('the next acknowledgements', async () => crowd.acknowledged() > then + 10, 60)
    console.log(
      `  restart ${round}: talking again ${Date.now() - restartedAt} ms after PostgreSQL was back; longest time without an acknowledgement ${crowd.longestSilence()} ms`,
    )
    await pause(1000)
  }
  await crowd.rest()
  await crowd.verify().catch(async (error) => {
    console.log(
      await leftInOutbox(postgres!.url),
      cluster.all.map((member) => member.printed().slice(-3000)).join('\n'),
    )
    throw error
  })

  console.log(`  ${crowd.acknowledged()} messages acknowledged; ${JSON.stringify([...crowd.troubles])}`)
  for (const trouble of crowd.troubles.keys()) assert.match(trouble, waiting)
  for (const member of cluster.all) assert.equal(await member.stop(), 0, `${member.name} lived through it`)
})

/** What nobody has been told yet, for whoever looks into a failure. */
async function leftInOutbox(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select 'outbox' as place, name, payload, claimed_until > now() as held from outbox where delivered_at is null
     union all select 'retry ' || subscriber || ' ' || last_error, due_at::text, null, null from outbox_retry`,
  )
  await client.end()
  return rows.map((row) => JSON.stringify(row)).join('\n')
}
