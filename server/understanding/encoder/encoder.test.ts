import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createEncoder, loadEncoder } from './encoder.ts'
import { evaluateRetrievalCommand, evaluateSimilarityCommand } from './evaluate.ts'
import { openFeatureModel, storeFeatureModel } from './feature-model.ts'
import { writeTinyModel } from './own/tiny-model.testing.ts'
import { trainEncoder } from './train.ts'

const folder = mkdtempSync(join(tmpdir(), 'encoder-'))
after(() => rmSync(folder, { recursive: true }))

const likeness = (a: string, b: string, encoder = loadEncoder()) => {
  const [one, other] = [encoder.encode(a), encoder.encode(b)]
  return one.reduce((sum, value, d) => sum + value * other[d]!, 0)
}

const nearer: [text: string, near: string, far: string][] = [
  ['退款什么时候到账', '钱多久退到卡里', '颜色发错了怎么办'],
  ['能开发票吗', '请问可以开电子发票吗亲', '能改地址吗'],
  ['我的包裹到哪了', '物流怎么没有更新', '怎么申请价保'],
  ['when will my card arrive', 'how long until my new card gets here', 'what is the weather today'],
]
for (const [text, near, far] of nearer) {
  test(`"${text}" is nearer to "${near}" than to "${far}"`, () => {
    assert.ok(likeness(text, near) > likeness(text, far))
  })
}

test('politeness hardly changes what a question means', () => {
  assert.ok(likeness('你好，请问怎么退货呢亲', '怎么退货') > 0.95)
})

test('whatever is written, a text becomes a vector of length 1, or of length 0 where it says nothing', () => {
  const encoder = loadEncoder()

  for (const text of ['怎么退货', 'where is my parcel', '12345', '\ud800退', '😀😀', '', '   ', '退'.repeat(100_000)]) {
    const vector = encoder.encode(text)
    const length = Math.hypot(...vector)
    assert.equal(vector.length, encoder.dimensions)
    assert.ok(Math.abs(length - 1) < 1e-4 || length === 0, `${text.slice(0, 10)}: ${length}`)
  }
})

const lessons = {
  name: 'lessons',
  texts: [
    { text: '怎么退货', label: 'return' },
    { text: '我想退货', label: 'return' },
    { text: '退货流程', label: 'return' },
    { text: '什么时候发货', label: 'ship' },
    { text: '今天发货吗', label: 'ship' },
    { text: '还没发货', label: 'ship' },
  ],
}

test('the same texts give the same model, to the last byte, and it is read back as it was written', () => {
  const model = trainEncoder([lessons], ['你好'], { dimensions: 8, epochs: 3 })
  const again = trainEncoder([lessons], ['你好'], { dimensions: 8, epochs: 3 })

  const stored = storeFeatureModel(model)

  assert.deepEqual(stored, storeFeatureModel(again))
  assert.deepEqual(openFeatureModel(stored), model)
  assert.throws(() => openFeatureModel(stored.subarray(0, -1)), /not whole/)
  assert.throws(() => openFeatureModel(Buffer.from('{}\n')), /not the file of an encoder/)
})

test('what was taught together lies together', () => {
  const taught = createEncoder(trainEncoder([lessons], [], { dimensions: 8, epochs: 60, hidden: 0.2 }))

  assert.ok(likeness('退货流程', '我想退货', taught) > likeness('退货流程', '今天发货吗', taught))
})

test('a model of the shop’s own is read from its folder and gives what the same model gives elsewhere', () => {
  writeTinyModel(join(folder, 'tiny'))

  const own = loadEncoder(join(folder, 'tiny'))

  // Worked out by another program from the same weights.
  const elsewhere = [0.28205, -0.3457, -0.40446, -0.41087, 0.51166, -0.39766, -0.20747, -0.07461]
  assert.equal(own.name, 'tiny')
  for (const [d, value] of own.encode('退款?').entries()) assert.ok(Math.abs(value - elsewhere[d]!) < 2e-5)
  assert.equal(own.encode('refunds '.repeat(20_000)).length, own.dimensions)
})

test('a folder without a model is refused with what is missing', () => {
  writeTinyModel(join(folder, 'broken'))
  writeFileSync(join(folder, 'broken/model.safetensors'), 'nothing')
  writeTinyModel(join(folder, 'other'))
  writeFileSync(join(folder, 'other/config.json'), '{"model_type":"t5"}')

  assert.throws(() => loadEncoder(folder), /neither encoder.bin nor config.json/)
  assert.throws(() => loadEncoder(join(folder, 'broken')), /not a safetensors file/)
  assert.throws(() => loadEncoder(join(folder, 'other')), /bert/)
})

const file = (...rows: unknown[]) => [{ name: 'f.jsonl', text: rows.map((row) => JSON.stringify(row)).join('\n') }]

test('likeness is measured against people’s scores, beside n-grams', () => {
  const lines: string[] = []
  evaluateSimilarityCommand({
    files: file(
      { text1: '退款多久到账', text2: '钱什么时候退回来', score: 5 },
      { text1: '退款多久到账', text2: '退款怎么申请', score: 3 },
      { text1: '退款多久到账', text2: '这件衣服有红色吗', score: 1 },
    ),
    json: true,
    print: (line) => lines.push(line),
  })

  const { spearman, ngrams } = JSON.parse(lines[0]!)
  assert.ok(spearman >= ngrams.spearman)
})

test('a list is measured by how early its right texts come', () => {
  const lines: string[] = []
  evaluateRetrievalCommand({
    files: file(
      { id: 1, text: '怎么退货', positives: [2], negatives: [3] },
      { id: 2, text: '我想把东西退回去', positives: [1], negatives: [3] },
      { id: 3, text: '怎么付款', positives: [], negatives: [] },
    ),
    json: true,
    print: (line) => lines.push(line),
  })

  assert.deepEqual((({ texts, map, mrr }) => ({ texts, map, mrr }))(JSON.parse(lines[0]!)), {
    texts: 2,
    map: 1,
    mrr: 1,
  })
})

const wrong: [title: string, line: string, message: RegExp][] = [
  ['no JSON', '{', /f\.jsonl, line 1/],
  ['no judgement', '{"text1":"a","text2":"b"}', /needs a score, or a label 0 or 1/],
  ['a label that is none', '{"text1":"a","text2":"b","label":7}', /needs a score/],
]
for (const [title, line, message] of wrong) {
  test(`a file of pairs with ${title} is refused with its line`, () => {
    assert.throws(() => evaluateSimilarityCommand({ files: [{ name: 'f.jsonl', text: line }] }), message)
  })
}

test('a ranking that names a text which its file lacks is refused', () => {
  assert.throws(
    () => evaluateRetrievalCommand({ files: file({ id: 1, text: 'a', positives: [9], negatives: [] }) }),
    /no text has the id 9/,
  )
})
