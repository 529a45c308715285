import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutAround, splitByWords } from './highlight.ts'

const marked = (text: string, q: string) =>
  splitByWords(text, q)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

test('every searched word is marked where it stands, whatever its case', () => {
  assert.equal(marked('我的订单到哪了，订单号是？', '订单'), '我的[订单]到哪了，[订单]号是？')
  assert.equal(marked('Where is my Order', 'order where'), '[Where] is my [Order]')
})

test('signs in a search are taken as they are', () => {
  assert.equal(marked('打8折(限今天)', '8折('), '打[8折(]限今天)')
})

test('a hit deep in a long message is in view', () => {
  const text = `${'前文'.repeat(100)}围巾${'后文'.repeat(100)}`

  assert.ok(cutAround(text, '围巾', 60).slice(0, 40).includes('围巾'))
  assert.equal(cutAround('短', '短', 60), '短')
})
