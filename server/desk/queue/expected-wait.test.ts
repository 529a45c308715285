import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectedWaitSeconds } from './expected-wait.ts'

const cases: [string, Parameters<typeof expectedWaitSeconds>[0], number | null][] = [
  ['nobody is there: no promise', { position: 1, agentsOnline: 0, freeSlots: 0, takingIntervalSeconds: 60 }, null],
  ['an agent has room', { position: 1, agentsOnline: 1, freeSlots: 2, takingIntervalSeconds: undefined }, 20],
  ['second, and only one place', { position: 2, agentsOnline: 1, freeSlots: 1, takingIntervalSeconds: 45 }, 70],
  [
    'everybody is busy, the pace is known',
    { position: 3, agentsOnline: 2, freeSlots: 0, takingIntervalSeconds: 60 },
    240,
  ],
  [
    'everybody is busy, no pace yet',
    { position: 1, agentsOnline: 3, freeSlots: 0, takingIntervalSeconds: undefined },
    120,
  ],
]

for (const [title, facts, seconds] of cases)
  test(`the wait that a customer is told: ${title}`, () => assert.equal(expectedWaitSeconds(facts), seconds))
