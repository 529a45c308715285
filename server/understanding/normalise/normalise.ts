import { fold } from './fold.ts'
import { homophones, initials } from './repairs.ts'

/** A text made uniform, with the way back: unit `i` of `text` comes from `[starts[i], ends[i])` of the original. */
export interface Normalised {
  readonly text: string
  readonly starts: Int32Array
  readonly ends: Int32Array
}

interface Change {
  start: number
  end: number
  with: string
}

const byFirst = groupByFirst(homophones)
const longestHomophone = Math.max(...homophones.map(([wrong]) => wrong.length))
const run = /([^\p{N}\s])\1{2,}/gu
const han = /\p{Script=Han}/u
const shortLatin = /[a-z]{2,3}/gi
const latinOrDigit = /[a-z0-9]/i

/** Makes a message uniform: width, traditional characters, letters' case, repeated characters, mistypings of the domain. */
export function normalise(original: string): Normalised {
  const folded = foldCase(fold(original))
  return applyChanges(folded, findChanges(folded))
}

/** The stretch of the original that `[start, end)` of the normalised text comes from. */
export function originalSpan(from: Normalised, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start: 0, end: 0 }
  return { start: from.starts[start]!, end: from.ends[end - 1]! }
}

/** Lower case that never changes the length (a few letters grow when lowered; they stay). */
function foldCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function findChanges(text: string): Change[] {
  const chinese = han.test(text) || (text.trim().length === 3 && text.trim() in initials)
  const repairs = chinese ? [...findHomophones(text), ...findInitials(text)] : []
  const changes = [...repairs, ...findRuns(text)].sort((a, b) => a.start - b.start)
  let end = 0
  return changes.filter((change) => {
    if (change.start < end) return false
    end = change.end
    return true
  })
}

function findHomophones(text: string): Change[] {
  const found: Change[] = []
  for (let i = 0; i < text.length; i++) {
    const candidates = byFirst.get(text[i]!)
    if (!candidates) continue
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

function findInitials(text: string): Change[] {
  const found: Change[] = []
  for (const match of text.matchAll(shortLatin)) {
    const meant = initials[match[0]]
    if (meant && !standsInNumber(text, match.index, match[0]))
      found.push({ start: match.index, end: match.index + match[0].length, with: meant })
  }
  return found
}

/** Three or more of the same character say no more than two. */
function findRuns(text: string): Change[] {
  return [...text.matchAll(run)]
    .filter((match) => !/[a-z]/.test(match[1]!) || !/\d/.test(text[match.index - 1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, with: match[1]!.repeat(2) }))
}

function applyChanges(text: string, changes: readonly Change[]): Normalised {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const keep = (from: number, to: number) => {
    parts.push(text.slice(from, to))
    for (let i = from; i < to; i++) {
      starts.push(i)
      ends.push(i + 1)
    }
  }
  let at = 0
  for (const change of changes) {
    keep(at, change.start)
    parts.push(change.with)
    for (let i = 0; i < change.with.length; i++) {
      starts.push(change.start)
      ends.push(change.end)
    }
    at = change.end
  }
  keep(at, text.length)
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

function groupByFirst(pairs: typeof homophones) {
  const groups = new Map<string, (typeof homophones)[number][]>()
  for (const pair of pairs) {
    const first = pair[0][0]!
    groups.set(first, [...(groups.get(first) ?? []), pair])
  }
  for (const group of groups.values()) group.sort((a, b) => b[0].length - a[0].length)
  return groups
}
