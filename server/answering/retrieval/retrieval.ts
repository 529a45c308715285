import { askedFor, type Encoder, loadEncoder, passagesOf } from '../../understanding/index.ts'
import { type Bags, type Channel, channels, featuresOf, mergeBags } from './features.ts'
import { addMeanings, addPassages, gather, layOut, likeliest, likenessOf, middleOf } from './likeness.ts'
import { confidenceOf, type Model, type Signals, scoreOf, shippedModel } from './model.ts'
import { buildSpace, cosinesOf, type Space } from './space.ts'

/** What is searched: an entry with all its questions, in whatever language, and the text of its answers. */
export interface Searchable {
  id: string
  questions: readonly string[]
  answers: readonly string[]
}

export interface Match {
  id: string
  /** The question of the entry that is nearest. */
  matched: string
  score: number
  /** How likely this entry answers the question; of all but the first it is bounded by the first's. */
  confidence: number
}

/** An entry seen beside a question: the signals from which its score is made. */
export interface Candidate {
  id: string
  matched: string
  signals: Signals
}

export interface Document {
  entry: number
  kind: 'question' | 'profile' | 'answer'
  text: string
  bags: Bags
  /** Its direction, by the encoder; answers have none. */
  meaning: Float32Array | null
}

export type Retrieval = ReturnType<typeof createRetrieval>

const examined = 30
const answerText = 1500
/** A message of many clauses is looked at clause by clause, up to this many. */
const mostClauses = 6

/** Finds entries for questions, in memory. Built whole, never changed: a new release builds a new one. */
export function createRetrieval(
  entries: readonly Searchable[],
  model: Model = shippedModel(),
  encoder: Encoder = loadEncoder(),
) {
  const documents = entries.flatMap((entry, at) => documentsOf(entry, at, encoder))
  const spaces = Object.fromEntries(
    channels.map((channel) => [channel, buildSpace(channel, documents, entries.length)]),
  ) as Record<Channel, Space>
  const exact = exactQuestions(documents)
  const wordsOfEntry = entries.map(() => new Set<string>())
  const notionsOfEntry = entries.map(() => new Set<string>())
  for (const { entry, kind, bags } of documents) {
    for (const word of bags.word.keys()) wordsOfEntry[entry]!.add(word)
    if (kind === 'question') for (const notion of bags.notion.keys()) notionsOfEntry[entry]!.add(notion)
  }

  const layout = layOut(documents, entries.length, encoder.dimensions)
  // The layout has the directions now; they are long, and two copies of them too many.
  for (const document of documents) document.meaning = null
  const lookAt = (bags: Bags) => channels.map((channel) => cosinesOf(spaces[channel], bags[channel], documents.length))

  /** The entries worth a look, with their signals, the likeliest first by plain likeness. */
  function candidates(text: string, question = featuresOf(text)): Candidate[] {
    const meaning = encoder.encode(text)
    const columns = gather(layout, lookAt(question), meaning)
    const passages = passagesOf(text, mostClauses).map((one) => ({ ...one, cosines: lookAt(featuresOf(one.text)) }))
    addPassages(columns, layout, passages)
    const mass = massOf(question.word, spaces.word)
    const notions = massOf(question.notion, spaces.notion)
    const same = exact.get(keyOf(question, text))
    const shared = {
      unknown: mass.share((word) => !spaces.word.idf.has(word)),
      mute: question.notion.size === 0 ? 1 : 0,
      foreign: notions.share((notion) => !spaces.notion.idf.has(notion)),
      passages: Math.log(1 + passages.length),
      length: Math.log(1 + question.word.size),
      latin: /^[\p{ASCII}\p{P}\s]*$/u.test(text) ? 1 : 0,
    }
    const close = likeliest(columns, examined)
    addMeanings(columns, layout, close, meaning)
    const found = close.map((entry) => {
      const nearest = documents[columns.nearest[entry]!]
      return {
        id: entries[entry]!.id,
        matched: nearest?.text ?? '',
        signals: {
          ...likenessOf(columns, entry),
          ...shared,
          coverage: mass.share((word) => wordsOfEntry[entry]!.has(word)),
          reverse: nearest ? massOf(nearest.bags.word, spaces.word).share((word) => question.word.has(word)) : 0,
          notionCoverage: notions.share((notion) => notionsOfEntry[entry]!.has(notion)),
          notionReverse: nearest
            ? massOf(nearest.bags.notion, spaces.notion).share((one) => question.notion.has(one))
            : 0,
          exact: same?.has(entry) ? 1 / same.size : 0,
          agree: 0,
        },
      }
    })
    markAgreement(found)
    return found
  }

  return {
    size: entries.length,
    candidates,
    /** The best entries for a question, each once, with calibrated confidence; only such as `fits` lets through. */
    rank(text: string, most = 3, fits?: (id: string) => boolean): Match[] {
      const question = featuresOf(text)
      const found = candidates(text, question)
      const scored = (fits ? found.filter((one) => fits(one.id)) : found)
        .map((candidate) => ({ ...candidate, score: scoreOf(model, candidate.signals) }))
        .sort((a, b) => b.score - a.score)
      const first = scored[0]
      if (!first) return []
      const judged = confidenceOf(model, first.signals, first.score, scored[1]?.score)
      const top = namesTopic(question, spaces)
        ? ofTopic(judged, scored[1] && scored[1].score - first.score, model)
        : judged
      return scored.slice(0, most).map(({ id, matched, score }) => ({
        id,
        matched,
        score,
        confidence: top * Math.exp(score - first.score),
      }))
    },
  }
}

/** How sure the runner-up of a bare topic must be for the two to be offered instead of one being given. */
const rivalFrom = 0.3

/** One word that the knowledge knows, and nothing asked: 积分. */
function namesTopic({ word, notion }: Bags, spaces: Record<Channel, Space>): boolean {
  const words = [...word.keys()].filter((one) => !one.includes('_'))
  if (words.length !== 1 || [...notion.keys()].some((one) => askedFor.has(one))) return false
  return spaces.word.idf.has(words[0]!) || [...notion.keys()].some((one) => spaces.notion.idf.has(one))
}

/** Who names only a topic is always offered its questions, and given an answer only where one stands out. */
function ofTopic(confidence: number, behind: number | undefined, { answerFrom, offerFrom }: Model): number {
  const contested = behind !== undefined && confidence * Math.exp(behind) >= rivalFrom
  return Math.max(offerFrom, contested ? Math.min(confidence, answerFrom - 0.01) : confidence)
}

function documentsOf({ questions, answers }: Searchable, entry: number, encoder: Encoder): Document[] {
  const meanings = questions.map((text) => encoder.encode(text))
  const own = questions.map((text, i): Document => {
    return { entry, kind: 'question', text, bags: featuresOf(text), meaning: meanings[i]! }
  })
  const profile: Document = {
    entry,
    kind: 'profile',
    text: '',
    bags: mergeBags(own.map(({ bags }) => bags)),
    meaning: middleOf(meanings),
  }
  const answer = mergeBags(answers.map((text) => featuresOf(text.slice(0, answerText))))
  return [...own, profile, { entry, kind: 'answer', text: '', bags: answer, meaning: null }]
}

/** Which entries have a question of the very same words. */
function exactQuestions(documents: readonly Document[]): Map<string, Set<number>> {
  const exact = new Map<string, Set<number>>()
  for (const { kind, entry, text, bags } of documents) {
    if (kind !== 'question') continue
    const key = keyOf(bags, text)
    exact.set(key, (exact.get(key) ?? new Set()).add(entry))
  }
  return exact
}

/** Two questions with the same key ask the same in the same words, whatever the order and the politeness. */
function keyOf(bags: Bags, text: string): string {
  const words = [...bags.word.keys()].filter((word) => !word.includes('_')).sort()
  return words.length > 0 ? words.join(' ') : text
}

/** The views that vote for an entry by putting it first. */
const voters = [
  'word',
  'character',
  'clause',
  'meaning',
  'profileCharacter',
  'answerCharacter',
  'coverage',
  'notion',
  'profileNotion',
] as const

/** Notes on each entry how many of the views put it first. */
function markAgreement(found: readonly Candidate[]): void {
  for (const voter of voters) {
    const highest = Math.max(...found.map(({ signals }) => signals[voter]))
    if (highest <= 0) continue
    for (const { signals } of found) if (signals[voter] >= highest - 1e-6) signals.agree += 1 / voters.length
  }
}

/** How much the words of a text weigh together, and what share of that some of them have. */
function massOf(words: ReadonlyMap<string, number>, { idf, unknownIdf }: Space) {
  const features = [...words.keys()]
  const masses = Float64Array.from(features, (word) => words.get(word)! * (idf.get(word) ?? unknownIdf))
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1
  return {
    share(holds: (word: string) => boolean): number {
      let sum = 0
      for (let i = 0; i < masses.length; i++) if (holds(features[i]!)) sum += masses[i]!
      return sum / total
    },
  }
}
