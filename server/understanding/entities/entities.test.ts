import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { findEntities } from './entities.ts'

/** Sunday, 22 November 2026, four in the afternoon in Shanghai. */
const clock = { now: new Date('2026-11-22T08:00:00Z'), timezone: 'Asia/Shanghai' }
const vocabulary = compileVocabulary({
  products: [
    { id: 'camel-scarf', title: '驼绒围巾', aliases: ['围巾', 'camel scarf'] },
    { id: 'cashmere-scarf', title: '山羊绒围巾', aliases: ['羊绒围巾', '围巾'] },
    { id: 'pine-mug', title: '松针绿马克杯', aliases: ['马克杯', 'mug'] },
  ],
})

const cases: [text: string, kind: string, value: unknown][] = [
  ['YS20261101-0042到哪了', 'order_no', 'YS20261101-0042'],
  ['订单号#ys202611010042帮我查下', 'order_no', 'YS20261101-0042'],
  ['ＹＳ２０２６１１０１－００４２', 'order_no', 'YS20261101-0042'],
  ['我的订单号是88020931234', 'order_no', '88020931234'],
  ['where is order W2378156?', 'order_no', 'W2378156'],
  ['快递单号SF1234567890123', 'tracking_no', 'SF1234567890123'],
  ['JD0123456789012怎么不动了', 'tracking_no', 'JD0123456789012'],
  ['国际件 RB123456785CN', 'tracking_no', 'RB123456785CN'],
  ['我电话13812345678', 'phone', '+8613812345678'],
  ['打138 1234 5678找我', 'phone', '+8613812345678'],
  ['邮箱是Li.Na@Example.com谢谢', 'email', 'li.na@example.com'],
  ['三百五十块的那个', 'amount', { amount: 35000, currency: 'CNY' }],
  ['花了399.5元', 'amount', { amount: 39950, currency: 'CNY' }],
  ['三块五', 'amount', { amount: 350, currency: 'CNY' }],
  ['￥1,299的', 'amount', { amount: 129900, currency: 'CNY' }],
  ['I paid $30', 'amount', { amount: 3000, currency: 'USD' }],
  ['一万二千块钱', 'amount', { amount: 1200000, currency: 'CNY' }],
  ['大前天买的', 'date', '2026-11-19'],
  ['上周三下的单', 'date', '2026-11-11'],
  ['周五能到吗', 'date', '2026-11-27'],
  ['双十一买的还没到', 'date', '2026-11-11'],
  ['昨天下午3点半签收', 'date', '2026-11-21T15:30+08:00'],
  ['3月5号的订单', 'date', '2026-03-05'],
  ['1月3日能到吗', 'date', '2027-01-03'],
  ['上个月15号', 'date', '2026-10-15'],
  ['三天前申请的', 'date', '2026-11-19'],
  ['上个月买的', 'date', '2026-10'],
  ['上周买的', 'date', '2026-11-09/2026-11-15'],
  ['2026年11月3日', 'date', '2026-11-03'],
  ['I ordered it yesterday', 'date', '2026-11-21'],
  ['买了两条', 'quantity', { count: 2, unit: '条' }],
  ['馬克杯還有嗎', 'product', { productId: 'pine-mug', title: '松针绿马克杯', productIds: ['pine-mug'] }],
  ['do you have mugs?', 'product', { productId: 'pine-mug', title: '松针绿马克杯', productIds: ['pine-mug'] }],
  [
    '那条围巾',
    'product',
    { productId: 'camel-scarf', title: '驼绒围巾', productIds: ['camel-scarf', 'cashmere-scarf'] },
  ],
]

for (const [text, kind, value] of cases)
  test(`"${text}" names ${kind} ${JSON.stringify(value)}`, async () => {
    const found = await findEntities(text, vocabulary, clock)

    const entity = found.find((one) => one.kind === kind)
    assert.ok(entity, JSON.stringify(found))
    assert.deepEqual(entity.value, value)
    assert.equal(text.slice(entity.start, entity.end), entity.text)
  })

for (const text of ['我要一块儿买', '你们几点上班', '五星好评', '这个质量太差了', '第一个问题'])
  test(`"${text}" names no amount, date or quantity`, async () => {
    const found = await findEntities(text, vocabulary, clock)

    assert.deepEqual(found, [])
  })
