import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './text.tokens.ts'

const links = (text: string) => readText(text).flatMap((token) => (token.kind === 'link' ? [token.url] : []))

test('web addresses in a message can be clicked, and only they', () => {
  const cases: [string, string[]][] = [
    ['看这里https://shop.example/p/1，谢谢', ['https://shop.example/p/1']],
    ['（https://shop.example/a?x=1&y=2）', ['https://shop.example/a?x=1&y=2']],
    ['See http://shop.example/a(b). Thanks', ['http://shop.example/a(b)']],
    ['(see https://shop.example/a)', ['https://shop.example/a']],
    ['www.shop.example/围巾', ['https://www.shop.example/']],
    ['https://a.example https://b.example!', ['https://a.example/', 'https://b.example/']],
    ['javascript:alert(1) data:text/html,x ftp://x.example', []],
    ['没有链接的一句话。', []],
  ]
  for (const [text, expected] of cases) assert.deepEqual(links(text), expected, text)
})

test('whatever a customer writes, every character is shown and nothing is HTML', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)> https://x.example/"><b>',
    '**加粗** a**b',
    '',
  ])
    assert.equal(
      readText(text)
        .map((token) => token.text)
        .join(''),
      text,
    )
})

test('the bot may stress words, customers may not', () => {
  assert.deepEqual(readText('**今晚**送到', true), [
    { kind: 'strong', text: '今晚' },
    { kind: 'text', text: '送到' },
  ])
  assert.deepEqual(readText('**今晚**送到'), [{ kind: 'text', text: '**今晚**送到' }])
})
