import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createTestTenant } from '../accounts/testing.ts'
import type { OpenedDatabase } from '../kernel/database.ts'
import { migrate } from '../kernel/migrate.ts'
import { createTestDatabase } from '../kernel/testing.ts'
import { examine, type Finding, type TenantFacts } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-doctor-'))
const opened: OpenedDatabase[] = []
after(async () => {
  for (const database of opened) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openDatabase(): Promise<OpenedDatabase> {
  const database = await createTestDatabase()
  opened.push(database)
  return database
}

/** What the doctor says of a set-up; of one part, when it is named. */
async function consult(
  setUp: { env?: Record<string, string>; database?: OpenedDatabase; tenants?: TenantFacts[] },
  part?: string,
): Promise<Finding[]> {
  const found: Finding[] = []
  const { env = {}, database, tenants = [] } = setUp
  const deps = { env: { DATA_DIR: folder, ...env }, tenants: async () => tenants, ...(database ? { database } : {}) }
  for await (const finding of examine(deps)) if (!part || finding.about === part) found.push(finding)
  return found
}

function told(findings: Finding[]): string[] {
  return findings.map(({ state, sentence }) => `${state}: ${sentence}`)
}

/** A server of the test's own on a free port. */
async function serve(answer: RequestListener): Promise<{ url: string; stop(): void }> {
  const server = createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void server.close() }
}

test('each wrong setting is named, and nothing else is looked at', async () => {
  const found = await consult({ env: { PORT: 'abc', SECRET_KEY: 'short' } })

  assert.deepEqual(
    found.map(({ about, state }) => [about, state]),
    [
      ['settings', 'broken'],
      ['settings', 'broken'],
    ],
  )
  assert.match(found[1]!.sentence, /^SECRET_KEY: must have at least 32 characters$/)
})

test('an up-to-date database whose tenants are kept apart is fine', async () => {
  const database = await openDatabase()
  await createTestTenant(database.db)

  for (const part of ['clock', 'migrations', 'tenants'])
    for (const finding of await consult({ database, tenants: [facts()] }, part))
      assert.equal(finding.state, 'fine', finding.sentence)
})

test('a table that lost its row-level security is found', async () => {
  const database = await openDatabase()
  await createTestTenant(database.db)

  await sql`drop policy tenant on staff; `.execute(database.db)
  assert.match(told(await consult({ database }, 'tenants')).join(), /broken: row-level security is missing on staff/)
  await sql`create policy tenant on staff using (true)`.execute(database.db)
  assert.match(
    told(await consult({ database }, 'tenants')).join(),
    /broken: rows of tenants can be seen by others in staff/,
  )
})

test('a database that is behind the program is found', async () => {
  const database = await openDatabase()
  await sql`delete from migration where name = (select max(name) from migration)`.execute(database.db)

  assert.match(
    told(await consult({ database }, 'migrations')).join(),
    /broken: 1 of \d+ are missing: run npx zhanggui migrate/,
  )
})

test('a database that a newer program migrated is worth a look while it serves this one, else to be mended', async () => {
  const database = await openDatabase()
  await migrate(database)
  await sql`insert into migration (name, digest) values ('29990101-0000-adds.sql', '')`.execute(database.db)
  assert.deepEqual(told(await consult({ database }, 'migrations')), [
    'look: the database is newer than this program and still serves it (1 migrations it does not know): finish the upgrade',
  ])
  assert.match(told(await consult({ database }, 'tenants')).join(), /fine: row-level security holds/)

  await sql`insert into migration (name, digest, needs)
    values ('29990102-0000-takes.sql', '', '29990101-0000-adds.sql')`.execute(database.db)
  assert.deepEqual(told(await consult({ database }, 'migrations')), [
    'broken: this program is too old for its database, which no longer serves it since 29990102-0000-takes.sql: start a version that has 29990101-0000-adds.sql',
  ])
})

test('a database that does not answer is told with its reason', async () => {
  const found = await consult({ env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } }, 'database')

  assert.match(told(found).join(), /broken: PostgreSQL at 127\.0\.0\.1:1 does not let us in: .*ECONNREFUSED/)
})

test('a secret that others may read must be mended', async () => {
  const own = join(folder, 'secret')
  mkdirSync(own)
  writeFileSync(join(own, 'secret.key'), 'x'.repeat(43))
  chmodSync(join(own, 'secret.key'), 0o644)
  assert.match(told(await consult({ env: { DATA_DIR: own } }, 'secret')).join(), /broken: others may read .* chmod 600/)

  chmodSync(join(own, 'secret.key'), 0o600)
  assert.match(told(await consult({ env: { DATA_DIR: own } }, 'secret')).join(), /^fine/)
})

test('a file store that keeps, gives and deletes is fine; one that refuses is not', async () => {
  const kept = new Map<string, Buffer>()
  const store = await serve(async (request, response) => {
    const key = request.url!
    if (request.method === 'PUT') kept.set(key, Buffer.concat(await request.toArray()))
    if (request.method === 'DELETE') kept.delete(key)
    response.writeHead(kept.has(key) || request.method !== 'GET' ? 200 : 404).end(kept.get(key))
  })
  const refusing = await serve((_request, response) => void response.writeHead(403).end())

  assert.match(told(await consult({ env: { S3_ENDPOINT: store.url } }, 'files')).join(), /^fine/)
  assert.equal(kept.size, 0)
  assert.match(told(await consult({ env: { S3_ENDPOINT: refusing.url } }, 'files')).join(), /^broken: .*403/)
  store.stop()
  refusing.stop()
})

test('a proxy that does not answer, or swallows WebSockets, is found', async () => {
  const proxy = await serve((_request, response) => void response.end('{"ok":true}'))

  const there = told(await consult({ env: { PUBLIC_URL: proxy.url } }, 'address'))
  proxy.stop()
  const gone = told(await consult({ env: { PUBLIC_URL: proxy.url } }, 'address'))

  assert.match(there.join(), /^fine: .* answers,look: WebSockets do not come through/)
  assert.match(gone.join(), /^look: .* does not answer \(.*ECONNREFUSED/)
})

test('a mail server that cannot be reached must be mended', async () => {
  assert.match(
    told(await consult({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } }, 'mail')).join(),
    /^broken: .*ECONNREFUSED/,
  )
})

test('each tenant is told what it still needs before customers come', async () => {
  const database = await openDatabase()
  const open = facts({ slug: 'open', inboxes: [{ name: '网店', enabled: true, allowedOrigins: [] }] })
  const bare = facts({ slug: 'bare', administrators: 0, releases: 0, inboxes: [] })

  const found = told(await consult({ database, tenants: [facts(), open, bare] }, 'tenant'))

  assert.match(found[0]!, /^fine: yunshan has/)
  assert.match(found[1]!, /^look: open: any page may embed the inbox 网店/)
  assert.match(
    found.slice(2).join(),
    /^broken: bare has no active administrator.*look: bare has no published.*look: bare has no inbox/,
  )
})

test('facts that nobody tells, reactions that were given up and failing webhooks are found', async () => {
  const database = await openDatabase()
  const { db } = database
  const tenantId = (await createTestTenant(db)).tenantId
  assert.match(told(await consult({ database }, 'events')).join(), /^fine/)

  await sql`insert into outbox (tenant_id, name, payload, created_at)
    values (${tenantId}, 'shop.thing.done', '{}', clock_timestamp() - interval '5 minutes')`.execute(db)
  assert.match(
    told(await consult({ database }, 'events')).join(),
    /^broken: 1 facts wait, the oldest since 30\d s: start/,
  )

  await sql`update outbox set delivered_at = clock_timestamp()`.execute(db)
  await sql`insert into outbox_retry (tenant_id, event_id, subscriber, attempts, due_at, last_error)
    select tenant_id, id, 'shop', 12, clock_timestamp(), 'broken' from outbox limit 1`.execute(db)
  assert.match(told(await consult({ database }, 'events')).join(), /^look: 1 reactions failed too often/)

  await sql`insert into webhook_endpoint (tenant_id, id, url, description, include_text, secret_sealed, failing_since)
    values (${tenantId}, gen_random_uuid(), 'https://shop.example.com', '', false, '', clock_timestamp())`.execute(db)
  assert.match(told(await consult({ database }, 'webhooks')).join(), /^look: 1 endpoints fail and 0 were disabled/)
})

test('a process that went silent, a mixed update and a missing worker are found', async () => {
  const database = await openDatabase()
  const add = (pid: number, version: string, roles: string, silentFor: number) =>
    sql`insert into watch.process (id, host, pid, roles, version, started_at, seen_at)
      values (gen_random_uuid(), 'one', ${pid}, ${`{${roles}}`}, ${version}, clock_timestamp(),
        clock_timestamp() - ${silentFor} * interval '1 second')`.execute(database.db)

  await add(1, '1.0.0', 'web,worker', 0)
  assert.match(told(await consult({ database }, 'processes')).join(), /^fine: 1 alive, version 1\.0\.0$/)

  await sql`delete from watch.process`.execute(database.db)
  await add(2, '1.0.0', 'web', 0)
  await add(3, '1.1.0', 'web', 0)
  await add(4, '1.0.0', 'worker', 120)
  const found = told(await consult({ database }, 'processes'))
  assert.match(found[0]!, /^look: process 4 on one was last heard of 12\d s ago/)
  assert.match(found[1]!, /^look: versions 1\.0\.0 and 1\.1\.0 run side by side/)
  assert.match(found[2]!, /^broken: no process with the role worker is alive/)
})

test('a backup that is missing or old is asked for', async () => {
  const database = await openDatabase()
  assert.match(told(await consult({ database }, 'backup')).join(), /^look: no backup by this program is known/)

  await sql`insert into watch.mark values ('backup', clock_timestamp() - interval '5 days')`.execute(database.db)
  assert.match(told(await consult({ database }, 'backup')).join(), /^look: the last backup .* 5 days ago/)

  await sql`update watch.mark set at = clock_timestamp()`.execute(database.db)
  assert.match(told(await consult({ database }, 'backup')).join(), /^fine/)
})

test('a Redis that is set and does not answer is found', async () => {
  const found = await consult(
    { env: { REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://127.0.0.1:1/x' } },
    'redis',
  )

  assert.match(told(found).join(), /^look: Redis at 127\.0\.0\.1:1 does not let us in \(.*ECONNREFUSED/)
})

test('a proxy that anybody may pass by is found, and figures that nobody may read', async () => {
  const found = told(await consult({ env: { HOST: '0.0.0.0', TRUST_PROXY: 'true' } }, 'settings')).join()

  assert.match(found, /look: TRUST_PROXY is on and HOST is 0\.0\.0\.0/)
  assert.match(found, /look: METRICS_TOKEN is not set, and a proxy stands in front/)
})

test('everything that is found is said in Chinese too', async () => {
  const database = await openDatabase()
  await createTestTenant(database.db)

  const found = await consult({ database, tenants: [facts(), facts({ slug: 'bare', releases: 0 })] })

  for (const { chinese, sentence } of found) assert.match(chinese, /\p{Script=Han}/u, sentence)
})

test('on the command line, what must be mended ends with code 1; asking after migrations makes nothing', () => {
  const own = join(folder, 'not-there')
  const cli = join(import.meta.dirname, '..', 'cli.ts')
  const { DATABASE_URL: _, ...rest } = process.env
  const run = (args: string[], env: Record<string, string>) =>
    spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...rest, DATA_DIR: own, ...env } })

  const doctor = run(['doctor', '--json'], { PORT: 'abc' })
  const check = run(['migrate', '--check'], {})

  assert.equal(doctor.status, 1)
  assert.equal((JSON.parse(doctor.stdout) as Finding[])[0]?.state, 'broken')
  assert.equal(check.status, 1)
  assert.match(check.stdout, /kernel-role\.sql/)
  assert.equal(existsSync(own), false)
})

function facts(overrides: Partial<TenantFacts> = {}): TenantFacts {
  const inbox = { name: '网店', enabled: true, allowedOrigins: ['https://shop.example'] }
  return { slug: 'yunshan', administrators: 1, releases: 1, inboxes: [inbox], ...overrides }
}
