import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import { goodGrid, picture } from '../parts/good-card.ts'
import { icon } from '../parts/icon.ts'
import { localStore, storeStrip } from '../parts/store-strip.ts'
import { categoriesOf, type Good } from '../shelf.ts'
import type { Visit } from '../visit.ts'

const favourites = ['pine-mug', 'linen-shirt', 'stew-thermos', 'wool-blanket']

/** The front page: what is new, what many take, the shelves, the stores. */
export async function homePage(visit: Visit): Promise<Content> {
  const { words, shelf, shop } = visit
  const goods = await shelf.all()
  const fresh = goods.filter((good) => good.tags.includes('新品'))
  const stores = (await shop.stores()).map((store) => localStore(store, visit))
  const body = html`<div class="wide">
<section class="hero"><div class="say"><h1>${words.home.title.map((line) => html`<span>${line}</span> `)}</h1><p>${words.home.text}</p>
<p class="buttons"><a class="button" href="/demo/products?new=1">${words.home.fresh}</a>
<button class="button plain" type="button" data-say="${words.home.tryOnSay}">${words.home.tryOn}</button></p></div>
<img src="/demo/images/hero.svg" alt="${words.home.picture}" width="640" height="460" fetchpriority="high"></section>
<section>${heading(words.home.newGoods, '/demo/products?new=1', words.home.allNew(fresh.length))}
${goodGrid(pick(fresh, ['camel-scarf', 'linen-lamp', 'zisha-pot', 'beech-stool']), visit, { eager: true })}</section>
<section>${heading(words.home.favourites, '/demo/products', words.home.all(goods.length))}
${goodGrid(pick(goods, favourites), visit)}</section>
<section><h2 class="title">${words.home.shelves}</h2>${shelves(goods)}</section>
<section><h2 class="title">${words.home.stores}</h2>${storeStrip(stores, visit)}</section>
</div>`
  return { title: words.shopName, body }
}

function heading(title: string, href: string, all: string) {
  return html`<div class="heading"><h2 class="title">${title}</h2><a class="more" href="${href}">${all}${icon.next}</a></div>`
}

/** The named goods first, others after them, four in all. */
function pick(goods: Good[], ids: string[]): Good[] {
  const named = ids.flatMap((id) => goods.find((good) => good.id === id) ?? [])
  return [...named, ...goods.filter((good) => !named.includes(good))].slice(0, 4)
}

function shelves(goods: Good[]) {
  return html`<ul class="shelves">${categoriesOf(goods).map(({ key, name }) => {
    const inside = goods.filter((good) => good.category === key)
    return html`<li><a href="/demo/products?category=${encodeURIComponent(key)}">${picture(inside.at(-1)?.image ?? null)}<span>${name}</span></a></li>`
  })}</ul>`
}
