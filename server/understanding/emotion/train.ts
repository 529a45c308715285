import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineError } from '../../kernel/errors.ts'
import { normalise } from '../normalise/normalise.ts'
import { withoutCodes } from './codes.ts'
import { findCues } from './cues.ts'
import { emotionFeatures } from './emotion-features.ts'
import { findJudgements } from './judgements.ts'
import { type FeelingExample, ownExamples } from './labelled.ts'
import { trainLinear } from './linear.ts'
import { storeLinear } from './linear-file.ts'
import { answerGroups, labels } from './model.ts'

export const noSuchFolder = defineError<{ folder: string }>(
  'understanding.trainingData.missing',
  404,
  'there is no such folder of training data',
)

const training = { epochs: 8, rate: 0.3, decay: 1e-4, fewest: 2, seed: 7 }

/** `train emotion`: learns from the examples of this project; the public sets are not needed. */
export function trainEmotionCommand(options: { data?: string; out: string; print?: (line: string) => void }): void {
  const { data, out, print = console.log } = options
  if (data !== undefined && !existsSync(data)) throw noSuchFolder({ folder: data })
  const examples = ownExamples('train')
  const model = trainLinear(examples.map(exampleOf), answerGroups, training)
  const bytes = storeLinear(model, 6)
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'emotion.bin'), bytes)
  print(`emotion: ${examples.length} examples, ${model.table.size} features, ${bytes.length} bytes`)
}

function exampleOf(row: FeelingExample) {
  const text = withoutCodes(normalise(row.text).text)
  return {
    features: emotionFeatures(withoutCodes(row.text), text, findCues(text), findJudgements(text)),
    answers: [labels.indexOf(row.emotion), row.strength, row.urgency, Number(row.threat), Number(row.sarcasm)],
  }
}
