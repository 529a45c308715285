// Our reader in a process of its own: `node ours.process.ts ROUNDS [TRAIN.jsonl]`. Prints what was measured.
import { readFileSync } from 'node:fs'
import type { Reading } from '../../contracts/reading.ts'
import { readAspects } from '../../server/understanding/aspects/aspects.ts'
import { parseTree } from '../../server/understanding/dependency/parser.ts'
import { readEmotion } from '../../server/understanding/emotion/emotion.ts'
import { shippedEncoder } from '../../server/understanding/encoder/encoder.ts'
import { findEntities } from '../../server/understanding/entities/entities.ts'
import { createReader } from '../../server/understanding/index.ts'
import { readIntents } from '../../server/understanding/intent/intent.ts'
import { trainIntents } from '../../server/understanding/intent/train-intents.ts'
import { detectLanguage } from '../../server/understanding/language/language.ts'
import { normalise } from '../../server/understanding/normalise/normalise.ts'
import { compileVocabulary } from '../../server/understanding/segment/vocabulary.ts'
import { readWords } from '../../server/understanding/tagging/tagger.ts'
import { residentMegabytes, type Timed, timeTexts } from './clock.ts'
import { customerTexts, knowledgeExamples, twentyCharacters } from './texts.ts'

const rounds = Number(process.argv[2] ?? 3)
const trainFile = process.argv[3]
if (trainFile) timeTraining(trainFile)
else await timeReading()

function timeTraining(file: string): void {
  const examples = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; label: string })
  const started = performance.now()
  trainIntents(examples)
  console.log(JSON.stringify({ trainSeconds: (performance.now() - started) / 1000 }))
}

async function timeReading(): Promise<void> {
  const bareMb = residentMegabytes()
  const intents = trainIntents(knowledgeExamples())
  const reader = createReader({ intentsOf: () => intents })
  const context = { now: new Date(), tenantId: 'bench' }
  const texts = customerTexts()
  const twenty = twentyCharacters(texts)
  const whole = {
    all: await timeTexts(texts, rounds, (text) => reader.read(text, context)),
    twenty: await timeTexts(twenty, rounds, (text) => reader.read(text, context)),
  }
  const residentMb = residentMegabytes()
  const readings = new Map(
    await Promise.all(twenty.map(async (text): Promise<[string, Reading]> => [text, await reader.read(text, context)])),
  )
  console.log(JSON.stringify({ ...whole, bareMb, residentMb, parts: await timeParts(twenty, readings) }))

  /** Each part alone, given what the parts before it found. */
  async function timeParts(
    given: readonly string[],
    read: ReadonlyMap<string, Reading>,
  ): Promise<Record<string, Timed>> {
    const vocabulary = compileVocabulary()
    const clock = { now: context.now, timezone: 'Asia/Shanghai' }
    const before = new Map(given.map((text) => [text, normalise(text)]))
    const parts: Record<string, (text: string, reading: Reading) => unknown> = {
      normalise: (text) => normalise(text),
      language: (text) => detectLanguage(text),
      'words and tags': (text) => readWords(before.get(text)!.text, vocabulary),
      tree: (_, { tokens }) => parseTree(tokens.map(({ text, tag }) => ({ text, tag: tag ?? 'X' }))),
      entities: (text) => findEntities(text, vocabulary, clock),
      intents: (text, { entities }) => readIntents(text, before.get(text)!, entities, intents),
      'emotion and insults': (text, { tokens, tree }) => readEmotion(text, before.get(text)!, tokens, tree),
      aspects: (text, { tokens, tree }) => readAspects(text, tokens, tree, before.get(text)!),
      'sentence encoder': (text) => shippedEncoder().encode(text),
    }
    const timed: Record<string, Timed> = {}
    for (const [name, part] of Object.entries(parts))
      timed[name] = await timeTexts(given, rounds, (text) => part(text, read.get(text)!))
    return timed
  }
}
