import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readKnowledge, readQueries } from './evaluate/read.ts'
import { openEncoder, storeEncoder } from './retrieval/encoder.ts'
import { heldOutSets, trainRetrieval } from './retrieval/train.ts'
import { type LabelledSet, trainEncoder } from './retrieval/trainEncoder.ts'
import type { KnowledgeFile } from './transfer/transfer.service.ts'

/** What the live threshold may cost: wrong answers among covered questions, answers to uncovered ones. */
const goals = { wrongAtMost: 0.04, refusedAtLeast: 0.92 }
/** A question as customers ask counts as much as so many questions made from the knowledge itself. */
const askedWeight = 20

/** Public sets from which the encoder learns; each line `{text, label}`. Licences stand in the model's card. */
const labelled = ['zh_jddc_intent/train.jsonl', 'en_clinc150/train.jsonl', 'en_banking77/train.jsonl']
/** Texts by which retrieval is measured elsewhere: nothing learns from them. */
const measured = 'zh_jddc_retrieval/dev.jsonl'

export interface TrainAnsweringOptions {
  knowledge: readonly KnowledgeFile[]
  queries: readonly KnowledgeFile[]
  /** The folder of the public sets; without it the encoder stays as it is. */
  data?: string
  /** The folder of the model. */
  out: string
  print?: (line: string) => void
}

/** `train answering`: learns the encoder, the weights of ranking and confidence, and the thresholds. */
export async function trainAnsweringCommand(options: TrainAnsweringOptions): Promise<void> {
  const { data, out, print = console.log } = options
  const encoderFile = join(out, 'encoder.bin')
  if (data) {
    const sets = readLabelled(data)
    writeFileSync(encoderFile, storeEncoder(trainEncoder(sets)))
    print(`encoder: ${sets.map(({ name, texts }) => `${texts.length} texts of ${name}`).join(', ')}`)
  }
  const entries = readKnowledge(options.knowledge)
  const asked = { entries, questions: readQueries(options.queries), weight: askedWeight }
  const encoder = openEncoder(readFileSync(encoderFile))
  const model = trainRetrieval(asked, heldOutSets(entries), goals, encoder)
  writeFileSync(join(out, 'model.json'), `${JSON.stringify(model, null, 2)}\n`)
  print(`ranking: ${asked.questions.length} questions to ${entries.length} entries; answers from ${model.answerFrom}`)
}

function readLabelled(folder: string): LabelledSet[] {
  const rows = (file: string): { text: string; label: string }[] =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const kept = new Set(rows(measured).map(({ text }) => text))
  return labelled.map((name) => ({ name, texts: rows(name).filter(({ text }) => !kept.has(text)) }))
}
