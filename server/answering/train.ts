import { writeFileSync } from 'node:fs'
import { readKnowledge, readQueries } from './evaluate/read.ts'
import { heldOutSets, trainRetrieval } from './retrieval/train.ts'
import type { KnowledgeFile } from './transfer/transfer.service.ts'

/** What the live threshold may cost: wrong answers among covered questions, refusals among the others. */
const goals = { wrongAtMost: 0.025, refusedAtLeast: 0.93 }

export interface TrainAnsweringOptions {
  knowledge: readonly KnowledgeFile[]
  queries: readonly KnowledgeFile[]
  /** Where the model goes. */
  out: string | URL
  print?: (line: string) => void
}

/** `train answering`: learns the weights of the ranking and of the confidence, and the thresholds. */
export async function trainAnsweringCommand(options: TrainAnsweringOptions): Promise<void> {
  const { out, print = console.log } = options
  const entries = readKnowledge(options.knowledge)
  const asked = { entries, questions: readQueries(options.queries), weight: 4 }
  const model = trainRetrieval([asked, ...heldOutSets(entries)], goals)
  writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`)
  print(`trained on ${asked.questions.length} questions to ${entries.length} entries`)
}
