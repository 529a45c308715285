import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from './kernel/ids.ts'
import { createTestService, type TestPerson } from './testing.ts'

const service = await createTestService()
after(() => service.close())
const shop = await service.addShop('jia')
const { administrator, operator } = shop.people
const { contactId } = await service.startVisit(shop)

const guidance = { productIds: [], links: [] }
const entryOf = (text: string) => ({
  category: '退换货',
  wordings: [{ locale: 'zh-CN', question: '怎么退货？', paraphrases: [] }],
  answers: [{ locale: 'zh-CN', text, channels: [], storeIds: [], validFrom: null, validTo: null }],
  guidance,
})
const replyOf = (title: string) => ({ shortcut: 'th', title, text: '您好', locale: 'zh-CN' })
const made = async (path: string, body: object) => (await call(administrator, 'POST', path, body)).body.id as string
const settings = (await call(administrator, 'GET', '/settings')).body
const ruleId = newId()

/** Everything that several people edit: where it is, how it is written, and what the n-th change of it says. */
const things: { name: string; path: string; method: string; body: (n: number) => object; who: string | null }[] = [
  {
    name: 'an FAQ entry',
    path: `/faq/${await made('/faq', entryOf('第0版'))}`,
    method: 'PUT',
    body: (n) => entryOf(`第${n}版`),
    who: 'jia operator',
  },
  {
    name: 'the keyword rules',
    path: '/keyword-rules',
    method: 'PUT',
    body: (n) => ({
      rules: [{ id: ruleId, keywords: [`词${n}`], text: { 'zh-CN': '', en: '' }, faqIds: [], guidance }],
    }),
    who: 'jia operator',
  },
  {
    name: 'a canned reply',
    path: `/canned-replies/${await made('/canned-replies', replyOf('第0版'))}`,
    method: 'PATCH',
    body: (n) => replyOf(`第${n}版`),
    who: null,
  },
  {
    name: 'an inbox',
    path: `/inboxes/${shop.inbox.id}`,
    method: 'PATCH',
    body: (n) => ({ name: `网店${n}` }),
    who: 'jia operator',
  },
  {
    name: 'a webhook',
    path: `/webhooks/${await made('/webhooks', { url: 'https://example.com/hook' })}`,
    method: 'PATCH',
    body: (n) => ({ description: `第${n}版` }),
    who: 'jia administrator',
  },
  {
    name: 'a member of staff',
    path: `/staff/${shop.people.agent.id}`,
    method: 'PATCH',
    body: (n) => ({ capacity: n }),
    who: 'jia administrator',
  },
  {
    name: 'the opening hours',
    path: '/opening-hours',
    method: 'PUT',
    body: (n) => ({
      timezone: 'Asia/Shanghai',
      weekly: [{ weekday: 1, from: '09:00', to: `1${n}:00` }],
      exceptions: [{ date: '2027-02-17', name: '春节', spans: [] }],
    }),
    who: 'jia operator',
  },
  {
    name: 'the general settings',
    path: '/settings',
    method: 'PUT',
    body: (n) => ({ ...settings, resolveAfterMinutes: 60 + n }),
    who: 'jia administrator',
  },
  {
    name: 'a contact',
    path: `/contacts/${contactId}`,
    method: 'PATCH',
    body: (n) => ({ note: `备注${n}` }),
    who: 'jia administrator',
  },
]

for (const { name, path, method, body, who } of things) {
  const colleague = who === 'jia operator' ? operator : administrator
  const save = (person: TestPerson, n: number, tag?: string) => call(person, method, path, body(n), tag)

  test(`${name} that somebody else saved meanwhile is not written over, and it is told who did`, async () => {
    const read = await call(administrator, 'GET', path)
    const first = await save(colleague, 1, read.tag)
    const late = await save(administrator, 2, read.tag)

    assert.match(read.tag, /^"[\w-]+(\.[\w-]+)?"$/)
    assert.equal(first.status, 200, first.text)
    assert.notEqual(first.tag, read.tag)
    assert.deepEqual([late.status, late.body.code, late.body.facts.by], [412, 'request.changedMeanwhile', who])
    assert.ok(Date.now() - Date.parse(late.body.facts.at) < 60_000)
    const now = await call(administrator, 'GET', path)
    assert.equal(now.tag, first.tag)
    assert.deepEqual(now.body, first.body)
  })

  test(`${name} is written with the tag of the last state, with any (*), or without asking`, async () => {
    const { tag } = await call(administrator, 'GET', path)

    const known = await save(administrator, 3, tag)
    const any = await save(administrator, 4, '*')
    const unasked = await save(administrator, 5)
    const listed = await save(administrator, 6, `"another", ${unasked.tag}`)
    const weak = await save(administrator, 7, `W/${listed.tag}`)

    assert.deepEqual(
      [known, any, unasked, listed, weak].map(({ status }) => status),
      [200, 200, 200, 200, 412],
    )
  })

  test(`${name} is not sent again to who has it`, async () => {
    const read = await call(administrator, 'GET', path)

    const again = await get(path, read.tag)
    const listed = await get(path, `"another", W/${read.tag}`)
    const other = await get(path, '"another"')

    assert.deepEqual([again.status, again.text, again.headers.etag], [304, '', read.tag])
    assert.equal(listed.status, 304)
    assert.equal(other.status, 200)
  })

  test(`of several who save ${name} at once with the same tag, one does`, async () => {
    const { tag } = await call(administrator, 'GET', path)

    const answers = await Promise.all([1, 2, 7, 8, 9].map((n) => save(administrator, n, tag)))

    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412, 412])
  })
}

test('what was changed meanwhile is not removed either', async () => {
  for (const path of [`/faq/${await made('/faq', entryOf('旧'))}`, things[2]!.path]) {
    const { tag } = await call(administrator, 'GET', path)
    const method = path.startsWith('/faq') ? 'PUT' : 'PATCH'
    await call(administrator, method, path, path.startsWith('/faq') ? entryOf('新') : replyOf('新'))

    const stale = await call(administrator, 'DELETE', path, undefined, tag)
    const { tag: fresh } = await call(administrator, 'GET', path)
    const removed = await call(administrator, 'DELETE', path, undefined, fresh)

    assert.equal(stale.body.code, 'request.changedMeanwhile')
    assert.equal(removed.status, 204)
  }
})

test('what a customer tells of herself changes what is shown, but is no reason to refuse a note about her', async () => {
  const path = `/contacts/${contactId}`
  const { tag } = await call(administrator, 'GET', path)
  await service.customers.setFact(administrator, contactId, { name: 'size', value: 'L', source: 'customer' })

  const read = await get(path, tag)
  const noted = await call(administrator, 'PATCH', path, { note: '喜欢龙井' }, tag)

  assert.equal(read.status, 200)
  assert.equal(noted.status, 200)
})

async function call(person: TestPerson, method: string, path: string, body?: object, tag?: string) {
  const headers: Record<string, string> = tag === undefined ? {} : { 'if-match': tag }
  const answer = await service.ask(method, `/api/v1${path}`, { cookie: person.cookie, headers, body })
  return {
    status: answer.status,
    text: answer.text,
    tag: String(answer.headers.etag),
    body: answer.text === '' ? undefined : JSON.parse(answer.text),
  }
}

function get(path: string, tag: string) {
  const headers = { 'if-none-match': tag }
  return service.ask('GET', `/api/v1${path}`, { cookie: administrator.cookie, headers })
}
