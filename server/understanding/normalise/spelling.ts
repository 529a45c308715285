import { hasWord } from './bloom.ts'
import type { Change } from './changes.ts'
import { type EnglishResources, englishResources } from './resources.ts'

/** Short forms and slips that are words of their own, or too short to be told by likeness. */
const listed: Readonly<Record<string, string>> = {
  teh: 'the',
  hte: 'the',
  wich: 'which',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thnx: 'thanks',
  tnx: 'thanks',
  hav: 'have',
  wnat: 'want',
  nad: 'and',
  ur: 'your',
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  wasnt: "wasn't",
  arent: "aren't",
  hasnt: "hasn't",
  havent: "haven't",
  wont: "won't",
  cant: "can't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  ive: "I've",
  im: "I'm",
  whats: "what's",
  wheres: "where's",
  hows: "how's",
  thats: "that's",
}
const token = /[a-z]+(?:'[a-z]+)?/g
const nearby = /[0-9@._/#:_-]/
const shortest = { word: 4, two: 7 }
/** At least so large a share of a text has to be plain English before its other words are taken for slips. */
const plainShare = 0.5
/** So many unknown words of one text are looked at. */
const mostSlips = 64

/** Slips in an English message; names (with a capital inside the sentence), codes and addresses stay. */
export function repairEnglish(text: string, original: string, kept: Uint8Array): Change[] {
  const resources = englishResources()
  const words = [...text.matchAll(token)]
  const slips: RegExpExecArray[] = []
  let plain = 0
  for (const match of words) {
    const word = match[0]
    const short = Object.hasOwn(listed, word)
    if (short || !isPlain(word, resources)) slips.push(match)
    if (short || slips.at(-1) !== match) plain++
  }
  if (slips.length === 0 || plain < words.length * plainShare) return []
  return slips.slice(0, mostSlips).flatMap((match) => {
    const start = match.index
    const end = start + match[0].length
    if (kept[start] || nearby.test(text[start - 1] ?? '') || /[0-9@_/#-]|[.:](?=\S)/.test(text.slice(end, end + 2)))
      return []
    if (isName(original, start)) return []
    const meant = listed[match[0]] ?? correct(match[0], resources)
    return meant ? [{ start, end, with: meant.toLowerCase() }] : []
  })
}

function isPlain(word: string, { counts, dictionary }: EnglishResources): boolean {
  return word.length < shortest.word || word.includes("'") || counts.has(word) || hasWord(dictionary, word)
}

function isName(original: string, start: number): boolean {
  return /[A-Z]/.test(original[start]!) && /[^.!?\s]\s*$/.test(original.slice(Math.max(0, start - 8), start))
}

/** The most used word within one slip of the fingers, or two in long words. */
function correct(word: string, { counts, byFirstLetter }: EnglishResources): string | undefined {
  const most = word.length >= shortest.two ? 2 : 1
  const first = [...new Set([word[0]!, word[1]!])]
  let best: string | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const letter of first)
    for (const candidate of byFirstLetter.get(letter) ?? []) {
      if (Math.abs(candidate.length - word.length) > most) continue
      const slips = slipsBetween(word, candidate, most)
      if (slips > most || (slips > 1 && candidate[0] !== word[0])) continue
      const sameLetters = slips === 1 && candidate.length === word.length && isSwap(word, candidate)
      const score = Math.log(counts.get(candidate)!) - slips * 6 + (sameLetters ? 2 : 0)
      if (score <= highest || (word.length < 5 && slips > 0 && !sameLetters && candidate.length <= word.length))
        continue
      highest = score
      best = candidate
    }
  return best
}

function isSwap(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('')
}

/** Letters left out, put in, changed or swapped (Damerau), as soon as there are more than `most`: more. */
function slipsBetween(a: string, b: string, most: number): number {
  let older: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(change, before[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    older = before
    before = row
  }
  return before[b.length]!
}
