import { type ProductIndex, pairOf } from './product-index.ts'
import { soundOf } from './sounds.ts'

/** A product whose name stands in the text with other characters, fewer, or others that sound alike. */
export interface FuzzyHit {
  product: number
  start: number
  end: number
  /** Share of the name that was there, less for characters that only sound alike. */
  likeness: number
}

/** So many entries of the index are looked at for one message, those of the rarest pairs of sounds first. */
const budget = 1000
const compared = 40
const longest = 2000
/** A name of which this much is there is meant; with its beginning and its end there, less is enough. */
const enough = 0.7
const enoughWithEnds = 0.58

/** Looks up names by pairs of sounds, then compares the few best with the text around. */
export function findAlike(text: string, index: ProductIndex): FuzzyHit[] {
  const read = text.slice(0, longest)
  const sounds = Int32Array.from({ length: read.length }, (_, at) => soundOf(read[at]!))
  return candidates(sounds, index).flatMap(({ number, from }) => compare(read, sounds, from, index, number) ?? [])
}

interface Candidate {
  number: number
  pairs: number
  from: number
}

function candidates(sounds: Int32Array, index: ProductIndex): Candidate[] {
  const met: { at: number; names: Int32Array }[] = []
  for (let at = 0; at + 1 < sounds.length; at++) {
    const names = index.pairs.get(pairOf(sounds[at]!, sounds[at + 1]!))
    if (names) met.push({ at, names })
  }
  if (met.length === 0) return []
  met.sort((a, b) => a.names.length - b.names.length || a.at - b.at)
  const best = new Map<number, Candidate>()
  let left = budget
  for (const { at, names } of met) {
    left -= names.length
    if (left < 0) break
    for (const number of names) {
      const known = best.get(number)
      if (!known) best.set(number, { number, pairs: 1, from: at })
      else if (Math.abs(at - known.from) < 12) {
        known.pairs++
        known.from = Math.min(known.from, at)
      }
    }
  }
  const ordered = [...best.values()].filter(({ number }) => index.names[number]!.text.length >= 3)
  if (ordered.length <= compared) return ordered
  return ordered.sort((a, b) => b.pairs - a.pairs || a.number - b.number).slice(0, compared)
}

/** The best row of the name's characters in the neighbourhood; gaps cost, characters that sound alike count less. */
function compare(
  text: string,
  sounds: Int32Array,
  from: number,
  index: ProductIndex,
  number: number,
): FuzzyHit | undefined {
  const name = index.names[number]!
  const size = name.sounds.length
  const end = Math.min(text.length, from + size * 2)
  let score = 0
  let wanted = 0
  let begins = 0
  let first = -1
  let last = -1
  let missed = 0
  let same = 0
  for (let at = Math.max(0, from - 2); at < end && wanted < size; at++) {
    const place = findFrom(sounds[at]!, name.sounds, wanted, first < 0 ? 2 : 3)
    if (place < 0) {
      if (first >= 0 && at - last > 2) break
      continue
    }
    missed += first >= 0 ? at - last - 1 : 0
    if (text[at] === name.text[place]) same++
    score += text[at] === name.text[place] ? 1 : 0.85
    if (place < 2) begins++
    if (first < 0) first = at
    last = at
    wanted = place + 1
  }
  // What only sounds alike from end to end is chance.
  if (first < 0 || same * 2 < size) return undefined
  const likeness = (score - missed * 0.4) / size
  const whole = wanted === size
  const ends = whole && begins === 2 && score >= 2.7
  // What the name ends with is what the thing is: it has to be there, unless nearly all else is.
  if (likeness < (ends ? enoughWithEnds : enough) || (!whole && (likeness < 0.79 || begins < 2))) return undefined
  return {
    product: name.product,
    start: first,
    end: last + 1,
    likeness: (ends ? Math.max(likeness, 0.75) : likeness) * name.confidence,
  }
}

/** The next place of the name, few further on, with this sound. */
function findFrom(sound: number, name: Int32Array, wanted: number, skips: number): number {
  const furthest = Math.min(name.length, wanted + skips)
  for (let at = wanted; at < furthest; at++) if (name[at] === sound) return at
  return -1
}
