import { fold } from '../normalise/fold.ts'

/** What a shop calls its goods: read as one word, and as a product, the moment the catalogue has it. */
export interface ProductName {
  id: string
  title: string
  aliases?: readonly string[]
  variants?: readonly VariantName[]
}

/** One of the forms a product comes in, by the words of its options: 雾蓝, XL. */
export interface VariantName {
  id: string
  sku?: string | null
  options?: readonly string[]
}

/** What a tenant's reader knows besides the language itself. */
export interface VocabularySource {
  products?: readonly ProductName[]
  /** Other words of the house: brands, series, stores. */
  words?: readonly string[]
  /** Sources of regular expressions for the shop's order numbers; without any, the usual shapes are taken. */
  orderNoPatterns?: readonly string[]
  /** The same for article numbers; those of `products` are known anyway. */
  skuPatterns?: readonly string[]
}

export interface NamedProduct {
  productId: string
  title: string
  /** 1 for the full title, less for a name that several products share. */
  confidence: number
}

export interface Vocabulary {
  readonly orderNoPatterns: readonly RegExp[]
  readonly skuPatterns: readonly RegExp[]
  /** By their letters and digits alone. */
  readonly skus: ReadonlyMap<string, { sku: string; productId: string; variantId: string }>
  /** What the names were made from. */
  readonly products: readonly ProductName[]
  readonly productById: ReadonlyMap<string, ProductName>
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
  return {
    orderNoPatterns: patterns.map(wholeNumber),
    skuPatterns: (source.skuPatterns ?? []).map(wholeNumber),
    skus: skusOf(source.products ?? []),
    products: source.products ?? [],
    productById: new Map((source.products ?? []).map((product) => [product.id, product])),
    size,
    longestAt: (text, at) => longestFrom(root, text, at),
  }
}

function wholeNumber(pattern: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, 'g')
}

function skusOf(products: readonly ProductName[]): Vocabulary['skus'] {
  const skus = new Map<string, { sku: string; productId: string; variantId: string }>()
  for (const product of products)
    for (const { id, sku } of product.variants ?? [])
      if (sku) skus.set(bareSku(sku), { sku, productId: product.id, variantId: id })
  return skus
}

/** The form under which spellings of one article number meet. */
export function bareSku(sku: string): string {
  return sku.toUpperCase().replace(/[-_/.\s]/g, '')
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
