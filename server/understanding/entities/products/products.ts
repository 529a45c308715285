import type { Entity } from '../../../../contracts/reading.ts'
import type { NamedProduct, ProductName, VariantName, Vocabulary } from '../../segment/vocabulary.ts'
import { findColloquial } from './colloquial.ts'
import { colours } from './colours.ts'
import { type FuzzyHit, findAlike } from './fuzzy.ts'
import { buildProductIndex, optionsOf, type ProductIndex } from './product-index.ts'

const indexes = new WeakMap<readonly ProductName[], ProductIndex>()
const han = /[\u4e00-\u9fff]{2}/
/** Loose names are looked for in so much of a text. */
const longest = 2000

/**
 * Products of the tenant's catalogue, by title, by what customers call them, by sound, or by kind and colour; with the
 * variant where its options are named. Ambiguous names give every product.
 */
export function findProducts(text: string, vocabulary: Vocabulary): Entity[] {
  if (vocabulary.size === 0) return []
  const exact = findExact(text, vocabulary)
  if (vocabulary.products.length === 0 || !han.test(text)) return exact
  const found: Entity[] = []
  const index = indexOf(vocabulary.products)
  // What is named in full stays; another name for many things gives way to a closer one around it.
  const free = (hit: Place) =>
    !exact.some((one) => overlaps(one, hit) && (one.confidence > 0.95 || lengthOf(one) >= lengthOf(hit)))
  for (const group of together(findAlike(text, index).filter(free))) {
    const confidence = Math.round(group.likeness * (group.products.length > 1 ? 75 : 97)) / 100
    const list = group.products.map((number) => index.products[number]!)
    found.push(productEntity(text, group.start, group.end, list, Math.min(0.95, confidence)))
  }
  for (const { products, start, end, confidence, variants } of findColloquial(text.slice(0, longest), index)) {
    const hit = { start, end }
    if (exact.some((one) => overlaps(one, hit) && one.confidence > 0.95)) continue
    const around = exact.find((one) => overlaps(one, hit))
    const known = around ? products.filter((number) => idsOf(around).includes(index.products[number]!.id)) : products
    if (around && (known.length === 0 || around.end > end)) continue
    const list = (known.length > 0 ? known : products).map((number) => index.products[number]!)
    const sure = around ? Math.min(0.93, around.confidence + 0.03) : confidence
    found.push(productEntity(text, start, end, list, sure, variants.get(known[0] ?? products[0]!)))
  }
  const closer = found.filter(({ confidence }) => confidence >= 0.7)
  return [...found, ...exact.filter((one) => !closer.some((other) => overlaps(one, other)))]
}

interface Place {
  start: number
  end: number
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

function lengthOf({ start, end }: Place): number {
  return end - start
}

function idsOf(entity: Entity): readonly string[] {
  return (entity.value as { productIds: string[] }).productIds
}

/** Hits in the same place as one, those of the best likeness. */
function together(hits: readonly FuzzyHit[]) {
  const groups: { start: number; end: number; likeness: number; products: number[] }[] = []
  for (const { product, start, end, likeness } of [...hits].sort((a, b) => b.likeness - a.likeness)) {
    const group = groups.find((one) => one.start === start && one.end === end)
    if (!group) groups.push({ start, end, likeness, products: [product] })
    else if (group.likeness - likeness < 0.02 && group.products.length < 5 && !group.products.includes(product))
      group.products.push(product)
  }
  return groups
}

function indexOf(products: readonly ProductName[]): ProductIndex {
  let index = indexes.get(products)
  if (!index) {
    index = buildProductIndex(products)
    indexes.set(products, index)
  }
  return index
}

function findExact(text: string, vocabulary: Vocabulary): Entity[] {
  const found: Entity[] = []
  for (let at = 0; at < text.length; ) {
    const name = vocabulary.longestAt(text, at)
    if (!name) {
      at++
      continue
    }
    if (name.products.length > 0) found.push(exactEntity(text, at, name.length, name.products, vocabulary))
    at += name.length
  }
  return found
}

function exactEntity(
  text: string,
  start: number,
  length: number,
  named: readonly NamedProduct[],
  vocabulary: Vocabulary,
): Entity {
  const confidence = named[0]!.confidence * (named.length > 1 ? 0.7 : 0.97)
  const products = named.map(
    ({ productId, title }) => vocabulary.productById.get(productId) ?? { id: productId, title },
  )
  return productEntity(text, start, start + length, products, confidence)
}

function productEntity(
  text: string,
  start: number,
  end: number,
  products: readonly ProductName[],
  confidence: number,
  variantId?: string,
): Entity {
  const said = text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 12)
  const chosen = products.length === 1 ? chooseVariant(products[0]!, said) : undefined
  const [first] = products
  const variant = chosen?.id ?? variantId
  const value = {
    productId: first!.id,
    title: first!.title,
    productIds: products.map(({ id }) => id),
    ...(variant ? { variantId: variant } : {}),
  }
  return { kind: 'product', text: text.slice(start, end), start, end, value, confidence }
}

/** The variant whose options are named beside the product: all that were said have to fit, and only one may. */
function chooseVariant(product: ProductName, said: string): VariantName | undefined {
  let best = 0
  let chosen: VariantName | undefined
  for (const { variant, mentions } of mentionsOf(product)) {
    let score = 0
    for (const mention of mentions) score += mention(said)
    if (score > best) chosen = variant
    else if (score === best) chosen = undefined
    best = Math.max(best, score)
  }
  return chosen
}

/** How much a text speaks for an option: 2 by its own words, 1 by its family of colours. */
type Mention = (said: string) => number
const known = new WeakMap<ProductName, { variant: VariantName; mentions: Mention[] }[]>()

function mentionsOf(product: ProductName) {
  let list = known.get(product)
  if (!list) {
    list = (product.variants ?? []).map((variant) => ({ variant, mentions: optionsOf(variant).map(mentionOf) }))
    known.set(product, list)
  }
  return list
}

const shortSize = /^(?:[2-6]?x{0,3}[sml]|f)$/

function mentionOf(option: string): Mention {
  if (shortSize.test(option)) {
    const whole = new RegExp(`(?<![a-z\\d])${option}(?![a-z\\d])`)
    return (said) => (whole.test(said) ? 2 : 0)
  }
  const families = Object.entries(colours)
    .filter(([, pattern]) => pattern.test(option))
    .map(([name]) => new RegExp(`${name}(?:色|的|$)|(?:^|[件条双个款买])[小大]?${name}`))
  return (said) => {
    if (said.includes(option)) return 2
    return families.some((family) => family.test(said)) ? 1 : 0
  }
}
