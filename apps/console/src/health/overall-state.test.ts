import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overallState } from './overall-state.ts'

test('nothing is called fine before the first check has ended; what is already known to be wrong is told at once', () => {
  const checkedAt = '2026-11-22T08:00:00Z'

  assert.equal(overallState({ state: 'fine', checkedAt: null }), 'checking')
  assert.equal(overallState({ state: 'fine', checkedAt }), 'fine')
  assert.equal(overallState({ state: 'look', checkedAt: null }), 'look')
  assert.equal(overallState({ state: 'broken', checkedAt }), 'broken')
})
