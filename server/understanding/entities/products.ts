import type { Entity } from '../../../contracts/reading.ts'
import type { Vocabulary } from '../segment/vocabulary.ts'

/** Products of the tenant's catalogue, by title or by what customers call them. Ambiguous names give every product. */
export function findProducts(text: string, vocabulary: Vocabulary): Entity[] {
  const found: Entity[] = []
  if (vocabulary.size === 0) return found
  for (let at = 0; at < text.length; ) {
    const name = vocabulary.longestAt(text, at)
    if (!name) {
      at++
      continue
    }
    if (name.products.length > 0) found.push(productEntity(text.slice(at, at + name.length), at, name.products))
    at += name.length
  }
  return found
}

function productEntity(
  text: string,
  start: number,
  products: NonNullable<ReturnType<Vocabulary['longestAt']>>['products'],
): Entity {
  const [first] = products
  const value = { productId: first!.productId, title: first!.title, productIds: products.map((p) => p.productId) }
  const confidence = first!.confidence * (products.length > 1 ? 0.7 : 0.97)
  return { kind: 'product', text, start, end: start + text.length, value, confidence }
}
