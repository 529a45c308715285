import { type Normalised, normalise, originalSpan } from '../normalise/normalise.ts'
import { confidencesOf, type Decision, type Hearing, isOutOfScope } from './decision.ts'
import { outOfScopeLabel } from './example.ts'
import { type FeatureSpace, type SparseVector, vectorOf } from './feature-space.ts'
import { type Features, featureKinds, featuresOf, type SeenWord } from './features.ts'
import { storeIntentModel } from './intent-file.ts'
import { type Judge, saysFor, scoresOf } from './judge.ts'

/** What a trained model is made of. */
export interface IntentModelParts {
  labels: readonly string[]
  space: FeatureSpace
  judge: Judge
  decision: Decision
}

export interface PredictedIntent {
  name: string
  confidence: number
  /** The words that spoke for it (weight > 0) or against it (< 0), the strongest first; places in the original text. */
  evidence: { text: string; start: number; end: number; weight: number }[]
}

export interface Prediction {
  /** The likeliest first. */
  intents: PredictedIntent[]
  outOfScope: boolean
}

export type IntentModel = ReturnType<typeof createIntentModel>

/** The label of questions that the knowledge base answers: understood, but no wish that a flow fulfils. */
export const questionLabel = 'question'

const mostListed = 5
const leastConfidence = 0.02
const mostEvidence = 6
/** An intent less likely than this is not explained, unless it is the likeliest. */
const leastExplained = 0.15
const pairKind = featureKinds.indexOf('pair')

/** A judge's hearing of a text, the out-of-scope label apart from the others. */
export function hear(judge: Judge, outside: number, vector: SparseVector): Hearing {
  const all = scoresOf(judge, vector)
  if (outside < 0) return { scores: all, outside: null, unknown: vector.unknown }
  return { scores: all.filter((_, place) => place !== outside), outside: all[outside]!, unknown: vector.unknown }
}

/** Reads what a text wants, as `trainIntents` learnt it. */
export function createIntentModel(parts: IntentModelParts) {
  const { space, judge, decision } = parts
  const outside = parts.labels.indexOf(outOfScopeLabel)
  const labels = parts.labels.filter((label) => label !== outOfScopeLabel)

  return {
    labels,
    /** Reads a text; who has it normalised already gives that too. */
    predict(text: string, normalised: Normalised = normalise(text)): Prediction {
      const features = featuresOf(normalised.text)
      const vector = vectorOf(space, features)
      if (features.words.length === 0) return { intents: [], outOfScope: false }
      const hearing = hear(judge, outside, vector)
      const confidences = confidencesOf(decision, hearing.scores)
      const ranked = [...confidences.keys()]
        .filter((place) => confidences[place]! >= leastConfidence)
        .sort((a, b) => confidences[b]! - confidences[a]!)
        .slice(0, mostListed)
      const intents = ranked.map((place, rank) => ({
        name: labels[place]!,
        confidence: Math.round(confidences[place]! * 1000) / 1000,
        evidence:
          rank === 0 || confidences[place]! >= leastExplained
            ? evidenceFor(place, features, vector, text, normalised)
            : [],
      }))
      return { intents, outOfScope: isOutOfScope(decision, hearing) }
    },
    toBytes: (): Buffer => storeIntentModel(parts),
  }

  /** Shares out what each feature says among the words that it covers. */
  function evidenceFor(place: number, features: Features, vector: SparseVector, text: string, normalised: Normalised) {
    const label = outside >= 0 && place >= outside ? place + 1 : place
    const { words } = features
    const says = Float64Array.from(
      vector.rows,
      (row, k) => saysFor(judge, row, label) * (vector.values[k]! / vector.times[k]!),
    )
    const weights = new Float64Array(words.length)
    vector.places.forEach((place, i) => {
      if (place < 0) return
      addToWords(weights, words, features.starts[i]!, features.ends[i]!, features.kinds[i] === pairKind, says[place]!)
    })
    return joinHan(words, weights)
      .filter(({ weight }) => Math.abs(weight) >= 0.005)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, mostEvidence)
      .map(({ start, end, weight }) => {
        const span = originalSpan(normalised, start, end)
        return { text: text.slice(span.start, span.end), ...span, weight: Math.round(weight * 1000) / 1000 }
      })
  }
}

/** Shares a weight out among the words of a stretch; for a pair only among the two at its ends. */
function addToWords(
  weights: Float64Array,
  words: readonly SeenWord[],
  start: number,
  end: number,
  endsOnly: boolean,
  weight: number,
): void {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last + 1 < words.length && words[last + 1]!.start < end) last++
  if (endsOnly) {
    weights[low]! += weight / 2
    weights[last]! += weight / 2
  } else for (let i = low; i <= last; i++) weights[i]! += weight / (last - low + 1)
}

/** Chinese characters side by side that say the same are shown as one piece. */
function joinHan(words: readonly SeenWord[], weights: Float64Array) {
  const pieces: { start: number; end: number; weight: number; han: boolean }[] = []
  words.forEach(({ start, end, han }, i) => {
    const weight = weights[i]!
    const last = pieces.at(-1)
    const joins = last?.han && han && last.end === start && last.weight > 0 === weight > 0 && end - last.start <= 4
    if (joins) Object.assign(last, { end, weight: last.weight + weight })
    else pieces.push({ start, end, weight, han })
  })
  return pieces
}
