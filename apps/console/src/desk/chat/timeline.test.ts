import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageView } from '../../../../../contracts/message.ts'
import { answersTo, timelineOf } from './timeline.ts'

const at = (seq: number, createdAt: string, content: MessageView['content'] = {}) =>
  ({ id: `m${seq}`, seq, createdAt, content }) as MessageView

test('a line tells the time where a day begins and after a pause of an hour', () => {
  const items = timelineOf([
    at(1, '2026-11-22T01:00:00Z'),
    at(2, '2026-11-22T01:10:00Z'),
    at(3, '2026-11-22T03:00:00Z'),
    at(4, '2026-11-24T03:00:00Z'),
  ])

  assert.deepEqual(
    items.map((item) => (item.kind === 'day' ? '-' : item.message.seq)),
    ['-', 1, 2, '-', 3, '-', 4],
  )
})

test('the button that a customer tapped is found from the message that offered it', () => {
  const answers = answersTo([
    at(1, '2026-11-22T01:00:00Z'),
    at(2, '2026-11-22T01:01:00Z', { choice: { id: 'a', of: 'm1' } }),
  ])

  assert.equal(answers.get('m1')?.content.choice?.id, 'a')
})
