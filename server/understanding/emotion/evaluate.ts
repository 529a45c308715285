import type { EmotionLabel } from '../../../contracts/reading.ts'
import { normalise } from '../normalise/normalise.ts'
import { readOffence } from '../offence/offence.ts'
import { readEmotion } from './emotion.ts'
import { type LabelledFile, readFeelings, readJudged, readOffences } from './labelled.ts'
import { labels } from './model.ts'
import { readSentiment } from './sentiment.ts'

interface Options {
  test: readonly LabelledFile[]
  json?: boolean
  print?: (line: string) => void
}

/** `evaluate emotion`: feelings, strength, urgency, threats and sarcasm on labelled messages. */
export function evaluateEmotionCommand(options: Options): void {
  const rows = options.test.flatMap(readFeelings)
  const texts = rows.map(({ text }) => normalise(text))
  readEmotion('', normalise(''))
  const started = process.cpuUsage()
  const read = rows.map(({ text }, at) => readEmotion(text, texts[at]!))
  const microseconds = perText(started, rows.length)
  const meant = rows.map(
    (row, at): EmotionLabel => (row.also.includes(read[at]!.label) ? read[at]!.label : row.emotion),
  )
  tell(
    {
      texts: rows.length,
      accuracy: share(read, (one, at) => one.label === meant[at]),
      macro_f1: macroF1(
        meant,
        read.map(({ label }) => label),
        labels,
      ),
      strength_mae: mean(read.map((one, at) => Math.abs(one.strength - rows[at]!.strength))),
      urgency_mae: mean(read.map((one, at) => Math.abs(one.urgency - rows[at]!.urgency))),
      threat_f1: f1(
        rows.map(({ threat }) => threat),
        read.map(({ threat }) => threat),
      ),
      sarcasm_f1: f1(
        rows.map(({ sarcasm }) => sarcasm),
        read.map(({ sarcasm }) => sarcasm),
      ),
      us_per_text: microseconds,
    },
    options,
  )
}

/** `evaluate sentiment`: praise and blame; what is not called positive or negative counts as neutral. */
export function evaluateSentimentCommand(options: Options): void {
  const rows = options.test.flatMap(readJudged)
  const texts = rows.map(({ text }) => normalise(text).text)
  readSentiment('')
  const started = process.cpuUsage()
  const read = texts.map((text) => readSentiment(text))
  const microseconds = perText(started, rows.length)
  const called = read.flatMap(({ label }, at) => (label === 'neutral' ? [] : [at]))
  const twoSided = rows.every(({ label }) => label !== 'neutral')
  const answers = read.map(({ label, score }) => (twoSided ? (score > 0 ? 'positive' : 'negative') : label))
  tell(
    {
      texts: rows.length,
      accuracy: share(rows, ({ label }, at) => answers[at] === label),
      macro_f1: macroF1(
        rows.map(({ label }) => label),
        answers,
        twoSided ? ['negative', 'positive'] : ['negative', 'neutral', 'positive'],
      ),
      called_share: round(called.length / rows.length),
      accuracy_on_called: share(called, (at) => read[at]!.label === rows[at]!.label),
      us_per_text: microseconds,
    },
    options,
  )
}

/** `evaluate offence`: insulting and degrading texts. */
export function evaluateOffenceCommand(options: Options): void {
  const rows = options.test.flatMap(readOffences)
  const texts = rows.map(({ text }) => normalise(text).text)
  readOffence('')
  const started = process.cpuUsage()
  const read = rows.map(({ text }, at) => Number(readOffence(text, texts[at]).offensive))
  const microseconds = perText(started, rows.length)
  const safe = read.filter((_, at) => rows[at]!.label === 0)
  tell(
    {
      texts: rows.length,
      accuracy: share(rows, ({ label }, at) => label === read[at]),
      macro_f1: macroF1(
        rows.map(({ label }) => label),
        read,
        [0, 1],
      ),
      false_alarms: round(safe.filter((one) => one === 1).length / Math.max(1, safe.length)),
      us_per_text: microseconds,
    },
    options,
  )
}

function tell(figures: Record<string, number>, { json, print = console.log }: Options): void {
  if (json) print(JSON.stringify(figures))
  else for (const [name, value] of Object.entries(figures)) print(`${name.padEnd(20)} ${value}`)
}

function macroF1<T>(gold: readonly T[], read: readonly T[], all: readonly T[]): number {
  const present = all.filter((label) => gold.includes(label) || read.includes(label))
  return mean(
    present.map((label) =>
      f1(
        gold.map((one) => one === label),
        read.map((one) => one === label),
      ),
    ),
  )
}

function f1(gold: readonly boolean[], read: readonly boolean[]): number {
  const both = gold.filter((one, at) => one && read[at]).length
  const either = gold.filter(Boolean).length + read.filter(Boolean).length
  return either === 0 ? 1 : round((2 * both) / either)
}

function share<T>(items: readonly T[], right: (item: T, at: number) => boolean): number {
  return mean(items.map((item, at) => Number(right(item, at))))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** Microseconds of the processor for each text. */
function perText(started: NodeJS.CpuUsage, count: number): number {
  const { user, system } = process.cpuUsage(started)
  return Math.round(((user + system) * 10) / Math.max(1, count)) / 10
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
