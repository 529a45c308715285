import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { startPostgres } from '../../scripts/postgres.mjs'
import { eventually, pause } from '../support/service.ts'
import { startBalancer } from './balancer.ts'
import { startCluster } from './cluster.ts'
import { gather } from './crowd.ts'

const postgres = await startPostgres()
after(() => postgres?.stop())

/** What a customer's browser may notice of a process that ends: its connection is gone, and comes back. */
const reconnection = /^(socket has been disconnected|operation has timed out)$/

/** Said at once, so that a long run can be followed. */
const tell = (text: string) => console.log(`  ${text}`)
const customers = Number(process.env.CUSTOMERS ?? 50)

test(`${customers} customers notice nothing while every process is restarted in turn, politely and by kill -9`, {
  skip: postgres ? false : 'there is no PostgreSQL (Debian: postgresql) on this machine',
  timeout: 600_000,
}, async (story) => {
  const cluster = await startCluster({
    databaseUrl: postgres!.url,
    webs: 3,
    workers: 2,
    env: { DRAIN_SECONDS: '1' },
  })
  const balancer = await startBalancer(cluster.webs.map(({ port }) => port!))
  const crowd = await gather(balancer.url, customers, 2000)
  const asking = keepAsking(`${balancer.url}/demo/`)
  story.after(async () => {
    crowd.close()
    asking.end()
    await balancer.close()
    await cluster.close()
  })
  const progress = async (most: number) => {
    const before = crowd.acknowledged()
    await eventually(`${most} more acknowledgements`, async () => crowd.acknowledged() > before + most, 60).catch(
      (error) => {
        tell(`${crowd.acknowledged()} acknowledged; ${JSON.stringify([...crowd.troubles])}`)
        for (const member of cluster.all) tell(`${member.name}: ${member.printed().slice(-2000)}`)
        throw error
      },
    )
  }

  await progress(100)
  for (const member of cluster.all) {
    const started = Date.now()
    assert.equal(await member.stop(), 0, `${member.name} ends politely:\n${member.printed()}`)
    const ended = Date.now()
    await member.start()
    tell(
      `${member.name} ended in ${ended - started} ms, was back after ${Date.now() - ended} ms; longest time without an acknowledgement ${crowd.longestSilence()} ms`,
    )
    await progress(50)
  }
  assert.deepEqual(asking.failures, [], 'no request failed')
  for (const member of cluster.all) {
    await member.kill()
    await pause(300)
    await member.start()
    tell(`${member.name} killed, longest time without an acknowledgement ${crowd.longestSilence()} ms`)
    await progress(50)
  }
  await crowd.rest()
  await crowd.verify()

  tell(`${crowd.acknowledged()} messages acknowledged; ${JSON.stringify([...crowd.troubles])}`)
  for (const trouble of crowd.troubles.keys()) assert.match(trouble, reconnection)
})

/** Asks for a page again and again, each time on a new connection. */
function keepAsking(url: string) {
  const failures: string[] = []
  let isOver = false
  const ask = () =>
    new Promise<void>((done) => {
      const asked = request(url, { agent: false }, (answer) => {
        answer.resume().on('end', done)
        if (answer.statusCode !== 200) failures.push(String(answer.statusCode))
      })
      asked.on('error', (error: NodeJS.ErrnoException) => {
        failures.push(error.code ?? error.message)
        done()
      })
      asked.end()
    })
  void (async () => {
    while (!isOver) {
      await ask()
      await pause(50)
    }
  })()
  return {
    failures,
    end() {
      isOver = true
    },
  }
}
