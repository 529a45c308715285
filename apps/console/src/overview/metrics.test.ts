import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byPresence, ratesOf, reasonsOf, waitTone } from './metrics.ts'

const today = {
  sessions: 168,
  messages: 1312,
  handoffs: 40,
  handoffsByReason: { customer_request: 10, negative_emotion: 0, missing_knowledge: 30 },
  resolvedByBot: 104,
  resolvedByAgents: 31,
  abandoned: 2,
  firstResponseSecondsMedian: 22,
  ratings: 24,
  satisfied: 21,
  invited: 52,
}

test('the rates of a day are those of the glossary', () => {
  assert.deepEqual(ratesOf(today), { handoffRate: 24, satisfaction: 88, ratingRate: 46, abandonmentRate: 5 })
})

test('a day on which nothing happened has no rates instead of zero per cent', () => {
  const empty = { ...today, sessions: 0, handoffs: 0, ratings: 0, invited: 0 }

  assert.deepEqual(ratesOf(empty), {
    handoffRate: null,
    satisfaction: null,
    ratingRate: null,
    abandonmentRate: null,
  })
})

test('the commonest reason of handoff comes first, reasons without any are left out', () => {
  assert.deepEqual(reasonsOf(today), [
    { reason: 'missing_knowledge', count: 30, share: 0.75 },
    { reason: 'customer_request', count: 10, share: 0.25 },
  ])
})

test('a wait becomes pressing after one minute and late after two', () => {
  assert.deepEqual([null, 59, 60, 119, 120].map(waitTone), ['plain', 'plain', 'warn', 'warn', 'bad'])
})

test('those who serve are listed before those who are away', () => {
  const agent = (name: string, presence: 'online' | 'busy' | 'away' | 'offline', load: number) => ({
    staffId: name,
    name,
    avatar: null,
    role: 'agent',
    presence,
    since: '2026-11-22T08:00:00Z',
    load,
    capacity: 6,
  })

  const list = [agent('离线', 'offline', 0), agent('闲', 'online', 1), agent('忙', 'busy', 6), agent('多', 'online', 4)]

  assert.deepEqual(
    list.toSorted(byPresence).map((one) => one.name),
    ['多', '闲', '忙', '离线'],
  )
})
