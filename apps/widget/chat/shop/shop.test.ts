import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meetShop, namedOrigin } from './shop.ts'

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void

function openFrame(hash: string) {
  let listener: Listener = () => {}
  const told: [unknown, string][] = []
  const parent = { postMessage: (data: unknown, origin: string) => told.push([data, origin]) }
  const self = {
    parent,
    location: { hash, search: '?key=pk-1' },
    addEventListener: (_: string, heard: Listener) => (listener = heard),
  }
  const heard: string[] = []
  const shop = meetShop(self as unknown as Window, (letter) => heard.push(letter.type))
  const send = (type: string, origin: string, source: unknown = parent, publicKey = 'pk-1') =>
    listener({ source, origin, data: { zhanggui: 1, type, ...(type === 'start' ? { publicKey } : {}) } })
  return { shop, heard, told, send }
}
const origin = 'https://shop.example'
const hash = `#${encodeURIComponent(origin)}`

test('the chat obeys the page that it is in, from its first start on', () => {
  const { heard, send } = openFrame(hash)

  send('say', origin)
  send('start', origin)
  send('say', origin)

  assert.deepEqual(heard, ['start', 'say'])
})

test('the chat hears neither other windows nor other origins', () => {
  const { heard, send } = openFrame(hash)

  send('start', 'https://evil.example')
  send('start', origin, { name: 'a frame beside' })
  send('start', origin)
  send('say', 'https://evil.example')
  send('say', origin, { name: 'a frame beside' })

  assert.deepEqual(heard, ['start'])
})

test('a page cannot start the chat of another inbox than the one that allowed it to show the chat', () => {
  const { shop, heard, told, send } = openFrame(hash)

  send('start', origin, undefined, 'pk-of-another-shop')
  send('say', origin)
  shop.tell({ type: 'token', visitorToken: 'secret' })
  send('start', origin)
  send('start', origin, undefined, 'pk-of-another-shop')

  assert.deepEqual(heard, ['start'])
  assert.deepEqual(told, [])
})

test('before the start nothing but its being ready is told, and always to the exact origin', () => {
  const { shop, told, send } = openFrame(hash)

  shop.tell({ type: 'token', visitorToken: 'secret' })
  shop.tell({ type: 'ready' })
  send('start', origin)
  shop.tell({ type: 'token', visitorToken: 'secret' })

  assert.deepEqual(told, [
    [{ zhanggui: 1, type: 'ready' }, origin],
    [{ zhanggui: 1, type: 'token', visitorToken: 'secret' }, origin],
  ])
})

test('a page without a real origin cannot start the chat', () => {
  for (const wrong of ['', '#null', '#*', '#https://shop.example/path', '#javascript:alert(1)', '#%E0%A4%A'])
    assert.equal(namedOrigin(wrong), '', wrong)
  assert.equal(namedOrigin(hash), origin)
})
