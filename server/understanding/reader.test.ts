import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { messageTextMax } from '../../contracts/message.ts'
import { reading } from '../../contracts/reading.ts'
import { analyseCommand, createReader } from './index.ts'

const now = new Date('2026-11-22T08:00:00Z')
let title = '驼绒围巾'
const reader = createReader({ vocabularyOf: () => ({ products: [{ id: 'p1', title }] }) })

test('a product is one word from the moment the catalogue has it', async () => {
  const before = await reader.read('霁蓝冰裂盏有货吗', { now, tenantId: 'shop' })
  title = '霁蓝冰裂盏'
  reader.forget('shop')

  const after = await reader.read('霁蓝冰裂盏有货吗', { now, tenantId: 'shop' })

  assert.ok(!before.tokens.some((token) => token.text === title))
  assert.equal(after.tokens[0]?.text, title)
  assert.equal(after.entities[0]?.kind, 'product')
})

test('words of one shop are unknown in another', async () => {
  const two = createReader({
    vocabularyOf: (tenantId) => (tenantId === 'a' ? { products: [{ id: 'p', title: '云杉小凳' }] } : {}),
  })

  const [a, b] = await Promise.all(['a', 'b'].map((tenantId) => two.read('云杉小凳', { now, tenantId })))

  assert.equal(a?.entities.length, 1)
  assert.equal(b?.entities.length, 0)
})

test('a message longer than messages may be is refused with a code', async () => {
  await assert.rejects(reader.read('长'.repeat(100_000), { now }), { code: 'understanding.textTooLong' })
})

const strange = [
  '',
  ' ',
  '\ud800',
  'a\udc00b',
  '😀'.repeat(2000),
  '\u0000\u0001',
  '؟مرحبا 你好 שלום',
  '退'.repeat(messageTextMax),
  '１'.repeat(messageTextMax),
  'a'.repeat(messageTextMax),
  '一'.repeat(messageTextMax),
  '1 '.repeat(messageTextMax / 2),
]
for (const text of strange)
  test(`${JSON.stringify(text.slice(0, 12))}… (${text.length}) is read without a crash`, async () => {
    const read = await reader.read(text, { now, tenantId: 'shop' })

    reading.parse(read)
    assertPlaces(text, read)
  })

test('whatever is typed, every place leads back into it, and reading twice gives the same', async () => {
  const piece = fc.constantFrom(
    '退宽',
    'kd',
    '😡',
    '！！！',
    '三百五十块',
    'YS20261101-0042',
    '大前天',
    '訂單',
    '\ud83d',
    ' ',
    'hello',
    '木有',
    '138 1234 5678',
  )
  const typed = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const once = await reader.read(text, { now, tenantId: 'shop' })
      assertPlaces(text, once)
      assert.deepEqual(await reader.read(text, { now, tenantId: 'shop' }), once)
    }),
    { numRuns: 300 },
  )
})

test('the analyse command prints the reading, or all of it as JSON', async () => {
  const lines: string[] = []
  await analyseCommand('我的kd到那了😡', { now, print: (line) => lines.push(line) })
  const json: string[] = []
  await analyseCommand('我的kd到那了😡', { now, json: true, print: (line) => json.push(line) })

  assert.match(lines.join('\n'), /intents\n {2}order\.status/)
  assert.equal(reading.parse(JSON.parse(json.join(''))).emotion.label, 'angry')
})

function assertPlaces(text: string, { tokens, entities, emotion }: Awaited<ReturnType<typeof reader.read>>) {
  for (const { text: words, start, end } of [...tokens, ...entities, ...emotion.evidence]) {
    assert.ok(start >= 0 && start < end && end <= text.length, `${start}-${end} of ${text.length}`)
    assert.equal(words, text.slice(start, end))
  }
}
