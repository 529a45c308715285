import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { collection } from './collection.ts'
import { findEntities } from './entities.ts'

/** Sunday, 22 November 2026, four in the afternoon in Shanghai. */
const clock = { now: new Date('2026-11-22T08:00:00Z'), timezone: 'Asia/Shanghai' }
const vocabulary = compileVocabulary({
  products: [
    {
      id: 'camel-scarf',
      title: '驼绒围巾',
      aliases: ['围巾', 'camel scarf'],
      variants: [
        { id: 'camel-red', sku: 'YS-YZ001-01', options: ['砖红'] },
        { id: 'camel-green', sku: 'YS-YZ001-03', options: ['墨绿'] },
      ],
    },
    { id: 'cashmere-scarf', title: '山羊绒围巾', aliases: ['羊绒围巾', '围巾'] },
    { id: 'pine-mug', title: '松针绿马克杯', aliases: ['马克杯', 'mug'] },
    {
      id: 'merino-sweater',
      title: '美利奴圆领毛衣',
      aliases: ['毛衣'],
      variants: [
        { id: 'merino-navy', sku: 'YS-YZ004-01', options: ['藏青', 'M'] },
        { id: 'merino-oat', sku: 'YS-YZ004-02', options: ['燕麦', 'M'] },
      ],
    },
    {
      id: 'canvas-shoes',
      title: '轻便帆布鞋',
      variants: [
        { id: 'shoes-white', options: ['本白'] },
        { id: 'shoes-black', options: ['夜黑'] },
      ],
    },
    { id: 'mushroom-lamp', title: '蘑菇小夜灯' },
  ],
})

for (const [message, ...expected] of collection)
  test(`"${message}" names ${expected.map(([kind, words]) => `${kind} ${words}`).join(', ') || 'nothing'}`, async () => {
    const found = await findEntities(message, vocabulary, clock)

    if (expected.length === 0) assert.deepEqual(found, [])
    for (const [kind, words, value] of expected) {
      const entity = found.find((one) => one.kind === kind && one.text === words)
      assert.ok(entity, JSON.stringify(found))
      assert.equal(message.slice(entity.start, entity.end), entity.text)
      if (kind === 'product' && value) assert.partialDeepStrictEqual(entity.value, value)
      else if (value !== undefined) assert.deepEqual(entity.value, value)
    }
  })

test('of two readings of the same words only one is told', async () => {
  const found = await findEntities('YS20261101-0042和13812345678，三百五十块，11月3号', vocabulary, clock)

  for (const [i, one] of found.entries()) assert.ok(i === 0 || one.start >= found[i - 1]!.end)
})

test('a name that several products share gives them all', async () => {
  const [scarf] = await findEntities('那条围巾', vocabulary, clock)

  assert.deepEqual((scarf!.value as { productIds: string[] }).productIds, ['camel-scarf', 'cashmere-scarf'])
})

test('the same day is told from each place on earth', async () => {
  const late = { now: new Date('2026-11-22T17:30:00Z'), timezone: 'Asia/Shanghai' }
  const [here] = await findEntities('昨天买的', vocabulary, late)
  const [there] = await findEntities('昨天买的', vocabulary, { ...late, timezone: 'America/New_York' })

  assert.equal(here!.value, '2026-11-22')
  assert.equal(there!.value, '2026-11-21')
})

test('whatever is typed, the places lead back into it', async () => {
  const piece = fc.constantFrom(
    '收货人',
    '张三',
    '浙江省',
    '路',
    '18号',
    '双11',
    '$',
    '三百',
    '块',
    '到',
    '2',
    '-',
    '/',
    'Nov 3',
    '周',
    '一',
    '蓝色',
    '毛衣',
    '￥',
    'St',
    ' ',
  )
  const typed = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 14 })
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      for (const { text: words, start, end } of await findEntities(text, vocabulary, clock)) {
        assert.ok(start >= 0 && start < end && end <= text.length)
        assert.equal(words, text.slice(start, end))
      }
    }),
    { numRuns: 300 },
  )
})

for (const piece of [
  '1',
  '一',
  '1 ',
  '路1号',
  '北京',
  '红毛衣',
  '今天的',
  'Ab 12 ',
  'a@a.',
  '138123456781',
  '我叫王',
  '1-',
  'Nov 3 ',
  '+1 ',
])
  test(`100,000 characters of "${piece}" are read without a halt`, async () => {
    await findEntities(piece.repeat(Math.ceil(100_000 / piece.length)), vocabulary, clock)
  })
