import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { SystemFact } from '../../../../contracts/message.ts'
import { tellMoney, tellTime } from './format.ts'
import { tellError, tellSystem, words } from './words.ts'

const zh = words['zh-CN']
const server = join(import.meta.dirname, '..', '..', '..', '..', 'server')
/** What meets staff alone, or is answered without a word: a new token is fetched, a link is made afresh. */
const notShown =
  /^request\.(notSignedIn|crossOrigin|cursorInvalid|changedMeanwhile|key[A-Z]\w+)$|^conversation\.(inbox\.(accentContrast|originInvalid|tooMany)|agentUnknown|controlTaken|notOwner|notResolved|attachment\.linkInvalid)$/

test('both languages have a sentence for the same refusals', () => {
  assert.deepEqual(Object.keys(words.en.errors).sort(), Object.keys(zh.errors).sort())
})

test('whatever a customer may be refused is told in a sentence', () => {
  const sources = globSync('**/*.ts', { cwd: server, exclude: ['**/*.test.ts', '**/testing.ts'] })
  const codes = sources
    .flatMap((file) => [...readFileSync(join(server, file), 'utf8').matchAll(/defineError(?:<[^(]*>)?\(\s*'([^']+)'/g)])
    .map((hit) => hit[1]!)
    .filter((code) => /^(internal$|request\.|channels\.web\.|conversation\.)/.test(code) && !notShown.test(code))
  assert.ok(codes.length > 20, `only ${codes.length} codes were found`)

  assert.deepEqual(
    codes.filter((code) => !zh.errors[code]),
    [],
  )
})

test('a refusal is told in words, an unknown one with its code', () => {
  assert.equal(
    tellError(zh, { code: 'request.tooMany', facts: { retryAfterSeconds: 12 } }),
    '发得太快了，请过12秒再试。',
  )
  assert.match(tellError(zh, { code: 'moon.full', facts: {} }), /moon\.full/)
  assert.match(tellError(words.en, { code: 'moon.full', facts: {} }), /moon\.full/)
})

test('each side reads what happened in its own language', () => {
  const joined: SystemFact = { kind: 'agent_joined', agentName: '苏禾' }
  assert.equal(tellSystem(zh, joined), '苏禾加入了会话')
  assert.equal(tellSystem(words.en, joined), '苏禾 joined')
  assert.equal(tellSystem(zh, { kind: 'rating_requested', sessionId: 's' }), '')
  assert.equal(tellSystem(zh, { kind: 'of_tomorrow' } as unknown as SystemFact), '')
})

test('money is told in its own unit', () => {
  assert.equal(tellMoney('zh-CN', { amount: 39900, currency: 'CNY' }), '¥399.00')
  assert.equal(tellMoney('zh-CN', { amount: 39900, currency: 'CNY' }, true), '¥399')
  assert.equal(tellMoney('en', { amount: 12345, currency: 'GBP' }), '£123.45')
  assert.equal(tellMoney('zh-CN', { amount: 3990, currency: 'JPY' }, true), '¥3,990')
})

test('times are told by day', () => {
  const now = new Date(2026, 10, 22, 15, 0)
  assert.equal(tellTime('zh-CN', zh, new Date(2026, 10, 22, 14, 2).toISOString(), now), '今天 14:02')
  assert.equal(tellTime('zh-CN', zh, new Date(2026, 10, 21, 23, 59).toISOString(), now), '昨天 23:59')
  assert.equal(tellTime('en', words.en, new Date(2026, 10, 3, 9, 5).toISOString(), now), '3 Nov 09:05')
})
