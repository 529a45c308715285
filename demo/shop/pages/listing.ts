import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { goodGrid } from '../parts/good-card.ts'
import { localStore } from '../parts/store-strip.ts'
import { type Category, categoriesOf, type Good, isSoldOut, lowestPrice } from '../shelf.ts'
import { first, type Visit } from '../visit.ts'

interface Wishes {
  q: string | undefined
  category: Category | undefined
  isNew: boolean
  inStock: boolean
  store: string | undefined
  sort: 'best' | 'price-up' | 'price-down'
}

/** What fits the customer's words and conditions; nothing is told apart from an empty shelf only by its sentence. */
export async function listingPage(visit: Visit, query: Record<string, unknown>): Promise<Content | undefined> {
  const { words, shelf, shop } = visit
  const all = await shelf.all()
  const stores = (await shop.stores()).map((store) => localStore(store, visit))
  const wishes = readWishes(query, categoriesOf(all), stores)
  if (!wishes) return undefined
  const found = wishes.q ? await shelf.search(wishes.q) : all
  const goods = sorted(await fitting(found, wishes, visit), wishes.sort)
  const title = titleOf(wishes, visit)
  const body = html`<div class="wide listing">
<div class="heading"><h1 class="title">${title}</h1><p class="count" role="status">${words.listing.count(goods.length)}</p></div>
${searchField(wishes, visit)}
<nav class="chips" aria-label="${words.listing.categories}">${categoryLinks(wishes, categoriesOf(all), visit)}</nav>
${conditions(wishes, stores, visit)}
${goods.length > 0 ? goodGrid(goods, visit, { eager: true, isTop: true }) : nothing(wishes, visit)}
</div>`
  const place = wishes.isNew ? 'fresh' : wishes.category?.key
  return {
    title,
    body,
    ...(place ? { place } : {}),
    ...(wishes.q ? { told: [['searched', { query: wishes.q }]] } : {}),
  }
}

/** What is asked for; undefined when the category is none of ours. */
function readWishes(
  query: Record<string, unknown>,
  categories: Category[],
  stores: { id: string }[],
): Wishes | undefined {
  const asked = first(query.category)
  const category = categories.find(({ key, name }) => key === asked || name.toLowerCase() === asked?.toLowerCase())
  if (asked && !category) return undefined
  const sort = first(query.sort)
  return {
    q: first(query.q),
    category,
    isNew: first(query.new) === '1',
    inStock: first(query.stock) === '1',
    store: stores.find((store) => store.id === first(query.store))?.id,
    sort: sort === 'price-up' || sort === 'price-down' ? sort : 'best',
  }
}

async function fitting(goods: Good[], wishes: Wishes, { shelf }: Visit): Promise<Good[]> {
  const inStore = wishes.store ? await shelf.idsInStore(goods, wishes.store) : undefined
  return goods.filter(
    (good) =>
      (!wishes.category || good.category === wishes.category.key) &&
      (!wishes.isNew || good.tags.includes('新品')) &&
      (!wishes.inStock || !isSoldOut(good)) &&
      (!inStore || inStore.has(good.id)),
  )
}

function sorted(goods: Good[], sort: Wishes['sort']): Good[] {
  if (sort === 'best') return goods
  const sign = sort === 'price-up' ? 1 : -1
  return goods.toSorted((a, b) => sign * (lowestPrice(a).amount - lowestPrice(b).amount))
}

function titleOf({ q, category, isNew }: Wishes, { words }: Visit): string {
  if (q) return words.listing.results(q)
  return category?.name ?? (isNew ? words.listing.fresh : words.listing.all)
}

/** The address of the same list with one wish changed. */
function addressOf(wishes: Wishes, change: Partial<Wishes>): string {
  const { q, category, isNew, inStock, store, sort } = { ...wishes, ...change }
  const params = new URLSearchParams()
  if (category) params.set('category', category.key)
  if (isNew) params.set('new', '1')
  if (q) params.set('q', q)
  if (inStock) params.set('stock', '1')
  if (store) params.set('store', store)
  if (sort !== 'best') params.set('sort', sort)
  const text = params.toString()
  return `/demo/products${text && `?${text}`}`
}

function categoryLinks(wishes: Wishes, categories: Category[], { words }: Visit): Markup {
  const link = (change: Partial<Wishes>, name: string, isCurrent: boolean) =>
    html`<a href="${addressOf(wishes, change)}"${isCurrent && html` aria-current="true"`}>${name}</a>`
  return html`${link({ category: undefined, isNew: false }, words.listing.all, !wishes.category && !wishes.isNew)}
${link({ category: undefined, isNew: true }, words.listing.fresh, wishes.isNew)}
${categories.map((category) => link({ category, isNew: false }, category.name, wishes.category?.key === category.key))}`
}

function searchField({ q, category }: Wishes, { words }: Visit): Markup {
  return html`<form class="find large phone" role="search" aria-label="${words.search.label}" action="/demo/products">
<label class="sr" for="find-here">${words.search.label}</label>${category && html`<input type="hidden" name="category" value="${category.key}">`}
<input id="find-here" name="q" type="search" maxlength="100" value="${q ?? ''}" placeholder="${words.search.placeholder}">
<button class="button">${words.search.go}</button></form>`
}

function conditions(wishes: Wishes, stores: { id: string; name: string }[], { words }: Visit): Markup {
  const kept = Object.entries({
    category: wishes.category?.key,
    new: wishes.isNew ? '1' : undefined,
    q: wishes.q,
  }).map(([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`)
  const option = (value: string, name: string, isChosen: boolean) =>
    html`<option value="${value}"${isChosen && html` selected`}>${name}</option>`
  return html`<form class="conditions" action="/demo/products" data-auto aria-label="${words.listing.filter}">${kept}
<label class="tick"><input type="checkbox" name="stock" value="1"${wishes.inStock && html` checked`}>${words.listing.inStock}</label>
<label>${words.listing.store}<select name="store">${option('', words.listing.anyStore, !wishes.store)}${stores.map(
    (store) => option(store.id, store.name, store.id === wishes.store),
  )}</select></label>
<label>${words.listing.sort}<select name="sort">${Object.entries(words.listing.sorts).map(([value, name]) =>
    option(value, name, value === wishes.sort),
  )}</select></label>
<button class="button plain small apply">${words.listing.apply}</button></form>`
}

function nothing(wishes: Wishes, { words }: Visit): Markup {
  return html`<div class="empty"><h2>${words.listing.none}</h2><p>${words.listing.noneHint}</p><p class="buttons">
<a class="button" href="/demo/products">${words.listing.clear}</a>
${wishes.q && html`<button class="button plain" type="button" data-say="${words.listing.askSay(wishes.q)}">${words.product.ask}</button>`}</p></div>`
}
