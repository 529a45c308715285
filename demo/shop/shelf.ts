import type { Money, UiLocale } from '../../contracts/common.ts'
import type { Available, Commerce, Product, Variant } from '../../server/commerce/index.ts'
import type { ShopFile } from './file.ts'

export interface Good {
  id: string
  title: string
  description: string
  /** In the shop's own language: the key in addresses. */
  category: string
  categoryName: string
  image: string | null
  tags: string[]
  care: string | null
  choices: Choice[]
}
/** One variant of a good, as it stands on the shelf. */
export interface Choice {
  id: string
  sku: string | null
  options: Option[]
  price: Money
  compareAt: Money | null
  swatch: string | null
  image: string | null
  available: Available
}
export interface Option {
  name: string
  value: string
}
export interface Category {
  key: string
  name: string
}

export type Shelf = ReturnType<typeof createShelf>

/** The shop's goods in the reader's language, with their looks. */
export function createShelf(shop: Commerce, file: ShopFile, locale: UiLocale) {
  const present = (product: Product) => presentGood(product, file, locale)
  return {
    async all(): Promise<Good[]> {
      return (await shop.products.search('', { limit: 500 })).items.map(present)
    },
    async search(words: string): Promise<Good[]> {
      return (await shop.products.search(words, { limit: 200 })).items.map(present)
    },
    async find(id: string): Promise<Good | undefined> {
      const product = await shop.products.get(id)
      return product && present(product)
    },
    /** Pieces of a variant in each store, by the store's id. */
    async inStores(choiceId: string): Promise<Map<string, Available>> {
      const stock = await shop.stock.get([choiceId])
      return new Map(stock.flatMap(({ storeId, available }) => (storeId ? [[storeId, available] as const] : [])))
    },
    /** Which goods lie in a store. */
    async idsInStore(goods: Good[], storeId: string): Promise<Set<string>> {
      const stock = await shop.stock.get(
        goods.flatMap((good) => good.choices.map((choice) => choice.id)),
        { storeId },
      )
      const there = new Set(stock.filter((one) => isThere(one.available)).map((one) => one.variantId))
      return new Set(goods.filter((good) => good.choices.some((choice) => there.has(choice.id))).map((good) => good.id))
    },
  }
}

export function categoriesOf(goods: Good[]): Category[] {
  const names = new Map(goods.map((good) => [good.category, good.categoryName]))
  return [...names].map(([key, name]) => ({ key, name }))
}

export function isThere(available: Available): boolean {
  return typeof available === 'number' ? available > 0 : available !== 'out'
}

export function isSoldOut(good: Good): boolean {
  return !good.choices.some((choice) => isThere(choice.available))
}

export function lowestPrice(good: Good): Money {
  return good.choices.map((choice) => choice.price).reduce((low, price) => (price.amount < low.amount ? price : low))
}

/** Colour first: a database need not keep the order in which options were written. */
export function orderedOptions(options: Record<string, string>): Option[] {
  const rank = ({ name }: Option) => (name === '颜色' || name === 'Colour' ? 0 : 1)
  return Object.entries(options)
    .map(([name, value]) => ({ name, value }))
    .sort((a, b) => rank(a) - rank(b))
}

export function optionsText(choice: Choice): string {
  return choice.options.map((option) => option.value).join(' · ')
}

function presentGood(product: Product, file: ShopFile, locale: UiLocale): Good {
  const words = locale === 'en' ? product.translations.en : undefined
  const look = file.looks.get(product.id)
  return {
    id: product.id,
    title: words?.title ?? product.title,
    description: words?.description ?? product.description ?? '',
    category: product.category ?? '',
    categoryName: words?.category ?? product.category ?? '',
    image: product.image,
    tags: look?.tags ?? [],
    care: (locale === 'en' ? look?.careEn : look?.care) ?? null,
    choices: product.variants.map((variant) => presentChoice(variant, file, locale)),
  }
}

function presentChoice(variant: Variant, file: ShopFile, locale: UiLocale): Choice {
  const look = file.variants.get(variant.id)
  const options = (locale === 'en' && variant.translations.en?.options) || variant.options
  const wasMore = look?.compareAt !== undefined && look.compareAt > variant.price.amount
  return {
    id: variant.id,
    sku: variant.sku,
    options: orderedOptions(options),
    price: variant.price,
    compareAt: wasMore ? { ...variant.price, amount: look.compareAt! } : null,
    swatch: look?.swatch ?? null,
    image: look?.image ?? null,
    available: variant.available,
  }
}
