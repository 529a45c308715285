import { Worker } from 'node:worker_threads'
import { defineError } from '../../kernel/errors.ts'
import type { IntentExample } from './example.ts'
import { openIntentModel } from './intent-file.ts'
import type { IntentModel } from './intent-model.ts'
import type { TrainIntentsOptions } from './train-intents.ts'
import type { TrainingResult } from './trainer.worker.ts'

export const trainingRefused = defineError<{ reason: string }>(
  'understanding.intent.trainingRefused',
  422,
  'intents cannot be learnt from these examples',
)

let last: Promise<unknown> = Promise.resolve()

/**
 * Trains in a thread of its own, so that nobody waits for it; one training at a time, in the order of asking.
 *
 * @throws trainingRefused with the code that `trainIntents` would throw.
 */
export function trainInBackground(
  examples: readonly IntentExample[],
  options: TrainIntentsOptions = {},
): Promise<IntentModel> {
  const model = last.then(() => trainInThread(examples, options))
  last = model.catch(() => {})
  return model
}

function trainInThread(examples: readonly IntentExample[], options: TrainIntentsOptions): Promise<IntentModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainer.worker.ts', import.meta.url))
    worker.unref()
    worker.once('message', (result: TrainingResult) => {
      void worker.terminate()
      if ('refused' in result) reject(trainingRefused({ reason: result.refused }))
      else resolve(openIntentModel(result.bytes))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the training of intents ended with ${code}`)))
    worker.postMessage({ examples, options })
  })
}
