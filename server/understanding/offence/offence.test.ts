import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownExamples } from '../emotion/labelled.ts'
import { readOffence } from './offence.ts'

const cases: [text: string, offensive: boolean][] = [
  ['你们这群废物', true],
  ['滚蛋', true],
  ['傻逼客服', true],
  ['you are all idiots', true],
  ['质量太差了，我要投诉', false],
  ['气死我了！！！退钱！', false],
  ['我是东北人，能寄到哈尔滨吗', false],
  ['我是聋哑人，可以打字吗', false],
  ['女款有大码吗，我妈穿', false],
  ['黑人牙膏有货吗', false],
  ['垃圾袋多少钱一卷', false],
  ['this is the worst kettle I ever had', false],
]

for (const [text, offensive] of cases)
  test(`"${text}" is ${offensive ? 'offensive' : 'no offence'}`, () => {
    assert.equal(readOffence(text).offensive, offensive)
  })

test('of calm messages that were not learnt from, at most one in a hundred counts as offensive', () => {
  const calm = ownExamples('test').filter(({ emotion }) => emotion === 'neutral')
  const alarms = calm.filter(({ text }) => readOffence(text).offensive)

  assert.ok(alarms.length <= calm.length / 100, alarms.map(({ text }) => text).join('\n'))
})
