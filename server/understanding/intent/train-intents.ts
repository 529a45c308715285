import { normalise } from '../normalise/normalise.ts'
import { createRandom, shuffle } from '../sequence/hash.ts'
import { calibrate, type Decision, type JudgedHearing, untested } from './decision.ts'
import { cleanExamples, type IntentExample, outOfScopeLabel } from './example.ts'
import { buildSpace, type FeatureSpace, vectorOf } from './feature-space.ts'
import { type Features, featuresOf } from './features.ts'
import { createIntentModel, hear, type IntentModel } from './intent-model.ts'
import { type Judge, judgeOf } from './judge.ts'
import { trainLikelihood } from './train-likelihood.ts'
import { trainMargin } from './train-margin.ts'

export interface TrainIntentsOptions {
  /** The share of rightly read texts that may be called out of scope for the sake of finding strangers. */
  refusedAtMost?: number
}

interface Read {
  features: Features
  label: string
}

/** How much each of the two ways of training counts. */
const mixture = { margin: 3, likelihood: 0.5 }
/** Who gives examples out of scope expects strangers; who gives none expects few. */
const [refusedWhenWarned, refusedUnwarned] = [0.003, 0.001]
/** Dense weights while training, at most: 200 MB for each of the two ways. */
const mostWeights = 50_000_000
/** Up to so many examples of an intent its name is taken for one more. */
const nameHelpsUpTo = 30

/**
 * Learns from examples what texts want. The same examples in the same order give the same model.
 *
 * @throws tooFewIntents, tooManyExamples, exampleWrong
 */
export function trainIntents(examples: readonly IntentExample[], options: TrainIntentsOptions = {}): IntentModel {
  const clean = cleanExamples(examples)
  const texts = clean.map(({ text, label }) => ({ features: featuresOf(normalise(text).text), label }))
  const warned = texts.some(({ label }) => label === outOfScopeLabel)
  const decision = rehearse(texts, options.refusedAtMost ?? (warned ? refusedWhenWarned : refusedUnwarned))
  return createIntentModel({ ...learn(texts), decision })
}

interface Learnt {
  labels: string[]
  space: FeatureSpace
  judge: Judge
}

/** Trains both ways on the texts and mixes them. */
function learn(given: readonly Read[]): Learnt {
  const labels = [...new Set(given.map(({ label }) => label))].sort()
  const texts = given.length <= nameHelpsUpTo * labels.length ? [...given, ...namesOf(labels)] : given
  const features = texts.map((text) => text.features)
  let fewest = 1
  let space = buildSpace(features, fewest)
  while (space.hashes.length * labels.length > mostWeights) space = buildSpace(features, ++fewest)
  const rows = space.hashes.length
  const vectors = features.map((one) => vectorOf(space, one))
  const places = new Map(labels.map((label, place) => [label, place]))
  const truth = Int32Array.from(texts, ({ label }) => places.get(label)!)
  const weights = trainMargin(vectors, truth, labels.length, rows)
  const likelihood = trainLikelihood(vectors, truth, labels.length, rows)
  for (let i = 0; i < weights.length; i++)
    weights[i] = mixture.margin * weights[i]! + mixture.likelihood * likelihood[i]!
  return { labels, space, judge: judgeOf(weights, labels.length, rows) }
}

/** The words of a label's name: `card_arrival`, `order.status`. */
function namesOf(labels: readonly string[]): Read[] {
  return labels
    .filter((label) => label !== outOfScopeLabel)
    .map((label) => ({ label, features: featuresOf(normalise(label.replace(/[._-]+/g, ' ')).text) }))
    .filter(({ features }) => features.words.length > 0)
}

/** Trains on a part, hides some intents altogether, and learns from the rest how sure a reading may be. */
function rehearse(texts: readonly Read[], refusedAtMost: number): Decision {
  const times = texts.length < 1000 ? 4 : texts.length < 6000 ? 2 : 1
  const heard: JudgedHearing[] = []
  for (let time = 0; time < times; time++) {
    const { shown, kept } = split(texts, time, times)
    if (new Set(shown.map(({ label }) => label)).size < 2) continue
    const { labels, space, judge } = learn(shown)
    const outside = labels.indexOf(outOfScopeLabel)
    const inside = labels.filter((label) => label !== outOfScopeLabel)
    for (const { features, label } of kept) {
      const hearing = hear(judge, outside, vectorOf(space, features))
      const truth = inside.indexOf(label)
      heard.push({ ...hearing, truth, hidden: truth < 0 && label !== outOfScopeLabel })
    }
  }
  return heard.length === 0 ? untested : calibrate(heard, { refusedAtMost })
}

/** A quarter of each intent is kept back, and about one intent in seven wholly. */
function split(texts: readonly Read[], time: number, times: number) {
  const byLabel = new Map<string, Read[]>()
  for (const text of texts) {
    const group = byLabel.get(text.label)
    if (group) group.push(text)
    else byLabel.set(text.label, [text])
  }
  const labels = shuffle([...byLabel.keys()].filter((label) => label !== outOfScopeLabel).sort(), createRandom(11))
  const most = Math.max(1, Math.floor(labels.length / 7))
  const first = Math.floor((time * labels.length) / times)
  const hidden = new Set(labels.length < 4 ? [] : labels.slice(first, first + most))
  const shown: Read[] = []
  const kept: Read[] = []
  const random = createRandom(23 + time)
  for (const [label, group] of byLabel) {
    const order = shuffle([...group], random)
    const back = hidden.has(label) ? order.length : Math.floor(order.length / 4)
    kept.push(...order.slice(0, back))
    shown.push(...order.slice(back))
  }
  return { shown, kept }
}
