import { fold, isHan, termsOf } from './words.ts'

/** What of a product is searched; the first field weighs most. */
export interface SearchedProduct {
  id: string
  titles: string[]
  aliases: string[]
  categories: string[]
  options: string[]
  descriptions: string[]
  skus: string[]
}
const weights = { titles: 5, aliases: 4, categories: 2, options: 1.5, skus: 3, descriptions: 0.6 } as const

interface Name {
  folded: string
  product: number
}

export type ProductIndex = ReturnType<typeof createProductIndex>

/** Finds products in memory, by words and by name. Built once per state of a shop. */
export function createProductIndex(products: readonly SearchedProduct[]) {
  const postings = new Map<string, Map<number, number>>()
  const names: Name[] = []
  for (const [index, product] of products.entries()) {
    addTerms(postings, index, product)
    for (const name of new Set([...product.titles, ...product.aliases].map(fold)))
      names.push({ folded: name, product: index })
  }
  names.sort((a, b) => b.folded.length - a.folded.length)

  /** Ids of the products that fit, best first. All words must fit if any product has them all. */
  function search(query: string): string[] {
    const terms = [...new Set(termsOf(query))]
    if (terms.length === 0) return []
    const hits = collect(terms)
    const most = Math.max(0, ...[...hits.values()].map((hit) => hit.terms))
    const folded = fold(query).trim()
    return [...hits]
      .filter(([, hit]) => hit.terms === most || hit.terms / terms.length >= 0.6)
      .map(([index, hit]) => ({ index, score: hit.score + nameBonus(products[index]!, folded) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map(({ index }) => products[index]!.id)
  }

  function collect(terms: string[]) {
    const hits = new Map<number, { score: number; terms: number }>()
    for (const term of terms) {
      const found = postings.get(term) ?? oneCharacter(term)
      const rarity = Math.log(1 + products.length / (1 + found.size))
      for (const [index, weight] of found) {
        const hit = hits.get(index) ?? { score: 0, terms: 0 }
        hits.set(index, { score: hit.score + weight * rarity, terms: hit.terms + 1 })
      }
    }
    return hits
  }

  /** A lone Chinese character is looked for inside the names. */
  function oneCharacter(term: string): Map<number, number> {
    if ([...term].length > 1 || !isHan(term)) return new Map()
    return new Map(names.filter((name) => name.folded.includes(term)).map((name) => [name.product, 1]))
  }

  /** Ids of the products that a sentence calls by name, with those words; a longer name hides the shorter ones in it. */
  function named(text: string): { id: string; words: string }[] {
    const folded = fold(text)
    const bare = withoutAsking(folded)
    const found: { id: string; words: string; start: number; end: number }[] = []
    for (const name of names) {
      const start = nameAt(folded, name.folded, bare)
      if (start < 0) continue
      const end = start + name.folded.length
      const hidden = found.some((one) => start >= one.start && end <= one.end && end - start < one.end - one.start)
      const id = products[name.product]!.id
      if (!hidden && !found.some((one) => one.id === id)) found.push({ id, words: name.folded, start, end })
    }
    return found.map(({ id, words }) => ({ id, words }))
  }

  return { search, named }
}

function addTerms(postings: Map<string, Map<number, number>>, index: number, product: SearchedProduct): void {
  for (const [field, weight] of Object.entries(weights)) {
    const texts = product[field as keyof typeof weights]
    for (const term of new Set(texts.flatMap(termsOf))) {
      const posting = postings.get(term) ?? new Map<number, number>()
      posting.set(index, (posting.get(index) ?? 0) + weight)
      postings.set(term, posting)
    }
  }
}

function nameBonus(product: SearchedProduct, query: string): number {
  const names = [...product.titles, ...product.aliases].map(fold)
  if (names.includes(query)) return 30
  return names.some((name) => name.includes(query)) ? 8 : 0
}

const asking =
  /请问|你们|你家|店里|现在|这个|那个|还有没有|有没有|还有|有|没|卖|货|库存|多少钱|多少|价格|怎么卖|什么价|吗|呢|么|的|了|啊|呀|哦|吧|想买|想要|买|看看|看|[\s\p{P}\p{S}]/gu

function withoutAsking(text: string): string {
  return text.replace(asking, '')
}

/** Where a name stands in a text, or -1. One lone character counts only when the rest merely asks (有伞吗). */
function nameAt(text: string, name: string, bare: string): number {
  if ([...name].length === 1) return bare === name ? text.indexOf(name) : -1
  if (isHan(name)) return text.indexOf(name)
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?:s|es)?(?![\\p{L}\\p{N}])`, 'u').exec(text)
  return at?.index ?? -1
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
