import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { jwtVerify } from 'jose'
import { embedSnippet, signingSnippet } from './snippets.ts'

const secret = 'zs_secret-of-the-inbox'
const customer = { id: 7, name: '林晓雯', email: 'lin@mail.example', phone: '13800138000' }

test('the snippet names the service and the inbox, and nothing else unless it is chosen', () => {
  assert.equal(
    embedSnippet('https://service.example', 'pk'),
    '<script src="https://service.example/widget/loader.js" data-key="pk" async></script>',
  )
  assert.match(
    embedSnippet('https://service.example', 'pk', { locale: 'en', position: 'left' }),
    / data-locale="en" data-position="left" async/,
  )
})

test('a token made by the Node.js example is one that the service accepts', async () => {
  const code = signingSnippet('node')
    .replace(/^import .*$/m, '')
    .replace('export function', 'return function')
  const customerToken = new Function('createHmac', 'process', code)(createHmac, {
    env: { ZHANGGUI_SECRET: secret },
  })

  await assertAccepted(customerToken(customer))
})

test('a token made by the Python example is one that the service accepts', async (t) => {
  if (spawnSync('python3', ['--version']).status !== 0) return t.skip('this machine has no Python')
  const program = `${signingSnippet('python')}
from types import SimpleNamespace
print(customer_token(SimpleNamespace(id=7, name='林晓雯', email='lin@mail.example', phone='13800138000')))`

  const made = spawnSync('python3', ['-c', program], {
    env: { ...process.env, ZHANGGUI_SECRET: secret },
    encoding: 'utf8',
  })

  assert.equal(made.stderr, '')
  await assertAccepted(made.stdout.trim())
})

async function assertAccepted(token: string) {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    requiredClaims: ['exp', 'sub'],
  })
  assert.equal(payload.sub, '7')
  assert.equal(payload.name, '林晓雯')
}
