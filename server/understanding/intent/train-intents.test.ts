import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trainInBackground } from './background.ts'
import { evaluateIntentsCommand } from './evaluate-intents.ts'
import type { IntentExample } from './example.ts'
import { openIntentModel } from './intent-file.ts'
import { createTenantIntents, type TenantExamples } from './tenant-intents.ts'
import { trainIntents } from './train-intents.ts'

const cake = [
  '我想订一个生日蛋糕',
  '能做八寸的奶油蛋糕吗',
  '订蛋糕',
  '明天要一个水果蛋糕',
  'i want to order a cake',
  '蛋糕可以写字吗',
]
const seat = [
  '今晚还有位子吗',
  '我要订两个人的桌',
  '预约靠窗的座位',
  '六点半四个人有位吗',
  'book a table for two',
  '订位',
]
const lost = [
  '我的伞落在店里了',
  '有没有人捡到钱包',
  '昨天把围巾忘在你们那了',
  '我丢了一个手机',
  'i left my bag in the shop',
  '找失物',
]
const examples = [...labelled(cake, 'order.cake'), ...labelled(seat, 'visit.table'), ...labelled(lost, 'visit.lost')]

function labelled(texts: readonly string[], label: string): IntentExample[] {
  return texts.map((text) => ({ text, label }))
}

const cases = [
  ['我要订个巧克力蛋糕', 'order.cake'],
  ['周六晚上两个人还有座位吗', 'visit.table'],
  ['昨天我的帽子忘在店里了', 'visit.lost'],
  ['I left my umbrella in your shop', 'visit.lost'],
]

const model = trainIntents(examples)
for (const [text, expected] of cases)
  test(`six examples of each are enough to hear that "${text}" is ${expected}`, () => {
    assert.equal(model.predict(text!).intents[0]?.name, expected)
  })

test('five examples are enough for two intents', () => {
  const small = trainIntents([...labelled(cake.slice(0, 3), 'order.cake'), ...labelled(lost.slice(0, 2), 'visit.lost')])

  assert.equal(small.predict('订一个蛋糕').intents[0]?.name, 'order.cake')
})

test('the same examples give the same bytes, and the bytes the same model', () => {
  const bytes = model.toBytes()

  assert.deepEqual(trainIntents(examples).toBytes(), bytes)
  assert.deepEqual(openIntentModel(bytes).predict('订个蛋糕'), model.predict('订个蛋糕'))
})

test('the words that spoke for an intent stand where the customer wrote them', () => {
  const text = '😀 您好!!!!我想訂一個蛋糕,謝謝'
  const [first] = model.predict(text).intents

  assert.equal(first?.name, 'order.cake')
  assert.ok(first.evidence.length > 0)
  for (const { text: piece, start, end } of first.evidence) assert.equal(text.slice(start, end), piece)
  assert.match(first.evidence[0]!.text, /蛋|糕|訂/)
  assert.ok(first.evidence[0]!.weight > 0)
})

test('confidences are shares of one', () => {
  const { intents } = model.predict('订')
  const sum = intents.reduce((total, { confidence }) => total + confidence, 0)

  assert.ok(sum <= 1.01, String(sum))
  assert.ok(intents.every(({ confidence }) => confidence >= 0 && confidence <= 1))
})

test('a text of unknown words is out of scope', () => {
  assert.equal(model.predict('xqzv wkjp').outOfScope, true)
  assert.equal(model.predict('订蛋糕').outOfScope, false)
})

test('a text of nothing but signs says nothing', () => {
  for (const text of ['', '   ', '……', '\ud800', '\u0000'])
    assert.deepEqual(model.predict(text), { intents: [], outOfScope: false }, JSON.stringify(text))
})

test('a text of 100,000 characters is read', () => {
  const long = '我想订一个蛋糕'.repeat(15_000)

  assert.equal(model.predict(long).intents[0]?.name, 'order.cake')
  assert.equal(trainIntents([...examples, { text: long, label: 'order.cake' }]).labels.length, 3)
})

test('one intent alone cannot be told apart from anything', () => {
  assert.throws(() => trainIntents(labelled(cake, 'order.cake')), { code: 'understanding.intent.tooFewIntents' })
  assert.throws(() => trainIntents([]), { code: 'understanding.intent.tooFewIntents' })
  assert.throws(() => trainIntents([...examples, { text: '好', label: '' }]), {
    code: 'understanding.intent.exampleWrong',
  })
})

test('a text under two labels counts for the one it has more often', () => {
  const twice = [
    ...examples,
    ...labelled(['生日快乐'], 'visit.lost'),
    ...labelled(['生日快乐', '生日快乐!'], 'order.cake'),
  ]

  assert.equal(trainIntents(twice).predict('生日快乐').intents[0]?.name, 'order.cake')
})

test('bytes that were cut or changed are no model', () => {
  const bytes = model.toBytes()
  const changed = Buffer.from(bytes)
  changed[bytes.length - 9]! ^= 1

  for (const broken of [bytes.subarray(0, bytes.length - 4), bytes.subarray(0, 2), changed, Buffer.from('{}')])
    assert.throws(() => openIntentModel(broken), { code: 'understanding.intent.modelBroken' })
})

test('training in the background gives the same model, and says why it cannot', async () => {
  const trained = await trainInBackground(examples)

  assert.deepEqual(trained.toBytes(), model.toBytes())
  await assert.rejects(trainInBackground(labelled(cake, 'order.cake')), {
    code: 'understanding.intent.trainingRefused',
    facts: { reason: 'understanding.intent.tooFewIntents' },
  })
})

test('a tenant is read with the shipped model until his own is trained, and keeps it when a training fails', async () => {
  let next: TenantExamples | Error = { stamp: '1', examples: labelled(['订蛋糕要提前几天'], 'question') }
  const failures: string[] = []
  const intents = createTenantIntents({
    examplesOf: async (_, stamp) => {
      if (next instanceof Error) throw next
      return next.stamp === stamp ? undefined : next
    },
    failed: (tenantId) => failures.push(tenantId),
  })

  const before = intents.of('bakery')
  await intents.renew('bakery')
  const own = intents.of('bakery')
  next = new Error('the database is away')
  await intents.renew('bakery')

  assert.equal(
    before,
    createTenantIntents({ examplesOf: async () => undefined }).of('other'),
    'both have the shipped one',
  )
  assert.notEqual(own, before)
  assert.equal(own.predict('蛋糕要提前几天订').intents[0]?.name, 'question')
  assert.equal(intents.of('bakery'), own)
  assert.deepEqual(failures, ['bakery'])
})

test('a measurement tells how many were read rightly and how many strangers were found', () => {
  const lines = (rows: readonly IntentExample[]) => rows.map((row) => JSON.stringify(row)).join('\n')
  const strangers = labelled(
    ['天气怎么样', '讲个笑话', 'who won the game', '今天星期几', '一加一等于几', '唱首歌'],
    'oos',
  )
  const printed: string[] = []

  evaluateIntentsCommand({
    train: [{ name: 'train', text: lines([...examples, ...strangers]) }],
    test: [{ name: 'test', text: lines([...examples, ...strangers.slice(0, 2)]) }],
    json: true,
    print: (line) => printed.push(line),
  })

  const figures = JSON.parse(printed[0]!)
  assert.equal(figures.in_scope_accuracy > 0.9, true, printed[0])
  assert.deepEqual(Object.keys(figures), [
    'accuracy',
    'in_scope_accuracy',
    'oos_recall',
    'macro_f1',
    'train_s',
    'us_per_text',
    'model_bytes',
  ])
})

test('a line that is no example is named', () => {
  assert.throws(
    () =>
      evaluateIntentsCommand({ train: [{ name: 'a.jsonl', text: '{"text":"好","label":"x"}\n{"text":3}' }], test: [] }),
    { code: 'understanding.intent.examplesUnreadable', facts: { file: 'a.jsonl', line: 2 } },
  )
})
