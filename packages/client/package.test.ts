import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { createTestService, type TestService, type TestShop } from '../../server/testing.ts'

const execute = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-package-'))
let service: TestService
let shop: TestShop
let key: string

before(async () => {
  service = await createTestService()
  shop = await service.addShop('jia')
  await service.startVisit(shop)
  await service.startVisit(shop)
  const scopes = ['customers.contact:read', 'customers.contact:change']
  const body = { name: '程序', role: 'agent', scopes }
  const made = await service.ask('POST', '/api/v1/api-keys', { cookie: shop.people.administrator.cookie, body })
  key = JSON.parse(made.text).key
})
after(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What a developer writes; `name` is no number, which the types must say. */
const program = `
import { createZhanggui, each, etagOf, isZhangguiError } from '@zhanggui/client'

const zhanggui = createZhanggui({ url: process.env.SERVICE!, apiKey: process.env.KEY!, retries: 0 })
const names: (string | null)[] = []
for await (const contact of each(zhanggui.contacts.getContacts, { limit: 1 })) names.push(contact.name)
const { items } = await zhanggui.contacts.getContacts()
const contact = await zhanggui.contacts.getContactsById({ id: items[0]!.id })
const change = { id: contact.id, body: { note: 'first' } }
const saved = await zhanggui.contacts.patchContactsById(change, { ifMatch: etagOf(contact)!, idempotencyKey: 'k1' })
const again = await zhanggui.contacts.patchContactsById(change, { ifMatch: etagOf(contact)!, idempotencyKey: 'k1' })
const codes: string[] = []
for (const call of [
  () => zhanggui.contacts.patchContactsById({ id: contact.id, body: { note: 'late' } }, { ifMatch: etagOf(contact)! }),
  () => zhanggui.contacts.getContactsById({ id: '00000000-0000-4000-8000-000000000000' }),
  () => zhanggui.settings.getSettings(),
])
  await call().catch((error: unknown) => {
    if (isZhangguiError(error)) codes.push(error.code)
    else throw error
  })
// @ts-expect-error: a name is a text
const wrong: number | null = contact.name
console.log(JSON.stringify({ contacts: names.length, note: saved.note, again: again.note, codes, wrong }))
`

test('the package installs from its file alone, its types hold, and a program with an API key works', async () => {
  await npm(join(root, 'packages/client'), 'pack', '--silent', '--pack-destination', folder)
  const [file] = readdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  await npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--silent', `./${file}`)
  writeFileSync(join(folder, 'program.ts'), program)

  const types = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom']
  const node = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
  await run(folder, join(root, 'node_modules/typescript/bin/tsc'), ...types, ...node, 'program.ts')
  const told = await run(folder, 'program.ts')

  assert.deepEqual(readdirSync(join(folder, 'node_modules')), ['.package-lock.json', '@zhanggui'])
  assert.deepEqual(JSON.parse(told), {
    contacts: 3,
    note: 'first',
    again: 'first',
    codes: ['request.changedMeanwhile', 'customers.contact.notFound', 'apiKey.outOfScope'],
    wrong: null,
  })
})

async function npm(cwd: string, ...args: string[]): Promise<void> {
  await execute('npm', args, { cwd })
}

async function run(cwd: string, script: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, SERVICE: service.address, KEY: key }
  return (await execute(process.execPath, [script, ...args], { cwd, env })).stdout
}
