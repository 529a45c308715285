import { mix } from '../sequence/hash.ts'
import { type Lexicon, likeliestBeginnings } from './lexicon.ts'

const outside = 2
const kinds = { other: 0, digit: 1, letter: 2, numeral: 3, time: 4, han: 5, space: 6, mark: 7, none: 8 }
const numerals = new Set('零〇一二三四五六七八九十百千万亿两半')
const times = new Set('年月日时分秒号点')
const known = new Map<number, number>()

/** What sort of character a UTF-16 unit is; worked out once for each. */
function kindOf(unit: number): number {
  let kind = known.get(unit)
  if (kind === undefined) {
    kind = sort(String.fromCharCode(unit))
    known.set(unit, kind)
  }
  return kind
}

function sort(character: string): number {
  if (/\p{Nd}/u.test(character)) return kinds.digit
  if (/[a-zA-Z]/.test(character)) return kinds.letter
  if (numerals.has(character)) return kinds.numeral
  if (times.has(character)) return kinds.time
  if (/\p{Script=Han}/u.test(character)) return kinds.han
  if (/\s/.test(character)) return kinds.space
  return /\p{P}|\p{S}/u.test(character) ? kinds.mark : kinds.other
}

/** What is looked at of each character to tell where words begin and end: 23 features, each the hash of its parts. */
export function characterFeatures(text: string, lexicon: Lexicon): number[][] {
  const size = text.length
  const units = Array.from({ length: size }, (_, at) => text.charCodeAt(at))
  const { begins, ends, inside } = wordsAround(text, lexicon)
  const likely = likeliestBeginnings(text, lexicon)
  const unit = (at: number) => units[at] ?? outside
  const kind = (at: number) => (at >= 0 && at < size ? kindOf(units[at]!) : kinds.none)
  const cut = (at: number) => (at >= size || likely[at] ? 1 : 0)
  const features: number[][] = []
  for (let at = 0; at < size; at++) {
    const [a, b, c, d, e] = [unit(at - 2), unit(at - 1), unit(at), unit(at + 1), unit(at + 2)]
    const edges = cut(at) * 2 + cut(at + 1)
    const wide = cut(at - 1) * 8 + edges * 2 + cut(at + 2)
    const listed = begins[at]! * 36 + ends[at]! * 6 + inside[at]!
    const nearKinds = kind(at - 1) * 81 + kind(at) * 9 + kind(at + 1)
    const same = (b === c ? 4 : 0) + (a === c ? 2 : 0) + (c === d ? 1 : 0)
    features.push([
      mix(1, a),
      mix(2, b),
      mix(3, c),
      mix(4, d),
      mix(5, e),
      mix(mix(6, a), b),
      mix(mix(7, b), c),
      mix(mix(8, c), d),
      mix(mix(9, d), e),
      mix(mix(10, b), d),
      mix(mix(mix(11, b), c), d),
      mix(12, nearKinds),
      mix(13, kind(at - 2) * 6561 + nearKinds * 9 + kind(at + 2)),
      mix(14, same),
      mix(15, edges),
      mix(16, wide),
      mix(mix(17, edges), c),
      mix(18, listed),
      mix(19, begins[at]! * 6 + (ends[at + 1] ?? 0)),
      mix(20, ends[at]! * 6 + (begins[at + 1] ?? 0)),
      mix(21, listed * 4 + edges),
      mix(22, listed * 16 + wide),
      mix(23, ((begins[at - 1] ?? 0) * 6 + (begins[at + 1] ?? 0)) * 216 + listed),
    ])
  }
  return features
}

/** The longest listed word that begins, ends, or has its middle at each character; 1 where there is none. */
function wordsAround(text: string, lexicon: Lexicon) {
  const begins = new Uint8Array(text.length).fill(1)
  const ends = new Uint8Array(text.length).fill(1)
  const inside = new Uint8Array(text.length).fill(1)
  lexicon.eachWord(text, (start, end) => {
    const length = Math.min(5, end - start)
    if (length < 2) return
    if (length > begins[start]!) begins[start] = length
    if (length > ends[end - 1]!) ends[end - 1] = length
    for (let middle = start + 1; middle < end - 1; middle++) if (length > inside[middle]!) inside[middle] = length
  })
  return { begins, ends, inside }
}
