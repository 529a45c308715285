import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ack } from '../../../../contracts/common.ts'
import type { MessageView, WriteMessage } from '../../../../contracts/message.ts'
import type { VisitorNotice } from '../../../../contracts/widget.ts'
import type { Http } from '../connection/http.ts'
import { createLink } from '../connection/link.ts'
import { createOutbox, type PendingMessage } from '../outbox/outbox.ts'
import { initialState, type Visit } from '../state/state.ts'
import { createStore } from '../state/store.ts'
import { createConsent } from './notice.ts'

const written = (text: string) => ({ clientId: text, text, attachments: [], writtenAt: '2026-11-22T08:00:00Z' })
const noticeOf = (more: Partial<VisitorNotice> = {}): VisitorNotice => ({
  url: 'https://shop.example/privacy',
  texts: { 'zh-CN': '请阅读并同意', en: 'Please agree' },
  consentRequired: true,
  textVersion: 'first',
  agreed: false,
  ...more,
})

/** An open chat whose service takes messages, and knows which text of the notice is in force. */
function openChat(notice: VisitorNotice | null, inForce = notice) {
  const sent: string[] = []
  const asked: unknown[] = []
  const service = { refuses: false, started: 0 }
  const store = createStore(initialState('zh-CN', true))
  const show = (privacy: VisitorNotice | null) => store.set({ phase: 'ready', visit: { privacy } as Visit })
  show(notice)
  const startVisit = async () => {
    service.started++
    show(inForce)
  }
  const refusal = (code: string) => ({ ok: false as const, error: { code, facts: {} } })
  const http = {
    async agree(shown) {
      asked.push(shown)
      if (shown.textVersion !== inForce?.textVersion) return refusal('channels.web.noticeChanged')
      return { ok: true, value: { ...inForce, agreed: true } }
    },
    async send({ clientId, text }: WriteMessage): Promise<Ack<MessageView>> {
      if (service.refuses) return refusal('channels.web.consentNeeded')
      sent.push(text ?? '')
      return { ok: true, value: { clientId } as MessageView }
    },
  } satisfies Pick<Http, 'agree' | 'send'>
  let kept: PendingMessage[] = []
  const outbox = createOutbox({
    load: () => kept,
    save: (pending) => {
      kept = pending
    },
    deliver: (message) => link.deliver(message),
    changed: (pending) => store.set({ pending }),
    stored: () => {},
  })
  const whole = { store, http: http as unknown as Http, outbox, startVisit }
  const link = createLink({
    ...whole,
    url: new URL('https://service.example/socket.io'),
    token: () => '',
    news: {} as never,
    connected: () => {},
  })
  return { store, outbox, sent, asked, service, kept: () => kept, ...createConsent(whole) }
}

test('what she typed before she agreed is kept, and sent in its order once she has', async () => {
  const { outbox, sent, asked, store, agree, kept } = openChat(noticeOf())

  await outbox.add(written('第一句'))
  await outbox.add(written('第二句'))
  assert.deepEqual(sent, [])
  assert.deepEqual(
    kept().map(({ text, state }) => [text, state]),
    [
      ['第一句', 'waiting'],
      ['第二句', 'waiting'],
    ],
  )

  await agree()

  assert.deepEqual(sent, ['第一句', '第二句'])
  assert.deepEqual(asked, [{ textVersion: 'first', locale: 'zh-CN' }])
  assert.deepEqual(store.get().pending, [])
})

test('a notice that asks nothing, one she agreed to, and none hold nothing back', async () => {
  for (const notice of [null, noticeOf({ consentRequired: false }), noticeOf({ agreed: true })]) {
    const { outbox, sent } = openChat(notice)

    await outbox.add(written('你好'))

    assert.deepEqual(sent, ['你好'])
  }
})

test('a text that changed while she read is shown anew, and her words still wait', async () => {
  const { outbox, sent, agree, store } = openChat(noticeOf(), noticeOf({ textVersion: 'second' }))
  await outbox.add(written('你好'))

  await agree()
  assert.equal(store.get().notice?.code, 'channels.web.noticeChanged')
  assert.deepEqual(sent, [])

  await agree()
  assert.deepEqual(sent, ['你好'])
  assert.equal(store.get().notice, null)
})

test('when the shop begins to ask while the chat is open, her words wait for her consent instead of failing', async () => {
  const { outbox, sent, service, store, agree } = openChat(null, noticeOf())
  service.refuses = true

  await outbox.add(written('你好'))
  assert.equal(service.started, 1)
  assert.deepEqual(
    store.get().pending.map(({ state }) => state),
    ['waiting'],
  )

  service.refuses = false
  await agree()
  assert.deepEqual(sent, ['你好'])
})
