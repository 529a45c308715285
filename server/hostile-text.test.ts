import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readText } from '../apps/widget/chat/text/text.tokens.ts'
import { messageTextMax } from '../contracts/message.ts'
import { readMarkdown } from './answering/transfer/read-markdown.ts'
import { sniff } from './conversation/attachment/sniff.ts'
import { createTestService } from './testing.ts'
import { createReader } from './understanding/index.ts'

const service = await createTestService({ ROLES: 'web,worker' })
after(() => service.close())
const own = await service.addShop('jia')

/** Runs of one piece, with which patterns that try too much go on for ever, as far as a text may be long. */
const pieces = [
  ['', ' '],
  ['退货', ' '],
  ['', '。'],
  ['', '，'],
  ['', '!'],
  ['订单', ' '],
  ['订单', '0'],
  ['order', ' '],
  ['', '0'],
  ['几', '1'],
  ['1', '0 '],
  ['', '1,000,'],
  ['¥', '1,111'],
  ['', '十'],
  ['', 'a'],
  ['', 'a-'],
  ['', 'A1'],
  ['', 'a.'],
  ['a@', 'a.'],
  ['', '@'],
  ['', 'a@'],
  ['', '#'],
  ['', '😀'],
  ['', '呢'],
  ['', '谢谢，'],
  ['', '的'],
  ['', '还有，'],
  ['别的', ' '],
  ['', '取消'],
  ['', '退'],
  ['', '不想要了'],
  ['http://', 'a/'],
  ['', '**a'],
  ['', '<b '],
  ['', '{{'],
  ['', '\n'],
  ['', '\t,'],
  ['明天', '下午3点'],
  ['', '2026-11-'],
  ['', 'Monday '],
  ['', '+86 138 '],
] as const
/** The first way that there is to refuse `$`: the run does not end the text. */
const longTexts = (length: number) =>
  pieces.map(([head, piece]) => `${head}${piece.repeat(Math.ceil(length / piece.length))}\u0001x`.slice(-length))

const patience = { timeout: 60_000 }

test('however long a message goes on, it is read to its end', patience, async () => {
  const reader = createReader({
    vocabularyOf: async () => ({ products: [{ id: 'p', title: 'aaaa' }], words: [], orderNoPatterns: [] }),
  })

  for (const text of longTexts(messageTextMax)) {
    const reading = await reader.read(text, { tenantId: own.tenantId, now: new Date() })
    assert.ok(reading.language)
  }
})

test('however long what a customer writes goes on, the bot answers her and the next one', patience, async () => {
  const say = async (text: string) => {
    const headers = { authorization: `Bearer ${(await service.startVisit(own)).token}` }
    const said = await service.ask('POST', '/api/widget/messages', { headers, body: { clientId: 'client-1', text } })
    assert.equal(said.status, 201, said.text)
    return headers
  }

  for (const text of longTexts(messageTextMax)) await say(text.replace('\u0001', '.').trim())
  const headers = await say('你好')
  await service.events.drain()

  const { messages } = JSON.parse((await service.ask('GET', '/api/widget/messages', { headers })).text)
  assert.equal(messages.at(-1).author.kind, 'bot')
  assert.deepEqual(service.faults, [])
})

test(
  'however long a text of the knowledge, a file name or a bubble goes on, it is read or refused',
  patience,
  async () => {
    const bytes = Buffer.from('hello')
    for (const text of longTexts(100_000)) {
      readText(text)
      await sniff(bytes, `${text}.txt`)
      for (const head of ['# ', '## ', '> ', '## a {#'])
        try {
          readMarkdown('a.md', `## a\n${head}${text}`)
        } catch (error) {
          assert.match(String((error as { code?: string }).code), /^answering\./)
        }
    }
  },
)
