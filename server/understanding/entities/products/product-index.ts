import { fold } from '../../normalise/fold.ts'
import type { ProductName, VariantName } from '../../segment/vocabulary.ts'
import { soundOf } from './sounds.ts'

/** One name of a product, as sounds. */
export interface SoundedName {
  product: number
  text: string
  sounds: Int32Array
  /** 1 for the title, less for what it is also called. */
  confidence: number
}

export interface ProductIndex {
  products: readonly ProductName[]
  names: readonly SoundedName[]
  /** Names that hold two neighbouring sounds, by the pair. */
  pairs: ReadonlyMap<number, Int32Array>
  /** Products by the last characters of their names: 毛衣, 围巾, 鞋. */
  heads: ReadonlyMap<string, readonly number[]>
  longestHead: number
}

const chinese = /^[\u4e00-\u9fff]+$/

/** Prepares a catalogue for names that are not written as it writes them. */
export function buildProductIndex(products: readonly ProductName[]): ProductIndex {
  const names: SoundedName[] = []
  const pairs = new Map<number, number[]>()
  const heads = new Map<string, number[]>()
  for (const [product, { title, aliases = [] }] of products.entries())
    for (const [place, name] of [title, ...aliases].entries()) {
      const text = fold(name)
        .toLowerCase()
        .replace(/[\s（(].*$/, '')
      if (text.length < 2 || !chinese.test(text)) continue
      const sounds = Int32Array.from(text, soundOf)
      const number = names.push({ product, text, sounds, confidence: place === 0 ? 1 : 0.9 }) - 1
      for (let at = 0; at + 1 < sounds.length; at++) addTo(pairs, pairOf(sounds[at]!, sounds[at + 1]!), number)
      for (let size = 1; size <= Math.min(4, text.length); size++) addTo(heads, text.slice(-size), product)
    }
  return {
    products,
    names,
    pairs: new Map([...pairs].map(([pair, list]) => [pair, Int32Array.from(list)])),
    heads,
    longestHead: 4,
  }
}

function addTo<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}

export function pairOf(first: number, second: number): number {
  return first * 65_536 + second
}

/** Words of a variant's options as a customer may say them. */
export function optionsOf(variant: VariantName): string[] {
  return (variant.options ?? []).map((option) => fold(option).toLowerCase())
}
