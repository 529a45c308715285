import { hashOf, mix } from '../../sequence/hash.ts'
import type { Lexicon } from '../../tagging/lexicon.ts'
import { markRegions } from '../address/regions.ts'
import { foreign, given, longSurnames, organisationEndings, placeEndings, surnames, titles } from './name-lists.ts'

const outside = 2
const unlistedTag = 250
const unknownCharacter = -16

/** The likeliest row of listed words: for each character the word it lies in. */
interface WordsThere {
  /** Hash of the word, its listed part of speech, its length, and where in it the character stands. */
  hash: Uint32Array
  tag: Uint8Array
  size: Uint8Array
  place: Uint8Array
  /** Number of the word in its row, and the first character of each word. */
  number: Int32Array
  starts: number[]
}

/** What is looked at of each character to tell whether it belongs to a name. */
export function nameFeatures(text: string, lexicon: Lexicon): number[][] {
  const size = text.length
  const there = wordsThere(text, lexicon)
  const hints = hintsOf(text)
  const regions = markRegions(text)
  const unit = (at: number) => (at >= 0 && at < size ? text.charCodeAt(at) : outside)
  const hint = (at: number) => hints[at] ?? 0
  const word = (number: number) => {
    const start = there.starts[number]
    return start === undefined ? outside : there.hash[start]!
  }
  const tagOf = (number: number) => {
    const start = there.starts[number]
    return start === undefined ? 255 : there.tag[start]!
  }
  const features: number[][] = new Array(size)
  for (let at = 0; at < size; at++) {
    const [a, b, c, d, e] = [unit(at - 2), unit(at - 1), unit(at), unit(at + 1), unit(at + 2)]
    const number = there.number[at]!
    const place = there.place[at]!
    const tag = there.tag[at]! * 4 + place
    const before = tagOf(number - 1)
    const after = tagOf(number + 1)
    const own = there.hash[at]!
    const near = (hint(at - 1) * 512 + hint(at)) * 512 + hint(at + 1)
    features[at] = [
      mix(1, c),
      mix(2, b),
      mix(3, d),
      mix(4, a),
      mix(5, e),
      mix(mix(6, b), c),
      mix(mix(7, c), d),
      mix(mix(8, a), b),
      mix(mix(9, d), e),
      mix(10, mix(own, place)),
      mix(11, tag * 8 + Math.min(7, there.size[at]!)),
      mix(mix(12, word(number - 1)), place),
      mix(mix(13, word(number + 1)), place),
      mix(14, tag * 256 + before),
      mix(15, tag * 256 + after),
      mix(mix(16, before * 256 + after), tag),
      mix(17, hint(at)),
      mix(18, near),
      mix(mix(19, hint(at)), tag),
      mix(20, (regions[at]! * 8 + (regions[at + 1] ?? 0)) * 8 + (regions[at - 1] ?? 0)),
      mix(mix(21, word(number - 1)), tag),
      mix(mix(22, word(number + 1)), tag),
      mix(mix(23, hint(at - 2)), near),
      mix(24, unit(at - place) * 4 + place),
      mix(mix(25, b), near),
      mix(mix(26, d), near),
    ]
  }
  return features
}

const bits = {
  surname: 1,
  given: 2,
  foreign: 4,
  titleNext: 8,
  organisation: 16,
  place: 32,
  latin: 64,
  digit: 128,
  long: 256,
}

/** Which lists speak for each character, one bit a list. */
function hintsOf(text: string): Uint16Array {
  const hints = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!
    let hint = 0
    if (surnames.has(one)) hint |= bits.surname
    if (given.has(one)) hint |= bits.given
    if (foreign.has(one)) hint |= bits.foreign
    if (titles.has(text.slice(at + 1, at + 3))) hint |= bits.titleNext
    if (placeEndings.has(one) || placeEndings.has(text.slice(at - 1, at + 1))) hint |= bits.place
    if (organisationEndings.has(one) || organisationEndings.has(text.slice(at - 1, at + 1))) hint |= bits.organisation
    if (longSurnames.has(text.slice(at, at + 2))) hint |= bits.long
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) hint |= bits.digit
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) hint |= bits.latin
    hints[at] = hint
  }
  return hints
}

function wordsThere(text: string, lexicon: Lexicon): WordsThere {
  const size = text.length
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array(size + 1)
  const rows = new Int32Array(size + 1).fill(-1)
  best[0] = 0
  const reach = (start: number, end: number, row: number, gain: number) => {
    if (best[start]! + gain <= best[end]!) return
    best[end] = best[start]! + gain
    from[end] = start
    rows[end] = row
  }
  let done = 0
  const passUnlisted = (until: number) => {
    for (; done < until; done++) reach(done, done + 1, -1, unknownCharacter)
  }
  lexicon.eachWord(text, (start, end, row) => {
    passUnlisted(start)
    reach(start, end, row, lexicon.logShare[row]!)
  })
  passUnlisted(size)
  const there: WordsThere = {
    hash: new Uint32Array(size),
    tag: new Uint8Array(size),
    size: new Uint8Array(size),
    place: new Uint8Array(size),
    number: new Int32Array(size),
    starts: [],
  }
  for (let end = size; end > 0; end = from[end]!) there.starts.push(from[end]!)
  there.starts.reverse()
  for (let number = 0; number < there.starts.length; number++) {
    const start = there.starts[number]!
    const end = there.starts[number + 1] ?? size
    const hash = hashOf(text.slice(start, end))
    const tag = rows[end]! < 0 ? unlistedTag : lexicon.tag[rows[end]!]!
    for (let at = start; at < end; at++) {
      there.hash[at] = hash
      there.tag[at] = tag
      there.size[at] = Math.min(255, end - start)
      there.place[at] = Math.min(3, at - start)
      there.number[at] = number
    }
  }
  return there
}
