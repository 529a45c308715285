import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PresentAgent } from '../presence/presence.service.ts'
import { chooseAgent } from './choose.ts'

test('work goes to the least loaded for her capacity', () => {
  assert.equal(
    chooseAgent([agent('su', { load: 3, capacity: 8 }), agent('gu', { load: 2, capacity: 4 })])?.staffId,
    'su',
  )
})

test('among equals the longest idle is next', () => {
  const earlier = new Date('2026-11-22T08:00:00Z')
  assert.equal(chooseAgent([agent('su'), agent('gu', { idleSince: earlier })])?.staffId, 'gu')
})

test('nobody gets more than she can hold, and who is away gets nothing', () => {
  assert.equal(chooseAgent([agent('su', { load: 5, capacity: 5 }), agent('gu', { presence: 'away' })]), undefined)
})

function agent(staffId: string, facts: Partial<PresentAgent> = {}): PresentAgent {
  const since = '2026-11-22T09:00:00.000Z'
  const idleSince = new Date(since)
  const standard = {
    name: staffId,
    avatar: null,
    role: 'agent',
    presence: 'online',
    since,
    load: 0,
    capacity: 5,
  } as const
  return { ...standard, staffId, idleSince, ...facts }
}
