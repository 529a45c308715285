import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVocabulary } from '../../segment/vocabulary.ts'
import { findEntities } from '../entities.ts'
import { evaluateEntitiesCommand } from './evaluate.ts'
import { withNames, withoutNames } from './names-collection.ts'

const clock = { now: new Date('2026-11-22T08:00:00Z'), timezone: 'Asia/Shanghai' }
const none = compileVocabulary()
const kinds = new Set(['person', 'place', 'organisation'])

test(`of ${withoutNames.length} messages without a name at most one is said to have one`, async () => {
  const wrong: string[] = []
  for (const message of withoutNames)
    for (const { kind, text } of await findEntities(message, none, clock))
      if (kinds.has(kind)) wrong.push(`${message}: ${kind} ${text}`)

  assert.ok(wrong.length <= 1, wrong.join('\n'))
})

test(`of ${withNames.length} names in messages nine in ten are found`, async () => {
  const missed: string[] = []
  for (const [message, kind, words] of withNames) {
    const found = await findEntities(message, none, clock)
    if (!found.some((one) => one.kind === kind && one.text === words))
      missed.push(`${message}: ${JSON.stringify(found)}`)
  }

  assert.ok(missed.length <= withNames.length / 10, missed.join('\n'))
})

test('what a file of marked texts teaches is found again, and measured', () => {
  const text = '我 O\n叫 O\n王 B-PER\n伟 I-PER\n\n他 O\n叫 O\n李 B-PER\n娜 I-PER\n\n'
  const printed: string[] = []
  const file = { name: 'names.bio', text: text.repeat(6) }

  evaluateEntitiesCommand({ train: [file], test: [file], json: true, print: (line) => printed.push(line) })

  const figures = JSON.parse(printed.join('')) as { texts: number; entities: number; f1: number }
  assert.equal(figures.texts, 12)
  assert.equal(figures.entities, 12)
  assert.equal(figures.f1, 100)
})

test('a file that is none of these is refused with its line', () => {
  const file = { name: 'x', text: '我 O\nwhat' }

  assert.throws(() => evaluateEntitiesCommand({ test: [file] }), { code: 'understanding.namedTextInvalid' })
})
