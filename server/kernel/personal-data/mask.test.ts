import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '../log.ts'
import { maskText } from './mask.ts'

const cases: [string, string][] = [
  ['请打 13912348000 找我', '请打 139****8000 找我'],
  ['电话:+86 139 1234 8000。', '电话:139****8000。'],
  ['139-1234-8000', '139****8000'],
  ['call +44 20 7946 0123 please', 'call 420****0123 please'],
  ['写信给 lin.xiaoman+a@mail.example.com 吧', '写信给 l***@mail.example.com 吧'],
  ['身份证 110105199003077758', '身份证 1101**********7758'],
  ['卡号 6222 0212 3456 7890 123', '卡号 ****0123'],
  ['住在杭州市文一路12号3幢402室', '[address]'],
  // What only looks like it stays: times, order numbers, ids, versions, amounts.
  ['at 1763812345678', 'at 1763812345678'],
  ['订单 T20261119-0472', '订单 T20261119-0472'],
  ['01a204ba-7ec0-7d1e-bfbd-139123480001', '01a204ba-7ec0-7d1e-bfbd-139123480001'],
  ['took 13912 ms, 24.3.1', 'took 13912 ms, 24.3.1'],
]

for (const [text, masked] of cases)
  test(`the log says ${masked} for ${text.length} characters`, () => assert.equal(maskText(text), masked))

test('whatever is logged, no number, address or word of a customer is in it', () => {
  const lines: string[] = []
  const log = createLog('trace', { write: (line) => lines.push(line) })
  const wrong = Object.assign(new Error('duplicate key: "13912348000"'), {
    code: '23505',
    detail: 'Key (email)=(planted@example.com) already exists.',
    parameters: ['藤花口令'],
  })

  log.error({ err: wrong, phone: '+44 20 7946 0123', deep: { text: '藤花口令', list: ['13912348000'] } }, 'failed')
  log.error(new Error('no letter to planted@example.com', { cause: wrong }))
  log.warn('planted@example.com rang from %s', '139 1234 8000')
  log.info({ number: 13912348000, message: { text: '藤花口令' }, contact: { email: 'planted@example.com' } })
  try {
    JSON.parse('藤花口令 is what she said')
  } catch (error) {
    log.error({ err: error }, 'not JSON')
  }

  const all = lines.join('')
  assert.equal(lines.length, 5)
  for (const word of ['13912348000', '139 1234 8000', 'planted@example.com', '藤花口令', '7946'])
    assert.ok(!all.includes(word), `${word} in ${all}`)
  for (const line of lines) assert.ok(JSON.parse(line).time > 0)
  assert.match(all, /"code":"23505"/)
  assert.match(all, /139\*\*\*\*8000/)
})
