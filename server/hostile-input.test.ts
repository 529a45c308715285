import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createExamples } from './examples.testing.ts'
import { createTestService } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const { ask } = service
const own = await service.addShop('jia')
const { administrator } = own.people
const { cookie } = administrator
const examples = createExamples(service.db)
const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const codeOf = (answer: { text: string }) => JSON.parse(answer.text).code

test('half an emoji in a text that is kept as JSON is no fault of the service', async () => {
  const body = {
    category: '退换',
    wordings: [{ locale: 'zh-CN', question: '怎么退货\ud83d' }],
    answers: [{ locale: 'zh-CN', text: '七天内\ude00都可以' }],
  }

  const answer = await ask('POST', '/api/v1/faq', { cookie, body: JSON.stringify(body), headers: json })

  assert.equal(answer.status, 201, answer.text)
  assert.equal(JSON.parse(answer.text).wordings[0].question, '怎么退货\ufffd')
})
const json = { 'content-type': 'application/json' }

test('an inbox whose name or button is nothing but an invisible character is refused, not half kept', async () => {
  const nothing = String.fromCharCode(0)
  const before = await service.conversation.inboxes.get(administrator, own.inbox.id)
  const starters = { ...before.widget.starters, en: [{ id: 'a', label: nothing }] }

  const made = await ask('POST', '/api/v1/inboxes', { cookie, body: { name: nothing } })
  const body = { widget: { ...before.widget, starters } }
  const changed = await ask('PATCH', `/api/v1/inboxes/${own.inbox.id}`, { cookie, body })

  assert.deepEqual([made.status, changed.status], [400, 400])
  assert.deepEqual(await service.conversation.inboxes.get(administrator, own.inbox.id), before)
})

test('an address that is no address is refused with a code', async () => {
  const answer = await ask('GET', '/api/v1/contacts/%', { cookie })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('JSON that is nested without end is refused', async () => {
  const body = `{"note":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const id = await examples.bySegment.contacts!(own, administrator)

  const answer = await ask('PATCH', `/api/v1/contacts/${id}`, { cookie, body, headers: json })

  assert.equal(answer.status, 400)
  assert.equal(codeOf(answer), 'request.invalid')
})

test('messages after or before a number that no conversation reaches are asked in vain, not a fault', async () => {
  const id = await examples.bySegment.conversations!(own, administrator)
  const staff = await service.connect('/desk', { cookie })
  const visitor = await service.connect('/visitor', { token: (await service.startVisit(own)).token })
  const seq = Number.MAX_SAFE_INTEGER

  for (const query of [`after=${seq}`, `before=${seq}`])
    assert.equal((await ask('GET', `/api/v1/conversations/${id}/messages?${query}`, { cookie })).status, 400)
  const answers = [
    await staff.emitWithAck('read', { conversationId: id, seq }),
    await visitor.emitWithAck('sync', { after: seq }),
    await visitor.emitWithAck('marks', { readSeq: seq }),
  ]
  for (const answer of answers) assert.equal(answer.error.code, 'request.invalid')
})

test('a cursor that somebody made up is refused with a code, in every list', async () => {
  const id = administrator.id
  const contact = await examples.bySegment.contacts!(own, administrator)
  const lists = ['conversations', 'faq', 'contacts', `contacts/${contact}/activity`, 'staff', 'audit', 'search?q=a']
  const times = [1e300, -8.64e15, 8.64e15, '0000-01-01T00:00:00Z', '2026-02-31T00:00:00Z', 'x', null]
  for (const list of lists)
    for (const made of [...times.map((at) => [at, id]), [Date.now(), 'x'], ['x'], [], {}, 'x'].map(cursor)) {
      const answer = await ask('GET', `/api/v1/${list}${list.includes('?') ? '&' : '?'}cursor=${made}`, { cookie })
      // People are listed by name, so that any text is a place in their list.
      if (list === 'staff' && answer.status === 200) continue
      assert.equal(answer.status, 400, `${list} ${Buffer.from(made, 'base64url')} ${answer.text}`)
      assert.equal(codeOf(answer), 'request.cursorInvalid')
    }
})

test('what a browser with a wrong clock tells of the year 0 is kept with a time that there was', async () => {
  const visitor = await service.connect('/visitor', { token: (await service.startVisit(own)).token })

  const answer = await visitor.emitWithAck('track', { events: [{ kind: 'viewed', at: '0000-01-01T00:00:00Z' }] })

  assert.deepEqual(answer, { ok: true, value: null })
})

test('closing a conversation that one has not opened tells nobody of it', async () => {
  const other = await service.addShop('yi')
  const conversationId = await examples.bySegment.conversations!(other, other.people.agent)
  const rightful = await service.connect('/desk', { cookie: other.people.agent.cookie })
  await rightful.emitWithAck('conversation.open', { conversationId })
  const heard: unknown[] = []
  rightful.on('viewing', (state) => heard.push(state))
  const stranger = await service.connect('/desk', { cookie })

  await stranger.emitWithAck('conversation.close', { conversationId })

  await rightful.emitWithAck('read', { conversationId, seq: 1 })
  assert.deepEqual(heard, [])
})
