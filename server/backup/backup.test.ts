import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { createTestTenant } from '../accounts/testing.ts'
import { createTestInbox } from '../conversation/testing.ts'
import { createTestContact } from '../customers/testing.ts'
import { type OpenedDatabase, openPglite } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { migrate, readMigrations } from '../kernel/migrate.ts'
import { createSecrets } from '../kernel/secrets/secrets.ts'
import { createFolderStorage } from '../kernel/storage.ts'
import { createTestDatabase } from '../kernel/testing.ts'
import { backUp, restore } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-backup-'))
const opened: OpenedDatabase[] = []
const secrets = createSecrets('a secret that only these tests share')
after(async () => {
  for (const database of opened) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An installation with a file store of its own. */
async function install(kind: { embedded: boolean } = { embedded: true }, database?: OpenedDatabase) {
  const own = database ?? (await createTestDatabase(kind))
  opened.push(own)
  return { database: own, storage: createFolderStorage(join(folder, newId())), secrets }
}
type Installed = Awaited<ReturnType<typeof install>>

/** Two shops, one with a picture, a merged visitor, awkward texts, and somebody who can sign in. */
async function fill({ database, storage }: Installed) {
  const { db } = database
  const shop = await createTestTenant(db)
  await createTestTenant(db, { name: '另一家"店"\\n' })
  await createTestInbox(db, shop.tenantId)
  const old = await createTestContact(db, shop.tenantId, { name: '林"小\\满"\n🧣', tags: ['a,b', '"', '\\', ''] })
  const known = await createTestContact(db, shop.tenantId)
  await sql`update contact set merged_into = ${known.contactId} where id = ${old.contactId}`.execute(db)
  await sql`insert into outbox (tenant_id, name, payload) values (${shop.tenantId}, 'shop.thing.done', '{"n": 1.50}')`.execute(
    db,
  )
  await sql`insert into auth."user" (name, email, email_verified) values ('苏禾', 'suhe@example.com', true)`.execute(db)
  await sql`insert into shop (tenant_id, version, document) values (${shop.tenantId}, 1, '{"b": 1,  "a": 0.10}')`.execute(
    db,
  )
  const key = `${shop.tenantId}/attachment/${newId()}`
  await storage.put(key, Buffer.from('a picture 🧣'.repeat(20_000)), 'image/png')
  await sql`insert into attachment (tenant_id, id, uploaded_by_kind, uploaded_by, name, mime, kind, size, storage_key)
    values (${shop.tenantId}, ${newId()}, 'contact', ${known.contactId}, 'p.png', 'image/png', 'image', 1, ${key})`.execute(
    db,
  )
  return { tenantId: shop.tenantId, key }
}

/** Everything but the first line (when and where it was made) and the order of rows. */
function contentsOf(path: string): string[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
  return lines.filter((line) => !line.startsWith('{"kind":"end"')).sort()
}

async function countTenants({ database }: Installed): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from tenant`.execute(database.db)
  return rows[0]!.n
}

async function backupOfAShop() {
  const shop = await install()
  const made = await fill(shop)
  const path = join(folder, `${newId()}.backup`)
  const report = await backUp(shop, path)
  return { shop, path, report, ...made }
}

/** The same backup with one of its lines changed. */
function changed(path: string, from: string | RegExp, to: string): string {
  const lines = gunzipSync(readFileSync(path)).toString('utf8')
  assert.match(lines, typeof from === 'string' ? new RegExp(from) : from)
  const copy = join(folder, `${newId()}.backup`)
  writeFileSync(copy, gzipSync(lines.replace(from, to)))
  return copy
}

test('a whole shop with its files is put back into an empty installation, and nothing differs', async () => {
  const { path, report, key } = await backupOfAShop()
  const other = await install()

  const restored = await restore(other, path)

  assert.deepEqual(
    { tables: restored.tables, rows: restored.rows, files: restored.files, sameSecret: restored.sameSecret },
    { tables: report.tables, rows: report.rows, files: 1, sameSecret: true },
  )
  assert.equal(await text((await other.storage.get(key))!), 'a picture 🧣'.repeat(20_000))
  await backUp(other, join(folder, 'again'))
  assert.deepEqual(contentsOf(join(folder, 'again')), contentsOf(path))
  const { rows } = await sql<{ id: number }>`insert into outbox (tenant_id, name, payload)
    select tenant_id, name, payload from outbox returning id`.execute(other.database.db)
  assert.equal(Number(rows[0]?.id), 2)
  await assert.rejects(sql`update contact set merged_into = ${newId()}`.execute(other.database.db), /foreign key/)
})

test('a shop moves from the embedded database to PostgreSQL and back, and nothing differs', {
  skip: process.env.TEST_DATABASE_URL ? false : 'needs a PostgreSQL server (TEST_DATABASE_URL)',
}, async () => {
  const { path } = await backupOfAShop()
  const server = await install({ embedded: false })
  const embedded = await install()

  await restore(server, path)
  const onServer = join(folder, 'on-server')
  await backUp(server, onServer)
  await restore(embedded, onServer)
  await backUp(embedded, join(folder, 'home'))

  assert.deepEqual(contentsOf(onServer), contentsOf(path))
  assert.deepEqual(contentsOf(join(folder, 'home')), contentsOf(path))
})

test('what is there already is not mixed with a backup; only --replace puts it in its place', async () => {
  const { path } = await backupOfAShop()
  const other = await install()
  const { key } = await fill(other)
  await createTestTenant(other.database.db)

  await assert.rejects(restore(other, path), { code: 'backup.notEmpty' })
  assert.equal(await countTenants(other), 3)
  await restore(other, path, { replace: true })

  assert.equal(await countTenants(other), 2)
  assert.equal(await other.storage.get(key), undefined)
})

test('a backup that was cut off, damaged, or is something else is refused in words, and changes nothing', async () => {
  const { path } = await backupOfAShop()
  const whole = readFileSync(path)
  const other = await install()
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const spoilt = Buffer.from(whole)
  spoilt[Math.floor(whole.length / 2)]! ^= 0x55

  const refused: [string, string][] = [
    [write('cut', whole.subarray(0, whole.length - 200)), 'backup.cutOff'],
    [write('spoilt', spoilt), 'backup.damaged'],
    [changed(path, '另一家', '别一家'), 'backup.damaged'],
    [changed(path, /\{"kind":"end".*\n/, ''), 'backup.cutOff'],
    [changed(path, '"format":1', '"format":2'), 'backup.newer'],
    [changed(path, /"migrations":\[/, '"migrations":["29990101-0000-of-tomorrow.sql",'), 'backup.newer'],
    [write('text', 'hello'), 'backup.unreadable'],
    [write('json', gzipSync('{"kind":"other"}\n')), 'backup.unreadable'],
    [join(folder, 'nowhere'), 'backup.unreadable'],
  ]
  for (const [file, code] of refused) await assert.rejects(restore(other, file), { code }, file)

  assert.equal(await countTenants(other), 0)
})

test('an older backup goes into a database that is wholly new, which is then brought up to date', async () => {
  const names = (await readMigrations()).map(({ name }) => name)
  const last = names.at(-1)!
  const before = await install(undefined, await openPglite())
  await migrate(before.database, new Set(names.slice(0, -1)))
  await fill(before)
  const path = join(folder, 'older')
  await backUp(before, path)

  await assert.rejects(restore(await install(), path), { code: 'backup.older', facts: { migrations: [last] } })
  const bare = await install(undefined, await openPglite())
  const { migrations } = await restore(bare, path)

  assert.deepEqual(migrations, [last])
  assert.equal(await countTenants(bare), 2)
})

test('another installation is told that its secret is not the one of the backup', async () => {
  const { path } = await backupOfAShop()
  const other = { ...(await install()), secrets: createSecrets('another secret altogether, 32 long') }

  assert.equal((await restore(other, path)).sameSecret, false)
})
