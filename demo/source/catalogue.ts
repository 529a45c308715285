import { PRODUCTS } from './products.ts'
import { Random } from './random.ts'
import type { Product, Variant } from './shop-types.ts'
import { CARE, CATEGORIES, OPTION_EN, STORES, SWATCH } from './stores.ts'
import type { ProductSource } from './types.ts'

/** English for an option name or value; plain Latin text stays as it is. */
function english(word: string): string {
  const found = OPTION_EN[word]
  if (found) return found
  if (/^[\x20-\x7e]+$/.test(word)) return word
  throw new Error(`no English for option ${word}`)
}

/** The picture of a product in one of its colours. */
export function colourImage(draw: string, colour: string): string {
  return `${draw.split('/')[0]}-${english(colour).toLowerCase().replaceAll(' ', '-')}.svg`
}

/** All combinations of the options, each with its price in yuan. */
function combinations(source: ProductSource): { options: Record<string, string>; price: number }[] {
  let rows: { options: Record<string, string>; price: number }[] = [{ options: {}, price: source.price }]
  for (const [name, values] of Object.entries(source.options ?? { 规格: ['标准款'] })) {
    rows = rows.flatMap((row) =>
      values.map((value) => {
        const [label, price] = value.split('=')
        return { options: { ...row.options, [name]: label! }, price: price ? Number(price) : row.price }
      }),
    )
  }
  return rows
}

/** Stock by hand where a story needs it: product, options, then total and the three stores. */
const FIXED_STOCK: Record<string, [number, number, number, number]> = {
  'camel-scarf 砖红': [26, 3, 1, 0],
  'camel-scarf 驼色': [58, 6, 4, 5],
  'camel-scarf 墨绿': [41, 2, 3, 4],
  'camel-scarf 雾蓝': [0, 0, 0, 0],
  'merino-sweater 墨绿 L': [12, 2, 1, 0],
  'felt-slippers 浅灰 40-41': [9, 1, 0, 2],
  'pine-mug 松针绿 350ml': [86, 8, 5, 6],
  'stew-thermos 暖橙 500ml': [34, 4, 2, 3],
  'cedar-candle 雪松': [73, 9, 6, 4],
  'gift-card 200元': [9999, 999, 999, 999],
  'gift-card 500元': [9999, 999, 999, 999],
  'gift-card 1000元': [9999, 999, 999, 999],
}

/** Total stock (web and stores together) and the part that lies in each store. */
function stockOf(key: string, random: Random): [number, number, number, number] {
  const dice = random.next()
  const parts = [random.int(0, 6), random.int(0, 4), random.int(0, 5)] as const
  const web = random.int(8, 90)
  const fixed = FIXED_STOCK[key]
  if (fixed) return fixed
  if (dice < 0.07) return [0, 0, 0, 0]
  if (dice < 0.2) return [2, parts[0] % 2, 0, parts[2] % 2]
  return [web + parts[0] + parts[1] + parts[2], ...parts]
}

function variantOf(source: ProductSource, base: string, index: number, random: Random): Variant {
  const { options, price } = combinations(source)[index]!
  const [stock, ...stores] = stockOf(`${source.id} ${Object.values(options).join(' ')}`, random)
  const entries = Object.entries(options).map(([name, value]) => [english(name), english(value)])
  const swatch = options.颜色 ? SWATCH[options.颜色] : undefined
  const reduced = source.was ? { compareAt: (source.was + price - source.price) * 100 } : {}
  return {
    id: `${source.id}-${index + 1}`,
    sku: `${base}-${String(index + 1).padStart(2, '0')}`,
    options,
    translations: { en: { options: Object.fromEntries(entries) } },
    price: price * 100,
    ...reduced,
    ...(swatch ? { swatch, image: `/demo/images/${colourImage(source.draw, options.颜色!)}` } : {}),
    stock,
    stockByStore: Object.fromEntries(STORES.map((store, i) => [store.id, stores[i]!])),
  }
}

/** All products of the shop. */
export function buildProducts(): Product[] {
  const random = new Random(20261121)
  return PRODUCTS.map((source, number) => {
    const category = CATEGORIES[source.category]
    if (!category) throw new Error(`unknown category ${source.category}`)
    const care = source.care ? CARE[source.care] : undefined
    if (source.care && !care) throw new Error(`unknown care ${source.care}`)
    const base = `YS-${category.code}${String(number + 1).padStart(3, '0')}`
    return {
      id: source.id,
      title: source.title.zh,
      description: source.text.zh,
      category: category.zh,
      image: `/demo/images/${source.draw.replace('/', '-')}.svg`,
      url: `/demo/products/${source.id}`,
      aliases: source.also,
      tags: source.tags ?? [],
      ...(care ? { care: care.zh } : {}),
      translations: {
        en: {
          title: source.title.en,
          description: source.text.en,
          category: category.en,
          ...(care ? { care: care.en } : {}),
        },
      },
      variants: combinations(source).map((_, index) => variantOf(source, base, index, random)),
    }
  })
}
