import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageView } from '../../../../contracts/message.ts'
import {
  addCatchUp,
  addMessages,
  addOlder,
  changeMessage,
  emptyLog,
  findUnread,
  hasGap,
  startLog,
} from './message.log.ts'

const say = (seq: number, more: Partial<MessageView> = {}): MessageView => ({
  id: `m${seq}`,
  conversationId: 'c',
  sessionId: 's',
  seq,
  direction: 'outgoing',
  author: { kind: 'bot', id: null, name: '小杉', avatar: null },
  private: false,
  text: `第${seq}句`,
  content: {},
  attachments: [],
  clientId: null,
  feedback: null,
  createdAt: '2026-11-22T08:00:00Z',
  ...more,
})
const seqs = (log: { messages: readonly MessageView[] }) => log.messages.map((message) => message.seq)
const history = (from: number, to: number, more = false) => ({
  messages: Array.from({ length: to - from + 1 }, (_, i) => say(from + i)),
  more,
  lastSeq: to,
})

test('messages that arrive in disorder and twice are read in order and once', () => {
  let log = emptyLog
  for (const seq of [3, 1, 2, 3, 1, 5, 4]) log = addMessages(log, [say(seq)])

  assert.deepEqual(seqs(log), [1, 2, 3, 4, 5])
  assert.equal(log.heldSeq, 5)
  assert.equal(hasGap(log), false)
})

test('a message that jumps a number is shown, and the missing one is asked for', () => {
  const log = addMessages(startLog(history(1, 3)), [say(5)])

  assert.deepEqual(seqs(log), [1, 2, 3, 5])
  assert.equal(hasGap(log), true)
  assert.equal(log.heldSeq, 3)
})

test('a number taken by a private note is not asked for again', () => {
  const jumped = addMessages(startLog(history(1, 3)), [say(5)])

  const log = addCatchUp(jumped, { messages: [say(5)], more: false, lastSeq: 5 })

  assert.deepEqual(seqs(log), [1, 2, 3, 5])
  assert.equal(hasGap(log), false)
})

test('a message that arrives while the catch-up is under way is not lost', () => {
  const log = addMessages(startLog(history(1, 3)), [say(7)])

  const caught = addCatchUp(log, { messages: [say(4), say(5), say(6)], more: false, lastSeq: 6 })

  assert.deepEqual(seqs(caught), [1, 2, 3, 4, 5, 6, 7])
  assert.equal(caught.heldSeq, 7)
})

test('a long absence is caught up page by page', () => {
  const first = addCatchUp(startLog(history(1, 2)), { messages: history(3, 52).messages, more: true, lastSeq: 60 })
  assert.equal(first.heldSeq, 52)

  const all = addCatchUp(first, { messages: history(53, 60).messages, more: false, lastSeq: 60 })

  assert.equal(all.heldSeq, 60)
  assert.equal(all.messages.length, 60)
})

test('older pages come before what is shown, until there are none', () => {
  const log = addOlder(startLog(history(31, 60, true)), { messages: history(1, 30).messages, more: false, lastSeq: 60 })

  assert.deepEqual(seqs(log).slice(0, 2), [1, 2])
  assert.equal(log.hasOlder, false)
  assert.equal(log.heldSeq, 60)
})

test('a changed message takes the place of the one shown, and nothing else', () => {
  const log = changeMessage(startLog(history(1, 2)), say(2, { feedback: 'up' }))

  assert.equal(log.messages[1]?.feedback, 'up')
  assert.deepEqual(seqs(changeMessage(log, say(9))), [1, 2])
})

test('only what the shop said after the last reading is unread', () => {
  const log = addMessages(startLog(history(1, 3)), [
    say(4, { direction: 'incoming' }),
    say(5, { direction: 'system' }),
    say(6),
  ])

  assert.deepEqual(
    findUnread(log, 2).map((message) => message.seq),
    [3, 6],
  )
})
