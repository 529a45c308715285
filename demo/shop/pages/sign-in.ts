import type { Person } from '../file.ts'
import { html, type Markup } from '../html.ts'
import type { Content } from '../layout.ts'
import { first, type Visit } from '../visit.ts'

const featured = ['c001', 'c003', 'c006', 'c013', 'c010', 'c005']

/** Instead of a password: choose whom to be. */
export function signInPage(visit: Visit, query: Record<string, unknown>): Content {
  const { words, file } = visit
  const q = first(query.q)
  const next = safeNext(query.next)
  const found = file.people.filter((person) => !q || fits(person, q, visit))
  const stories = featured.flatMap((id) => file.people.find((person) => person.id === id) ?? [])
  const body = html`<div class="wide narrow"><h1 class="title">${words.signIn.title}</h1><p class="lead">${words.signIn.text}</p>
${first(query.gone) && html`<p class="notice" role="alert">${words.signIn.gone}</p>`}
${!q && html`<section><h2>${words.signIn.featured}</h2><ul class="people">${stories.map((person) => personButton(person, next, visit, words.signIn.stories[person.id]))}</ul></section>`}
<section><h2>${words.signIn.everybody}</h2><form class="find large" role="search" aria-label="${words.signIn.search}" action="/demo/sign-in">
<label class="sr" for="find-person">${words.signIn.search}</label>${next !== home && html`<input type="hidden" name="next" value="${next}">`}
<input id="find-person" name="q" type="search" maxlength="60" value="${q ?? ''}" placeholder="${words.signIn.search}"><button class="button">${words.signIn.find}</button></form>
${found.length > 0 ? html`<ul class="people many">${found.map((person) => personButton(person, next, visit))}</ul>` : html`<p role="status">${words.signIn.none}</p>`}</section></div>`
  return { title: words.account.signIn, body }
}

const home = '/demo/orders'

/** Where to go after signing in: a page of the shop, never another site's. */
export function safeNext(value: unknown): string {
  const next = first(value, 300)
  return next && /^\/demo\/[\w/?=&%.-]*$/.test(next) && !next.includes('//') && !next.includes('..') ? next : home
}

function fits(person: Person, q: string, { words }: Visit): boolean {
  const text = [person.name, person.city, person.level, words.levels[person.level], person.id].join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function personButton(person: Person, next: string, { words }: Visit, story?: string): Markup {
  const facts = [words.levels[person.level] ?? person.level, person.city, words.signIn.orders(person.orders)]
  return html`<li><form method="post" action="/demo/sign-in"><input type="hidden" name="next" value="${next}">
<button name="customer" value="${person.id}"><span class="face" aria-hidden="true">${[...person.name][0]}</span>
<span><strong>${person.name}</strong>${story && html`<span class="story">${story}</span>`}<small>${facts.join(' · ')}</small></span></button></form></li>`
}
