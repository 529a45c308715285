import type { EmotionLabel } from '../../../contracts/reading.ts'
import { emojiFeelings, type Feeling, feelings, negations, phrases, strengtheners, weakeners } from './lexicon.ts'
import { createWordTree } from './word-tree.ts'

/** A word or sign that shows a feeling, with what the words around it make of it. */
export interface Cue {
  label: EmotionLabel
  weight: number
  start: number
  end: number
}

const tree = createWordTree([...feelings, ...phrases, ...emojiFeelings])
/** Fixed sayings in which a strong word is only politeness or a question about a rule. */
const harmless =
  /不好意思|(?:怎么|如何|哪里|可以)(?:写|给|发|领)?好评|好评(?:返现|有礼|送)|不谢|没问题|有没有问题|投诉(?:电话|渠道|表)|不是来?投诉|差评(?:和|与|里|能)|举报(?:入口|电话|渠道)|12315是|消协电话/g

/**
 * The cues of a normalised text. `negated` tells of places that a negation reaches by the tree; without it the words
 * right before decide.
 */
export function findCues(text: string, negated?: (start: number, end: number) => boolean | undefined): Cue[] {
  const found: Cue[] = []
  const skipped = [...text.matchAll(harmless)].map((match) => [match.index, match.index + match[0].length] as const)
  let nextSkipped = 0
  for (let at = 0; at < text.length; at++) {
    const hit = tree.longestAt(text, at)
    if (!hit) continue
    const end = at + hit.length
    while (nextSkipped < skipped.length && skipped[nextSkipped]![1] <= at) nextSkipped++
    const skip = skipped[nextSkipped]
    if (!skip || end <= skip[0]) {
      const said = inContext(hit.value, text.slice(Math.max(0, at - 10), at), negated?.(at, end))
      if (said) found.push({ ...said, start: at, end })
    }
    at = end - 1
  }
  return found
}

/** What the words before a feeling make of it: stronger, weaker, turned round, or nothing. */
function inContext(feeling: Feeling, before: string, negated?: boolean): Pick<Cue, 'label' | 'weight'> | undefined {
  if (negated ?? negations.test(before))
    return feeling.negated ? { label: feeling.negated, weight: feeling.weight } : undefined
  if (strengtheners.test(before)) return { label: feeling.label, weight: feeling.weight + 1 }
  if (weakeners.test(before)) return { label: feeling.label, weight: feeling.weight - 0.5 }
  return { label: feeling.label, weight: feeling.weight }
}
