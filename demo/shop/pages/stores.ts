import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import { localStore } from '../parts/store-strip.ts'
import type { Visit } from '../visit.ts'

const about = {
  'zh-CN': {
    jingan: ['地下停车场，消费满200元免两小时', '欢迎牵绳的宠物', '周边10公里同城配送'],
    xuhui: ['每周六14:00手冲茶课', '地铁1号线衡山路站步行五分钟', '欢迎牵绳的宠物'],
    binjiang: ['维修台：灯具、行李箱', '地下停车场，消费满200元免两小时', '周边10公里同城配送'],
  },
  en: {
    jingan: [
      'Underground parking, two hours free from ¥200',
      'Dogs on a leash are welcome',
      'Same-day delivery within 10 km',
    ],
    xuhui: [
      'Pour-over tea class on Saturdays at 14:00',
      'Five minutes from Hengshan Road, metro line 1',
      'Dogs on a leash are welcome',
    ],
    binjiang: [
      'Repair desk for lamps and suitcases',
      'Underground parking, two hours free from ¥200',
      'Same-day delivery within 10 km',
    ],
  },
} as const

/** The stores: where, when, and what each has of its own. */
export async function storesPage(visit: Visit): Promise<Content> {
  const { words, locale, shop } = visit
  const stores = (await shop.stores()).map((store) => localStore(store, visit))
  const notes = about[locale] as Record<string, readonly string[]>
  const body = html`<div class="wide"><h1 class="title">${words.stores.title}</h1><p class="lead">${words.stores.text}</p>
<div class="places">${stores.map(
    (store) => html`<section class="box" id="${store.id}"><h2>${store.name}</h2>
<p class="${store.isOpen ? 'now open' : 'now'}">${store.isOpen ? words.stores.openNow : words.stores.closedNow}</p>
<dl><dt>${words.stores.address}</dt><dd>${store.address}</dd><dt>${words.stores.hours}</dt><dd>${store.hours}</dd>
<dt>${words.stores.phone}</dt><dd><a class="link" href="tel:${store.phone.replaceAll('-', '')}">${store.phone}</a></dd></dl>
<ul class="notes">${(notes[store.id] ?? []).map((note) => html`<li>${note}</li>`)}</ul>
<p class="buttons"><a class="button plain small" href="/demo/products?store=${store.id}">${words.stores.goods}</a>
<button class="button plain small" type="button" data-say="${words.stores.askSay(store.name)}">${words.stores.ask}</button></p></section>`,
  )}</div></div>`
  return { title: words.stores.title, body, place: 'stores' }
}
