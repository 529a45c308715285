import type { FastifyReply, FastifyRequest } from 'fastify'
import type { UiLocale } from '../../contracts/common.ts'
import type { Commerce, Customer } from '../../server/commerce/index.ts'
import type { Secrets } from '../../server/kernel/secrets/secrets.ts'
import { type CartLine, readCart, writeCart } from './cart.ts'
import type { ShopFile } from './file.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { type Words, words } from './words/index.ts'

/** Who looks at the shop now, and with what in hand. */
export interface Visit {
  locale: UiLocale
  words: Words
  now: Date
  /** Path and query of the page, within the shop. */
  path: string
  shop: Commerce
  shelf: Shelf
  file: ShopFile
  customer: Customer | undefined
  cart: CartLine[]
  /** What has just been done, told once: `added:…`, `removed:…`, `in`, `out`. */
  done: string | undefined
  widget: { publicKey: string; token: string | undefined } | undefined
}

/** The signs of one customer for the widget, in the words of its token. */
export type SignedCustomer = {
  id: string
  name?: string
  email?: string
  phone?: string
  level?: string
  locale?: string
}

export const cookies = { locale: 'shop_lang', customer: 'shop_customer', cart: 'shop_cart', done: 'shop_done' }
const purpose = 'demo.customer'
const daySeconds = 86_400

/** The language asked for in the address, else the one kept, else the browser's. */
export function readLocale(request: FastifyRequest): UiLocale {
  const asked = first((request.query as Record<string, unknown>).lang) ?? request.cookies[cookies.locale]
  if (asked && /^(zh|en)\b/i.test(asked)) return /^zh/i.test(asked) ? 'zh-CN' : 'en'
  return acceptedLocale(request.headers['accept-language'] ?? '')
}

function acceptedLocale(header: string): UiLocale {
  const wanted = header
    .slice(0, 300)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
    .find(({ tag }) => /^(zh|en)\b/.test(tag))
  return wanted?.tag.startsWith('en') ? 'en' : 'zh-CN'
}

/** The first value of a parameter that may have come several times, without control characters, cut to a length. */
export function first(value: unknown, max = 100): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  if (typeof one !== 'string') return undefined
  const clean = one.replace(/\p{Cc}/gu, ' ').trim()
  return clean.slice(0, max) || undefined
}

export function readVisit(
  request: FastifyRequest,
  around: { shop: Commerce; file: ShopFile; now: Date; customer: Customer | undefined; widget: Visit['widget'] },
): Visit {
  const locale = readLocale(request)
  return {
    ...around,
    locale,
    words: words[locale],
    path: request.url.slice(0, 500),
    shelf: createShelf(around.shop, around.file, locale),
    cart: readCart(request.cookies[cookies.cart]),
    done: first(request.cookies[cookies.done]),
  }
}

/** The id of the customer whose signed cookie came along. */
export function readCustomerId(
  request: FastifyRequest,
  secrets: Pick<Secrets, 'verify'>,
  now: Date,
): string | undefined {
  const [, facts, id, until, signature] =
    /^((\w{1,40})\.(\d{1,12}))\.([\w-]{20,100})$/.exec(request.cookies[cookies.customer] ?? '') ?? []
  if (!facts || !secrets.verify(purpose, facts, signature!)) return undefined
  return Number(until) * 1000 > now.getTime() ? id : undefined
}

/** Changes of what the browser keeps for the shop. */
export function createKeeper(request: FastifyRequest, reply: FastifyReply, secrets: Pick<Secrets, 'sign'>, now: Date) {
  const keep = (name: string, value: string, seconds: number, httpOnly = true) =>
    reply.setCookie(name, value, {
      path: '/demo',
      sameSite: 'lax',
      httpOnly,
      secure: request.protocol === 'https',
      maxAge: seconds,
    })
  return {
    locale: (locale: UiLocale) => keep(cookies.locale, locale, 365 * daySeconds),
    cart: (lines: CartLine[]) => keep(cookies.cart, writeCart(lines), 30 * daySeconds),
    done: (what: string) => keep(cookies.done, what, 60),
    told: () => reply.clearCookie(cookies.done, { path: '/demo' }),
    customer(id: string) {
      const facts = `${id}.${Math.floor(now.getTime() / 1000) + 30 * daySeconds}`
      keep(cookies.customer, `${facts}.${secrets.sign(purpose, facts)}`, 30 * daySeconds)
    },
    signOut: () => reply.clearCookie(cookies.customer, { path: '/demo' }),
  }
}
export type Keeper = ReturnType<typeof createKeeper>
