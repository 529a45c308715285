import type { Order } from '../../../server/commerce/index.ts'
import { html, type Markup } from '../html.ts'
import { openAfterSales } from '../order-story.ts'
import type { Visit } from '../visit.ts'

type Ask = keyof Visit['words']['asks']

/** What a customer may want of an order as it stands; each opens the chat with the sentence said. */
export function asksOf(order: Order): Ask[] {
  if (openAfterSales(order)) return ['refund', 'invoice', 'contact']
  if (order.state === 'awaiting_payment') return ['pay', 'cancel', 'contact']
  if (order.state === 'paid') return ['hurry', 'cancel', 'address', 'invoice']
  if (['processing', 'part_shipped', 'shipped', 'part_delivered'].includes(order.state))
    return ['hurry', 'invoice', 'contact']
  if (order.state === 'delivered') return ['return', 'exchange', 'invoice', 'price']
  return order.state === 'cancelled' ? ['refund', 'contact'] : ['invoice', 'contact']
}

export function askButton(ask: Ask, order: Order, { words }: Visit, size = 'plain'): Markup {
  const { label, say } = words.asks[ask]
  return html`<button class="button ${size}" type="button" data-say="${say(order.no)}">${label}</button>`
}

/** The same goods into the bag once more. */
export function buyAgain(order: Order, { words }: Visit): Markup {
  return html`<form method="post" action="/demo/cart/again"><input type="hidden" name="order" value="${order.no}">
<button class="button">${words.again}</button></form>`
}
