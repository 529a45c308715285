import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherQuestions } from './gather.ts'

/** Remembers what was asked together; each question is answered when it is let go. */
function slowly() {
  const asked: string[][] = []
  const letGo: (() => void)[] = []
  const ask = gatherQuestions<string, string>(async (group, questions) => {
    asked.push(questions)
    await new Promise<void>((go) => letGo.push(go))
    if (questions.includes('bad')) throw new Error('refused')
    return questions.map((question) => `${group}: ${question}`)
  })
  return { ask, asked, next: () => letGo.shift()!() }
}

test('what is asked while another question is under way is asked together, and each gets its own answer', async () => {
  const { ask, asked, next } = slowly()

  const answers = [ask('shop', 'a'), ask('shop', 'b'), ask('other', 'x'), ask('shop', 'c')]
  next()
  next()
  await answers[0]
  next()

  assert.deepEqual(await Promise.all(answers), ['shop: a', 'shop: b', 'other: x', 'shop: c'])
  assert.deepEqual(asked, [['a'], ['x'], ['b', 'c']])
})

test('a question that cannot be answered leaves later ones alone', async () => {
  const { ask, next } = slowly()

  const refused = assert.rejects(ask('shop', 'bad'), /refused/)
  const later = ask('shop', 'good')
  next()
  await refused
  next()

  assert.equal(await later, 'shop: good')
})
