import { lineTitle, type Order, type OrderLine } from '../../../server/commerce/index.ts'
import { writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import { orderedOptions } from '../shelf.ts'
import type { Visit } from '../visit.ts'
import { picture } from './good-card.ts'

/** A line of an order: picture in the bought colour, name, options, quantity, price. */
export function orderLine(line: OrderLine, visit: Visit): Markup {
  const title = lineTitle(line, visit.locale)
  const named = (visit.locale === 'en' && line.translations.en?.options) || line.options
  const options = orderedOptions(named)
    .map((option) => option.value)
    .join(' · ')
  const image = visit.file.variants.get(line.variantId)?.image ?? line.image
  return html`<li class="line"><a href="/demo/products/${encodeURIComponent(line.productId)}?v=${encodeURIComponent(line.variantId)}" tabindex="-1" aria-hidden="true">${picture(image)}</a>
<div><a href="/demo/products/${encodeURIComponent(line.productId)}?v=${encodeURIComponent(line.variantId)}">${title}${options && ` · ${options}`}</a>
<small>${writeMoney(line.unit)} × ${line.qty}</small></div></li>`
}

export function countOfLines(order: Order): number {
  return order.lines.reduce((count, line) => count + line.qty, 0)
}
