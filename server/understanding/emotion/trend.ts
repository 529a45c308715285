import type { EmotionLabel } from '../../../contracts/reading.ts'

export type Trend = 'better' | 'worse' | 'steady'

/** How good or bad a feeling is for the conversation. */
const sides: Readonly<Record<EmotionLabel, number>> = {
  angry: -1,
  disappointed: -0.8,
  sad: -0.7,
  anxious: -0.5,
  neutral: 0,
  satisfied: 0.8,
  grateful: 1,
}
/** How much of an older message is left in the mood at each newer one. */
const memory = 0.6
const least = 0.5

/**
 * Where a session's feelings go, from its messages in their order: the mood now (-3 … 3, newer messages count more) and
 * whether it is better or worse than it was before the last two messages.
 */
export function emotionTrend(emotions: readonly { label: EmotionLabel; strength: number }[]): {
  mood: number
  trend: Trend
} {
  const moods = [0]
  for (const { label, strength } of emotions)
    moods.push(
      moods.length === 1 ? sides[label] * strength : moods.at(-1)! * memory + sides[label] * strength * (1 - memory),
    )
  const mood = moods.at(-1)!
  const before = moods[Math.max(emotions.length > 1 ? 1 : 0, moods.length - 3)]!
  const trend = emotions.length < 2 || Math.abs(mood - before) < least ? 'steady' : mood > before ? 'better' : 'worse'
  return { mood: Math.round(mood * 100) / 100, trend }
}
