import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { newWebhookSecret, signatures } from './signature.ts'

const guide = join(import.meta.dirname, '../../../docs/guides/webhooks.md')

test('the example in the guide takes what is sent and refuses what was changed, is old, or is signed by others', async () => {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8')) ?? []
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-guide-'))
  writeFileSync(join(folder, 'example.ts'), example!)
  const { isFromZhanggui } = await import(join(folder, 'example.ts'))
  rmSync(folder, { recursive: true })
  const [secret, former] = [newWebhookSecret(), newWebhookSecret()]
  const body = '{"text":"退货"}'
  const headers = (timestamp: number, secrets = [secret]) => ({
    'webhook-id': 'a',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(secrets, { id: 'a', timestamp, body }),
  })
  const now = Math.floor(Date.now() / 1000)

  assert.equal(isFromZhanggui(secret, headers(now), body), true)
  assert.equal(isFromZhanggui(former, headers(now, [secret, former]), body), true)
  assert.equal(isFromZhanggui(secret, headers(now), `${body} `), false)
  assert.equal(isFromZhanggui(secret, headers(now - 600), body), false)
  assert.equal(isFromZhanggui(former, headers(now), body), false)
})
