import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outOfScopeLabel } from './example.ts'
import { questionLabel } from './intent-model.ts'
import { readExamples } from './read-examples.ts'
import { builtInExamples, shippedOptions } from './shipped.ts'
import { trainIntents } from './train-intents.ts'

const heldOut = new URL('./examples/held-out.jsonl', import.meta.url)

/** `train intents`: learns the built-in intents from the project's own examples and measures them on others. */
export function trainIntentsCommand(options: { out: string; print?: (line: string) => void }): void {
  const { out, print = console.log } = options
  const examples = builtInExamples()
  const model = trainIntents(examples, shippedOptions)
  const bytes = model.toBytes()
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'built-in.bin'), bytes)
  print(`${examples.length} examples, ${model.labels.length} labels, ${bytes.length} bytes`)
  const held = readExamples({ name: 'held-out', text: readFileSync(heldOut, 'utf8') })
  const wanted = held.filter(({ label }) => label !== outOfScopeLabel)
  const right = wanted.filter(({ text, label }) => model.predict(text).intents[0]?.name === label)
  const asked = wanted.filter(({ label }) => label === questionLabel)
  const strange = held.filter(({ label }) => label === outOfScopeLabel)
  const found = strange.filter(({ text }) => model.predict(text).outOfScope)
  print(`held out: ${right.length} of ${wanted.length} right (${asked.length} of them questions)`)
  print(`held out, out of scope: ${found.length} of ${strange.length} found`)
}
