import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { evaluateNormaliseCommand } from './evaluate.ts'
import { normalise, originalSpan } from './normalise.ts'

const cases: [text: string, uniform: string][] = [
  ['我要退宽', '我要退款'],
  ['我的kd呢', '我的快递呢'],
  ['我的订单到那了', '我的订单到哪了'],
  ['我的訂單到哪裡了', '我的订单到哪里了'],
  ['有木有优惠卷', '有没有优惠券'],
  ['还木有收到', '还没有收到'],
  ['实木有货吗', '实木有货吗'],
  ['能退或换吗', '能退或换吗'],
  ['好好好好好', '好好'],
  ['！！！！！！', '!!'],
  ['ＹＳ２０２６１１０１', 'ys20261101'],
  ['电话13888888888', '电话13888888888'],
  ['KD100型号的tk', 'kd100型号的退款'],
  ['sooooo late', 'soo late'],
  ['3Q啦', '谢谢啦'],
  ['3qm的线', '3qm的线'],
  ['', ''],
  ['wo yao tuikuan', '我要退款'],
  ['我要tuikuan', '我要退款'],
  ['什么时候fahuo', '什么时候发货'],
  ['我的定单怎么还没到', '我的订单怎么还没到'],
  ['什么时候能发或', '什么时候能发货'],
  ['我要退贷', '我要退货'],
  ['克服困难', '克服困难'],
  ['收件人宽宽', '收件人宽宽'],
  ['给林退思寄', '给林退思寄'],
  ['单号SF1234567890', '单号sf1234567890'],
  ['USB接口是typec吗', 'usb接口是typec吗'],
  ['where is my pacakge', 'where is my package'],
  ['can I chnage my adress', 'can i change my address'],
  ['send it to Grzegorz', 'send it to grzegorz'],
  ['my email is jhon.smyth@example.com', 'my email is jhon.smyth@example.com'],
  ['dónde está mi pedido', 'dónde está mi pedido'],
  ['📦到哪了', '包裹到哪了'],
  ['👌🏻', '好的'],
  ['nike', 'nike'],
]

for (const [text, uniform] of cases)
  test(`"${text}" is read as "${uniform}"`, () => {
    const normalised = normalise(text)

    assert.equal(normalised.text, uniform)
    assert.equal(normalised.starts.length, uniform.length)
  })

test('a repaired word leads back to what the customer typed', () => {
  const text = '我的kd到那了'
  const normalised = normalise(text)

  const at = normalised.text.indexOf('快递')
  const { start, end } = originalSpan(normalised, at, at + 2)

  assert.equal(text.slice(start, end), 'kd')
})

test("a tenant's own words are no mistypings", () => {
  const words = compileVocabulary({ words: ['退宽'] })

  assert.equal(normalise('我要退宽', words).text, '我要退宽')
})

const piece = fc.oneof(
  fc.constantFrom(
    '退宽',
    'kd',
    'wo yao ',
    'tuikuan',
    '我',
    '的',
    '訂單',
    '優惠卷',
    '到那了',
    '📦',
    '👍🏽',
    '😀',
    'pacakge ',
    '哈哈哈哈',
    'שלום',
    '١٢٣',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\ud800', '\udc00', '\u0000', '\u202e', 'İ', '　', '１２３'),
)

test('every place of what was made uniform leads into what the customer typed, in its order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const typed = pieces.join('')
      const { text, starts, ends } = normalise(typed)
      assert.equal(starts.length, text.length)
      assert.equal(ends.length, text.length)
      for (let i = 0; i < text.length; i++) {
        assert.ok(starts[i]! >= 0 && starts[i]! < ends[i]! && ends[i]! <= typed.length)
        assert.ok(i === 0 || (starts[i]! >= starts[i - 1]! && ends[i]! >= ends[i - 1]!))
      }
    }),
    { numRuns: 300 },
  )
})

test('figures stay as they were typed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.nat().map(String)), { maxLength: 8 }), (pieces) => {
      const digits = (text: string) => text.replace(/[^0-9]/g, '')
      const typed = pieces.join('').replace(/3[qQ]/g, '')
      assert.equal(
        digits(normalise(typed).text),
        digits(typed.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))),
      )
    }),
    { numRuns: 200 },
  )
})

test('the messages written for tuning are mostly put right, and right ones stay', () => {
  const lines: string[] = []
  const text = readFileSync(join(import.meta.dirname, 'collection/tune.jsonl'), 'utf8')

  evaluateNormaliseCommand({ test: [{ name: 'tune', text }], json: true, print: (line) => lines.push(line) })

  const { repaired, false_repairs } = JSON.parse(lines[0]!) as Record<string, number>
  assert.ok(repaired! > 80)
  assert.ok(false_repairs! <= 1)
})
