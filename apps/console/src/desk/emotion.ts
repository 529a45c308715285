import type { EmotionLabel } from '../../../../contracts/reading.ts'

export interface Feeling {
  label: EmotionLabel
  strength: number
}
/** Where the bead sits: 2 and 1 above the beam, 0 on it, -1 and -2 below. */
export type Level = -2 | -1 | 0 | 1 | 2

const good: readonly EmotionLabel[] = ['satisfied', 'grateful']

/** How far from calm a feeling is, and to which side. */
export function levelOf({ label, strength }: Feeling): Level {
  if (label === 'neutral' || strength === 0) return 0
  const far = strength >= 2
  if (good.includes(label)) return far ? 2 : 1
  return far ? -2 : -1
}

/** The class that gives a feeling's word its colour. */
export function feelingClass(feeling: Feeling): string {
  const level = levelOf(feeling)
  if (level === 0) return 'faint'
  if (level > 0) return 'text-good'
  return level === -2 ? 'text-bad' : 'text-uneasy'
}
