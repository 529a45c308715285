import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageView, WriteMessage } from '../../../../contracts/message.ts'
import { memoryShelf } from '../state/storage.ts'
import { createOutboxMemory } from './outbox.memory.ts'
import { createOutbox, type Delivery, type PendingMessage } from './outbox.ts'

const stored = (message: WriteMessage): Delivery => ({
  kind: 'stored',
  message: { ...message, id: `m-${message.clientId}` } as unknown as MessageView,
})
const unreachable: Delivery = { kind: 'unreachable' }
const write = (clientId: string) => ({ clientId, text: clientId, attachments: [], writtenAt: '2026-11-22T08:00:00Z' })

function openOutbox(deliver: (message: WriteMessage) => Delivery | Promise<Delivery>, shelf = memoryShelf()) {
  const memory = createOutboxMemory(shelf)
  memory.belongTo('pk', 'token of 晓雯')
  const sent: string[] = []
  let pending: PendingMessage[] = []
  const outbox = createOutbox({
    load: memory.load,
    save: memory.save,
    changed: (next) => {
      pending = next
    },
    stored: () => {},
    deliver: async (message) => {
      sent.push(message.clientId)
      return deliver(message)
    },
  })
  return { outbox, memory, sent, pending: () => pending }
}

test('what is written without a connection is sent in order once it is back, each once', async () => {
  let isOnline = false
  const { outbox, sent, pending } = openOutbox((message) => (isOnline ? stored(message) : unreachable))
  for (const clientId of ['first', 'second', 'third']) await outbox.add(write(clientId))
  assert.deepEqual(
    pending().map((item) => item.state),
    ['waiting', 'waiting', 'waiting'],
  )

  isOnline = true
  sent.length = 0
  await Promise.all([outbox.flush(), outbox.flush()])

  assert.deepEqual(sent, ['first', 'second', 'third'])
  assert.deepEqual(pending(), [])
})

test('a connection that comes back while an attempt is failing is used at once', async () => {
  const attempts: ((delivery: Delivery) => void)[] = []
  const { outbox, sent, pending } = openOutbox((message) =>
    attempts.length > 0 ? stored(message) : new Promise<Delivery>((end) => attempts.push(end)),
  )
  const adding = outbox.add(write('first'))
  void outbox.flush()

  attempts[0]?.(unreachable)
  await adding

  assert.deepEqual(sent, ['first', 'first'])
  assert.deepEqual(pending(), [])
})

test('a refused message stays with its reason, the next ones go on, and it can be sent again', async () => {
  let isRefusing = true
  const refusal: Delivery = { kind: 'refused', error: { code: 'request.tooMany', facts: {} } }
  const { outbox, pending } = openOutbox((message) =>
    message.clientId === 'first' && isRefusing ? refusal : stored(message),
  )
  await outbox.add(write('first'))
  await outbox.add(write('second'))
  assert.deepEqual(
    pending().map(({ clientId, state, error }) => [clientId, state, error?.code]),
    [['first', 'failed', 'request.tooMany']],
  )

  isRefusing = false
  await outbox.retry('first')

  assert.deepEqual(pending(), [])
})

test('a message that was sent too fast waits with the reason, and is sent when asked again', async () => {
  const tooFast = { code: 'request.tooMany', facts: { retryAfterSeconds: 2 } }
  let isTooFast = true
  const { outbox, sent, pending } = openOutbox((message) =>
    isTooFast ? { kind: 'unreachable', error: tooFast } : stored(message),
  )
  await outbox.add(write('first'))
  await outbox.add(write('second'))
  assert.deepEqual(
    pending().map(({ clientId, state, error }) => [clientId, state, error?.code]),
    [
      ['first', 'waiting', 'request.tooMany'],
      ['second', 'waiting', undefined],
    ],
  )

  isTooFast = false
  sent.length = 0
  await outbox.flush()

  assert.deepEqual([sent, pending()], [['first', 'second'], []])
})

test('a message that came back by another way is not sent again', async () => {
  const { outbox, sent, pending } = openOutbox(() => unreachable)
  await outbox.add(write('first'))
  sent.length = 0

  outbox.settle({ clientId: 'first' })
  await outbox.flush()

  assert.deepEqual(pending(), [])
  assert.deepEqual(sent, [])
})

test('unsent messages survive a reload, those on their way included', async () => {
  const shelf = memoryShelf()
  const before = openOutbox(() => new Promise<Delivery>(() => {}), shelf)
  void before.outbox.add(write('first'))

  const after = openOutbox(stored, shelf)
  after.outbox.resume()
  assert.equal(after.pending()[0]?.state, 'waiting')
  await after.outbox.flush()

  assert.deepEqual(after.sent, ['first'])
})

test('another visitor at the same browser neither sees nor sends what was left', async () => {
  const shelf = memoryShelf()
  await openOutbox(() => unreachable, shelf).outbox.add(write('private'))

  const stranger = openOutbox(stored, shelf)
  stranger.memory.belongTo('pk', 'token of somebody else')
  stranger.outbox.resume()
  assert.deepEqual(stranger.pending(), [])

  const nobody = openOutbox(stored, shelf)
  nobody.memory.belongTo('pk', undefined)
  nobody.outbox.resume()
  assert.deepEqual(nobody.pending(), [])
})

test('a browser that refuses to store still sends', async () => {
  const full = { ...memoryShelf(), setItem: () => assert.fail('the quota is used up') }
  const { outbox, pending } = openOutbox(stored, full)

  await outbox.add(write('first'))

  assert.deepEqual(pending(), [])
})
