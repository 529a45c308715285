import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Encoder, loadEncoder } from '../understanding/index.ts'
import { readKnowledge, readQueries } from './evaluate/read.ts'
import { heldOutSets, trainRetrieval } from './retrieval/train.ts'
import type { KnowledgeFile } from './transfer/transfer.service.ts'

/** What the live threshold may cost: wrong answers among covered questions, answers to uncovered ones. */
const goals = { wrongAtMost: 0.02, refusedAtLeast: 0.92 }
/** A question as customers ask counts as much as so many questions made from the knowledge itself. */
const askedWeight = 20

export interface TrainAnsweringOptions {
  knowledge: readonly KnowledgeFile[]
  queries: readonly KnowledgeFile[]
  /** Another encoder than the one that ships. */
  encoder?: Encoder
  /** The folder of the model. */
  out: string
  print?: (line: string) => void
}

/** `train answering`: learns the weights of ranking and confidence, and the thresholds. */
export async function trainAnsweringCommand(options: TrainAnsweringOptions): Promise<void> {
  const { out, encoder = loadEncoder(), print = console.log } = options
  const entries = readKnowledge(options.knowledge)
  const asked = { entries, questions: readQueries(options.queries), weight: askedWeight }
  const model = trainRetrieval(asked, heldOutSets(entries), goals, encoder)
  writeFileSync(join(out, 'model.json'), `${JSON.stringify(model, null, 2)}\n`)
  print(`ranking: ${asked.questions.length} questions to ${entries.length} entries; answers from ${model.answerFrom}`)
}
