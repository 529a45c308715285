import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { changeInbox, type PrivacyNotice } from '../../../contracts/inbox.ts'
import type { MessageView } from '../../../contracts/message.ts'
import { systemActor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { createTestWidget } from '../testing.ts'

const shop = await createTestWidget()
const { ask, connect, conversation, customers, publicKey, inboxId, tenantId, administrator, db } = shop
after(() => shop.close())
beforeEach(() => setNotice(null))

const noTexts = { 'zh-CN': '', en: '' }
const asking: PrivacyNotice = { url: 'https://shop.example/privacy', texts: noTexts, consentRequired: true }
const words = (text: string) => ({ clientId: newId(), text })
const start = async (more: object = {}) => (await ask('POST', '/start', { publicKey, ...more })).body
const textsOf = (messages: MessageView[]) => messages.flatMap((one) => (one.direction === 'system' ? [] : one.text))

async function setNotice(privacy: PrivacyNotice | null): Promise<void> {
  const { widget } = await conversation.inboxes.get(administrator, inboxId)
  await conversation.inboxes.change(administrator, inboxId, { widget: { ...widget, privacy } })
}

function agree(visit: { visitorToken: string; privacy: { textVersion: string } }, more: object = {}) {
  const shown = { textVersion: visit.privacy.textVersion, locale: 'zh-CN', ...more }
  return ask('POST', '/consent', shown, visit.visitorToken)
}

const say = (token: string, text: string) => ask('POST', '/messages', words(text), token)

async function consentsOf(token: string) {
  const contactId = JSON.parse(atob(token.split('.')[1]!)).contact as string
  return customers.consents.list(systemActor(tenantId), contactId)
}

test('a shop without a privacy notice shows none and asks nothing', async () => {
  const visit = await start()

  assert.equal(visit.privacy, null)
  assert.equal((await say(visit.visitorToken, '你好')).status, 201)
})

test('with a link alone the chat says one standard line in both languages, and nothing has to be pressed', async () => {
  await setNotice({ ...asking, consentRequired: false })

  const visit = await start()

  assert.equal(visit.privacy.url, 'https://shop.example/privacy')
  assert.match(visit.privacy.texts['zh-CN'], /^继续咨询即表示/)
  assert.match(visit.privacy.texts.en, /^By continuing/)
  assert.equal('privacy' in visit.widget, false)
  assert.equal((await say(visit.visitorToken, '你好')).status, 201)
  assert.deepEqual((await consentsOf(visit.visitorToken)).records, [])
})

test('where consent is required nothing of hers is taken before she agrees, on any way', async () => {
  await setNotice(asking)
  const visit = await start()
  const { visitorToken: token } = visit
  const socket = await connect(token)
  const left = { ...words('请回电'), name: '林', contact: '13800138000' }

  const refused = [
    (await say(token, '你好')).body,
    (await socket.emitWithAck('message.send', words('你好'))).error,
    (await ask('POST', '/leave-message', left, token)).body,
    (await ask('POST', '/attachments', {}, token)).body,
  ]

  for (const { code } of refused) assert.equal(code, 'channels.web.consentNeeded')
  assert.deepEqual((await start({ visitorToken: token })).history.messages, [])

  assert.equal((await agree(visit)).body.agreed, true)
  assert.equal((await socket.emitWithAck('message.send', words('现在可以了'))).ok, true)
  assert.equal((await ask('POST', '/leave-message', left, token)).status, 201)
})

test('her consent is on record: what she was shown, when and by which channel, once', async () => {
  await setNotice({ ...asking, texts: { 'zh-CN': '我们只为答复您而处理对话。', en: '' } })
  const visit = await start()

  await agree(visit)
  await agree(visit)

  const { current, records } = await consentsOf(visit.visitorToken)
  assert.deepEqual(current, { service: true })
  assert.equal(records.length, 1)
  assert.deepEqual(records[0]!.by, { kind: 'customer', name: null })
  assert.equal(records[0]!.channel, 'web')
  assert.equal(records[0]!.textVersion, visit.privacy.textVersion)
  assert.equal(records[0]!.note, '我们只为答复您而处理对话。 https://shop.example/privacy')
})

test('who agreed is not asked again when she comes back, until the text is another', async () => {
  await setNotice(asking)
  const first = await start()
  await agree(first)
  await say(first.visitorToken, '第一次')

  const again = await start({ visitorToken: first.visitorToken })
  assert.equal(again.privacy.agreed, true)

  await setNotice({ ...asking, texts: { 'zh-CN': '新的说明', en: 'A new text' } })
  const later = await start({ visitorToken: first.visitorToken })
  assert.equal(later.privacy.agreed, false)
  assert.equal((await say(first.visitorToken, '第二次')).body.code, 'channels.web.consentNeeded')
  assert.equal((await agree(first)).body.code, 'channels.web.noticeChanged')

  await agree(later)
  await say(first.visitorToken, '第三次')
  assert.deepEqual(textsOf((await start({ visitorToken: first.visitorToken })).history.messages), ['第一次', '第三次'])
  assert.equal((await consentsOf(first.visitorToken)).records.length, 2)
})

test('who takes her consent back is asked before her next message', async () => {
  await setNotice(asking)
  const visit = await start()
  await agree(visit)
  const contactId = JSON.parse(atob(visit.visitorToken.split('.')[1]!)).contact as string
  const withdrawal = { kind: 'service', given: false, channel: 'phone', textVersion: '', note: '' } as const

  await customers.consents.record(administrator, contactId, withdrawal)

  assert.equal((await say(visit.visitorToken, '还在吗')).body.code, 'channels.web.consentNeeded')
  await agree(visit)
  assert.equal((await say(visit.visitorToken, '还在吗')).status, 201)
})

test('nobody agrees to a notice that the shop does not have', async () => {
  const visit = await start()

  const { status, body } = await agree({ ...visit, privacy: { textVersion: 'made-up' } })

  assert.deepEqual([status, body.code], [409, 'channels.web.noticeChanged'])
})

test('a customer asks for her data to be deleted, agreed or not: people find it in the queue, and nothing is deleted yet', async () => {
  await setNotice(asking)
  const { visitorToken } = await start()
  const wish = { clientId: newId(), locale: 'zh-CN' }

  const asked = await ask('POST', '/erasure-request', wish, visitorToken)
  const twice = await ask('POST', '/erasure-request', wish, visitorToken)

  assert.deepEqual([asked.status, asked.body.text], [201, '请删除我的数据'])
  assert.equal(twice.body.id, asked.body.id)
  const { conversation: now } = await start({ visitorToken })
  assert.equal(now.owner, 'queue')
  const handoffs = await db.selectFrom('handoff').selectAll().where('conversation_id', '=', now.id).execute()
  assert.deepEqual(
    handoffs.map(({ reason }) => reason),
    ['customer_request'],
  )
})

test('a notice needs a real https address, and stays when a program that does not know it changes the widget', async () => {
  const { widget } = await conversation.inboxes.get(administrator, inboxId)
  for (const url of ['', 'http://shop.example/p', 'javascript:alert(1)', 'https://', 'https://a b.cn', 'shop.example'])
    assert.equal(changeInbox.safeParse({ widget: { ...widget, privacy: { ...asking, url } } }).success, false, url)

  await setNotice(asking)
  const { privacy: _, ...without } = widget
  await conversation.inboxes.change(administrator, inboxId, { widget: { ...without, sound: false } })

  assert.deepEqual((await conversation.inboxes.get(administrator, inboxId)).widget.privacy, asking)
})
