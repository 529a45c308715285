import { hashOf } from '../sequence/hash.ts'
import { hasHash, type WordSet } from './bloom.ts'
import { boundary, costOf, signOf, usualCost } from './language-model.ts'
import { addSound, type ChineseResources, chineseResources } from './resources.ts'
import { lookAlikes } from './shapes.ts'

/** What a repair costs, in nats: it has to make the text so much likelier to be believed. */
const price = {
  wordExact: 4,
  wordLoose: 6,
  exact: 8,
  loose: 11,
  shape: 4.5,
  /** Where what was typed is a word of the dictionary itself. */
  listed: 6,
  listedLong: 9,
  /** For each nat that the typed character is more used than a rare one: what is typed often is mostly meant. */
  common: 1.8,
  /** Where what is read is no word of the dictionary. */
  unlisted: 4,
}
/** What three characters cost at least, however well they follow each other. */
const surely = 1
/** A character that costs this much wherever it stands is rare. */
const rare = 8
const longestWord = 4

interface Repair {
  start: number
  with: string
  gain: number
}

/** Puts right Chinese characters typed by their sound or shape, place for place; `kept` marks places that stay. */
export function repairChinese(text: string, kept: Uint8Array): string {
  const resources = chineseResources()
  const once = repairOnce(text, kept, resources)
  return once === text ? text : repairOnce(once, kept, resources)
}

function repairOnce(text: string, kept: Uint8Array, resources: ChineseResources): string {
  const reading = readCosts(text, resources)
  const repairs = [...wordRepairs(text, kept, reading, resources), ...characterRepairs(text, kept, reading, resources)]
  if (repairs.length === 0) return text
  repairs.sort((a, b) => b.gain - a.gain || a.start - b.start)
  const characters = text.split('')
  const taken = new Uint8Array(text.length + 2)
  for (const { start, with: meant } of repairs) {
    const end = start + meant.length
    if (taken.subarray(Math.max(0, start - 1), end + 1).some((one) => one === 1)) continue
    taken.fill(1, start, end)
    for (let i = 0; i < meant.length; i++) characters[start + i] = meant[i]!
  }
  return characters.join('')
}

interface Reading {
  /** Signs with two boundaries before and two after the text. */
  readonly signs: Int32Array
  /** What each sign costs; `costs[i]` belongs to `text[i]`, and two more to the boundaries after it. */
  readonly costs: Float32Array
  readonly standing: Float32Array
}

function readCosts(text: string, resources: ChineseResources): Reading {
  const { model } = resources
  const signs = new Int32Array(text.length + 4).fill(boundary)
  for (let i = 0; i < text.length; i++) signs[i + 2] = signOf(text.charCodeAt(i))
  const costs = new Float32Array(text.length + 2)
  for (let i = 0; i < costs.length; i++) costs[i] = costOf(model, signs[i]!, signs[i + 1]!, signs[i + 2]!)
  return { signs, costs, standing: standingPrices(text, resources) }
}

/** How much likelier the text gets when `meant` stands at `start`. */
function gainOf(meant: string, start: number, { signs, costs }: Reading, { model }: ChineseResources): number {
  const last = Math.min(costs.length - 1, start + meant.length + 1)
  let gain = 0
  let a = signs[start]!
  let b = signs[start + 1]!
  for (let i = start; i <= last; i++) {
    const c = i - start < meant.length ? meant.charCodeAt(i - start) : signs[i + 2]!
    gain += costs[i]! - costOf(model, a, b, c)
    a = b
    b = c
  }
  return gain
}

function wordRepairs(text: string, kept: Uint8Array, reading: Reading, resources: ChineseResources): Repair[] {
  const { bySound, sounds } = resources
  const repairs: Repair[] = []
  for (let start = 0; start < text.length; start++) {
    let key = 0
    for (let length = 1; length <= longestWord && start + length <= text.length; length++) {
      const sound = sounds.looseOf[text.charCodeAt(start + length - 1)]!
      if (sound === 0) break
      key = addSound(key, sound)
      const words = length > 1 ? bySound.get(key) : undefined
      if (!words) continue
      const typed = text.slice(start, start + length)
      if (words.includes(typed)) continue
      for (const word of words) {
        const cost = wordPrice(typed, word, start, kept, reading, resources)
        if (cost === undefined) continue
        const gain = gainOf(word, start, reading, resources) - cost
        if (gain > 0) repairs.push({ start, with: word, gain })
      }
    }
  }
  return repairs
}

/** A word has to share a character with what was typed. */
function wordPrice(
  typed: string,
  word: string,
  start: number,
  kept: Uint8Array,
  { standing }: Reading,
  { sounds: { exactOf } }: ChineseResources,
): number | undefined {
  let cost = 0
  let same = 0
  for (let i = 0; i < typed.length; i++) {
    if (typed[i] === word[i]) {
      same++
      continue
    }
    if (kept[start + i]) return undefined
    const exact = exactOf[typed.charCodeAt(i)] === exactOf[word.charCodeAt(i)]
    cost += (exact ? price.wordExact : price.wordLoose) + standing[start + i]!
  }
  return same > 0 ? cost : undefined
}

function characterRepairs(text: string, kept: Uint8Array, reading: Reading, resources: ChineseResources): Repair[] {
  const { sounds } = resources
  const { costs, standing } = reading
  const repairs: Repair[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (kept[at] || sounds.looseOf[code] === 0) continue
    const typed = text[at]!
    const alike = lookAlikes.get(typed) ?? ''
    const most = costs[at]! + costs[at + 1]! + (costs[at + 2] ?? 0) - surely - standing[at]!
    const heard = most > price.exact ? (sounds.likeSounding.get(sounds.looseOf[code]!) ?? []) : []
    if (most <= price.shape || (alike === '' && heard.length === 0)) continue
    for (const meant of new Set([...alike, ...heard])) {
      if (meant === typed) continue
      const exact = sounds.exactOf[code] === sounds.exactOf[meant.charCodeAt(0)]
      const cost = standing[at]! + (alike.includes(meant) ? price.shape : exact ? price.exact : price.loose)
      const gain = gainOf(meant, at, reading, resources) - cost
      if (gain <= 0) continue
      if (gain > price.unlisted || makesWord(text, at, meant, resources)) repairs.push({ start: at, with: meant, gain })
    }
  }
  return repairs
}

/** What speaks for each character as it was typed: a word of the dictionary through it, and that it is much used. */
function standingPrices(text: string, { dictionary, model, sounds }: ChineseResources): Float32Array {
  const prices = new Float32Array(text.length)
  eachListed(text, dictionary, (start, end, price) => {
    for (let i = start; i < end; i++) prices[i] = Math.max(prices[i]!, price)
  })
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (sounds.looseOf[code] !== 0) prices[i]! += Math.max(0, rare - usualCost(model, code)) * price.common
  }
  return prices
}

function eachListed(
  text: string,
  dictionary: WordSet,
  found: (start: number, end: number, price: number) => void,
): void {
  for (let start = 0; start + 1 < text.length; start++) {
    let hash = hashOf(text[start]!)
    for (let end = start + 1; end < Math.min(text.length, start + longestWord); end++) {
      hash = hashOf(text[end]!, hash)
      if (!hasHash(dictionary, hash)) continue
      const everyday = end === start + 1 && hasHash(dictionary, hashOf('*', hash))
      found(start, end + 1, end > start + 1 || everyday ? price.listedLong : price.listed)
    }
  }
}

/** Whether some word of the dictionary goes through the place once `meant` stands there. */
function makesWord(text: string, at: number, meant: string, { dictionary }: ChineseResources): boolean {
  const from = Math.max(0, at - longestWord + 1)
  let makes = false
  eachListed(`${text.slice(from, at)}${meant}${text.slice(at + 1, at + longestWord)}`, dictionary, (start, end) => {
    makes ||= start <= at - from && end > at - from
  })
  return makes
}
