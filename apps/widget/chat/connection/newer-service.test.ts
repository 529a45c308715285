import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { MessageView, SystemFact } from '../../../../contracts/message.ts'
import { addCatchUp, addMessages, emptyLog, startLog } from '../message/message.log.ts'
import { en } from '../words/en.ts'
import { tellSystem } from '../words/words.ts'
import { zh } from '../words/zh.ts'
import { createHttp } from './http.ts'

const more = { ofTomorrow: { deep: [1] } }
const message = (seq: number): MessageView =>
  ({
    id: `m${seq}`,
    seq,
    direction: 'outgoing',
    author: { kind: 'bot', id: null, name: '小杉', avatar: null, ...more },
    text: `第${seq}句`,
    content: { cards: [{ kind: 'of-tomorrow', ...more }], ...more },
    attachments: [],
    ...more,
  }) as unknown as MessageView

const browserFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = browserFetch
})

/** The widget's calls to a service that answers so. */
function serviceThatAnswers(status: number, body: unknown) {
  globalThis.fetch = async () => new Response(JSON.stringify(body), { status })
  return createHttp(new URL('https://service.example/api/widget/'), () => 'token')
}

test('a visit and messages of which a newer service tells more are read on, none lost', async () => {
  const history = { messages: [message(1), message(2)], more: false, lastSeq: 2, ...more }
  const started = await serviceThatAnswers(200, { history, ...more }).start({ publicKey: 'pk' } as never)
  const caught = await serviceThatAnswers(200, { messages: [message(4)], more: false, lastSeq: 4, ...more }).after(2)
  assert.ok(started.ok && caught.ok)

  const log = addCatchUp(addMessages(startLog(started.value.history), [message(3)]), caught.value)

  assert.deepEqual([log.messages.map(({ seq }) => seq), log.heldSeq], [[1, 2, 3, 4], 4])
  assert.deepEqual(addMessages(emptyLog, [message(1)]).messages[0]!.text, '第1句')
})

test('a refusal of which a newer service tells more keeps its code, and has a sentence', async () => {
  const refused = await serviceThatAnswers(409, { code: 'of.tomorrow', facts: more, ...more }).after(0)

  assert.ok(!refused.ok)
  assert.equal(refused.error.code, 'of.tomorrow')
  for (const say of [zh, en]) assert.match(say.unknownError(refused.error.code), /of\.tomorrow/)
})

test('what happened, of a kind that this widget does not know, leaves no line', () => {
  for (const say of [zh, en])
    assert.equal(tellSystem(say, { kind: 'of_tomorrow', ...more } as unknown as SystemFact), '')
})
