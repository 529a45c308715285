import { buildProducts } from './catalogue.ts'
import { drawOrders } from './drawn-orders.ts'
import { orderOf } from './order-parts.ts'
import { STORIES } from './orders.ts'
import { buildCustomers } from './people.ts'
import { POLICIES } from './policies.ts'
import { Random } from './random.ts'
import type { Shop } from './shop-types.ts'
import { STORES } from './stores.ts'

const ORDERS = 120

/** The whole demo shop. */
export function buildShop(): Shop {
  const products = buildProducts()
  const customers = buildCustomers()
  const random = new Random(472)
  const people = new Map(customers.map((c) => [c.id, c]))
  const goods = new Map(products.map((p) => [p.id, p]))
  const others = customers.filter((c) => c.id !== 'c001')
  const drawn = drawOrders(random, others, products, ORDERS - STORIES.length)
  const stories = [...STORIES, ...drawn.sort((a, b) => a.hours - b.hours)]
  const taken = new Set(STORIES.map((s) => s.no))
  for (const story of drawn) {
    let no = story.no
    while (!no || no.endsWith('-') || taken.has(no)) no = story.no + String(random.int(101, 599)).padStart(4, '0')
    story.no = no
    taken.add(no)
  }
  const orders = stories.map((story, i) =>
    orderOf(`o${String(i + 1).padStart(3, '0')}`, story, people.get(story.customer)!, goods),
  )
  return {
    format: 'json-shop/1',
    shop: {
      id: 'yunshan',
      name: '云杉优选',
      translations: { en: { name: 'Yunshan Select' } },
      currency: 'CNY',
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
    },
    policies: POLICIES,
    stores: STORES.map(({ en, ...store }) => ({ ...store, translations: { en } })),
    customers,
    products,
    orders,
  }
}
