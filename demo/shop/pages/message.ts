import { html } from '../html.ts'
import type { Content } from '../layout.ts'
import type { Visit } from '../visit.ts'

/** A page that says one thing and shows the way on. */
export function messagePage(
  { words }: Pick<Visit, 'words'>,
  kind: 'notFound' | 'failed' | 'refused' | 'absent',
): Content {
  const { title, text } = words[kind]
  const body = html`<div class="wide"><div class="empty"><h1>${title}</h1><p>${text}</p><p class="buttons">
<a class="button" href="/demo/">${words.notFound.home}</a><a class="button plain" href="/demo/products">${words.nav.all}</a></p></div></div>`
  return { title, body }
}
