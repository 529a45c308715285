import { fold } from '../normalise/fold.ts'

/** What a shop calls its goods: read as one word, and as a product, the moment the catalogue has it. */
export interface ProductName {
  id: string
  title: string
  aliases?: readonly string[]
}

/** What a tenant's reader knows besides the language itself. */
export interface VocabularySource {
  products?: readonly ProductName[]
  /** Other words of the house: brands, series, stores. */
  words?: readonly string[]
  /** Sources of regular expressions for the shop's order numbers; without any, the usual shapes are taken. */
  orderNoPatterns?: readonly string[]
}

export interface NamedProduct {
  productId: string
  title: string
  /** 1 for the full title, less for a name that several products share. */
  confidence: number
}

export interface Vocabulary {
  readonly orderNoPatterns: readonly RegExp[]
  /** The longest name that starts at `at` of a folded, lower-case text. */
  longestAt(text: string, at: number): { length: number; products: readonly NamedProduct[] } | undefined
  readonly size: number
}

interface Node {
  next?: Map<string, Node>
  /** Set where a name ends; empty for plain words. */
  products?: NamedProduct[]
}

const defaultOrderNo = [String.raw`#?[A-Za-z]{1,4}\d{8}-?\d{3,6}`, String.raw`#?[Ww]\d{6,10}`, String.raw`#\d{4,12}`]

/** Prepares a tenant's own words; cheap enough to be done again whenever the catalogue changes. */
export function compileVocabulary(source: VocabularySource = {}): Vocabulary {
  const root: Node = {}
  let size = 0
  for (const word of source.words ?? []) if (addName(root, word)) size++
  for (const product of source.products ?? []) {
    const names = [product.title, ...(product.aliases ?? [])]
    for (const [i, name] of names.entries()) {
      const confidence = i === 0 ? 1 : 0.9
      if (addName(root, name, { productId: product.id, title: product.title, confidence })) size++
    }
  }
  const patterns = source.orderNoPatterns?.length ? source.orderNoPatterns : defaultOrderNo
  const orderNoPatterns = patterns.map((pattern) => new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g'))
  return { orderNoPatterns, size, longestAt: (text, at) => longestFrom(root, text, at) }
}

function addName(root: Node, name: string, product?: NamedProduct): boolean {
  const folded = fold(name).toLowerCase().trim()
  if (folded.length < 2) return false
  let node = root
  for (const unit of folded) {
    node.next ??= new Map()
    const known = node.next.get(unit) ?? {}
    node.next.set(unit, known)
    node = known
  }
  node.products ??= []
  if (product && !node.products.some((other) => other.productId === product.productId)) node.products.push(product)
  return true
}

const wordUnit = /[a-z0-9]/

function longestFrom(root: Node, text: string, at: number) {
  let node: Node | undefined = root
  let best: { length: number; products: readonly NamedProduct[] } | undefined
  for (let i = at; i < text.length && node; ) {
    const unit = String.fromCodePoint(text.codePointAt(i)!)
    node = node.next?.get(unit)
    i += unit.length
    if (!node?.products) continue
    const end = text[i] === 's' && wordUnit.test(text[i - 1]!) ? i + 1 : i
    if (endsWord(text, i)) best = { length: i - at, products: node.products }
    else if (endsWord(text, end)) best = { length: end - at, products: node.products }
  }
  return best && startsWord(text, at) ? best : undefined
}

function startsWord(text: string, at: number): boolean {
  return !(wordUnit.test(text[at]!) && wordUnit.test(text[at - 1] ?? ''))
}

function endsWord(text: string, end: number): boolean {
  return !(wordUnit.test(text[end - 1]!) && wordUnit.test(text[end] ?? ''))
}
