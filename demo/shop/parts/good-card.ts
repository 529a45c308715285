import { writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import { type Choice, type Good, isSoldOut, lowestPrice } from '../shelf.ts'
import type { Visit } from '../visit.ts'

interface CardOptions {
  eager?: boolean
  /** The cards are the page's own parts, not those of a section. */
  isTop?: boolean
}

/** A good in a grid: picture, name, price, colours. */
function goodCard(good: Good, visit: Visit, options: CardOptions): Markup {
  const tag = tagOf(good, visit)
  return html`<article class="card"><a href="/demo/products/${encodeURIComponent(good.id)}">
<span class="shot">${picture(good.image, { eager: options.eager })}${tag && html`<span class="tag">${tag}</span>`}</span>
${options.isTop ? html`<h2>${good.title}</h2>` : html`<h3>${good.title}</h3>`}
<span class="below">${priceOf(good, visit)}${dots(good)}</span></a></article>`
}

export function goodGrid(goods: Good[], visit: Visit, options: CardOptions = {}): Markup {
  return html`<div class="grid">${goods.map((good) => goodCard(good, visit, options))}</div>`
}

/** Drawings are 320 by 300; saying so keeps the page still while they come. */
export function picture(source: string | null, options: { eager?: boolean; alt?: string } = {}): Markup {
  if (!source) return html`<span class="no-picture"></span>`
  const loading = !options.eager && html` loading="lazy"`
  return html`<img src="${source}" alt="${options.alt ?? ''}" width="320" height="300"${loading} decoding="async">`
}

/** A spot of colour; attributes of a drawing need no inline style. */
export function dot(colour: string): Markup {
  return html`<svg class="dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="7.5" fill="${colour}" stroke="#000" stroke-opacity=".14"/></svg>`
}

function dots(good: Good): Markup | undefined {
  const colours = [...new Set(good.choices.flatMap((choice) => choice.swatch ?? []))]
  return colours.length > 1 ? html`<span class="dots">${colours.slice(0, 5).map(dot)}</span>` : undefined
}

function priceOf(good: Good, visit: Visit): Markup {
  const low = lowestPrice(good)
  const ranges = good.choices.some((choice) => choice.price.amount > low.amount)
  const text = writeMoney(low)
  const cheapest = good.choices.find((choice) => choice.price.amount === low.amount)!
  return html`<span class="price">${ranges ? visit.words.product.from(text) : text}${wasPrice(cheapest, visit)}</span>`
}

export function wasPrice({ compareAt }: Choice, { words }: Visit): Markup | null {
  return compareAt && html` <s><span class="sr">${words.product.was} </span>${writeMoney(compareAt)}</s>`
}

function tagOf(good: Good, { words }: Visit): string | undefined {
  if (isSoldOut(good)) return words.product.soldOut
  const shown = good.tags.filter((tag) => words.tags[tag])
  const best = shown.find((tag) => tag !== '新品') ?? shown[0]
  return best && words.tags[best]
}
