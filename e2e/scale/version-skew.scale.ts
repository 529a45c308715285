import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startPostgres } from '../../scripts/postgres.mjs'
import { eventually } from '../support/service.ts'
import { signIn } from '../support/staff.ts'
import { type Member, startCluster } from './cluster.ts'
import { type Crowd, gather } from './crowd.ts'
import { takeOlderProgram } from './older-program.ts'

/** A version that knows neither privacy requests, heartbeats nor the indexes of searching: four migrations less. */
const olderCommit = process.env.OLDER ?? '4293024'
const customers = Number(process.env.CUSTOMERS ?? 12)

const older = takeOlderProgram(olderCommit)
const postgres = older && (await startPostgres())
after(() => {
  postgres?.stop()
  older?.remove()
})

/** What a customer's browser may notice of a process that ends: its connection is gone, and comes back. */
const reconnection = /^(socket has been disconnected|operation has timed out)$/
const tell = (text: string) => console.log(`  ${text}`)

function whyNot(): string | false {
  if (!older) return `there is no history of the repository here that holds ${olderCommit}`
  return postgres ? false : 'there is no PostgreSQL (Debian: postgresql) on this machine'
}

test(`${customers} customers talk through an older and this version at once, on a database that this one migrated`, {
  skip: whyNot(),
  timeout: 600_000,
}, async (story) => {
  const before = older!.folder
  const missing = migrationsOf(join(import.meta.dirname, '..', '..')).filter(
    (name) => !migrationsOf(before).includes(name),
  )
  assert.notEqual(missing.length, 0, 'the older version knows fewer migrations')
  const cluster = await startCluster({
    databaseUrl: postgres!.url,
    webs: 2,
    workers: 2,
    env: { DRAIN_SECONDS: '1' },
    program: before,
  })
  const [web1, web2, worker1, worker2] = cluster.all as [Member, Member, Member, Member]
  const crowds: Crowd[] = []
  story.after(async () => {
    for (const crowd of crowds) crowd.close()
    await cluster.close()
  })
  for (const web of cluster.webs) crowds.push(await gather(`http://127.0.0.1:${web.port}`, customers / 2, 1500))

  /** The customers of both web processes go on being heard. */
  const talk = async (state: string) => {
    const counts = crowds.map((crowd) => crowd.acknowledged())
    const wentOn = async () => crowds.every((crowd, index) => crowd.acknowledged() >= counts[index]! + 3 * customers)
    await eventually(`customers to talk on: ${state}`, wentOn, 90).catch((error) => {
      for (const member of cluster.all) tell(`${member.name}: ${member.printed().slice(-3000)}`)
      throw error
    })
    tell(`${state}: ${crowds.map((crowd) => crowd.acknowledged()).join(' and ')} acknowledged`)
  }
  const replace = async (member: Member, program?: string) => {
    assert.equal(await member.stop(), 0, `${member.name} ends politely:\n${member.printed()}`)
    await member.start({}, program)
  }
  // Signed in at a process of the older version; web1 becomes a new one, web2 stays older on the newer database.
  const staff = await Promise.all(
    cluster.webs.map((web) => signIn(`http://127.0.0.1:${web.port}`, 'admin@yunshan.example')),
  )
  const work = async () => {
    for (const member of staff) for (const path of ['/conversations?q=发票', '/contacts?q=a']) await member.get(path)
  }

  await talk('all older')
  await replace(web1)
  await talk(`the first new one ran ${missing.length} migrations, three older ones go on`)
  await work()
  await replace(worker1)
  await talk('one older and one new of each role')
  await worker2.stop()
  await talk('only a new worker, for an older web process too')
  await worker2.start({}, before)
  await worker1.stop()
  await talk('only an older worker, started on the newer database')
  await replace(web2, before)
  await talk('an older web process, started on the newer database')
  await work()
  await worker1.start()
  await replace(web2)
  await replace(worker2)
  await talk('all new')

  for (const crowd of crowds) await crowd.rest()
  for (const crowd of crowds) await crowd.verify()
  for (const crowd of crowds)
    for (const trouble of crowd.troubles.keys()) assert.match(trouble, reconnection, 'nobody was refused anything')
  for (const member of cluster.all)
    assert.doesNotMatch(member.printed(), /"level":(50|60)/, `${member.name} logged no error`)
})

function migrationsOf(program: string): string[] {
  return readdirSync(join(program, 'migrations')).filter((name) => name.endsWith('.sql'))
}
