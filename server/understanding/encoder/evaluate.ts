import { baselineLikeness } from './baseline.ts'
import { type Encoder, loadEncoder } from './encoder.ts'
import { areaUnder, rankCorrelation, rankingFigures } from './figures.ts'
import { type MeasuredFile, readPairs, readRankings } from './measured.ts'

interface EvaluateOptions {
  files: readonly MeasuredFile[]
  /** Another encoder than the one that ships. */
  encoder?: Encoder
  json?: boolean
  print?: (line: string) => void
}

/** How alike two texts are, both told by their place in the list of texts. */
type Likeness = (a: number, b: number) => number

/** `evaluate similarity`: how well likeness follows people's judgement of pairs, beside n-grams in the same run. */
export function evaluateSimilarityCommand(options: EvaluateOptions): void {
  const pairs = readPairs(options.files)
  const texts = pairs.flatMap(({ text1, text2 }) => [text1, text2])
  const { likeness, timing, name } = likenessBy(options.encoder ?? loadEncoder(), texts)
  const judge = (alike: Likeness) => {
    const found = pairs.map((_, at) => alike(2 * at, 2 * at + 1))
    const wanted = pairs.map(({ judged }) => judged)
    return pairs[0]!.kind === 'score' ? { spearman: rankCorrelation(found, wanted) } : areaUnder(found, wanted)
  }
  tell({ pairs: pairs.length, encoder: name, ...judge(likeness), ...timing }, judge(baselineLikeness(texts)), options)
}

/** `evaluate retrieval`: how far ahead of the negatives the positives of a text come, beside n-grams in the same run. */
export function evaluateRetrievalCommand(options: EvaluateOptions): void {
  const { texts, rankings } = readRankings(options.files)
  const { likeness, timing, name } = likenessBy(options.encoder ?? loadEncoder(), texts)
  const judge = (alike: Likeness) =>
    rankingFigures(
      rankings.map(({ text, positives, negatives }) => ({
        right: positives.map((other) => alike(text, other)),
        wrong: negatives.map((other) => alike(text, other)),
      })),
    )
  tell(
    { texts: rankings.length, encoder: name, ...judge(likeness), ...timing },
    judge(baselineLikeness(texts)),
    options,
  )
}

function likenessBy(encoder: Encoder, texts: readonly string[]) {
  for (const text of texts.slice(0, 200)) encoder.encode(text)
  // Time of the processor, so that other work on the machine does not count.
  const start = process.cpuUsage()
  const vectors: Float32Array[] = []
  for (const text of texts) vectors.push(encoder.encode(text))
  const { user, system } = process.cpuUsage(start)
  const likeness: Likeness = (a, b) => {
    let sum = 0
    const [one, other] = [vectors[a]!, vectors[b]!]
    for (let d = 0; d < one.length; d++) sum += one[d]! * other[d]!
    return sum
  }
  return { likeness, name: encoder.name, timing: { us_per_text: Math.round((user + system) / texts.length) } }
}

type Figures = Record<string, number | string>

/** Prints the figures, each with that of n-grams beside it where there is one. */
function tell(figures: Figures, ngrams: Figures, { json, print = console.log }: EvaluateOptions): void {
  if (json) print(JSON.stringify({ ...figures, ngrams }))
  else
    for (const [name, value] of Object.entries(figures))
      print(`${name.padEnd(14)} ${String(value).padEnd(8)}${name in ngrams ? ` n-grams ${ngrams[name]}` : ''}`)
}
