import type { Order } from '../../../server/commerce/index.ts'
import { writeDay, writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { isIn, openAfterSales, standing, storyOf, type Tab } from '../order-story.ts'
import { askButton, asksOf, buyAgain } from '../parts/asks.ts'
import { countOfLines, orderLine } from '../parts/order-line.ts'
import { stepLine } from '../parts/steps.ts'
import { first, type Visit } from '../visit.ts'

const tabs: Tab[] = ['all', 'pay', 'receive', 'after', 'done']
const ordersMax = 100

/** The signed-in customer's own orders, newest first. */
export async function ordersPage(visit: Visit, customerId: string, query: Record<string, unknown>): Promise<Content> {
  const { words, shop } = visit
  const { items } = await shop.orders.list(customerId, { limit: ordersMax })
  const tab = tabs.find((one) => one === first(query.state)) ?? 'all'
  const shown = items.filter((order) => isIn(order, tab))
  const body = html`<div class="wide narrow"><div class="heading"><h1 class="title">${words.orders.title}</h1>
<nav class="tabs" aria-label="${words.orders.tabsLabel}">${tabs.map((one) => tabLink(one, tab, items, visit))}</nav></div>
${shown.length > 0 ? shown.map((order) => orderBox(order, visit)) : nothing(visit)}</div>`
  return { title: words.orders.title, body }
}

function tabLink(one: Tab, current: Tab, orders: Order[], { words }: Visit): Markup {
  const count = orders.filter((order) => isIn(order, one)).length
  const shown = one !== 'done' && count > 0 && html` <span>${count}</span>`
  return html`<a href="/demo/orders${one === 'all' ? '' : `?state=${one}`}"${one === current && html` aria-current="page"`}>${words.orders.tabs[one]}${shown}</a>`
}

function orderBox(order: Order, visit: Visit): Markup {
  const { words, locale, now } = visit
  const { label, isOpen } = standing(order, visit)
  const story = storyOf(order, visit)
  const method = order.payments.find((payment) => payment.kind === 'charge')?.methodLabel
  return html`<article class="order" aria-label="${words.orders.number} ${order.no}"><header><time datetime="${order.placedAt.toISOString()}">${writeDay(order.placedAt, locale, now)}</time>
<a class="code" href="${addressOf(order)}">${order.no}</a><strong class="${isOpen ? 'open' : 'over'}">${label}</strong></header>
<div class="inside"><ul>${order.lines.slice(0, 3).map((line) => orderLine(line, visit))}</ul>
<p class="sum"><strong>${writeMoney(order.total, { cents: true })}</strong><small>${words.orders.items(countOfLines(order))}${method && ` · ${method}`}</small></p>
<div class="acts">${firstAct(order, visit)}${asksOf(order)
    .slice(0, 1)
    .map((ask) => askButton(ask, order, visit))}</div></div>
${story && stepLine(story.steps, story.now, words.orders.progressLabel)}</article>`
}

export function addressOf(order: Order): string {
  return `/demo/orders/${encodeURIComponent(order.no)}`
}

function firstAct(order: Order, visit: Visit): Markup {
  const { words } = visit
  if (['closed', 'cancelled'].includes(order.state)) return buyAgain(order, visit)
  const label = openAfterSales(order)
    ? words.orders.progress
    : order.shipments.length > 0
      ? words.orders.trace
      : words.orders.details
  return html`<a class="button" href="${addressOf(order)}">${label}</a>`
}

function nothing({ words }: Visit): Markup {
  return html`<div class="empty"><h2>${words.orders.none}</h2><p>${words.orders.noneHint}</p><p class="buttons"><a class="button" href="/demo/products?new=1">${words.home.fresh}</a></p></div>`
}
