import { defineError } from '../../kernel/errors.ts'
import { normalise } from '../normalise/normalise.ts'

/** A text with what its writer wants. */
export interface IntentExample {
  text: string
  label: string
}

/** The label of texts that nobody in the shop can do anything with. */
export const outOfScopeLabel = 'oos'

export const tooFewIntents = defineError<{ labels: number }>(
  'understanding.intent.tooFewIntents',
  422,
  'intents are told apart from examples of at least two of them',
)
export const tooManyExamples = defineError<{ examples: number; most: number }>(
  'understanding.intent.tooManyExamples',
  422,
  'more examples of intents than are trained on',
)
export const exampleWrong = defineError<{ place: number }>(
  'understanding.intent.exampleWrong',
  422,
  'an example of an intent needs a text and a label',
)

const mostExamples = 200_000
const longestLabel = 200

/** What is trained on: each text once. A text under several labels keeps the commonest of them, then the first. */
export function cleanExamples(examples: readonly IntentExample[]): IntentExample[] {
  if (examples.length > mostExamples) throw tooManyExamples({ examples: examples.length, most: mostExamples })
  const byText = new Map<string, Map<string, { example: IntentExample; times: number }>>()
  examples.forEach((example, place) => {
    if (!isExample(example)) throw exampleWrong({ place })
    const key = keyOf(example.text)
    if (key === '') return
    const labels = byText.get(key) ?? new Map<string, { example: IntentExample; times: number }>()
    const known = labels.get(example.label)
    labels.set(example.label, { example: known?.example ?? example, times: (known?.times ?? 0) + 1 })
    byText.set(key, labels)
  })
  const kept = [...byText.values()].map(
    (labels) => [...labels.values()].reduce((best, one) => (one.times > best.times ? one : best)).example,
  )
  const labels = new Set(kept.map(({ label }) => label))
  if (labels.size < 2) throw tooFewIntents({ labels: labels.size })
  return kept
}

/** What two texts share that say the same; a question mark may change the meaning, other marks do not. */
function keyOf(text: string): string {
  return normalise(text.slice(0, 1000))
    .text.replace(/[^\p{L}\p{N}\p{S}?？]+/gu, ' ')
    .trim()
}

function isExample({ text, label }: IntentExample): boolean {
  return typeof text === 'string' && typeof label === 'string' && label !== '' && label.length <= longestLabel
}
