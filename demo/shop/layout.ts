import type { TrackEvent } from '../../contracts/contact.ts'
import { countOf } from './cart.ts'
import { html, type Markup } from './html.ts'
import { icon } from './parts/icon.ts'
import type { Visit } from './visit.ts'

export type Told = [kind: TrackEvent['kind'], facts: { productId?: string; title?: string; query?: string }]

export interface Content {
  title: string
  body: Markup
  /** The menu's place that this page belongs to. */
  place?: string
  /** What the widget is told of this page. */
  told?: Told[]
}

const menu = ['家居', '衣着', '茶器', '灯具', '礼盒']
const menuNames: Record<string, string> = {
  家居: 'Home',
  衣着: 'Clothing',
  茶器: 'Tea ware',
  灯具: 'Lamps',
  礼盒: 'Gifts',
}

/** The whole page around a content: head, announcement, menu, footer, and the widget's snippet. */
export function writePage(visit: Visit, content: Content, version: string): string {
  const { words, widget } = visit
  const told = JSON.stringify([...(content.told ?? []), ...tellDone(visit)])
  return html`<!doctype html>
<html lang="${visit.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${content.title === words.shopName ? words.shopName : `${content.title} · ${words.shopName}`}</title>
<meta name="theme-color" content="#26392F">
<link rel="icon" href="/demo/assets/tree.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/assets/shop.css?v=${version}">
<script type="module" src="/demo/assets/shop.js?v=${version}"></script>
</head>
<body data-told="${told}"${widget?.token && html` data-token="${widget.token}"`}${visit.done === 'out' && html` data-signed-out`}>
<a class="skip" href="#main">${words.skip}</a>
${header(visit, content.place)}
<main id="main" tabindex="-1">${content.body}</main>
${footer(visit)}
<div class="toast" id="toast" role="status" aria-live="polite"></div>
${widget && html`<script src="/widget/loader.js" data-key="${widget.publicKey}" async></script>`}
</body>
</html>`.text
}

/** What the page before did, for the agent who looks on. */
function tellDone({ done, customer }: Visit): Told[] {
  const [what, productId, title] = done?.split(':') ?? []
  if (what === 'in' && customer) return [['signed_in', {}]]
  if (!productId) return []
  const facts = { productId, ...(title ? { title } : {}) }
  if (what === 'added') return [['added_to_cart', facts]]
  return what === 'removed' ? [['removed_from_cart', facts]] : []
}

function header(visit: Visit, place: string | undefined): Markup {
  const { words, locale } = visit
  const link = (key: string, href: string, name: string) =>
    html`<li><a href="${href}"${key === place && html` aria-current="page"`}>${name}</a></li>`
  const categories = menu.map((key) =>
    link(key, `/demo/products?category=${encodeURIComponent(key)}`, locale === 'en' ? menuNames[key]! : key),
  )
  return html`<header><p class="announcement">${words.announcement}</p><div class="wide head">
<a class="brand" href="/demo/">${icon.tree}<span>${words.shopName}</span></a>
<nav class="menu" aria-label="${words.nav.label}"><ul>
${link('fresh', '/demo/products?new=1', words.nav.fresh)}${categories}${link('stores', '/demo/stores', words.nav.stores)}
</ul></nav>
<div class="tools">
<form class="find" role="search" action="/demo/products"><label class="sr" for="find">${words.search.label}</label>
<input id="find" name="q" type="search" maxlength="100" placeholder="${words.search.placeholder}" autocomplete="off">
<button aria-label="${words.search.go}">${icon.search}</button></form>
<a class="language" href="${otherLanguage(visit)}" lang="${locale === 'en' ? 'zh-CN' : 'en'}" hreflang="${locale === 'en' ? 'zh-CN' : 'en'}">${words.otherLanguage}</a>
<a class="to-find" href="/demo/products" aria-label="${words.search.label}">${icon.search}</a>
${account(visit)}
<a class="bag" href="/demo/cart" aria-label="${words.cart.open(countOf(visit.cart))}">${icon.bag}<span class="count" data-count="${countOf(visit.cart)}" aria-hidden="true">${countOf(visit.cart)}</span></a>
</div>
</div></header>`
}

function account({ words, customer }: Visit): Markup {
  if (!customer) return html`<a class="who" href="/demo/sign-in">${icon.user}<span>${words.account.signIn}</span></a>`
  return html`<details class="who"><summary>${icon.user}<span>${customer.name ?? words.account.menu}</span></summary>
<div class="drop">${accountLinks(words.account)}
<form method="post" action="/demo/sign-out"><button>${words.account.signOut}</button></form></div></details>`
}

function accountLinks(names: Visit['words']['account']): Markup {
  return html`<a href="/demo/orders">${names.orders}</a><a href="/demo/addresses">${names.addresses}</a>
<a href="/demo/points">${names.points}</a><a href="/demo/coupons">${names.coupons}</a>`
}

function footer({ words }: Visit): Markup {
  return html`<footer class="foot"><div class="wide">
<div class="about"><span class="brand">${icon.tree}<span>${words.shopName}</span></span><p>${words.footer.honest}</p></div>
<nav aria-label="${words.footer.shop}"><h2>${words.footer.shop}</h2><a href="/demo/products">${words.nav.all}</a>
<a href="/demo/products?new=1">${words.nav.fresh}</a><a href="/demo/stores">${words.nav.stores}</a></nav>
<nav aria-label="${words.footer.help}"><h2>${words.footer.help}</h2><a href="/demo/size-guide">${words.info.sizeGuide}</a>
<a href="/demo/coupons">${words.account.coupons}</a><a href="/demo/privacy">${words.info.privacy}</a></nav>
<nav aria-label="${words.footer.account}"><h2>${words.footer.account}</h2><a href="/demo/orders">${words.account.orders}</a>
<a href="/demo/points">${words.account.points}</a><a href="/demo/addresses">${words.account.addresses}</a></nav>
</div></footer>`
}

/** This page in the other language. */
function otherLanguage({ path, locale }: Visit): string {
  const [route = '/demo/', query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  params.set('lang', locale === 'en' ? 'zh' : 'en')
  return `${route}?${params}`
}
