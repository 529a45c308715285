import { applyChanges, type Change, type Normalised, withoutOverlaps } from './changes.ts'
import { repairChinese } from './chinese.ts'
import { readEmoji } from './emoji.ts'
import { fold } from './fold.ts'
import { type KeptWords, keptPlaces } from './kept.ts'
import { readPinyinMessage, repairLatin } from './latin.ts'
import { homophones } from './repairs.ts'
import { repairEnglish } from './spelling.ts'

export { type Normalised, originalSpan } from './changes.ts'
export type { KeptWords } from './kept.ts'

const byFirst = Map.groupBy(
  [...homophones].sort((a, b) => b[0].length - a[0].length),
  ([wrong]) => wrong[0]!,
)
const longestHomophone = Math.max(...homophones.map(([wrong]) => wrong.length))
const run = /([^\p{N}\s])\1{2,}/gu
const han = /\p{Script=Han}/u
const latinOrDigit = /[a-z0-9]/i
const twoLetters = /[a-z]{2}/

/**
 * Makes a message uniform: width, traditional characters, letters' case, repeated characters, mistypings of the domain.
 * Numbers, codes, names and the tenant's own words stay as they are.
 */
export function normalise(original: string, words?: KeptWords): Normalised {
  const folded = foldCase(fold(original))
  const kept = keptPlaces(folded, words)
  const changed = applyChanges(folded, findChanges(folded, original, kept))
  if (!han.test(changed.text)) return changed
  return { ...changed, text: repairChinese(changed.text, keptAfter(changed, kept)) }
}

/** Puts right only what the table of mistypings lists. */
export function repairListed(text: string): string {
  return applyChanges(text, findHomophones(text, new Uint8Array(text.length))).text
}

/** Without any repair: what a message that has nothing to put right becomes. */
export function makeUniform(original: string): string {
  const folded = foldCase(fold(original))
  return applyChanges(folded, findRuns(folded)).text
}

/** Lower case that never changes the length (a few letters grow when lowered; they stay). */
function foldCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Places that stay after the first changes: those that stayed before, and what is not left as it was typed. */
function keptAfter({ starts, ends }: Normalised, kept: Uint8Array): Uint8Array {
  return Uint8Array.from(starts, (start, i) => (ends[i] !== start + 1 || kept[start] === 1 ? 1 : 0))
}

function findChanges(text: string, original: string, kept: Uint8Array): Change[] {
  const chinese = han.test(text) || !twoLetters.test(text)
  const changes = [...findRuns(text), ...readEmoji(text, chinese)]
  if (chinese) return withoutOverlaps([...findHomophones(text, kept), ...repairLatin(text, original, kept), ...changes])
  const capitals = text !== original
  const pinyin = capitals ? undefined : readPinyinMessage(text)
  return withoutOverlaps([
    ...(pinyin ? [pinyin] : [...repairEnglish(text, original, kept), ...shortAlone(text)]),
    ...changes,
  ])
}

/** Three letters alone that are no English: yhq. */
function shortAlone(text: string): Change[] {
  return /^\s*[a-z]{3}\s*$/.test(text) ? repairLatin(text, text, new Uint8Array(text.length)) : []
}

function findHomophones(text: string, kept: Uint8Array): Change[] {
  const found: Change[] = []
  for (let i = 0; i < text.length; i++) {
    const candidates = byFirst.get(text[i]!)
    if (!candidates || kept[i]) continue
    const piece = text.slice(i, i + longestHomophone)
    const hit = candidates.find(
      ([wrong, , before]) => piece.startsWith(wrong) && (before?.test(text.slice(Math.max(0, i - 1), i)) ?? true),
    )
    if (!hit || standsInNumber(text, i, hit[0])) continue
    found.push({ start: i, end: i + hit[0].length, with: hit[1] })
    i += hit[0].length - 1
  }
  return found
}

function standsInNumber(text: string, at: number, wrong: string): boolean {
  if (!latinOrDigit.test(wrong)) return false
  return latinOrDigit.test(text[at - 1] ?? '') || latinOrDigit.test(text[at + wrong.length] ?? '')
}

/** Three or more of the same character say no more than two. */
function findRuns(text: string): Change[] {
  return [...text.matchAll(run)]
    .filter((match) => !/[a-z]/.test(match[1]!) || !/\d/.test(text[match.index - 1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, with: match[1]!.repeat(2) }))
}
