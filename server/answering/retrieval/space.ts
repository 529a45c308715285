import type { Channel } from './features.ts'
import type { Document } from './retrieval.ts'

/** One view of all documents, as unit vectors that can be looked up by feature. */
export interface Space {
  idf: Map<string, number>
  unknownIdf: number
  /** Documents that hold a feature, with its share of each. */
  postings: Map<string, { documents: Int32Array; weights: Float32Array }>
}

/** Rare features count more; how rare is counted over entries, so that many paraphrases make no word common. */
export function buildSpace(channel: Channel, documents: readonly Document[], entries: number): Space {
  const holders = new Map<string, Set<number>>()
  for (const { entry, kind, bags } of documents)
    if (kind === 'question')
      for (const feature of bags[channel].keys()) holders.set(feature, (holders.get(feature) ?? new Set()).add(entry))
  const rarity = (count: number) => Math.log(1 + (entries + 1) / (count + 0.5))
  const idf = new Map([...holders].map(([feature, owners]) => [feature, rarity(owners.size)]))
  const unknownIdf = rarity(0.5)
  return { idf, unknownIdf, postings: buildPostings(channel, documents, idf, unknownIdf) }
}

function buildPostings(
  channel: Channel,
  documents: readonly Document[],
  idf: ReadonlyMap<string, number>,
  unknownIdf: number,
): Space['postings'] {
  const lists = new Map<string, { documents: number[]; weights: number[] }>()
  documents.forEach(({ bags }, document) => {
    for (const [feature, weight] of weigh(bags[channel], idf, unknownIdf)) {
      const list = lists.get(feature) ?? { documents: [], weights: [] }
      list.documents.push(document)
      list.weights.push(weight)
      lists.set(feature, list)
    }
  })
  return new Map(
    [...lists].map(([feature, list]) => [
      feature,
      { documents: Int32Array.from(list.documents), weights: Float32Array.from(list.weights) },
    ]),
  )
}

/** A bag as a unit vector: damped counts by rarity. */
function weigh(bag: ReadonlyMap<string, number>, idf: ReadonlyMap<string, number>, unknownIdf: number) {
  const vector: [feature: string, weight: number][] = []
  let squares = 0
  for (const [feature, count] of bag) {
    const weight = (count > 1 ? 1 + Math.log(count) : count) * (idf.get(feature) ?? unknownIdf)
    vector.push([feature, weight])
    squares += weight * weight
  }
  const norm = Math.sqrt(squares) || 1
  for (const pair of vector) pair[1] /= norm
  return vector
}

/** The cosine of a bag to every document. */
export function cosinesOf(space: Space, bag: ReadonlyMap<string, number>, size: number): Float32Array {
  const cosines = new Float32Array(size)
  for (const [feature, weight] of weigh(bag, space.idf, space.unknownIdf)) {
    const posting = space.postings.get(feature)
    if (!posting) continue
    const { documents, weights } = posting
    for (let i = 0; i < documents.length; i++) cosines[documents[i]!]! += weight * weights[i]!
  }
  return cosines
}
