import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CannedReplyView } from '../../../../../contracts/desk.ts'
import { fillCanned, findSlash, matchCanned, openVariables } from './canned.ts'

function reply(shortcut: string, title: string, text: string): CannedReplyView {
  return { id: shortcut, shortcut, title, text, locale: 'zh-CN', ownerId: null, updatedAt: '2026-11-22T06:00:00Z' }
}
const facts = { 'contact.name': '林晓雯', 'agent.name': '苏禾', 'order.no': null }

test('a canned reply is filled with the names of customer and agent', () => {
  assert.equal(fillCanned('{{contact.name}}您好，我是{{ agent.name }}。', facts), '林晓雯您好，我是苏禾。')
})

test('a variable without a value stays visible, so that it cannot be sent unnoticed', () => {
  const text = fillCanned('订单{{order.no}}已发出', facts)

  assert.equal(text, '订单{{order.no}}已发出')
  assert.deepEqual(openVariables(text), ['order.no'])
  assert.deepEqual(openVariables('用 {{花括号}} 写的不是变量'), [])
})

test('a slash opens the canned replies at the start or after a space, not inside an address', () => {
  assert.deepEqual(findSlash('/wl', 3), { start: 0, query: 'wl' })
  assert.deepEqual(findSlash('您好 /物流', 6), { start: 3, query: '物流' })
  assert.equal(findSlash('https://a', 9), undefined)
  assert.equal(findSlash('1/2', 3), undefined)
})

test('canned replies are found by shortcut, then by name, then by what they say', () => {
  const all = [
    reply('qita', '其他', '退款三天到账'),
    reply('tk', '退款时效', '一到三天'),
    reply('退款', '到账', '一天'),
  ]

  assert.deepEqual(
    matchCanned(all, '退款', 'zh-CN').map((one) => one.shortcut),
    ['退款', 'tk', 'qita'],
  )
  assert.equal(matchCanned(all, '', 'zh-CN').length, 3)
})

test('of two canned replies with one shortcut, the one in the language of the customer comes first', () => {
  const english = { ...reply('kc', 'Opening', 'Hello'), id: 'en', locale: 'en' }
  const chinese = { ...reply('kc', '开场', '您好'), id: 'zh', locale: 'zh-CN' }

  assert.deepEqual(
    [matchCanned([english, chinese], 'kc', 'zh-CN')[0]?.id, matchCanned([chinese, english], 'kc', 'en-GB')[0]?.id],
    ['zh', 'en'],
  )
})
