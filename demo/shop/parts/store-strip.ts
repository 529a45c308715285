import type { Store } from '../../../server/commerce/index.ts'
import { minutesOfDay } from '../format.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../visit.ts'

export interface LocalStore {
  id: string
  name: string
  address: string
  phone: string
  hours: string
  isOpen: boolean
}

/** A store in the reader's language, and whether its door is open now. */
export function localStore(store: Store, { locale, now }: Visit): LocalStore {
  const words = locale === 'en' ? store.translations.en : undefined
  const hours = words?.hours ?? store.hours ?? ''
  return {
    id: store.id,
    name: words?.name ?? store.name,
    address: words?.address ?? store.address ?? '',
    phone: store.phone ?? '',
    hours,
    isOpen: isOpenAt(hours, now),
  }
}

function isOpenAt(hours: string, now: Date): boolean {
  const [, fromHour, fromMinute, toHour, toMinute] = /(\d{1,2}):(\d{2})\D+(\d{1,2}):(\d{2})/.exec(hours) ?? []
  if (toMinute === undefined) return false
  const minutes = minutesOfDay(now)
  return minutes >= Number(fromHour) * 60 + Number(fromMinute) && minutes < Number(toHour) * 60 + Number(toMinute)
}

/** The stores side by side, at the foot of the front page. */
export function storeStrip(stores: LocalStore[], { words }: Visit): Markup {
  return html`<ul class="stores">${stores.map(
    (store) => html`<li><h3><a href="/demo/stores#${store.id}">${store.name}</a></h3>
<p>${store.address}</p><p>${store.hours} · ${store.isOpen ? words.stores.openNow : words.stores.closedNow}</p></li>`,
  )}</ul>`
}
