import { qtyMax, type Reckoning, reckon } from '../cart.ts'
import { writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { picture } from '../parts/good-card.ts'
import { type Choice, type Good, isThere, optionsText } from '../shelf.ts'
import { first, type Visit } from '../visit.ts'

interface Filled {
  good: Good
  choice: Choice
  qty: number
  /** What can be had of it. */
  counted: number
}

/** The bag with what it costs by the shop's rules. */
export async function cartPage(visit: Visit, query: Record<string, unknown>): Promise<Content> {
  const { words, customer } = visit
  const lines = await filledCart(visit)
  if (lines.length === 0) return { title: words.cart.title, body: emptyCart(visit) }
  const to = first(query.to)
  const abroad = to ? to === 'abroad' : (customer?.address?.country ?? 'CN') !== 'CN'
  const level = customer?.level ?? null
  const priced = lines.map(({ good, choice, counted }) => ({ good, price: choice.price.amount, qty: counted }))
  const sums = reckon(priced, { level, abroad })
  const body = html`<div class="wide"><h1 class="title">${words.cart.title}</h1><div class="cart">
<ul class="cart-lines">${lines.map((line) => cartLine(line, visit))}</ul>
<section class="box" aria-label="${words.cart.recap}"><h2>${words.cart.recap}</h2>
<form action="/demo/cart" data-auto class="to"><label>${words.cart.to}<select name="to"><option value="home">${words.cart.home}</option>
<option value="abroad"${abroad && html` selected`}>${words.cart.abroad}</option></select></label><button class="button plain small apply">${words.cart.update}</button></form>
${sumRows(sums, level, visit)}
<a class="button full" href="/demo/checkout">${words.cart.checkout}</a><p class="small">${words.cart.shippingNote}</p></section></div></div>`
  return { title: words.cart.title, body }
}

/** The cookie's lines that are goods of the shop; what is no longer there has nothing to count. */
export async function filledCart({ cart, shelf }: Visit): Promise<Filled[]> {
  if (cart.length === 0) return []
  const goods = await shelf.all()
  return cart.flatMap(({ choiceId, qty }) => {
    const good = goods.find((one) => one.choices.some((choice) => choice.id === choiceId))
    const choice = good?.choices.find((one) => one.id === choiceId)
    if (!good || !choice) return []
    const there = typeof choice.available === 'number' ? choice.available : isThere(choice.available) ? qty : 0
    return [{ good, choice, qty, counted: Math.min(qty, there) }]
  })
}

function cartLine({ good, choice, qty, counted }: Filled, { words }: Visit): Markup {
  const options = optionsText(choice)
  const href = `/demo/products/${encodeURIComponent(good.id)}?v=${encodeURIComponent(choice.id)}`
  const quantities = Array.from({ length: Math.max(qty, Math.min(qtyMax, 9)) }, (_, at) => at + 1)
  const note = counted === 0 ? words.cart.gone : counted < qty ? words.cart.short : undefined
  return html`<li class="line"><a href="${href}" tabindex="-1" aria-hidden="true">${picture(choice.image ?? good.image)}</a>
<div><a href="${href}">${good.title}</a>${options && html`<small>${options}</small>`}<small>${writeMoney(choice.price)}</small>
${note && html`<small class="warn">${note}</small>`}</div>
<form method="post" action="/demo/cart/set" data-auto><input type="hidden" name="choice" value="${choice.id}">
<label><span class="sr">${words.cart.qtyOf(good.title)}</span><select name="qty">${quantities.map(
    (one) => html`<option${one === qty && html` selected`}>${one}</option>`,
  )}</select></label><button class="button plain small apply">${words.cart.update}</button></form>
<strong class="amount">${writeMoney({ ...choice.price, amount: choice.price.amount * counted }, { cents: true })}</strong>
<form method="post" action="/demo/cart/set"><input type="hidden" name="choice" value="${choice.id}"><input type="hidden" name="qty" value="0">
<button class="link" aria-label="${words.cart.removeOf(good.title)}">${words.cart.remove}</button></form></li>`
}

function sumRows(sums: Reckoning, level: string | null, { words }: Visit): Markup {
  const money = (amount: number) => writeMoney({ amount, currency: 'CNY' }, { cents: true })
  const row = (name: string, amount: string, look = '') =>
    html`<div${look && html` class="${look}"`}><dt>${name}</dt><dd>${amount}</dd></div>`
  return html`<dl class="sums">${row(words.cart.goods, money(sums.goods))}
${sums.promotion > 0 && row(words.cart.promotion, `−${money(sums.promotion)}`, 'less')}
${sums.member > 0 && row(words.cart.member(words.levels[level ?? ''] ?? ''), `−${money(sums.member)}`, 'less')}
${row(words.cart.shipping, sums.shipping > 0 ? money(sums.shipping) : words.cart.free)}
${row(words.cart.total, money(sums.total), 'total')}</dl>
${sums.untilNext && html`<p class="small hint">${words.cart.untilNext(writeMoney({ amount: sums.untilNext, currency: 'CNY' }))}</p>`}`
}

function emptyCart({ words }: Visit): Markup {
  return html`<div class="wide"><div class="empty"><h1>${words.cart.empty}</h1><p>${words.cart.emptyHint}</p>
<p class="buttons"><a class="button" href="/demo/products">${words.cart.browse}</a></p></div></div>`
}

/** Where a real shop would take the money. */
export function checkoutPage({ words }: Visit): Content {
  const body = html`<div class="wide"><div class="empty"><h1>${words.checkout.title}</h1><p>${words.checkout.text}</p><p class="buttons">
<a class="button" href="/demo/cart">${words.checkout.back}</a>
<button class="button plain" type="button" data-say="${words.checkout.say}">${words.checkout.ask}</button></p></div></div>`
  return { title: words.cart.checkout, body }
}
