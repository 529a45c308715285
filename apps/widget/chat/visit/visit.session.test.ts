import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VisitView } from '../../../../contracts/widget.ts'
import type { Http } from '../connection/http.ts'
import type { Link } from '../connection/link.ts'
import { createOutboxMemory } from '../outbox/outbox.memory.ts'
import { createOutbox } from '../outbox/outbox.ts'
import type { Shop } from '../shop/shop.ts'
import type { Settings } from '../state/settings.ts'
import { initialState } from '../state/state.ts'
import { createStore } from '../state/store.ts'
import { createVisitSession } from './visit.session.ts'

Object.assign(globalThis, { document: { documentElement: { style: {}, dataset: {} } } })

const tokenOf = (sub: string) =>
  `e30.${Buffer.from(JSON.stringify({ sub, at: Math.random() })).toString('base64url')}.x`
const shopPage = { url: 'https://shop.example/', title: '首页' }
const letter = { zhanggui: 1, type: 'start', publicKey: 'pk', page: shopPage, open: true } as const
const written = (text: string) => ({ clientId: text, text, attachments: [], writtenAt: '2026-11-22T08:00:00Z' })

/** A browser whose service knows each shop token as the visitor that `visitorOf` names. */
function openBrowser(visitorOf: (customerToken: string | undefined) => string) {
  const kept = new Map<string, string>()
  const sent: [string, string][] = []
  const network = { isThere: true }
  const store = createStore(initialState('zh-CN', true))
  const start = async ({ customerToken }: { customerToken?: string }) => ({
    ok: true as const,
    value: {
      visitorToken: tokenOf(visitorOf(customerToken)),
      customer: { name: null, known: customerToken !== undefined },
      widget: { accent: null },
      conversation: null,
      history: { messages: [], more: false, lastSeq: 0 },
      readSeq: 0,
    } as unknown as VisitView,
  })
  const outboxMemory = createOutboxMemory({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  })
  const outbox = createOutbox({
    load: outboxMemory.load,
    save: outboxMemory.save,
    changed: (pending) => store.set({ pending }),
    stored: () => {},
    async deliver(message) {
      if (!network.isThere) return { kind: 'unreachable' }
      sent.push([JSON.parse(atob(session.token().split('.')[1]!)).sub, message.text ?? ''])
      return { kind: 'stored', message: { clientId: message.clientId } as never }
    },
  })
  const session = createVisitSession({
    store,
    settings: { locale: () => undefined } as Settings,
    http: { start } as unknown as Http,
    shop: { isFramed: true, tell: () => {} } as Shop,
    link: () => ({ open: () => {}, reconnect: () => {} }) as unknown as Link,
    outbox,
    outboxMemory,
  })
  return { session, outbox, sent, store, network }
}

test('what one customer left unsent is not said in the name of another who signs in on the same browser', async () => {
  const { session, outbox, sent, store, network } = openBrowser((token) =>
    token === '甲的' ? 'browser-1' : 'browser-2',
  )
  session.begin({ ...letter, customerToken: '甲的' })
  await turn()
  network.isThere = false
  await outbox.add(written('甲没发出的话'))

  network.isThere = true
  await session.identify('乙的')
  await outbox.add(written('乙的话'))

  assert.deepEqual(sent, [['browser-2', '乙的话']])
  assert.deepEqual(store.get().pending, [])
})

test('what a visitor wrote while she was offline is sent after she has signed in', async () => {
  const { session, outbox, sent, network } = openBrowser(() => 'browser-1')
  session.begin(letter)
  await turn()
  network.isThere = false
  await outbox.add(written('登录前写的'))

  network.isThere = true
  await session.identify('甲的')
  await turn()

  assert.deepEqual(sent, [['browser-1', '登录前写的']])
})

const turn = () => new Promise((resolve) => setImmediate(resolve))
