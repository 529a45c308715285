import { buildTable, type FeatureTable, rowOf } from '../sequence/feature-table.ts'

/**
 * A trigram model of characters (interpolated Kneser-Ney): how likely a character is after the two before it. Latin
 * letters, digits and everything else that is not Chinese are three characters of their own.
 */
export interface LanguageModel {
  readonly table: FeatureTable
  /** Sixteenths of a nat, without the sign. */
  readonly cost: Uint8Array
  readonly backOff: Uint8Array
}

export const perNat = 16
export const boundary = 0x2c
const letter = 0x61
const digit = 0x30
/** What a character costs that training never saw. */
const unseen = 13

/** The character that stands for a unit in the model. */
export function signOf(code: number): number {
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xdfff)) return code
  if (code >= 0x30 && code <= 0x39) return digit
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? letter : boundary
}

/** The number under which one to three characters are kept. */
export function numberOf(a: number, b = -1, c = -1): number {
  let hash = Math.imul(0x811c9dc5 ^ a, 0x01000193)
  if (b >= 0) hash = Math.imul(hash ^ (hash >>> 15) ^ (b + 0x10000), 0x85ebca6b)
  if (c >= 0) hash = Math.imul(hash ^ (hash >>> 13) ^ (c + 0x20000), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0 || 1
}

/** What the character `c` costs after `a` and `b`, in nats. */
export function costOf({ table, cost, backOff }: LanguageModel, a: number, b: number, c: number): number {
  const three = rowOf(table, numberOf(a, b, c))
  if (three >= 0) return cost[three]! / perNat
  const before = rowOf(table, numberOf(a, b))
  const fallen = before >= 0 ? backOff[before]! / perNat : 0
  const two = rowOf(table, numberOf(b, c))
  if (two >= 0) return fallen + cost[two]! / perNat
  const last = rowOf(table, numberOf(b))
  const one = rowOf(table, numberOf(c))
  return fallen + (last >= 0 ? backOff[last]! / perNat : 0) + (one >= 0 ? cost[one]! / perNat : unseen)
}

/** What a character costs wherever it stands. */
export function usualCost({ table, cost }: LanguageModel, sign: number): number {
  const one = rowOf(table, numberOf(sign))
  return one >= 0 ? cost[one]! / perNat : unseen
}

/** Learns from texts that count so much each. */
export function trainLanguageModel(
  texts: Iterable<readonly [text: string, weight: number]>,
  fewest: number,
): Map<number, [cost: number, backOff: number]> {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const
  for (const [text, weight] of texts) {
    const signs = [
      boundary,
      boundary,
      ...Array.from({ length: text.length }, (_, i) => signOf(text.charCodeAt(i))),
      boundary,
    ]
    const row = String.fromCharCode(...signs)
    for (let at = 2; at < row.length; at++) add(counts[2], row.slice(at - 2, at + 1), weight)
  }
  for (const [gram, count] of counts[2]) if (count < fewest) counts[2].set(gram, count)
  for (const gram of counts[2].keys()) add(counts[1], gram.slice(1), 1)
  for (const gram of counts[1].keys()) add(counts[0], gram.slice(1), 1)
  const discount = 0.75
  const one = shares(counts[0], 0)
  const two = shares(counts[1], discount)
  const three = shares(counts[2], discount)
  const kept = new Map<number, [number, number]>()
  const quantise = (share: number) => Math.max(0, Math.min(255, Math.round(-Math.log(share) * perNat)))
  const lower = (gram: string) => Math.max(one.share(gram), 1e-6)
  const middle = (gram: string) => two.share(gram) + two.rest(gram[0]!) * lower(gram[1]!)
  for (const gram of counts[0].keys())
    kept.set(numberOf(gram.charCodeAt(0)), [quantise(lower(gram)), quantise(two.rest(gram))])
  for (const gram of counts[1].keys())
    kept.set(numberOf(gram.charCodeAt(0), gram.charCodeAt(1)), [quantise(middle(gram)), quantise(three.rest(gram))])
  for (const [gram, count] of counts[2])
    if (count >= fewest)
      kept.set(numberOf(gram.charCodeAt(0), gram.charCodeAt(1), gram.charCodeAt(2)), [
        quantise(three.share(gram) + three.rest(gram.slice(0, 2)) * middle(gram.slice(1))),
        0,
      ])
  return kept
}

function add(counts: Map<string, number>, gram: string, weight: number): void {
  counts.set(gram, (counts.get(gram) ?? 0) + weight)
}

/** Discounted shares after each beginning, and what is left over for the shorter model. */
function shares(counts: ReadonlyMap<string, number>, discount: number) {
  const totals = new Map<string, number>()
  const left = new Map<string, number>()
  for (const [gram, count] of counts) {
    const before = gram.slice(0, -1)
    add(totals, before, count)
    add(left, before, Math.min(discount, count))
  }
  return {
    share: (gram: string) =>
      Math.max((counts.get(gram) ?? 0) - discount, 0) / Math.max(totals.get(gram.slice(0, -1)) ?? 1, 1e-9),
    rest: (before: string) => (totals.has(before) ? left.get(before)! / totals.get(before)! : 1),
  }
}

/** Stored form: how many, numbers in rising order, costs, costs of falling back. */
export function storeLanguageModel(kept: ReadonlyMap<number, readonly [number, number]>): Buffer {
  const sorted = [...kept].sort(([a], [b]) => a - b)
  const head = Buffer.alloc(4 + sorted.length * 4)
  head.writeUInt32LE(sorted.length, 0)
  sorted.forEach(([number], index) => {
    head.writeUInt32LE(number, 4 + index * 4)
  })
  return Buffer.concat([
    head,
    Uint8Array.from(sorted, ([, [cost]]) => cost),
    Uint8Array.from(sorted, ([, [, backOff]]) => backOff),
  ])
}

export function readLanguageModel(bytes: Buffer): LanguageModel {
  const size = bytes.readUInt32LE(0)
  const costsAt = 4 + size * 4
  const take = (from: number, to: number) => new Uint8Array(bytes.subarray(from, to))
  return {
    table: buildTable(new Uint32Array(take(4, costsAt).buffer)),
    cost: take(costsAt, costsAt + size),
    backOff: take(costsAt + size, costsAt + 2 * size),
  }
}
