import { createRandom, shuffle } from '../sequence/hash.ts'
import { arcFeatures, pairFeatureCount, pairFeatures, placeBits, sumOf } from './arcs.ts'
import { bestTree, excluded } from './best-tree.ts'
import type { Sentence } from './sentence.ts'

const arcBuffer = new Int32Array(512)
const pairBuffer = new Int32Array(pairFeatureCount)

/** Parts of speech that govern others: adjectives, nouns, numbers, pronouns, names, symbols, verbs and the unknown. */
const governing = [0, 7, 8, 9, 10, 11, 14, 15, 16].reduce((sum, tag) => sum | (1 << tag), 0)

/** Words of other parts of speech govern only what is beside them: that leaves half of the arcs out. */
function mayGovern({ tags }: Sentence, head: number, own: number): boolean {
  return head === 0 || Math.abs(head - own) < 2 || (governing & (1 << tags[head]!)) !== 0
}

/** Heads of a sentence under the given weights; with `truth`, what is wrong counts for more than it does (training). */
export function findHeads(weights: ArrayLike<number>, sentence: Sentence, truth?: Int32Array, margin = 0): Int32Array {
  const { size } = sentence
  const arcs = new Float64Array(size * size)
  for (let own = 1; own < size; own++)
    for (let head = 0; head < size; head++) {
      if (head === own) continue
      if (!mayGovern(sentence, head, own)) {
        arcs[head * size + own] = excluded
        continue
      }
      let sum = sumOf(weights, arcBuffer, arcFeatures(sentence, head, own, arcBuffer))
      if (truth && truth[own] !== head) sum += margin
      arcs[head * size + own] = sum
    }
  const pair = (head: number, inner: number, own: number) => {
    pairFeatures(sentence, head, inner, own, pairBuffer)
    return sumOf(weights, pairBuffer, pairFeatureCount)
  }
  return bestTree({ arcs, pair }, size)
}

export interface HeadExample {
  sentence: Sentence
  heads: Int32Array
  weight?: number
}

/** Calls `touch` with the place of every feature of a tree. */
function eachFeature(sentence: Sentence, heads: Int32Array, touch: (place: number) => void): void {
  const { size } = sentence
  const last = new Int32Array(size).fill(-1)
  for (let own = 1; own < size; own++) {
    const head = heads[own]!
    const count = arcFeatures(sentence, head, own, arcBuffer)
    for (let at = 0; at < count; at++) touch(arcBuffer[at]!)
    if (own > head) touchPair(head, own)
  }
  last.fill(-1)
  for (let own = size - 1; own > 0; own--) if (own < heads[own]!) touchPair(heads[own]!, own)

  function touchPair(head: number, own: number): void {
    pairFeatures(sentence, head, last[head]! < 0 ? head : last[head]!, own, pairBuffer)
    for (const place of pairBuffer) touch(place)
    last[head] = own
  }
}

/** Learns weights for trees: MIRA with one best tree (Crammer and Singer 2003; McDonald et al. 2005), averaged. */
export function learnHeads(
  examples: readonly HeadExample[],
  options: { epochs: number; most: number; seed: number; tell?: (epoch: number, right: number) => void },
): Float32Array {
  const weights = new Float32Array(1 << placeBits)
  const sums = new Float64Array(1 << placeBits)
  const change = new Float32Array(1 << placeBits)
  const random = createRandom(options.seed)
  const order = examples.map((_, index) => index)
  let step = 1
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let right = 0
    let all = 0
    for (const index of shuffle(order, random)) {
      const { sentence, heads, weight = 1 } = examples[index]!
      const found = findHeads(weights, sentence, heads, 1)
      let wrong = 0
      for (let own = 1; own < sentence.size; own++) if (found[own] !== heads[own]) wrong++
      all += sentence.size - 1
      right += sentence.size - 1 - wrong
      if (wrong > 0) update(sentence, heads, found, wrong, weight)
      step++
    }
    options.tell?.(epoch, right / all)
  }
  for (let at = 0; at < weights.length; at++) weights[at]! -= sums[at]! / step
  return weights

  function update(sentence: Sentence, heads: Int32Array, found: Int32Array, wrong: number, weight: number): void {
    const touched: number[] = []
    let gap = 0
    eachFeature(sentence, heads, (place) => {
      change[place]! += 1
      touched.push(place)
      gap -= weights[place]!
    })
    eachFeature(sentence, found, (place) => {
      change[place]! -= 1
      touched.push(place)
      gap += weights[place]!
    })
    const unique = [...new Set(touched)]
    let norm = 0
    for (const place of unique) norm += change[place]! ** 2
    const size = norm > 0 ? Math.min(options.most, Math.max(0, gap + wrong) / norm) * weight : 0
    for (const place of unique) {
      weights[place]! += size * change[place]!
      sums[place]! += step * size * change[place]!
      change[place] = 0
    }
  }
}
