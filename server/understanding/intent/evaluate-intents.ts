import { createRandom, shuffle } from '../sequence/hash.ts'
import { type IntentExample, outOfScopeLabel } from './example.ts'
import { openIntentModel } from './intent-file.ts'
import { type NamedText, readExamples } from './read-examples.ts'
import { trainIntents } from './train-intents.ts'

export interface EvaluateIntentsOptions {
  train: readonly NamedText[]
  test: readonly NamedText[]
  /** Only so many examples of each intent, drawn five times; the figures are means. */
  few?: number | undefined
  json?: boolean
  print?: (line: string) => void
}

export interface IntentFigures {
  accuracy: number
  in_scope_accuracy: number
  oos_recall: number | null
  macro_f1: number
  train_s: number
  us_per_text: number
  model_bytes: number
}

const draws = 5

/** `evaluate intents`: trains on some files and measures on others. */
export function evaluateIntentsCommand(options: EvaluateIntentsOptions): void {
  const { few, json, print = console.log } = options
  const train = options.train.flatMap(readExamples)
  const test = options.test.flatMap(readExamples)
  const sets = few === undefined ? [train] : Array.from({ length: draws }, (_, draw) => drawFew(train, few, draw + 1))
  const figures = meanOf(sets.map((set) => measure(set, test)))
  if (json) print(JSON.stringify(figures))
  else
    for (const [name, value] of Object.entries(figures))
      print(`${name.padEnd(18)} ${value === null ? '-' : Number(value.toPrecision(4))}`)
}

/** The same few examples of each intent for the same draw. */
function drawFew(examples: readonly IntentExample[], few: number, draw: number): IntentExample[] {
  const taken = new Map<string, number>()
  return shuffle([...examples], createRandom(draw)).filter(({ label }) => {
    const times = taken.get(label) ?? 0
    taken.set(label, times + 1)
    return times < few
  })
}

function measure(train: readonly IntentExample[], test: readonly IntentExample[]): IntentFigures {
  const began = performance.now()
  const bytes = trainIntents(train).toBytes()
  const trained = performance.now()
  const model = openIntentModel(bytes)
  for (const { text } of test.slice(0, 200)) model.predict(text)
  const warm = performance.now()
  const said = test.map(({ text }) => {
    const { intents, outOfScope } = model.predict(text)
    return outOfScope ? outOfScopeLabel : (intents[0]?.name ?? outOfScopeLabel)
  })
  const ended = performance.now()
  const isRight = (_: unknown, place: number) => said[place] === test[place]!.label
  const share = (places: readonly number[]) => places.filter((at) => isRight(undefined, at)).length / places.length
  const places = [...test.keys()]
  const outside = places.filter((at) => test[at]!.label === outOfScopeLabel)
  return {
    accuracy: share(places),
    in_scope_accuracy: share(places.filter((at) => test[at]!.label !== outOfScopeLabel)),
    oos_recall: outside.length > 0 ? share(outside) : null,
    macro_f1: macroF1(test, said),
    train_s: (trained - began) / 1000,
    us_per_text: ((ended - warm) * 1000) / test.length,
    model_bytes: bytes.length,
  }
}

/** The mean over the intents of the test. */
function macroF1(test: readonly IntentExample[], said: readonly string[]): number {
  const labels = [...new Set(test.map(({ label }) => label))].filter((label) => label !== outOfScopeLabel)
  const scores = labels.map((label) => {
    let [both, either] = [0, 0]
    test.forEach((one, at) => {
      const [is, was] = [one.label === label, said[at] === label]
      if (is && was) both++
      either += Number(is) + Number(was)
    })
    return either === 0 ? 0 : (2 * both) / either
  })
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function meanOf(all: readonly IntentFigures[]): IntentFigures {
  const mean = (of: (one: IntentFigures) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return {
    accuracy: mean((one) => one.accuracy),
    in_scope_accuracy: mean((one) => one.in_scope_accuracy),
    oos_recall: all[0]!.oos_recall === null ? null : mean((one) => one.oos_recall ?? 0),
    macro_f1: mean((one) => one.macro_f1),
    train_s: mean((one) => one.train_s),
    us_per_text: mean((one) => one.us_per_text),
    model_bytes: mean((one) => one.model_bytes),
  }
}
