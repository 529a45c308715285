import { readFileSync } from 'node:fs'
import { answersOf, type Linear } from '../emotion/linear.ts'
import { openLinear } from '../emotion/linear-file.ts'
import { ngramsOf } from '../emotion/ngrams.ts'
import { normalise } from '../normalise/normalise.ts'
import { hasInsult } from './insults.ts'

let shipped: Linear | undefined

/** The model that ships with the product; rebuilt by `train offence`. */
export function shippedOffence(): Linear {
  shipped ??= openLinear(readFileSync(new URL('../../../models/offence/offence.bin', import.meta.url)))
  return shipped
}

export const offenceGroups = [2] as const
/** From this likelihood on a text counts as offensive without an insult in so many words. */
export const offensiveFrom = 0.5

/** Whether a text insults or degrades people; anger at goods and shops, and naming who somebody is, are no offence. */
export function readOffence(
  text: string,
  normalised: string = normalise(text).text,
  model: Linear = shippedOffence(),
): { offensive: boolean; likelihood: number } {
  const likelihood = answersOf(model, ngramsOf(normalised).features)[1]!
  return { offensive: likelihood >= offensiveFrom || hasInsult(normalised), likelihood }
}
