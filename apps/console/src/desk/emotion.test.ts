import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feelingClass, levelOf } from './emotion.ts'

test('a bead is above the beam for good feelings, below for bad ones, and further out when strong', () => {
  for (const [label, strength, level] of [
    ['neutral', 0, 0],
    ['angry', 3, -2],
    ['anxious', 1, -1],
    ['satisfied', 1, 1],
    ['grateful', 2, 2],
    ['angry', 0, 0],
  ] as const)
    assert.equal(levelOf({ label, strength }), level, `${label} ${strength}`)
})

test('only strong bad feelings are red', () => {
  assert.equal(feelingClass({ label: 'angry', strength: 2 }), 'text-bad')
  assert.equal(feelingClass({ label: 'angry', strength: 1 }), 'text-uneasy')
})
