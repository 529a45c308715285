import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ContrastPlan, type Example, learnDirections } from './contrast.ts'
import { type FeatureModel, roundRows, storeFeatureModel } from './feature-model.ts'
import { readTextFeatures } from './text-features.ts'

/** Sets that teach what belongs together; each line `{text, label}`. Licences stand in the model's card. */
const labelled = ['zh_jddc_intent/train.jsonl', 'en_clinc150/train.jsonl']
/** Dialogues that teach only how common words are. */
const dialogues = 'zh_crosswoz/val.jsonl'
/** Every text of these files stays out of training. */
const measured = [
  'zh_jddc_sts/dev.jsonl',
  'zh_jddc_retrieval/dev.jsonl',
  'zh_jddc_intent/test.jsonl',
  'zh_ecd_sts/dev.jsonl',
  'zh_ecd_retrieval/dev.jsonl',
  'zh_bustm/dev_few_all.jsonl',
  'zh_bustm/train_few_all.jsonl',
  'en_clinc150/val.jsonl',
  'en_banking77/train.jsonl',
  'en_banking77/test.jsonl',
]

const plan: ContrastPlan = {
  dimensions: 128,
  epochs: 12,
  rate: 0.01,
  sharpness: 12,
  hidden: 0.8,
  batch: 256,
  among: 0.5,
  seed: 20261122,
}
/** A feature gets a direction when so many texts have it. */
const fewest = 2

/** Texts with what they want. */
export interface LabelledTexts {
  name: string
  texts: readonly { text: string; label: string }[]
}

export interface TrainEncoderOptions {
  /** The folder of the public sets. */
  data: string
  /** The folder of the model. */
  out: string
  print?: (line: string) => void
}

/** `train encoder`: learns the weights and the directions of features from texts with the same intent. */
export function trainEncoderCommand({ data, out, print = console.log }: TrainEncoderOptions): void {
  const kept = new Set(measured.flatMap((file) => textsOf(join(data, file))).map(keyOf))
  const sets = labelled.map((name) => {
    const all = rowsOf(join(data, name)) as { text: string; label: string }[]
    const texts = all.filter(({ text }) => !kept.has(keyOf(text)))
    print(`${name}: ${texts.length} of ${all.length} texts, ${all.length - texts.length} stand in an evaluation file`)
    return { name, texts }
  })
  const spoken = dialogueTexts(join(data, dialogues)).filter((text) => !kept.has(keyOf(text)))
  print(`${dialogues}: ${spoken.length} texts, for the weights only`)
  const model = trainEncoder(sets, spoken, { print })
  mkdirSync(out, { recursive: true })
  const stored = storeFeatureModel(model)
  writeFileSync(join(out, 'encoder.bin'), stored)
  print(`encoder.bin: ${model.names.length} features, ${stored.length} bytes`)
}

/** Learns an encoder; the same texts give the same model, to the last digit. */
export function trainEncoder(
  sets: readonly LabelledTexts[],
  others: readonly string[] = [],
  { print, ...changes }: Partial<ContrastPlan> & { print?: (line: string) => void } = {},
): FeatureModel {
  const bags = sets.map(({ texts }) => texts.map(({ text }) => bagOf(text)))
  const all = [...bags.flat(), ...others.map(bagOf)]
  const seen = countFeatures(all)
  const taught = [...countFeatures(bags.flat())].filter(([, count]) => count >= fewest).map(([name]) => name)
  const names = [...new Set([...taught, ...[...seen].filter(([, count]) => count >= fewest).map(([name]) => name)])]
  const weights = Float32Array.from(names, (name) => rarity(all.length, seen.get(name)!))
  const numbers = new Map(taught.map((name, number) => [name, number]))
  const examples = sets.map(({ texts }, set) => {
    const labels = new Map<string, number>()
    for (const { label } of texts) if (!labels.has(label)) labels.set(label, labels.size)
    return texts.map(({ label }, at) => exampleOf(bags[set]![at]!, numbers, weights, labels.get(label)!))
  })
  const whole = { ...plan, ...changes }
  const table = learnDirections(examples, taught.length, whole, print)
  return {
    dimensions: whole.dimensions,
    unseenWeight: Math.fround(rarity(all.length, 1)),
    names,
    weights,
    ...roundRows(table, whole.dimensions),
  }
}

function countFeatures(bags: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const bag of bags) for (const feature of bag.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return seen
}

function rarity(texts: number, having: number): number {
  return Math.log((texts + 1) / (having + 1)) + 1
}

/** All features of a text under one roof: a notion's name begins with a star. */
function bagOf(text: string): Map<string, number> {
  const { wording, notions } = readTextFeatures(text)
  for (const [notion, count] of notions) wording.set(`*${notion}`, count)
  return wording
}

function exampleOf(
  bag: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
  rarities: Float32Array,
  label: number,
): Example {
  const known = [...bag].filter(([feature]) => numbers.has(feature))
  const features = Int32Array.from(known, ([feature]) => numbers.get(feature)!)
  const weights = Float32Array.from(known, ([, count], at) => count * rarities[features[at]!]!)
  const length = Math.hypot(...weights) || 1
  return { features, weights: weights.map((weight) => weight / length), label }
}

/** Texts are the same when their letters and digits are. */
function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function rowsOf(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** All texts of an evaluation file, whatever its columns are called; none where the folder lacks it. */
function textsOf(file: string): string[] {
  if (!existsSync(file)) return []
  return rowsOf(file).flatMap(({ text, text1, text2 }) =>
    [text, text1, text2].filter((one): one is string => typeof one === 'string'),
  )
}

function dialogueTexts(file: string): string[] {
  const rows = rowsOf(file) as { turns: { text: string }[] }[]
  return rows.flatMap(({ turns }) => turns.map(({ text }) => text))
}
