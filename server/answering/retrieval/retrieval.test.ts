import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareOf, clausesOf, notionsOf, passagesOf, phraseOf, stem } from '../../understanding/index.ts'
import { evaluateAnswersCommand } from '../index.ts'
import { shippedModel } from './model.ts'
import { createRetrieval } from './retrieval.ts'

const entry = (id: string, ...questions: string[]) => ({ id, questions, answers: [] })
const shop = createRetrieval([
  entry('fee', '运费多少钱？', '满多少包邮', 'How much is shipping?'),
  entry('invoice', '怎么开发票？', '可以开电子发票吗', 'Can I get an invoice?'),
  entry('refund', '退款多久到账？', '钱什么时候退回来', 'When will I get my refund?'),
  entry('damaged', '收到的商品破损怎么办？', '杯子碎了', 'My item arrived broken'),
  entry('hours', '门店几点开门？', '营业到几点', 'When do the stores open?'),
])

const cases: [text: string, id: string][] = [
  ['邮费要多少', 'fee'],
  ['油费多少啊亲', 'fee'],
  ['請問怎麼開發票', 'invoice'],
  ['发漂怎么开', 'invoice'],
  ['tk多久到帐', 'refund'],
  ['我上周买了一套杯子，昨天打开，有一个摔坏了', 'damaged'],
  ['门点几点开门', 'hours'],
  ['whats the postage', 'fee'],
  ['the mug came broken', 'damaged'],
  ['invoices please', 'invoice'],
]
for (const [text, id] of cases)
  test(`"${text}" is a question about ${id}`, () => {
    assert.equal(shop.rank(text)[0]?.id, id, JSON.stringify(shop.rank(text)))
  })

test('each entry stands once among the matches, the surest first', () => {
  const matches = shop.rank('运费和发票', 5)

  assert.equal(new Set(matches.map((match) => match.id)).size, matches.length)
  const confidences = matches.map((match) => match.confidence)
  assert.deepEqual(
    confidences,
    [...confidences].sort((a, b) => b - a),
  )
  assert.ok(confidences.every((confidence) => confidence >= 0 && confidence <= 1))
})

for (const text of ['', ' ', '？？？', '😀', '\ud800', '退'.repeat(5000)])
  test(`${JSON.stringify(text.slice(0, 8))} is asked without a crash`, () => {
    assert.ok(Array.isArray(shop.rank(text)))
  })

test('what the shop’s own encoder finds alike is found, though no word is shared', () => {
  const encode = (text: string) => Float32Array.from(/雨|伞/.test(text) ? [1, 0] : [0, 1])
  const entries = [entry('umbrella', '伞怎么收'), entry('hours', '门店几点开门？')]

  const found = createRetrieval(entries, shippedModel(), { name: 'own', dimensions: 2, encode }).rank('雨')

  assert.equal(found[0]?.id, 'umbrella')
})

test('politeness does not count', () => {
  assert.equal(phraseOf('你好，请问一下邮费多少呢？谢谢'), phraseOf('运费多少'))
})

test('a long message is looked at clause by clause', () => {
  assert.deepEqual(clausesOf('我上周买了杯子，昨天到的，碎了一个怎么办？'), [
    '我上周买了杯子',
    '昨天到的',
    '碎了一个怎么办',
  ])
})

test('of a long message, what asks is told from the story around it', () => {
  const asking = passagesOf('我上周买了杯子，昨天到的，能不能换一个，谢谢你们啦', 6).filter(({ asks }) => asks)

  assert.deepEqual(
    asking.map(({ text }) => text),
    ['能不能换一个', '昨天到的 能不能换一个', '谢谢你们啦', '能不能换一个 谢谢你们啦'],
  )
})

const mistypings: [typed: string, meant: string][] = [
  ['几点开们', '几点开门'],
  ['关睡谁出', '关税谁出'],
  ['取消丁单', '取消订单'],
  ['有没有实木的凳子', '有没有实木的凳子'],
  ['什么时候发货', '什么时候发货'],
]
for (const [typed, meant] of mistypings)
  test(`who types "${typed}" means "${meant}"`, () => {
    assert.equal(bareOf(typed), meant)
  })

const sameNotion: [chinese: string, english: string, notion: string][] = [
  ['杯子碎了', 'the mug came in pieces', 'broken'],
  ['钱什么时候退给我', 'when do I get my money back', 'refund'],
  ['刚买就降价了', 'it is cheaper now', 'price-drop'],
  ['能寄到国外吗', 'do you ship overseas', 'abroad'],
  ['快递员上门收现金吗 货到付款', 'can I pay the courier', 'cod'],
  ['你们招人吗', 'are you hiring', 'job'],
]
for (const [chinese, english, notion] of sameNotion)
  test(`"${chinese}" and "${english}" both speak of ${notion}`, () => {
    assert.ok(notionsOf(chinese).has(notion))
    assert.ok(notionsOf(english).has(notion))
  })

test('an English question finds an entry that is written in Chinese only', () => {
  const chinese = createRetrieval([
    entry('cod', '可以货到付款吗？'),
    entry('hours', '门店几点开门？'),
    entry('broken', '收到的杯子碎了怎么办'),
  ])

  assert.equal(chinese.rank('my cup arrived in pieces')[0]?.id, 'broken')
  assert.equal(chinese.rank('can I give the courier cash')[0]?.id, 'cod')
})

for (const topic of ['运费', '发票', '退款', 'invoice', 'refund'])
  test(`"${topic}" alone leads at least to the nearest questions`, () => {
    assert.ok(shop.rank(topic)[0]!.confidence >= shippedModel().offerFrom)
  })

test('a topic of several entries is offered, not guessed', () => {
  const points = createRetrieval([
    entry('use', '积分怎么用？'),
    entry('earn', '积分怎么攒？'),
    entry('hours', '门店几点开门？'),
  ])

  const [first, second] = points.rank('积分')

  assert.deepEqual([first!.id, second!.id].sort(), ['earn', 'use'])
  assert.ok(first!.confidence < shippedModel().answerFrom)
})

const stems: [string, string][] = [
  ['shipping', 'ship'],
  ['orders', 'order'],
  ['exchanges', 'exchange'],
  ['delivered', 'deliver'],
  ['companies', 'company'],
  ['boxes', 'box'],
]
for (const [word, expected] of stems)
  test(`${word} is a form of ${expected}`, () => {
    assert.equal(stem(word), stem(expected))
  })

test('evaluate answers prints the figures by kind, and refuses a broken file with its line', async () => {
  const knowledge = [{ name: 'k.jsonl', text: '{"id":"fee","question":"运费多少？","answer":"10元"}' }]
  const text = '{"text":"运费多少","id":"fee","kind":"clean"}\n{"text":"火星土豆","id":null,"kind":"uncovered"}'
  const lines: string[] = []
  await evaluateAnswersCommand({
    knowledge,
    queries: [{ name: 'q.jsonl', text }],
    json: true,
    print: (line) => lines.push(line),
  })

  const figures = JSON.parse(lines.join(''))
  assert.equal(figures.recall_at_1, 1)
  assert.equal(figures.by_kind.uncovered.refused_rate, 1)
  await assert.rejects(
    evaluateAnswersCommand({ knowledge, queries: [{ name: 'q.jsonl', text: `${text}\n{"id":1}` }] }),
    {
      code: 'answering.evaluation.lineInvalid',
      facts: { file: 'q.jsonl', line: 3, problem: 'text: Invalid input: expected string, received undefined' },
    },
  )
})
