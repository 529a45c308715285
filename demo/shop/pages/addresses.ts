import type { Address } from '../../../server/commerce/index.ts'
import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'
import { addressLines } from './order.ts'

const texts = {
  'zh-CN': {
    lead: '最多可存20个地址。改地址簿不会影响已经下的订单；要改订单的地址，请在订单里选“改地址”。',
    standard: '默认',
    used: '用过的地址',
    none: '还没有地址。',
    demo: '演示商店里，地址只能看，不能改。',
    ask: '改一个订单的地址',
    say: '怎么修改收货地址？',
  },
  en: {
    lead: 'Up to 20 addresses. Changes here leave placed orders alone; to change the address of an order, choose “Change address” there.',
    standard: 'Standard',
    used: 'Used before',
    none: 'No addresses yet.',
    demo: 'In the demo shop addresses can be seen, not changed.',
    ask: 'Change the address of an order',
    say: 'How do I change the delivery address?',
  },
}

/** The signed-in customer's address, and those her orders went to. */
export async function addressesPage(visit: Visit, customerId: string): Promise<Content> {
  const { words, locale, customer, shop } = visit
  const text = texts[locale]
  const { items } = await shop.orders.list(customerId, { limit: 100 })
  const own = customer?.address ? [customer.address] : []
  const others = items.filter((order) => !order.pickupStoreId).map((order) => order.shipTo)
  const all = distinct([...own, ...others])
  const body = html`<div class="wide narrow"><h1 class="title">${words.account.addresses}</h1><p class="lead">${text.lead}</p>
${all.length === 0 && html`<p>${text.none}</p>`}<ul class="places">${all.map(
    (address, at) =>
      html`<li class="box">${addressLines(address)}<small>${at < own.length ? text.standard : text.used}</small></li>`,
  )}</ul><p class="small">${text.demo}</p>
<p class="buttons"><button class="button plain" type="button" data-say="${text.say}">${text.ask}</button></p></div>`
  return { title: words.account.addresses, body }
}

function distinct(addresses: Address[]): Address[] {
  const key = ({ name, line1, city, postcode }: Address) => [name, line1, city, postcode].join('|')
  const keys = addresses.map(key)
  return addresses.filter((_address, at) => keys.indexOf(keys[at]!) === at)
}
