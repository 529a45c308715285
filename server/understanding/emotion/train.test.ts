import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { evaluateEmotionCommand, evaluateSentimentCommand } from './evaluate.ts'
import { ownExamples } from './labelled.ts'
import { trainEmotionCommand } from './train.ts'

test('there are at least 3,000 different examples, a fifth of them kept for testing', () => {
  const [train, held] = [ownExamples('train'), ownExamples('test')]
  const texts = new Set([...train, ...held].map(({ text }) => text))

  assert.ok(texts.size >= 3000 && texts.size === train.length + held.length)
  assert.ok(held.length / texts.size >= 0.2)
})

test('the same examples give the same model, byte for byte', () => {
  const build = () => {
    const out = mkdtempSync(join(tmpdir(), 'emotion-'))
    trainEmotionCommand({ out, print: () => {} })
    return readFileSync(join(out, 'emotion.bin'))
  }

  assert.ok(build().equals(build()))
})

test('what is measured is printed as JSON', () => {
  const printed: string[] = []
  const row = { text: '太差了，退钱', emotion: 'angry', strength: 2, also: ['disappointed'] }
  evaluateEmotionCommand({
    test: [{ name: 'a.jsonl', text: JSON.stringify(row) }],
    json: true,
    print: (line) => printed.push(line),
  })

  assert.equal(JSON.parse(printed[0]!).accuracy, 1)
})

test('a bad line of a labelled file is named', () => {
  const text = '{"text":"好","label":1}\n{"text":"坏","label":"awful"}'

  assert.throws(
    () => evaluateSentimentCommand({ test: [{ name: 'reviews.jsonl', text }], print: () => {} }),
    ({ code, facts }: { code: string; facts: { file: string; line: number } }) =>
      code === 'understanding.labelledLine.invalid' && facts.file === 'reviews.jsonl' && facts.line === 2,
  )
})
