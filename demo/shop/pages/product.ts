import type { Available, Store } from '../../../server/commerce/index.ts'
import { qtyMax } from '../cart.ts'
import { writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { dot, goodGrid, picture, wasPrice } from '../parts/good-card.ts'
import { icon } from '../parts/icon.ts'
import { localStore } from '../parts/store-strip.ts'
import { type Choice, type Good, isThere, optionsText } from '../shelf.ts'
import { first, type Visit } from '../visit.ts'

/** One good, with one of its variants chosen: by the address, else the first that is there. */
export async function productPage(
  visit: Visit,
  id: string,
  query: Record<string, unknown>,
): Promise<Content | undefined> {
  const { words, shelf, shop } = visit
  const good = await shelf.find(id)
  if (!good) return undefined
  const asked = first(query.v)
  const chosen = good.choices.find((choice) => (asked ? choice.id === asked : isThere(choice.available)))
  if (asked && !chosen) return undefined
  const choice = chosen ?? good.choices[0]!
  const related = await relatedTo(good, visit)
  const inStores = await shelf.inStores(choice.id)
  const body = html`<div class="wide">${breadcrumb(good, visit)}
<div class="product" data-swap>${gallery(good, choice, visit)}
<div class="facts"><h1>${good.title}</h1><p class="about">${good.description}</p>
<p class="cost"><strong>${writeMoney(choice.price)}</strong>${wasPrice(choice, visit)}</p>
${optionGroups(good, choice, visit)}
${isThere(choice.available) ? addForm(good, choice, visit) : soldOut(good, choice, visit)}
${services(good, inStores, await shop.stores(), visit)}
<p class="ask">${words.product.askBefore} <button class="link" type="button" data-say="${words.product.askSay(nameOf(good, choice))}">${words.product.ask}</button>
<button class="link" type="button" data-say="${words.product.tryOnSay(nameOf(good, choice))}">${words.product.tryOn}</button></p>
</div>${details(good, choice, visit)}</div>
<section><h2 class="title">${words.product.related}</h2>${goodGrid(related, visit)}</section></div>`
  return {
    title: good.title,
    body,
    place: good.category,
    told: [['viewed', { productId: good.id, title: good.title }]],
  }
}

function nameOf(good: Good, choice: Choice): string {
  const options = good.choices.length > 1 ? optionsText(choice) : ''
  return options ? `${good.title}（${options}）` : good.title
}

function breadcrumb(good: Good, { words }: Visit): Markup {
  return html`<nav class="path" aria-label="${words.product.path}"><ol><li><a href="/demo/">${words.product.home}</a></li>
<li><a href="/demo/products?category=${encodeURIComponent(good.category)}">${good.categoryName}</a></li>
<li aria-current="page">${good.title}</li></ol></nav>`
}

/** Small pictures, one per look of the good, beside the large one. */
function gallery(good: Good, chosen: Choice, { words }: Visit): Markup {
  const looks = good.choices.filter(
    (choice, at) => choice.image && good.choices.findIndex((other) => other.image === choice.image) === at,
  )
  const thumbs =
    looks.length > 1 &&
    html`<nav class="thumbs" aria-label="${words.product.pictures}">${looks.map(
      (choice) =>
        html`<a class="choose" href="${addressOf(good, closest(good, chosen, 'image', choice.image))}" aria-label="${choice.options[0]?.value}"${choice.image === chosen.image && html` aria-current="true"`}>${picture(choice.image, { eager: true })}</a>`,
    )}</nav>`
  return html`<div class="gallery">${thumbs}<div class="photo">${picture(chosen.image ?? good.image, { eager: true, alt: nameOf(good, chosen) })}</div></div>`
}

function addressOf(good: Good, choice: Choice): string {
  return `/demo/products/${encodeURIComponent(good.id)}?v=${encodeURIComponent(choice.id)}`
}

/** The variant with this look that has most in common with the chosen one. */
function closest(good: Good, chosen: Choice, field: 'image', value: string | null): Choice {
  return nearest(
    chosen,
    good.choices.filter((choice) => choice[field] === value),
  )
}

function nearest(chosen: Choice, some: Choice[]): Choice {
  const alike = (choice: Choice) =>
    choice.options.filter((option, at) => option.value === chosen.options[at]?.value).length
  return some.toSorted((a, b) => alike(b) - alike(a))[0] ?? chosen
}

/** One row of chips per option; each is the address of the variant that it leads to. */
function optionGroups(good: Good, chosen: Choice, visit: Visit): Markup[] {
  return chosen.options.map(({ name, value }, at) => {
    const values = [...new Set(good.choices.map((choice) => choice.options[at]?.value ?? ''))]
    const chips = values.map((one) => optionChip(good, chosen, at, one, visit))
    return html`<div class="options" role="group" aria-label="${name}"><p><span>${name}</span> ${value}</p><div>${chips}</div></div>`
  })
}

function optionChip(good: Good, chosen: Choice, at: number, value: string, { words }: Visit): Markup {
  const target = nearest(
    chosen,
    good.choices.filter((choice) => choice.options[at]?.value === value),
  )
  const isChosen = chosen.options[at]?.value === value
  const gone = !isThere(target.available)
  const colour = good.choices.find((choice) => choice.options[at]?.value === value)?.swatch
  const isColour =
    colour && good.choices.every((choice) => choice.options[at]?.value !== value || choice.swatch === colour)
  return html`<a class="choose chip${gone && html` gone`}" id="chip-${at}-${target.id}" href="${addressOf(good, target)}"${isChosen && html` aria-current="true"`}>${isColour && dot(colour)}${value}${gone && html`<span class="sr">，${words.product.soldOut}</span>`}</a>`
}

function addForm(good: Good, choice: Choice, { words }: Visit): Markup {
  const most = Math.min(typeof choice.available === 'number' ? choice.available : qtyMax, qtyMax, 9)
  const low = typeof choice.available === 'number' && choice.available <= 5 ? choice.available : undefined
  return html`<form class="add" method="post" action="/demo/cart/add" data-add>
<input type="hidden" name="choice" value="${choice.id}">
<label><span class="sr">${words.cart.qtyOf(good.title)}</span><select name="qty">${Array.from({ length: most }, (_, at) => html`<option>${at + 1}</option>`)}</select></label>
<button class="button">${words.product.add}</button></form>
<p class="left">${low ? words.product.few(low) : words.product.plenty}</p>`
}

function soldOut(good: Good, choice: Choice, { words }: Visit): Markup {
  return html`<div class="add"><button class="button" type="button" disabled>${words.product.soldOut}</button>
<button class="button plain" type="button" data-say="${words.product.notifySay(nameOf(good, choice))}">${words.product.notify}</button></div>`
}

/** Where it lies, how it comes, how it goes back. */
function services(good: Good, inStores: Map<string, Available>, stores: Store[], visit: Visit): Markup {
  const { words } = visit
  if (good.tags.includes('虚拟商品'))
    return html`<ul class="services"><li>${icon.mail}<div>${words.product.virtual}</div></li></ul>`
  return html`<ul class="services"><li>${icon.store}<div>${storeStock(inStores, stores, visit)}</div><a href="/demo/stores">${words.product.allStores}</a></li>
<li>${icon.truck}<div>${words.product.dispatch}</div></li>
<li>${icon.back}<div>${good.tags.includes('食品') ? words.product.noReturn : words.product.promise}</div></li></ul>`
}

function storeStock(inStores: Map<string, Available>, stores: Store[], visit: Visit): Markup {
  const { words, locale } = visit
  const rows = stores.map((store) => ({ name: localStore(store, visit).name, available: inStores.get(store.id) ?? 0 }))
  const having = rows.filter((row) => isThere(row.available))
  const [best, ...others] = having.toSorted((a, b) => Number(b.available) - Number(a.available))
  if (!best) return html`${words.product.noStore}`
  const count = (available: Available) =>
    typeof available === 'number' ? words.product.pieces(available) : words.product.plenty
  const rest = [
    ...others.map((row) => words.product.storeHas(row.name, count(row.available))),
    ...rows.filter((row) => !isThere(row.available)).map((row) => words.product.storeNone(row.name)),
  ]
  return html`<p><strong>${words.product.storeHas(best.name, count(best.available))}</strong>${locale === 'en' ? ', ' : '，'}${words.product.pickup}</p>
${rest.length > 0 && html`<p class="small">${rest.join(' · ')}</p>`}`
}

const sized = ['衣着', '童趣']

function details(good: Good, choice: Choice, { words }: Visit): Markup {
  const guide = sized.includes(good.category) || good.id === 'linen-bedding'
  return html`<div class="details"><dl>${good.care && html`<dt>${words.product.care}</dt><dd>${good.care}</dd>`}
${choice.sku && html`<dt>${words.product.sku}</dt><dd class="code">${choice.sku}</dd>`}</dl>
${guide && html`<p><a class="link" href="/demo/size-guide">${words.product.sizeGuide}</a></p>`}</div>`
}

/** Four goods to go with it: two of its own kind, then what is new. */
async function relatedTo(good: Good, { shelf }: Visit): Promise<Good[]> {
  const others = (await shelf.all()).filter((other) => other.id !== good.id && !other.tags.includes('虚拟商品'))
  const kin = others.filter((other) => other.category === good.category).slice(0, 2)
  const fresh = others.filter((other) => other.category !== good.category && other.tags.length > 0)
  return [...new Set([...kin, ...fresh, ...others])].slice(0, 4)
}
