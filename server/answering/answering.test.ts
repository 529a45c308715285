import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { feedbackGiven } from '../conversation/index.ts'
import { appendEvent } from '../kernel/events.ts'
import { inTenant } from '../kernel/tenancy.ts'
import type { Asker } from './index.ts'
import { createAnswering } from './index.ts'
import { createAnsweringStage, entryDraft } from './testing.ts'

const stage = await createAnsweringStage()
const { answering, call, db, shop, other } = stage
after(stage.close)
const web: Asker = { locale: 'zh-CN', channel: 'web' }
const ask = (text: string, asker: Partial<Asker> = {}) => answering.find(shop.tenantId, text, { ...web, ...asker })

test('an entry that is not published is not answered', async () => {
  const entry = await write('礼品卡的有效期是多久？', '礼品卡自购买起三年内有效。')

  const before = await ask('礼品卡的有效期是多久')
  await publish()
  const afterwards = await ask('礼品卡的有效期是多久')

  assert.equal(entry.state, 'draft')
  assert.notEqual(before.kind, 'answer')
  assert.equal(afterwards.kind === 'answer' && afterwards.answer.text, '礼品卡自购买起三年内有效。')
  assert.equal((await read(entry.id)).state, 'published')
})

test('words that mean something to a programmer are words like any other', async () => {
  assert.equal((await ask('constructor __proto__ prototype', { locale: 'en' })).kind, 'unknown')
})

test('an answer names its source and when it was last changed', async () => {
  const entry = await write('可以开增值税专用发票吗？', '可以，请在订单里填写税号。')
  await publish()

  const found = await ask('可以开增值税专用发票吗')

  assert.equal(found.kind, 'answer')
  assert.deepEqual(found.kind === 'answer' && found.source, {
    kind: 'faq',
    id: entry.id,
    title: '可以开增值税专用发票吗？',
    updatedAt: entry.updatedAt,
    url: null,
  })
})

test('a changed entry answers as before until it is published again', async () => {
  const entry = await write('羊绒围巾怎么洗？', '冷水手洗。')
  await publish()
  await call('operator', 'PUT', `/faq/${entry.id}`, entryDraft('羊绒围巾怎么洗？', '建议干洗。'))

  const before = await ask('羊绒围巾怎么洗')
  assert.equal((await read(entry.id)).state, 'changed')
  await publish()
  const afterwards = await ask('羊绒围巾怎么洗')

  assert.equal(before.kind === 'answer' && before.answer.text, '冷水手洗。')
  assert.equal(afterwards.kind === 'answer' && afterwards.answer.text, '建议干洗。')
})

test('restoring an earlier release brings its answers back as a new release', async () => {
  const entry = await write('停车免费吗？', '前两小时免费。')
  const old = await publish()
  await call('operator', 'DELETE', `/faq/${entry.id}`)
  await publish()
  assert.notEqual((await ask('停车免费吗')).kind, 'answer')

  const restored = await call('operator', 'POST', `/releases/${old.number}/restore`)

  assert.equal(restored.status, 201)
  assert.equal(restored.body.number, old.number + 2)
  const found = await ask('停车免费吗')
  assert.equal(found.kind === 'answer' && found.answer.text, '前两小时免费。')
  assert.equal((await read(entry.id)).state, 'published')
  const [current, ...earlier] = (await call('operator', 'GET', '/releases')).body.items
  assert.equal(current.current, true)
  assert.ok(earlier.every((release: { current: boolean }) => !release.current))
})

test('releases come in pages, newest first, and only the live one is current', async () => {
  await publish('甲')
  const { number } = await publish('乙')

  const first = (await call('operator', 'GET', '/releases?limit=1')).body
  const second = (await call('operator', 'GET', `/releases?limit=1&cursor=${first.next}`)).body

  assert.deepEqual(
    first.items.map((release: { number: number; current: boolean }) => [release.number, release.current]),
    [[number, true]],
  )
  assert.deepEqual(
    second.items.map((release: { number: number; current: boolean }) => [release.number, release.current]),
    [[number - 1, false]],
  )
  assert.equal((await call('operator', 'GET', '/releases?cursor=x')).body.code, 'request.cursorInvalid')
})

test('another process answers from a new release within a second', async () => {
  const elsewhere = createAnswering({ db, events: { ...stage.events, subscribe: () => {} } })
  await elsewhere.find(shop.tenantId, '你好', web)
  await write('茶叶保质期多久？', '十八个月。')
  await publish()

  await new Promise((done) => setTimeout(done, 600))

  const found = await elsewhere.find(shop.tenantId, '茶叶保质期多久', web)

  assert.equal(found.kind === 'answer' && found.answer.text, '十八个月。')
})

test('the narrowest answer is given: by language, channel, store and period', async () => {
  const always = { locale: 'zh-CN', text: '满99元包邮。' }
  await write('满多少钱免运费？', '', {
    wordings: [
      { locale: 'zh-CN', question: '满多少钱免运费？', paraphrases: [] },
      { locale: 'en', question: 'From what amount is shipping free?', paraphrases: [] },
    ],
    answers: [
      always,
      { ...always, text: '双十一期间全场包邮。', validFrom: '2026-11-01T00:00:00Z', validTo: '2026-11-12T00:00:00Z' },
      { ...always, text: '静安店自提免运费。', storeIds: ['jingan'] },
      { ...always, text: '微信下单满49元包邮。', channels: ['wechat_mp'] },
      { locale: 'en', text: 'Shipping is free from ¥99.' },
    ],
  })
  await publish()
  const at = new Date('2026-12-01T00:00:00Z')
  const said = async (asker: Partial<Asker>, text = '满多少钱免运费') => {
    const found = await ask(text, { at, ...asker })
    return found.kind === 'answer' ? found.answer.text : found.kind
  }

  assert.equal(await said({}), '满99元包邮。')
  assert.equal(await said({ at: new Date('2026-11-11T00:00:00Z') }), '双十一期间全场包邮。')
  assert.equal(await said({ storeId: 'jingan' }), '静安店自提免运费。')
  assert.equal(await said({ channel: 'wechat_mp' }), '微信下单满49元包邮。')
  assert.equal(await said({ locale: 'en' }, 'from what amount is shipping free'), 'Shipping is free from ¥99.')
})

test('an answer whose time is over is no longer given', async () => {
  const answers = [{ locale: 'zh-CN', text: '本周买一送一。', validTo: '2026-11-20T00:00:00Z' }]
  await write('买一送一的活动还有吗？', '', { answers })
  await publish()

  const found = await ask('买一送一的活动还有吗', { at: new Date('2026-11-22T00:00:00Z') })

  assert.notEqual(found.kind, 'answer')
})

test('an unsure bot offers at most three questions, an unknown matter none', async () => {
  await write('会员生日有礼物吗？', '有。')
  await write('会员等级怎么升？', '看积分。')
  await publish()

  const near = await ask('会员')
  const unknown = await ask('火星上能种土豆吗')

  assert.ok(near.kind === 'near' && near.matches.length >= 2 && near.matches.length <= 3, JSON.stringify(near))
  assert.equal(unknown.kind, 'unknown', JSON.stringify(unknown))
})

test('one shop never answers with the knowledge of another, nor shows it', async () => {
  const entry = await write('驼绒围巾掉毛吗？', '不掉毛。')
  await publish()

  const found = await answering.find(other.tenantId, '驼绒围巾掉毛吗', web)

  assert.equal(found.kind, 'unknown')
  assert.equal((await call('stranger', 'GET', `/faq/${entry.id}`)).body.code, 'answering.faq.notFound')
  assert.deepEqual((await call('stranger', 'GET', '/faq')).body.items, [])
  assert.equal((await call('stranger', 'PUT', `/faq/${entry.id}`, entryDraft('a', 'b'))).status, 404)
})

test('agents read the knowledge base but neither write nor publish it', async () => {
  assert.equal((await call('agent', 'GET', '/faq')).status, 200)
  assert.equal((await call('agent', 'POST', '/faq', entryDraft('问', '答'))).body.code, 'answering.faq.forbidden')
  assert.equal((await call('agent', 'POST', '/releases', {})).body.code, 'answering.release.forbidden')
  assert.equal(
    (await call('agent', 'PUT', '/keyword-rules', { rules: [] })).body.code,
    'answering.keywordRule.forbidden',
  )
})

test('publishing is in the audit log and announced to the other modules', async () => {
  const { number } = await publish('冬季运费')

  const entries = await db
    .selectFrom('audit_entry')
    .select(['actor_name', 'facts'])
    .where('tenant_id', '=', shop.tenantId)
    .where('action', '=', 'answering.release.published')
    .where('subject', '=', String(number))
    .execute()
  assert.equal(entries[0]?.actor_name, shop.operator.name)
  assert.equal((entries[0]?.facts as { note: string } | undefined)?.note, '冬季运费')
  const facts = await db
    .selectFrom('outbox')
    .select('payload')
    .where('name', '=', 'answering.release.published')
    .execute()
  assert.ok(facts.some(({ payload }) => (payload as { number: number }).number === number))
})

test('thumbs on an answer are counted with its entry, a message told twice counts once', async () => {
  const entry = await write('香薰蜡烛能烧多久？', '约三十五小时。')
  const { number } = await publish()
  const given = {
    conversationId: randomUUID(),
    messageId: randomUUID(),
    entryId: entry.id,
    releaseNumber: number,
    confidence: 0.9,
  }
  await answering.given(shop.tenantId, given)
  await answering.given(shop.tenantId, given)
  await answering.given(shop.tenantId, { ...given, messageId: randomUUID() })

  const { conversationId, messageId } = given
  const fact = { conversationId, messageId, sessionId: randomUUID(), value: 'down' as const }
  await inTenant(db, shop.tenantId, (trx) => appendEvent(trx, feedbackGiven, shop.tenantId, fact))
  await stage.events.drain()

  const { answered, thumbsUp, thumbsDown } = await read(entry.id)
  assert.deepEqual({ answered, thumbsUp, thumbsDown }, { answered: 2, thumbsUp: 0, thumbsDown: 1 })
})

test('the list is filtered by words, category and state, page by page', async () => {
  await write('皮带可以打孔吗？', '门店免费打孔。', { category: '皮具' })
  await write('皮带多长？', '110厘米。', { category: '皮具' })
  await publish()
  await write('皮带会掉色吗？', '不会。', { category: '皮具' })

  const words = await call('operator', 'GET', `/faq?q=${encodeURIComponent('打孔')}`)
  const drafts = await call('operator', 'GET', `/faq?category=${encodeURIComponent('皮具')}&state=draft`)
  const page = await call('operator', 'GET', `/faq?category=${encodeURIComponent('皮具')}&limit=2`)
  const next = await call(
    'operator',
    'GET',
    `/faq?category=${encodeURIComponent('皮具')}&limit=2&cursor=${page.body.next}`,
  )

  assert.equal(words.body.items.length, 1)
  assert.deepEqual(drafts.body.items.map(questionOf), ['皮带会掉色吗？'])
  assert.deepEqual([...page.body.items, ...next.body.items].map(questionOf), [
    '皮带会掉色吗？',
    '皮带多长？',
    '皮带可以打孔吗？',
  ])
  assert.equal(next.body.next, null)
  const { body: categories } = await call('agent', 'GET', '/faq-categories')
  assert.deepEqual(
    categories.find((category: { name: string }) => category.name === '皮具'),
    { name: '皮具', count: 3 },
  )
})

test('an operator tries a question on the draft before she publishes it', async () => {
  await write('雨伞可以刻字吗？', '可以，两天完成。')

  const live = await call('operator', 'POST', '/try-question', { text: '雨伞可以刻字吗' })
  const draft = await call('operator', 'POST', '/try-question', { text: '雨伞可以刻字吗', draft: true })

  assert.notEqual(live.body.decision, 'answer')
  assert.equal(draft.body.decision, 'answer')
  assert.equal(draft.body.matches[0].answer, '可以，两天完成。')
  assert.ok(draft.body.matches[0].confidence >= draft.body.threshold)
})

test('a keyword leads to products and to a question, in the words the customer types', async () => {
  const entry = await write('送长辈选什么？', '围巾和茶。')
  await publish()
  const rule = {
    id: randomUUID(),
    keywords: ['禮物', 'gift'],
    text: { 'zh-CN': '送礼看看这些', en: 'These make good gifts' },
    faqIds: [entry.id],
    guidance: { productIds: ['tea-gift'], links: [] },
  }
  const saved = await call('operator', 'PUT', '/keyword-rules', { rules: [rule] })

  const chinese = await answering.guide(shop.tenantId, '想买个礼物送妈妈', 'zh-CN')
  const english = await answering.guide(shop.tenantId, 'any gifts?', 'en')

  assert.deepEqual(saved.body.rules, [rule])
  assert.deepEqual(chinese?.productIds, ['tea-gift'])
  assert.equal(chinese?.questions[0]?.question, '送长辈选什么？')
  assert.equal(english?.text, 'These make good gifts')
  assert.equal(await answering.guide(shop.tenantId, '发票', 'zh-CN'), undefined)
  assert.deepEqual((await call('agent', 'GET', '/keyword-rules')).body.rules, [rule])
})

test('two wordings in one language are refused, and nothing is stored', async () => {
  const wording = { locale: 'zh-CN', question: '同一种语言两次？', paraphrases: [] }

  const refused = await call('operator', 'POST', '/faq', entryDraft('', '答', { wordings: [wording, wording] }))

  assert.equal(refused.body.code, 'answering.faq.repeatedLanguage')
  const { body } = await call('operator', 'GET', `/faq?q=${encodeURIComponent('同一种语言两次')}`)
  assert.deepEqual(body.items, [])
})

function questionOf(entry: { wordings: { question: string }[] }) {
  return entry.wordings[0]?.question
}

async function write(question: string, answer: string, more: Record<string, unknown> = {}) {
  const { status, body } = await call('operator', 'POST', '/faq', entryDraft(question, answer, more))
  assert.equal(status, 201, JSON.stringify(body))
  return body
}

async function read(id: string) {
  return (await call('agent', 'GET', `/faq/${id}`)).body
}

async function publish(note = '') {
  const { status, body } = await call('operator', 'POST', '/releases', { note })
  assert.equal(status, 201, JSON.stringify(body))
  return body as { number: number }
}
