import { createProductIndex, type ProductIndex, type SearchedProduct } from '../catalogue/productIndex.ts'
import type { NamedGoods } from '../port.ts'
import type { ProductDocument, ShopHead } from './format.ts'

/** What of a shop is kept in memory: everything but customers and orders. */
export interface Snapshot {
  version: number
  head: ShopHead
  currency: string
  zone: string
  products: ProductDocument[]
  productById: Map<string, ProductDocument>
  productByVariant: Map<string, ProductDocument>
  index: ProductIndex
  names: NamedGoods[]
}

export function createSnapshot(version: number, head: ShopHead, products: ProductDocument[]): Snapshot {
  return {
    version,
    head,
    currency: head.shop.currency,
    zone: head.shop.timezone ?? 'UTC',
    products,
    productById: new Map(products.map((product) => [product.id, product])),
    productByVariant: new Map(products.flatMap((product) => product.variants.map((one) => [one.id, product] as const))),
    index: createProductIndex(products.map(searched)),
    names: products.map(named),
  }
}

function named(product: ProductDocument): NamedGoods {
  const { titles, aliases } = searched(product)
  const variants = product.variants.map(({ id, sku, options }) => ({
    id,
    sku: sku ?? null,
    options: Object.values(options ?? {}),
  }))
  return { id: product.id, title: product.title, aliases: [...titles.slice(1), ...aliases], variants }
}

function searched(product: ProductDocument): SearchedProduct {
  const inOther = (field: string) => Object.values(product.translations ?? {}).flatMap((words) => strings(words[field]))
  return {
    id: product.id,
    titles: [product.title, ...inOther('title')],
    aliases: [...(product.aliases ?? []), ...inOther('aliases')],
    categories: [...strings(product.category), ...(product.tags ?? []), ...inOther('category')],
    options: product.variants.flatMap((variant) => [
      ...Object.values(variant.options),
      ...Object.values(variant.translations ?? {}).flatMap((words) =>
        Object.values(words.options ?? {}).flatMap(strings),
      ),
    ]),
    descriptions: [...strings(product.description), ...inOther('description')],
    skus: product.variants.flatMap((variant) => strings(variant.sku)),
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap(strings) : []
}
