import type { TrackEvent } from '../../../contracts/contact.ts'

export interface Calls {
  open(): void
  close(): void
  /** Who is signed in at the shop, by its signed token; null = nobody any more. */
  identify(customerToken: string | null): void
  /** What the customer did in the shop: viewed, searched, added_to_cart, … */
  track(kind: TrackEvent['kind'], facts?: Omit<TrackEvent, 'kind'>): void
  /** Opens the chat and says this for the customer. */
  say(text: string): void
}
type Call = unknown[] | ((api: Api) => void)
export interface Api extends Calls {
  push(...calls: Call[]): void
}

declare global {
  interface Window {
    /** Before the loader has come: an array of calls, `['track', 'viewed', {…}]`. */
    zhanggui?: Api | Call[]
  }
}

const names = ['open', 'close', 'identify', 'track', 'say'] as const

/** The face of the widget to the shop's own scripts. */
export function createApi(calls: Calls): Api {
  const api: Api = { ...calls, push: (...early) => takeCalls(api, early) }
  for (const name of names) api[name] = calls[name] as never
  return api
}

/** Makes the calls that were written down before the loader had come; a wrong one harms nobody else's page. */
export function takeCalls(api: Api, calls: Call[]): void {
  for (const call of calls) {
    try {
      if (typeof call === 'function') call(api)
      else makeCall(api, call)
    } catch (error) {
      console.warn('zhanggui:', error)
    }
  }
}

function makeCall(api: Api, [name, ...input]: unknown[]): void {
  const known = names.find((each) => each === name)
  if (known) (api[known] as (...input: unknown[]) => void)(...input)
  else console.warn(`zhanggui: no call named ${String(name)}`)
}
