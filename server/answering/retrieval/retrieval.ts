import { type Bags, type Channel, channels, featuresOf } from './features.ts'
import { confidenceOf, type Model, type Signals, scoreOf, shippedModel, signalNames } from './model.ts'

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

interface Space {
  idf: Map<string, number>
  /** Documents that hold a feature, with the share of it. */
  postings: Map<string, { documents: Int32Array; weights: Float32Array }>
  unknownIdf: number
}

interface Document {
  entry: number
  kind: 'question' | 'profile' | 'answer'
  text: string
}

export type Retrieval = ReturnType<typeof createRetrieval>

const examined = 24

/** Finds entries for questions, in memory. Built whole, never changed: a new release builds a new one. */
export function createRetrieval(entries: readonly Searchable[], model: Model = shippedModel()) {
  const documents: Document[] = []
  const bags: Bags[] = []
  for (const [entry, { questions, answers }] of entries.entries()) {
    const own = questions.map(featuresOf)
    questions.forEach((text, i) => {
      documents.push({ entry, kind: 'question', text })
      bags.push(own[i]!)
    })
    documents.push({ entry, kind: 'profile', text: '' }, { entry, kind: 'answer', text: '' })
    bags.push(merge(own), merge(answers.map((text) => featuresOf(text.slice(0, 1500)))))
  }
  const spaces = Object.fromEntries(
    channels.map((channel) => [channel, buildSpace(channel, documents, bags, entries.length)]),
  ) as Record<Channel, Space>
  const exact = new Map<string, Set<number>>()
  documents.forEach(({ kind, entry, text }, i) => {
    if (kind !== 'question') return
    const key = keyOf(bags[i]!, text)
    exact.set(key, (exact.get(key) ?? new Set()).add(entry))
  })
  const exactOf = (question: Bags, text: string) => exact.get(keyOf(question, text))

  /** The entries worth a look, with their signals, the likeliest first by plain likeness. */
  function candidates(text: string): Candidate[] {
    const question = featuresOf(text)
    const cosines = channels.map((channel) => cosinesOf(spaces[channel], question[channel], documents.length))
    const found = gather(documents, cosines, entries.length)
    const known = spaces.word
    const mass = [...question.word].map(([word, count]) => ({
      word,
      idf: count * (known.idf.get(word) ?? known.unknownIdf),
    }))
    const total = mass.reduce((sum, { idf }) => sum + idf, 0) || 1
    const unknown = mass.reduce((sum, { word, idf }) => sum + (known.idf.has(word) ? 0 : idf), 0) / total
    const same = exactOf(question, text)
    return found
      .sort((a, b) => b.likeness - a.likeness || a.entry - b.entry)
      .slice(0, examined)
      .map((one) => ({
        id: entries[one.entry]!.id,
        matched: one.best >= 0 ? documents[one.best]!.text : '',
        signals: {
          ...one.signals,
          coverage: coverageOf(one.entry, mass, total),
          reverse: one.best >= 0 ? reverseOf(bags[one.best]!.word, question.word, known) : 0,
          exact: same?.has(one.entry) ? 1 / same.size : 0,
          unknown,
          length: Math.log(1 + question.word.size),
          latin: /^[\p{ASCII}\p{P}\s]*$/u.test(text) ? 1 : 0,
        },
      }))
  }

  const wordsOfEntry = entries.map(() => new Set<string>())
  documents.forEach(({ entry }, i) => {
    for (const word of bags[i]!.word.keys()) wordsOfEntry[entry]!.add(word)
  })
  function coverageOf(entry: number, mass: readonly { word: string; idf: number }[], total: number): number {
    const words = wordsOfEntry[entry]!
    return mass.reduce((sum, { word, idf }) => sum + (words.has(word) ? idf : 0), 0) / total
  }

  return {
    size: entries.length,
    candidates,
    /** The best entries for a question, each once, with calibrated confidence; only such as `fits` lets through. */
    rank(text: string, most = 3, fits?: (id: string) => boolean): Match[] {
      const found = candidates(text)
      const scored = (fits ? found.filter((one) => fits(one.id)) : found)
        .map((candidate) => ({ ...candidate, score: scoreOf(model, candidate.signals) }))
        .sort((a, b) => b.score - a.score)
      const first = scored[0]
      if (!first) return []
      const top = confidenceOf(model, first.signals, first.score, scored[1]?.score)
      return scored.slice(0, most).map(({ id, matched, score }) => ({
        id,
        matched,
        score,
        confidence: top * Math.exp(score - first.score),
      }))
    },
  }
}

function merge(bags: readonly Bags[]): Bags {
  const merged: Bags = { word: new Map(), character: new Map(), sound: new Map() }
  for (const bag of bags)
    for (const channel of channels)
      for (const [feature, count] of bag[channel])
        merged[channel].set(feature, (merged[channel].get(feature) ?? 0) + count)
  return merged
}

/** Rare features count more; how rare is counted over entries, so that many paraphrases make no word common. */
function buildSpace(channel: Channel, documents: readonly Document[], bags: readonly Bags[], entries: number): Space {
  const holders = new Map<string, Set<number>>()
  documents.forEach(({ entry, kind }, i) => {
    if (kind !== 'question') return
    for (const feature of bags[i]![channel].keys()) holders.set(feature, (holders.get(feature) ?? new Set()).add(entry))
  })
  const rarity = (count: number) => Math.log(1 + (entries + 1) / (count + 0.5))
  const idf = new Map([...holders].map(([feature, owners]) => [feature, rarity(owners.size)]))
  const unknownIdf = rarity(0.5)
  const lists = new Map<string, { documents: number[]; weights: number[] }>()
  documents.forEach((_, i) => {
    const vector = weigh(bags[i]![channel], idf, unknownIdf)
    for (const [feature, weight] of vector) {
      const list = lists.get(feature) ?? { documents: [], weights: [] }
      list.documents.push(i)
      list.weights.push(weight)
      lists.set(feature, list)
    }
  })
  const postings = new Map(
    [...lists].map(([feature, list]) => [
      feature,
      { documents: Int32Array.from(list.documents), weights: Float32Array.from(list.weights) },
    ]),
  )
  return { idf, postings, unknownIdf }
}

/** A bag as a unit vector: damped counts by rarity. */
function weigh(bag: ReadonlyMap<string, number>, idf: ReadonlyMap<string, number>, unknownIdf: number) {
  const vector: [string, number][] = []
  let squares = 0
  for (const [feature, count] of bag) {
    const weight = (count > 1 ? 1 + Math.log(count) : count) * (idf.get(feature) ?? unknownIdf)
    vector.push([feature, weight])
    squares += weight * weight
  }
  const norm = Math.sqrt(squares) || 1
  for (const pair of vector) pair[1] /= norm
  return vector
}

function cosinesOf(space: Space, bag: ReadonlyMap<string, number>, size: number): Float32Array {
  const cosines = new Float32Array(size)
  for (const [feature, weight] of weigh(bag, space.idf, space.unknownIdf)) {
    const posting = space.postings.get(feature)
    if (!posting) continue
    const { documents, weights } = posting
    for (let i = 0; i < documents.length; i++) cosines[documents[i]!]! += weight * weights[i]!
  }
  return cosines
}

interface Gathered {
  entry: number
  best: number
  likeness: number
  signals: Omit<Signals, 'coverage' | 'reverse' | 'exact' | 'unknown' | 'length' | 'latin'>
}

/** Puts the likeness of all documents together, one row for each entry that shares anything with the question. */
function gather(
  documents: readonly Document[],
  [word, character, sound]: readonly Float32Array[],
  size: number,
): Gathered[] {
  const rows: (Gathered | undefined)[] = new Array(size)
  for (let i = 0; i < documents.length; i++) {
    const w = word![i]!
    const c = character![i]!
    const s = sound![i]!
    if (w + c + s === 0) continue
    const { entry, kind } = documents[i]!
    const row = rows[entry] ?? emptyRow(entry)
    rows[entry] = row
    if (kind === 'question') addQuestion(row, i, w, c, s)
    else if (kind === 'profile') Object.assign(row.signals, { profileWord: w, profileCharacter: c })
    else Object.assign(row.signals, { answerWord: w, answerCharacter: c })
  }
  const found = rows.filter((row) => row !== undefined)
  for (const row of found)
    row.likeness =
      row.signals.best +
      0.3 * row.signals.profileWord +
      0.3 * row.signals.profileCharacter +
      0.1 * row.signals.answerWord
  return found
}

function emptyRow(entry: number): Gathered {
  const signals = Object.fromEntries(signalNames.map((name) => [name, 0])) as Signals
  return { entry, best: -1, likeness: 0, signals }
}

function addQuestion(row: Gathered, document: number, word: number, character: number, sound: number): void {
  const { signals } = row
  const like = 0.45 * word + 0.4 * character + 0.15 * sound
  signals.word = Math.max(signals.word, word)
  signals.character = Math.max(signals.character, character)
  signals.sound = Math.max(signals.sound, sound)
  if (like > signals.best) {
    signals.second = signals.best
    signals.best = like
    row.best = document
  } else signals.second = Math.max(signals.second, like)
}

/** How much of the entry's nearest question the customer said. */
function reverseOf(own: ReadonlyMap<string, number>, asked: ReadonlyMap<string, number>, space: Space): number {
  let total = 0
  let said = 0
  for (const [word, count] of own) {
    const mass = count * (space.idf.get(word) ?? space.unknownIdf)
    total += mass
    if (asked.has(word)) said += mass
  }
  return total > 0 ? said / total : 0
}

/** Two questions with the same key ask the same in the same words, whatever the order and the politeness. */
function keyOf(bags: Bags, text: string): string {
  const words = [...bags.word.keys()].filter((word) => !word.includes('_')).sort()
  return words.length > 0 ? words.join(' ') : text
}
