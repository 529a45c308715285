import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IntentExample } from './example.ts'
import { openIntentModel } from './intent-file.ts'
import type { IntentModel } from './intent-model.ts'
import { readExamples } from './read-examples.ts'

/** Who has no examples of his own is not refused much: a text that fits nothing well may be called out of scope. */
export const shippedOptions = { refusedAtMost: 0.04 }

const folder = join(import.meta.dirname, 'examples')
let model: IntentModel | undefined
let examples: readonly IntentExample[] | undefined

/** The model of the built-in intents that ships with the product; rebuilt by `train intents`. */
export function shippedIntents(): IntentModel {
  model ??= openIntentModel(readFileSync(new URL('../../../models/intent/built-in.bin', import.meta.url)))
  return model
}

/** The examples that it was trained on, in their order. */
export function builtInExamples(): readonly IntentExample[] {
  examples ??= ['built-in', 'questions', 'out-of-scope'].flatMap((name) =>
    readExamples({ name, text: readFileSync(join(folder, `${name}.jsonl`), 'utf8') }),
  )
  return examples
}
