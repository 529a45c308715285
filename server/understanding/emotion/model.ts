import { readFileSync } from 'node:fs'
import { emotionLabel } from '../../../contracts/reading.ts'
import type { Linear } from './linear.ts'
import { openLinear } from './linear-file.ts'

/** The order in which the model answers: feelings, then strength 0–3, urgency 0–3, threat, sarcasm (no, yes). */
export const labels = emotionLabel.options
export const answerGroups = [labels.length, 4, 4, 2, 2] as const

let shipped: Linear | undefined

/** The model that ships with the product; rebuilt by `train emotion`. */
export function shippedEmotion(): Linear {
  shipped ??= openLinear(readFileSync(new URL('../../../models/emotion/emotion.bin', import.meta.url)))
  return shipped
}
