import { parentPort } from 'node:worker_threads'
import { AppError } from '../../kernel/errors.ts'
import type { IntentExample } from './example.ts'
import { type TrainIntentsOptions, trainIntents } from './train-intents.ts'

export interface TrainingOrder {
  examples: readonly IntentExample[]
  options: TrainIntentsOptions
}
export type TrainingResult = { bytes: Uint8Array } | { refused: string }

parentPort!.once('message', ({ examples, options }: TrainingOrder) => {
  parentPort!.postMessage(answer(examples, options))
})

function answer(examples: readonly IntentExample[], options: TrainIntentsOptions): TrainingResult {
  try {
    return { bytes: Uint8Array.from(trainIntents(examples, options).toBytes()) }
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code }
    throw error
  }
}
