import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { createAnsweringStage } from '../testing.ts'

const stage = await createAnsweringStage()
const { answering, shop, other, db } = stage
const { operator } = shop
after(stage.close)
beforeEach(async () => {
  await db.deleteFrom('faq_entry').execute()
})

const jsonl = [
  {
    id: 'shipping.fee',
    locale: 'zh-CN',
    category: '配送',
    question: '运费多少？',
    paraphrases: ['邮费'],
    answer: '10元。',
  },
  {
    id: 'shipping.fee',
    locale: 'en',
    category: '配送',
    question: 'What is shipping?',
    paraphrases: [],
    answer: '¥10.',
  },
  { id: 'store.tea', question: '有茶课吗？', answer: '有。', stores: ['xuhui'], validTo: '2026-12-31T23:59:59+08:00' },
]
const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')
const file = (name: string, text: string) => ({ name, text })

test('knowledge imported twice is there once', async () => {
  const first = await answering.importFiles(operator, [file('faq.jsonl', lines(jsonl))])
  const second = await answering.importFiles(operator, [file('faq.jsonl', lines(jsonl))])

  assert.deepEqual(first, { created: 2, updated: 0, unchanged: 0 })
  assert.deepEqual(second, { created: 0, updated: 0, unchanged: 2 })
})

test('what is exported makes the same knowledge in another shop', async () => {
  await answering.importFiles(operator, [file('faq.jsonl', lines(jsonl))])
  const exported = await answering.exportKnowledge(operator)

  await answering.importFiles(other.operator, [file('copy.jsonl', lines(exported))])

  assert.deepEqual(await answering.exportKnowledge(other.operator), exported)
  assert.equal(exported.length, 3)
})

test('a changed line changes its language and leaves the other', async () => {
  await answering.importFiles(operator, [file('faq.jsonl', lines(jsonl))])
  const changed = await answering.importFiles(operator, [
    file('en.jsonl', lines([{ id: 'shipping.fee', locale: 'en', question: 'Shipping cost?', answer: '¥12.' }])),
  ])

  assert.deepEqual(changed, { created: 0, updated: 1, unchanged: 0 })
  const exported = await answering.exportKnowledge(operator)
  assert.deepEqual(
    exported.slice(0, 2).map((line) => line.answer),
    ['10元。', '¥12.'],
  )
  assert.equal(exported[0]?.category, '配送')
})

test('a table with Chinese headings is read, with quotes, commas and line breaks in cells', async () => {
  const csv = '\ufeff编号,分类,问题,相似问,答案\r\nfee,配送,运费多少？,邮费|快递费,"江浙沪10元,其他15元\n满99包邮"\r\n'

  await answering.importFiles(operator, [file('知识.csv', csv)])

  const [line] = await answering.exportKnowledge(operator)
  assert.deepEqual(line, {
    id: 'fee',
    locale: 'zh-CN',
    category: '配送',
    question: '运费多少？',
    paraphrases: ['邮费', '快递费'],
    answer: '江浙沪10元,其他15元\n满99包邮',
  })
})

test('a text with headings is read: category, question, other wordings, answer', async () => {
  const markdown = '# 配送\n\n## 运费多少？ {#shipping.fee}\n> 邮费\n> 快递费多少\n\n10元。\n\n- 满99包邮\n'

  await answering.importFiles(operator, [file('faq.md', markdown)])

  const [line] = await answering.exportKnowledge(operator)
  assert.equal(line?.id, 'shipping.fee')
  assert.deepEqual(line?.paraphrases, ['邮费', '快递费多少'])
  assert.equal(line?.answer, '10元。\n\n- 满99包邮')
})

const bad: [what: string, name: string, text: string, facts: object][] = [
  ['a broken line', 'a.jsonl', `${lines(jsonl)}\n{"id":`, { file: 'a.jsonl', line: 4, problem: 'not JSON' }],
  [
    'a line without an answer',
    'a.jsonl',
    lines([{ id: 'x', question: '问' }]),
    { file: 'a.jsonl', line: 1, problem: 'answer: is missing' },
  ],
  [
    'an entry twice in one language',
    'a.jsonl',
    lines([jsonl[0]!, jsonl[0]!]),
    { file: 'a.jsonl', line: 2, problem: 'shipping.fee comes twice in zh-CN' },
  ],
  [
    'a table without answers',
    'a.csv',
    '问题\n运费',
    { file: 'a.csv', line: 1, problem: 'the column answer is missing' },
  ],
  [
    'a quote that is not closed',
    'a.csv',
    '问题,答案\n运费,"10元',
    { file: 'a.csv', line: 2, problem: 'a quote is not closed' },
  ],
  ['a spreadsheet', 'a.xlsx', 'PK', { file: 'a.xlsx', formats: ['jsonl', 'csv', 'md'] }],
]
for (const [what, name, text, facts] of bad)
  test(`${what} is refused with its place, and nothing is imported`, async () => {
    const good = file('good.jsonl', lines([jsonl[2]!]))

    await assert.rejects(answering.importFiles(operator, [good, file(name, text)]), (error: { facts: object }) => {
      assert.deepEqual(error.facts, facts)
      return true
    })
    assert.deepEqual(await answering.exportKnowledge(operator), [])
  })

test('an agent imports nothing', async () => {
  await assert.rejects(answering.importFiles(shop.agent, [file('faq.jsonl', lines(jsonl))]), {
    code: 'answering.faq.forbidden',
  })
})
