import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layArcs } from './arcs.ts'

const tree = (...heads: number[]) => heads.map((head) => ({ head, relation: 'dep' }))
const levels = (...heads: number[]) =>
  Object.fromEntries(layArcs(tree(...heads)).map(({ dependent, level }) => [dependent, level]))

test('an arc lies above the arcs that it covers, and beside those it does not touch', () => {
  assert.deepEqual(levels(1, -1, 1, 1), { 0: 1, 2: 1, 3: 2 })
  assert.deepEqual(levels(1, 4, 3, 1, -1), { 0: 1, 2: 1, 3: 2, 1: 3 })
})

test('one word, or no word at all, has no arcs', () => {
  assert.deepEqual(layArcs(tree(-1)), [])
  assert.deepEqual(layArcs([]), [])
})

test('arcs that cross lie on different levels', () => {
  const both = layArcs(tree(2, 3, -1, 2))
  const [first, second] = [
    both.find(({ dependent }) => dependent === 0)!,
    both.find(({ dependent }) => dependent === 1)!,
  ]
  assert.notEqual(first.level, second.level)
})
