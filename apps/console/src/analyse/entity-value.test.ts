import assert from 'node:assert/strict'
import { test } from 'node:test'

Object.assign(globalThis, { document: { documentElement: {} } })
Object.defineProperty(globalThis, 'localStorage', { value: { getItem: () => null, setItem: () => {} } })
const { showValue } = await import('./entity-value.ts')

test('what was understood by an entity is one line: money as money, a product by its title, an address by its parts', () => {
  assert.match(showValue({ amount: 35000, currency: 'CNY' }), /350/)
  assert.match(showValue({ amount: 20000, most: 30000, currency: 'CNY' }), /200.* – .*300/)
  assert.equal(showValue({ productId: 'camel-scarf', title: '驼绒围巾' }), '驼绒围巾')
  assert.equal(showValue({ city: '杭州市', district: '西湖区', room: null }), 'city 杭州市 · district 西湖区')
  assert.equal(showValue('2026-11-18'), '2026-11-18')
  assert.equal(showValue(null), '')
})
