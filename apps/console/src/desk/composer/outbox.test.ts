import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MessageView } from '../../../../../contracts/message.ts'
import { createOutbox, type Outgoing } from './outbox.ts'

function memoryStore() {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function desk({ store = memoryStore() } = {}) {
  const line = { up: true, refuses: false }
  const stored: string[] = []
  const send = async (message: Outgoing) => {
    if (!line.up) throw new Error('network')
    if (line.refuses) throw new Error('conversation.notOwner')
    if (!stored.includes(message.clientId)) stored.push(message.clientId)
    return { clientId: message.clientId } as MessageView
  }
  const isPassing = (error: unknown) => error instanceof Error && error.message === 'network'
  const outbox = createOutbox({ store, staffId: 'suhe', send, isPassing, onStored: () => {} })
  return { outbox, store, stored, line }
}
const written = (clientId: string, at = '1') => ({
  clientId,
  conversationId: 'c1',
  kind: 'reply' as const,
  text: clientId,
  attachments: [],
  at,
})

test('what is written while the connection is down goes out afterwards, once and in order', async () => {
  const { outbox, stored, line } = desk()
  line.up = false
  await outbox.add(written('一'))
  await outbox.add(written('二'))
  assert.deepEqual(stored, [])

  line.up = true
  await outbox.flush()

  assert.deepEqual(stored, ['一', '二'])
  assert.deepEqual(outbox.items(), [])
})

test('an unsent message survives closing the page', async () => {
  const first = desk()
  first.line.up = false
  await first.outbox.add(written('二', '2'))
  await first.outbox.add(written('一', '1'))

  const second = desk({ store: first.store })
  await second.outbox.flush()

  assert.deepEqual(second.stored, ['一', '二'])
  assert.equal(first.store.length, 0)
})

test('a refused message stays visible until somebody decides', async () => {
  const { outbox, stored, line } = desk()
  line.refuses = true
  await outbox.add(written('一'))
  await outbox.flush()
  assert.equal(outbox.items()[0]?.state, 'refused')

  line.refuses = false
  await outbox.retry('一')
  assert.deepEqual(stored, ['一'])
})

test('a message that the server already told of is not sent again', async () => {
  const { outbox, line, stored } = desk()
  line.up = false
  await outbox.add(written('一'))

  outbox.settle([{ clientId: '一' } as MessageView])
  line.up = true
  await outbox.flush()

  assert.deepEqual(stored, [])
  assert.deepEqual(outbox.items(), [])
})
