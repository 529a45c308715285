import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageView } from '../../../../../contracts/message.ts'
import { emptyThread, findGap, lastSeqOf, mergeMessages, mergeOlder } from './thread.ts'

function message(seq: number, over: Partial<MessageView> = {}): MessageView {
  return {
    id: `m${seq}`,
    conversationId: 'c',
    sessionId: 's',
    seq,
    direction: 'incoming',
    author: { kind: 'customer', id: null, name: null, avatar: null },
    private: false,
    text: `第${seq}条`,
    content: {},
    attachments: [],
    clientId: null,
    feedback: null,
    createdAt: '2026-11-22T06:00:00Z',
    ...over,
  }
}
const seqs = (thread: { messages: readonly MessageView[] }) => thread.messages.map((one) => one.seq)

test('messages that arrive twice or out of order are shown once and in order', () => {
  const thread = mergeMessages(mergeMessages(emptyThread, [message(3), message(1)]), [message(2), message(3)])

  assert.deepEqual(seqs(thread), [1, 2, 3])
  assert.equal(lastSeqOf(thread), 3)
})

test('a message that was missed while the connection was down is noticed', () => {
  const thread = mergeMessages(emptyThread, [message(1), message(2), message(5)])

  assert.equal(findGap(thread), 2)
  assert.equal(findGap(mergeMessages(thread, [message(3), message(4)])), undefined)
})

test('a changed message takes the place of the held one and keeps its reading', () => {
  const reading = { language: 'zh' } as unknown as NonNullable<MessageView['reading']>
  const held = mergeMessages(emptyThread, [message(1, { reading })])

  const thread = mergeMessages(held, [message(1, { feedback: 'up' })])

  assert.equal(thread.messages[0]?.feedback, 'up')
  assert.equal(thread.messages[0]?.reading, reading)
})

test('older messages go in front and tell whether there are still older ones', () => {
  const thread = mergeOlder(mergeMessages(emptyThread, [message(9)]), [message(7), message(8)], true)

  assert.deepEqual(seqs(thread), [7, 8, 9])
  assert.equal(thread.older, true)
})
