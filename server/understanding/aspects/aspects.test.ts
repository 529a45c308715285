import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createReader } from '../reader.ts'
import { readAspects } from './aspects.ts'
import { negationScope } from './negation.ts'

const reader = createReader()
const now = new Date('2026-11-22T08:00:00Z')

const cases: [text: string, said: string][] = [
  ['物流太慢,质量不错', '物流 太慢 negative, 质量 不错 positive'],
  ['客服态度差，不过东西还可以', '态度 差 negative, 东西 还可以 positive'],
  ['面料不起球', '面料 不起球 positive'],
  ['屏幕清晰，系统流畅，价格也实惠', '屏幕 清晰 positive, 系统 流畅 positive, 价格 实惠 positive'],
  ['電池不耐用', '電池 不耐用 negative'],
  ['味道没有想象中好', '味道 没有想象中好 negative'],
  ['great quality but the delivery was terrible', 'quality great positive, delivery terrible negative'],
  ['快递到哪了', ''],
]

for (const [text, said] of cases)
  test(`"${text}" judges ${said || 'nothing'}, with and without a tree`, async () => {
    const { tokens, tree } = await reader.read(text, { now })

    for (const given of [tree, null]) {
      const read = readAspects(text, tokens, given)
      assert.equal(read.map((one) => `${one.text} ${one.opinion!.text} ${one.polarity}`).join(', '), said)
      for (const { text: words, start, end } of read) assert.equal(text.slice(start, end), words)
    }
  })

test('"不是鞋子,是外套" denies the shoes and not the coat', async () => {
  const text = '不是鞋子,是外套'
  const { tokens, tree } = await reader.read(text, { now })

  for (const given of [tree, null])
    assert.deepEqual(
      negationScope(tokens, given).map(({ start, end }) => text.slice(start, end)),
      ['鞋子'],
    )
})

test('asking 好不好 denies nothing', () => {
  const tokens = ['质量', '好', '不', '好'].map((text, at) => ({
    text,
    start: at * 2,
    end: at * 2 + text.length,
    tag: null,
  }))

  assert.deepEqual(negationScope(tokens, null), [])
})

test('whatever the tree says, places point back into the message', () => {
  const piece = fc.constantFrom(
    '物流',
    '太慢',
    '不',
    '質量',
    '很好',
    ',',
    'not',
    ' good ',
    '😡',
    '\ud83d',
    '衣服',
    '差',
  )
  const anyTree = fc.array(
    fc.tuple(piece, fc.integer({ min: -1, max: 30 }), fc.constantFrom('nsubj', 'amod', 'advmod', 'conj')),
  )
  fc.assert(
    fc.property(anyTree, (parts) => {
      const text = parts.map(([word]) => word).join('')
      const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, [word]) => sum + word.length, 0))
      const tokens = parts.map(([word], at) => ({
        text: word,
        start: ends[at]! - word.length,
        end: ends[at]!,
        tag: 'NOUN',
      }))
      const tree = parts.map(([, head, relation]) => ({ head: Math.min(head, parts.length - 1), relation }))
      for (const { text: words, start, end, opinion } of readAspects(text, tokens, tree)) {
        assert.equal(text.slice(start, end), words)
        assert.equal(text.slice(opinion!.start, opinion!.end), opinion!.text)
      }
      for (const { start, end } of negationScope(tokens, tree)) assert.ok(start < end && end <= text.length)
    }),
    { numRuns: 300, seed: 7 },
  )
})
