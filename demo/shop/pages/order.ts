import type { Address, Order, Payment, Shipment } from '../../../server/commerce/index.ts'
import { writeDay, writeMoment, writeMoney } from '../format.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { liveShipment, openAfterSales, standing, storyOf } from '../order-story.ts'
import { askButton, asksOf, buyAgain } from '../parts/asks.ts'
import { orderLine } from '../parts/order-line.ts'
import { stepLine } from '../parts/steps.ts'
import { localStore } from '../parts/store-strip.ts'
import type { Visit } from '../visit.ts'

/** One order of the signed-in customer, with its parcels; somebody else's is not there. */
export async function orderPage(visit: Visit, customerId: string, no: string): Promise<Content | undefined> {
  const { words, shop, locale, now } = visit
  const order = await shop.orders.byNo(no.slice(0, 60), { customerId })
  if (!order) return undefined
  const { label, isOpen } = standing(order, visit)
  const story = storyOf(order, visit)
  const hint = arrivalOf(order, visit)
  const body = html`<div class="wide narrow"><nav class="path" aria-label="${words.product.path}"><ol><li><a href="/demo/orders">${words.orders.title}</a></li>
<li aria-current="page" class="code">${order.no}</li></ol></nav>
<div class="heading"><h1 class="title">${label}${hint && html`<small>${hint}</small>`}</h1></div>
<article class="order"><header><time datetime="${order.placedAt.toISOString()}">${writeDay(order.placedAt, locale, now)}</time><span class="code">${order.no}</span>
<strong class="${isOpen ? 'open' : 'over'}">${label}</strong></header>
<div class="inside"><ul>${order.lines.map((line) => orderLine(line, visit))}</ul>
<p class="sum"><strong>${writeMoney(order.total, { cents: true })}</strong><small>${words.orders.total}</small></p></div>
${story && stepLine(story.steps, story.now, words.orders.progressLabel)}</article>
<section class="box"><h2>${words.orders.help}</h2><p>${words.orders.helpText}</p><div class="buttons">${asksOf(
    order,
  ).map((ask) =>
    askButton(ask, order, visit, 'plain small'),
  )}${['delivered', 'closed', 'cancelled'].includes(order.state) && buyAgain(order, visit)}</div></section>
${afterSales(order, visit)}
<div class="columns">${parcels(order, visit)}
<div>${await delivery(order, visit)}${payments(order, visit)}</div></div></div>`
  return { title: `${words.orders.number} ${order.no}`, body }
}

function arrivalOf(order: Order, { words, locale, now }: Visit): string | undefined {
  if (openAfterSales(order)) return undefined
  const shipment = liveShipment(order)
  if (shipment?.deliveredAt && order.state === 'delivered')
    return words.orders.delivered(writeMoment(shipment.deliveredAt, locale, now))
  const underWay = shipment?.state === 'in_transit' || shipment?.state === 'out_for_delivery'
  if (!underWay || !shipment.eta || shipment.eta < now) return undefined
  return words.orders.due(writeMoment(shipment.eta, locale, now))
}

function afterSales(order: Order, { words, locale, now }: Visit): Markup | false {
  if (order.afterSales.length === 0) return false
  const rows = order.afterSales.map(
    (one) =>
      html`<li><strong>${words.afterSalesLabel(words.afterSalesKind[one.kind], words.afterSalesState[one.state])}</strong>${one.at && html` <small>${writeMoment(one.at, locale, now)}</small>`}</li>`,
  )
  return html`<section class="box"><h2>${words.orders.afterSales}</h2><ul>${rows}</ul></section>`
}

function parcels(order: Order, visit: Visit): Markup | false {
  const { words } = visit
  if (order.shipments.length === 0) return false
  const several = order.shipments.length > 1
  return html`<div>${order.shipments.map(
    (
      shipment,
      at,
    ) => html`<section class="box"><h2>${several ? words.orders.parcel(at + 1) : words.orders.parcels} · ${words.shipmentState[shipment.state]}</h2>
${several && html`<p class="small">${contentsOf(order, shipment, visit)}</p>`}
<p class="tracking">${shipment.carrier} <span class="code" id="track-${at}">${shipment.trackingNo}</span>
<button class="link" type="button" data-copy="${shipment.trackingNo}" data-copied="${words.orders.copied}">${words.orders.copy}</button></p>${traceOf(shipment, visit)}</section>`,
  )}</div>`
}

function contentsOf(order: Order, shipment: Shipment, { locale }: Visit): string {
  const titles = shipment.lines.flatMap(({ lineId, qty }) => {
    const line = order.lines.find((one) => one.id === lineId)
    const title = line && ((locale === 'en' && line.translations.en?.title) || line.title)
    return title ? [`${title} × ${qty}`] : []
  })
  return titles.join(locale === 'en' ? ', ' : '、')
}

function traceOf(shipment: Shipment, { words, locale, now }: Visit): Markup {
  if (shipment.trace.length === 0) return html`<p class="small">${words.orders.noTrace}</p>`
  return html`<ol class="trace">${shipment.trace.map(
    (step) =>
      html`<li><span>${step.text}</span><small><time datetime="${step.at.toISOString()}">${writeMoment(step.at, locale, now)}</time>${step.place && ` · ${step.place}`}</small></li>`,
  )}</ol>`
}

async function delivery(order: Order, visit: Visit): Promise<Markup> {
  const { words, shop, file } = visit
  const notes = file.orders.get(order.id)
  const store = order.pickupStoreId && (await shop.stores()).find((one) => one.id === order.pickupStoreId)
  const customs = notes?.customs
  const status = words.customs[customs?.status as 'clearing' | 'held' | 'cleared'] as string | undefined
  const duties = customs?.dutiesPaidBy === 'shop' ? words.customs.byShop : words.customs.byCustomer
  return html`<section class="box"><h2>${words.orders.shipTo}</h2><dl>
${store ? html`<dt>${words.orders.pickupAt}</dt><dd><a class="link" href="/demo/stores#${store.id}">${localStore(store, visit).name}</a></dd>` : html`<dt class="sr">${words.orders.shipTo}</dt><dd>${addressLines(order.shipTo)}</dd>`}
${notes?.pickupCode && html`<dt>${words.orders.pickupCode}</dt><dd class="code">${notes.pickupCode}</dd>`}
${notes?.note && html`<dt>${words.orders.note}</dt><dd>${notes.note}</dd>`}
${customs && html`<dt>${words.orders.customs}</dt><dd>${[status, duties].filter(Boolean).join(' · ')}</dd>`}</dl></section>`
}

export function addressLines(address: Address): Markup {
  const { name, phone, line1, line2, district, city, region, postcode, country } = address
  const abroad = country !== 'CN'
  const place = abroad
    ? [line1, line2, district, city, region, postcode].filter(Boolean).join(', ')
    : [region !== city && region, city, district, line1, line2].filter(Boolean).join('')
  return html`<address><strong>${name}</strong> <span class="phone">${hidden(phone)}</span><br>${place}</address>`
}

/** Of a phone number the middle stays between the shop and its customer. */
function hidden(phone: string | undefined): string | undefined {
  return phone?.replace(/(?<!\d)(\+?\d{3})\d+(\d{4})$/, '$1****$2')
}

function payments(order: Order, visit: Visit): Markup | false {
  const { words } = visit
  if (order.payments.length === 0) return false
  return html`<section class="box"><h2>${words.orders.payments}</h2><dl class="sums">${order.payments.map((payment) => paymentRow(payment, visit))}
</dl></section>`
}

function paymentRow(payment: Payment, { words, locale, now }: Visit): Markup {
  const sign = payment.kind === 'refund' ? '−' : ''
  const state = payment.state === 'settled' ? undefined : words.orders[payment.state]
  const label = [payment.kind === 'refund' && words.orders.refundOf, payment.methodLabel ?? words.orders.method, state]
  return html`<dt>${label.filter(Boolean).join(' · ')}${payment.at && html` <small>${writeMoment(payment.at, locale, now)}</small>`}</dt><dd>${sign}${writeMoney(payment.amount, { cents: true })}</dd>`
}
