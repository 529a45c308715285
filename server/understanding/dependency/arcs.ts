import { type Sentence, templateCount } from './sentence.ts'

/** Weights live in one row; a feature's place in it is its hash, so that nothing has to be looked up. */
export const placeBits = 21
const places = (1 << placeBits) - 1

function place(sum: number): number {
  let mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & places
}

const distances = Int32Array.from({ length: 64 }, (_, at) => Math.imul(at + 1, 0x9e3779b1))
const between = 0x51ed27
const counted = 0x2c9277

function stepOf(distance: number): number {
  return distance < 6 ? distance : distance < 10 ? 6 : distance < 15 ? 7 : 8
}

/** Writes the places of the features of one arc and tells how many there are. */
export function arcFeatures(sentence: Sentence, head: number, own: number, out: Int32Array): number {
  const { headParts, ownParts, tags, commas, marks, verbs } = sentence
  const right = head < own
  const distance = distances[(right ? 32 : 0) + stepOf(Math.abs(head - own))]!
  const headFrom = head * templateCount
  const ownFrom = own * templateCount
  let count = 0
  for (let template = 0; template < templateCount; template++) {
    const sum = (headParts[headFrom + template]! + ownParts[ownFrom + template]!) | 0
    out[count++] = place(sum)
    out[count++] = place(sum + distance)
  }
  const pair = Math.imul(tags[head]! * 32 + tags[own]! + (right ? 1024 : 0), 0x3c6ef372)
  const [first, last] = right ? [head, own] : [own, head]
  let seen = 0
  for (let at = first + 1; at < last; at++) {
    const bit = 1 << tags[at]!
    if (seen & bit) continue
    seen |= bit
    out[count++] = place(pair + between + tags[at]!)
  }
  const paused = commas[last]! - commas[first]!
  const marked = marks[last]! - marks[first]!
  const verbal = verbs[last]! - verbs[first + 1]!
  const few = Math.min
  const gap = few(paused, 3) * 3 + few(marked, 2)
  out[count++] = place(pair + counted + few(paused, 3))
  out[count++] = place(pair + counted + 8 + few(verbal, 3))
  out[count++] = place(pair + counted + 16 + few(marked, 3))
  out[count++] = place(pair + counted + 32 + few(verbal, 3) * 12 + gap)
  out[count++] = place(ownParts[ownFrom + 2]! + counted * 3 + few(verbal, 2) * 2 + (right ? 1 : 0))
  out[count++] = place(headParts[headFrom]! + counted * 5 + few(paused, 2) * 2 + (right ? 1 : 0))
  out[count++] = place(ownParts[ownFrom + 2]! + counted * 7 + few(paused, 2) * 2 + (right ? 1 : 0))
  out[count++] = place(headParts[headFrom]! + counted * 9 + few(verbal, 2) * 2 + (right ? 1 : 0))
  return count
}

export const pairFeatureCount = 7

/** The features of two neighbours under one head, on one side of it; without an inner one `inner` is the head. */
export function pairFeatures(sentence: Sentence, head: number, inner: number, own: number, out: Int32Array): void {
  const { tags, pairForms, pauses } = sentence
  const side = head < own ? 1 : 2
  const none = inner === head
  const innerTag = none ? 30 : tags[inner]!
  const innerForm = none ? 99 : pairForms[inner]!
  const triple = Math.imul(((tags[head]! * 32 + innerTag) * 32 + tags[own]!) * 4 + side, 0x2545f491)
  const comma = pauses[own < head ? own + 1 : own]!
  const two = Math.imul((innerTag * 32 + tags[own]!) * 4 + side, 0x6c078965)
  out[0] = place(triple)
  out[1] = place(two + 17)
  out[2] = place(two + innerForm + 31)
  out[3] = place(two + Math.imul(pairForms[own]!, 5) + 47)
  out[4] = place(Math.imul(innerForm, 3) + Math.imul(pairForms[own]!, 7) + side)
  out[5] = place(triple + Math.imul(pairForms[head]!, 11) + 5)
  out[6] = place(triple + (comma + 1) * 131)
}

export function sumOf(weights: ArrayLike<number>, features: Int32Array, count: number): number {
  let sum = 0
  for (let at = 0; at < count; at++) sum += weights[features[at]!]!
  return sum
}
