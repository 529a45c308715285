import { hashOf, mix } from '../sequence/hash.ts'
import type { Lexicon } from '../tagging/lexicon.ts'
import type { Sentence } from './sentence.ts'

const outside = 21

/** What is looked at of each word under its head to name its relation, as hashes; places of the sentence from 1. */
export function relationFeatures(sentence: Sentence, heads: Int32Array, lexicon: Lexicon): number[][] {
  const { size, words, pauses, tags, commas } = sentence
  const forms = new Int32Array(size)
  const listed = new Int32Array(size)
  const lasts = new Int32Array(size)
  const first = new Int32Array(size).fill(outside)
  const last = new Int32Array(size).fill(outside)
  const below = new Int32Array(size)
  const marked = new Int32Array(size)
  for (let at = 1; at < size; at++) {
    const { text } = words[at]!
    const row = lexicon.rowOf(text)
    forms[at] = hashOf(text)
    listed[at] = row < 0 ? 254 : lexicon.tag[row]!
    lasts[at] = text.charCodeAt(text.length - 1)
  }
  for (let at = 1; at < size; at++) {
    const head = heads[at]!
    if (at < head && first[head] === outside) first[head] = tags[at]!
    if (at > head) last[head] = tags[at]!
    below[head]! |= 1 << tags[at]!
    if (tags[at] === 9 || tags[at] === 1 || tags[at] === 13) marked[head] = mix(forms[at]!, at < head ? 1 : 2)
  }
  const tag = (at: number) => (at >= 0 && at < size ? tags[at]! : outside)
  const features: number[][] = []
  for (let at = 1; at < size; at++) {
    const head = heads[at]!
    const side = at < head ? 1 : 2
    const gap = Math.min(3, Math.abs(at - head))
    const [own, over] = [tags[at]!, tags[head]!]
    const pair = (over * 32 + own) * 4 + side
    const above = tag(head === 0 ? -1 : heads[head]!)
    const paused = Math.min(2, Math.abs(commas[head]! - commas[at]!))
    features.push([
      mix(1, pair),
      mix(2, pair * 4 + gap),
      mix(mix(3, forms[at]!), pair),
      mix(mix(4, forms[head]!), pair),
      mix(mix(5, forms[at]!), forms[head]!),
      mix(mix(6, forms[at]!), side),
      mix(7, (listed[at]! * 256 + listed[head]!) * 4 + side),
      mix(mix(8, listed[at]!), pair),
      mix(mix(9, listed[head]!), pair),
      mix(mix(10, lasts[at]!), pair),
      mix(mix(11, lasts[head]!), pair),
      mix(mix(12, below[at]!), pair),
      mix(mix(13, marked[at]!), pair),
      mix(mix(14, marked[head]!), pair),
      mix(15, (first[at]! * 32 + last[at]!) * 4096 + pair),
      mix(mix(16, first[head]! * 32 + last[head]!), pair),
      mix(17, above * 4096 + pair),
      mix(18, tag(at - 1) * 4096 + pair),
      mix(19, tag(at + 1) * 4096 + pair),
      mix(20, tag(head - 1) * 4096 + pair),
      mix(21, tag(head + 1) * 4096 + pair),
      mix(22, (pauses[at]! * 8 + (pauses[at + 1] ?? 0)) * 4096 + pair),
      mix(23, paused * 4096 + pair),
      mix(mix(24, forms[at - 1]!), pair),
      mix(mix(25, forms[at + 1] ?? 7), pair),
      mix(26, (below[at]! & ((1 << 11) | (1 << 7) | (1 << 10))) * 8192 + paused * 4096 + pair),
      mix(mix(27, below[head]!), pair),
    ])
  }
  return features
}
