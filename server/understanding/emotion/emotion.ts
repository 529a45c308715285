import type { EmotionLabel, Reading } from '../../../contracts/reading.ts'
import { type Normalised, originalSpan } from '../normalise/normalise.ts'
import { emojiFeelings, type Feeling, feelings, negations, phrases, strengtheners, weakeners } from './lexicon.ts'

type Emotion = Reading['emotion']
interface Evidence {
  label: EmotionLabel
  weight: number
  start: number
  end: number
}

const longest = Math.max(...[...feelings.keys(), ...phrases.keys()].map((word) => word.length))
const latin = /[a-z0-9']/
/** Fixed sayings in which a strong word is only politeness or a question about a rule. */
const harmless =
  /不好意思|(?:怎么|如何|哪里|可以)(?:写|给|发|领)?好评|好评(?:返现|有礼|送)|不谢|没问题|有没有问题|投诉(?:电话|渠道)是/g
const order: readonly EmotionLabel[] = ['angry', 'sad', 'anxious', 'disappointed', 'grateful', 'satisfied']
const maxEvidence = 20
const calm = { urgency: 0, threat: false, sarcasm: false, offensive: false }

/** Reads what a customer feels and how strongly, and which words show it. */
export function readEmotion(original: string, normalised: Normalised): Emotion {
  const evidence = [...findWords(normalised.text), ...findEmoji(normalised.text)]
  if (evidence.length === 0) return { ...calm, label: 'neutral', strength: 0, evidence: [] }
  const label = strongest(evidence)
  const own = evidence.filter((one) => one.label === label)
  return {
    ...calm,
    label,
    strength: strengthOf(own, original),
    evidence: own.slice(0, maxEvidence).map(({ start, end }) => {
      const span = originalSpan(normalised, start, end)
      return { text: original.slice(span.start, span.end), ...span }
    }),
  }
}

function findWords(text: string): Evidence[] {
  const found: Evidence[] = []
  const skipped = [...text.matchAll(harmless)].map((match) => [match.index, match.index + match[0].length] as const)
  for (let at = 0; at < text.length; at++) {
    const hit = feelingAt(text, at)
    if (!hit) continue
    const end = at + hit.length
    if (!skipped.some(([from, to]) => at < to && end > from)) {
      const said = inContext(hit.feeling, text.slice(Math.max(0, at - 10), at))
      if (said) found.push({ ...said, start: at, end })
    }
    at = end - 1
  }
  return found
}

function feelingAt(text: string, at: number): { feeling: Feeling; length: number } | undefined {
  if (latin.test(text[at]!) && latin.test(text[at - 1] ?? '')) return undefined
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (latin.test(word.at(-1)!) && latin.test(text[at + length] ?? '')) continue
    const feeling = feelings.get(word) ?? phrases.get(word)
    if (feeling) return { feeling, length }
  }
  return undefined
}

/** What the words before a feeling make of it: stronger, weaker, turned round, or nothing. */
function inContext(feeling: Feeling, before: string): Pick<Evidence, 'label' | 'weight'> | undefined {
  if (negations.test(before)) return feeling.negated ? { label: feeling.negated, weight: feeling.weight } : undefined
  if (strengtheners.test(before)) return { label: feeling.label, weight: feeling.weight + 1 }
  if (weakeners.test(before)) return { label: feeling.label, weight: feeling.weight - 0.5 }
  return { label: feeling.label, weight: feeling.weight }
}

function findEmoji(text: string): Evidence[] {
  const found: Evidence[] = []
  for (let at = 0; at < text.length; ) {
    const emoji = String.fromCodePoint(text.codePointAt(at)!)
    const feeling = emojiFeelings.get(emoji)
    if (feeling) found.push({ label: feeling.label, weight: feeling.weight, start: at, end: at + emoji.length })
    at += emoji.length
  }
  return found
}

/** The feeling with the most weight; anger and grief outweigh thanks and praise, which are often only manners. */
function strongest(evidence: readonly Evidence[]): EmotionLabel {
  const sums = new Map<EmotionLabel, number>()
  for (const { label, weight } of evidence) sums.set(label, (sums.get(label) ?? 0) + weight)
  const worst = Math.max(0, ...order.slice(0, 4).map((label) => sums.get(label) ?? 0))
  const candidates = worst >= 1 ? order.slice(0, 4) : order
  return candidates.reduce(
    (best, label) => ((sums.get(label) ?? 0) > (sums.get(best) ?? 0) ? label : best),
    candidates[0]!,
  )
}

function strengthOf(evidence: readonly Evidence[], original: string): number {
  const heaviest = Math.max(...evidence.map((one) => one.weight))
  const distinct = new Set(evidence.map((one) => `${one.start}`)).size
  const shouting = /[!！]{2,}|[?？]{3,}/.test(original) || /\b[A-Z]{4,}\b.*\b[A-Z]{3,}\b/.test(original) ? 0.6 : 0
  return Math.max(1, Math.min(3, Math.floor(heaviest + Math.min(1, (distinct - 1) * 0.5) + shouting)))
}
