import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWebAddress, openEnvelope } from './envelope.ts'

const frame = { name: 'the chat' }
const origin = 'https://service.example'
const close = { zhanggui: 1, type: 'close' } as const

test('the shop page listens to the chat', () => {
  assert.deepEqual(openEnvelope({ source: frame, origin, data: close }, frame, origin), close)
})

test('the shop page does not listen to another window, another origin or another message', () => {
  assert.equal(openEnvelope({ source: { name: 'an advertisement' }, origin, data: close }, frame, origin), undefined)
  assert.equal(
    openEnvelope({ source: frame, origin: 'https://service.example.evil', data: close }, frame, origin),
    undefined,
  )
  assert.equal(openEnvelope({ source: frame, origin: 'http://service.example', data: close }, frame, origin), undefined)
  for (const data of [null, 'close', 7, {}, { type: 'close' }, { zhanggui: 2, type: 'close' }])
    assert.equal(openEnvelope({ source: frame, origin, data }, frame, origin), undefined)
})

test('a window without an origin is never listened to', () => {
  assert.equal(openEnvelope({ source: undefined, origin, data: close }, undefined, origin), undefined)
  assert.equal(openEnvelope({ source: frame, origin: 'null', data: close }, frame, 'null'), undefined)
  assert.equal(openEnvelope({ source: frame, origin: '', data: close }, frame, ''), undefined)
})

test('only web pages are opened from the chat', () => {
  const base = 'https://shop.example/products/1'
  assert.equal(findWebAddress('/orders/2', base)?.href, 'https://shop.example/orders/2')
  assert.equal(findWebAddress('https://carrier.example/track', base)?.host, 'carrier.example')
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' java\nscript:alert(1)',
    'http://',
    'file:///etc/passwd',
  ])
    assert.equal(findWebAddress(url, base), undefined, url)
})
