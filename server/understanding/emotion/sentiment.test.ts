import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../normalise/normalise.ts'
import { readSentiment } from './sentiment.ts'

const cases: [text: string, label: string][] = [
  ['锅很好用，一点不粘', 'positive'],
  ['锅不好用，粘得厉害', 'negative'],
  ['没有异味，也不掉色', 'positive'],
  ['用了两天就掉色，味道还大', 'negative'],
  ['物流很快', 'positive'],
  ['掉电很快', 'negative'],
  ['价格不高，性价比高', 'positive'],
  ['看着挺漂亮，但是质量太差，后悔买了', 'negative'],
  ['東西很精緻，超喜歡', 'positive'],
  ['not worth the money, it broke after a week', 'negative'],
  ['works like a charm, highly recommended', 'positive'],
  ['如果质量好一点就更好了', 'neutral'],
  ['是正品吗', 'neutral'],
  ['喝牛奶的杯子有三百毫升的吗', 'neutral'],
]

for (const [text, label] of cases)
  test(`"${text}" is ${label} about the goods`, () => {
    assert.equal(readSentiment(normalise(text).text).label, label)
  })
