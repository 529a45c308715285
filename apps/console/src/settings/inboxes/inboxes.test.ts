import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrast, textOn } from './contrast.ts'
import { originOf } from './origin.ts'

test('white on our own green is readable, as the look says: 5.5', () => {
  assert.equal(contrast('#0B7763', '#FFFFFF').toFixed(1), '5.5')
  assert.deepEqual(textOn('#0b7763').colour, '#FFFFFF')
})

test('a light accent takes ink as its text, and a middle grey is told to be too weak', () => {
  assert.equal(textOn('#F5C76B').colour, '#1D2320')
  assert.ok(textOn('#F5C76B').enough)
  assert.ok(!textOn('#7A7D7B').enough)
})

const typed: [string, string | undefined][] = [
  ['https://shop.example', 'https://shop.example'],
  ['https://shop.example/cart?x=1', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['http://localhost:5173/', 'http://localhost:5173'],
  [' HTTPS://WWW.Shop.Example ', 'https://www.shop.example'],
  ['云杉.example', 'https://xn--9kq951d.example'],
  ['shop', undefined],
  ['javascript:alert(1)', undefined],
  ['https://user:pw@shop.example', undefined],
  ['', undefined],
]
for (const [text, origin] of typed)
  test(`the address “${text}” allows ${origin ?? 'nothing'}`, () => {
    assert.equal(originOf(text), origin)
  })
