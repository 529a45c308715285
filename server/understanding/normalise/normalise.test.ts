import assert from 'node:assert/strict'
import { test } from 'node:test'
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
