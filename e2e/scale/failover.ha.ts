import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../support/service.ts'
import { startBalancer } from './balancer.ts'
import { startCluster } from './cluster.ts'
import { gather } from './crowd.ts'
import { missingPrograms, startPatroni } from './patroni.ts'

const missing = missingPrograms()
const waiting = /^(refused: request\.unavailable .*|operation has timed out|socket has been disconnected)$/
const tell = (text: string) => console.log(`  ${text}`)

test('the leading PostgreSQL dies with its Patroni while customers talk: another one leads, and nothing acknowledged is lost', {
  skip:
    missing.length > 0 &&
    `not on this machine: ${missing.join(', ')} (Debian: apt-get install postgresql patroni etcd-server haproxy)`,
  timeout: 600_000,
}, async (story) => {
  const patroni = await startPatroni(3)
  story.after(patroni.close)
  const cluster = await startCluster({ databaseUrl: patroni.url, webs: 2, workers: 1 })
  story.after(cluster.close)
  const balancer = await startBalancer(cluster.webs.map(({ port }) => port!))
  const crowd = await gather(balancer.url, 20, 1000)
  story.after(async () => {
    crowd.close()
    await balancer.close()
  })

  for (const round of [1, 2]) {
    const before = crowd.acknowledged()
    await eventually('sixty more acknowledgements', async () => crowd.acknowledged() > before + 60, 60)
    const old = (await patroni.leader())!
    crowd.longestSilence()
    const then = crowd.acknowledged()
    patroni.kill(old)
    const next = await eventually('another leader', async () => {
      const leader = await patroni.leader()
      return leader && leader.name !== old.name ? leader : undefined
    })
    await eventually('twenty acknowledgements after it', async () => crowd.acknowledged() > then + 40, 90)
    tell(
      `round ${round}: ${old.name} died, ${next.name} leads; longest time without an acknowledgement ${(crowd.longestSilence() / 1000).toFixed(1)} s`,
    )
    patroni.revive(old)
    await eventually(`${old.name} to follow`, () => patroni.follows(old), 120)
    tell(`round ${round}: ${old.name} is back and follows`)
  }
  await crowd.rest()
  await crowd.verify()

  tell(`${crowd.acknowledged()} messages acknowledged, none lost, none doubled, each answered once`)
  tell(`what customers' browsers waited through: ${JSON.stringify([...crowd.troubles])}`)
  for (const trouble of crowd.troubles.keys()) assert.match(trouble, waiting)
})
