import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestConversations, createTestInbox } from '../../conversation/testing.ts'
import { createHttp } from '../../kernel/http.ts'
import { widgetPages } from './widget.pages.ts'

const root = mkdtempSync(join(tmpdir(), 'zhanggui-widget-'))
mkdirSync(join(root, 'chat', 'assets'), { recursive: true })
writeFileSync(join(root, 'loader.js'), '// loader')
writeFileSync(join(root, 'chat', 'index.html'), '<!doctype html>')
writeFileSync(join(root, 'chat', 'assets', 'index-1.js'), '// chat')
writeFileSync(join(root, 'secret.txt'), 'not for everybody')

const stage = await createTestConversations()
const { tenantId, administrator } = await createTestTenant(stage.db)
const { inboxId, publicKey } = await createTestInbox(stage.db, tenantId)
const { inboxes } = stage.conversation
const http = await createHttp()
await http.register(widgetPages, { inboxes, root })
after(async () => {
  await http.close()
  await stage.close()
  rmSync(root, { recursive: true, force: true })
})
const policyOf = async (url: string) => String((await http.inject(url)).headers['content-security-policy'])

test('the chat may be framed by any page until the shop names its origins, and then by these only', async () => {
  assert.doesNotMatch(await policyOf(`/widget/chat/?key=${publicKey}`), /frame-ancestors/)

  const { widget } = await inboxes.get(administrator, inboxId)
  await inboxes.change(administrator, inboxId, { widget: { ...widget, allowedOrigins: ['https://shop.example'] } })

  assert.match(await policyOf(`/widget/chat/?key=${publicKey}`), /frame-ancestors 'self' https:\/\/shop\.example$/)
  assert.match(await policyOf('/widget/chat/?key=unknown'), /frame-ancestors 'self'$/)
  assert.match(await policyOf('/widget/chat/'), /script-src 'self';/)
})

test('the loader may be loaded by every shop, the parts of the chat are kept by browsers for good', async () => {
  const loader = await http.inject('/widget/loader.js')
  const part = await http.inject('/widget/chat/assets/index-1.js')

  assert.equal(loader.headers['cross-origin-resource-policy'], 'cross-origin')
  assert.match(String(loader.headers['cache-control']), /max-age=300/)
  assert.match(String(part.headers['cache-control']), /immutable/)
})

test('no other file leaves the folder', async () => {
  for (const path of ['../../secret.txt', '..%2f..%2fsecret.txt', '%2e%2e/secret.txt', 'nothing.js', '.hidden.js'])
    assert.ok((await http.inject(`/widget/chat/assets/${path}`)).statusCode >= 400, path)
})
