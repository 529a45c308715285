import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Commerce } from '../../server/commerce/index.ts'
import { contentPolicy } from '../../server/kernel/browser-policy.ts'
import type { Secrets } from '../../server/kernel/secrets/secrets.ts'
import { addToCart, countOf, setInCart } from './cart.ts'
import { readShopFile } from './file.ts'
import { type Content, writePage } from './layout.ts'
import { addressesPage } from './pages/addresses.ts'
import { cartPage, checkoutPage } from './pages/cart.ts'
import { couponsPage } from './pages/coupons.ts'
import { homePage } from './pages/home.ts'
import { listingPage } from './pages/listing.ts'
import { messagePage } from './pages/message.ts'
import { orderPage } from './pages/order.ts'
import { ordersPage } from './pages/orders.ts'
import { pointsPage } from './pages/points.ts'
import { privacyPage } from './pages/privacy.ts'
import { productPage } from './pages/product.ts'
import { safeNext, signInPage } from './pages/sign-in.ts'
import { sizeGuidePage } from './pages/size-guide.ts'
import { storesPage } from './pages/stores.ts'
import { isThere } from './shelf.ts'
import {
  createKeeper,
  first,
  type Keeper,
  readCustomerId,
  readLocale,
  readVisit,
  type SignedCustomer,
  type Visit,
} from './visit.ts'
import { words } from './words/index.ts'

export type { SignedCustomer }

export interface ShopPagesDeps {
  commerce: { shopOf(tenantId: string): Commerce }
  secrets: Pick<Secrets, 'sign' | 'verify'>
  tenantId(): Promise<string | undefined>
  /** The widget's key, and who vouches for its customers; without it pages have no chat. */
  inbox(): Promise<{ publicKey: string; sign(customer: SignedCustomer): Promise<string> } | undefined>
  now?: () => Date
}

/** What a handler answers: a page, another address, data for a script, or that nothing is here. */
type Answer = { page: Content } | { to: string } | { data: unknown } | undefined
interface Turn {
  visit: Visit
  keeper: Keeper
  query: Record<string, unknown>
  params: Record<string, string>
  form: Record<string, string>
  /** A script asked and wants data. */
  wantsData: boolean
}

const here = import.meta.dirname
const policy = contentPolicy({
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
})

/** The demo shop 云杉优选 as a shop of its own, at `/demo`. */
export function createShopPages(deps: ShopPagesDeps) {
  const file = readShopFile()
  const version = versionOf('assets/shop.css', 'assets/shop.js')
  const now = deps.now ?? (() => new Date())

  async function readTurn(request: FastifyRequest, reply: FastifyReply): Promise<Turn | undefined> {
    const tenantId = await deps.tenantId()
    if (!tenantId) return undefined
    const shop = deps.commerce.shopOf(tenantId)
    const customerId = readCustomerId(request, deps.secrets, now())
    const customer = customerId === undefined ? undefined : await shop.customers.get(customerId)
    const widget = await readWidget(customer)
    const visit = readVisit(request, { shop, file, now: now(), customer, widget })
    return {
      visit,
      keeper: createKeeper(request, reply, deps.secrets, now()),
      query: request.query as Record<string, unknown>,
      params: request.params as Record<string, string>,
      form: (request.body ?? {}) as Record<string, string>,
      wantsData: request.headers.accept === 'application/json',
    }
  }

  async function readWidget(customer: Visit['customer']): Promise<Visit['widget']> {
    const inbox = await deps.inbox()
    return inbox && { publicKey: inbox.publicKey, token: customer && (await inbox.sign(signsOf(customer))) }
  }

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    handle: (turn: Turn) => Answer | Promise<Answer>,
  ) {
    const turn = await readTurn(request, reply)
    if (!turn) return sendBare(request, reply, 503, 'absent')
    const made = await handle(turn)
    if (made && 'to' in made) return reply.redirect(made.to, 303)
    if (made && 'data' in made) return reply.header('cache-control', 'no-store').send(made.data)
    return sendPage(reply.code(made ? 200 : 404), turn, made?.page ?? messagePage(turn.visit, 'notFound'))
  }

  function sendPage(reply: FastifyReply, { visit, keeper, query }: Turn, content: Content) {
    if (visit.done) keeper.told()
    if (first(query.lang)) keeper.locale(visit.locale)
    return send(reply, writePage(visit, content, version))
  }

  /** A page that needs nothing of the shop's data: for when that cannot be had. */
  function sendBare(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    kind: 'failed' | 'refused' | 'absent',
  ) {
    const locale = readLocale(request)
    const bare = { locale, words: words[locale], path: request.url, cart: [], file, now: now() } as unknown as Visit
    return send(reply.code(status), writePage(bare, messagePage(bare, kind), version))
  }

  async function shopPages(app: FastifyInstance): Promise<void> {
    const get = (path: string, handle: (turn: Turn) => Answer | Promise<Answer>) =>
      app.get(path, { schema: { hide: true } }, (request, reply) => answer(request, reply, handle))
    const post = (path: string, handle: (turn: Turn) => Answer | Promise<Answer>) =>
      app.post(path, { schema: { hide: true }, bodyLimit: 16_384 }, (request, reply) =>
        isFromElsewhere(request) ? sendBare(request, reply, 403, 'refused') : answer(request, reply, handle),
      )
    const asCustomer = (handle: (turn: Turn, customerId: string) => Answer | Promise<Answer>) => (turn: Turn) =>
      turn.visit.customer
        ? handle(turn, turn.visit.customer.id)
        : { to: `/demo/sign-in?next=${encodeURIComponent(turn.visit.path.split('?')[0]!)}` }

    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    app.setErrorHandler((error, request, reply) => {
      const { statusCode = 500 } = error as { statusCode?: number }
      if (statusCode >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'a page failed')
      return sendBare(request, reply, statusCode, 'failed')
    })
    app.setNotFoundHandler((request, reply) => answer(request, reply, () => undefined))

    get('/', async ({ visit }) => ({ page: await homePage(visit) }))
    get('/products', async ({ visit, query }) => pageOf(await listingPage(visit, query)))
    get('/products/:id', async ({ visit, params, query }) => pageOf(await productPage(visit, params.id!, query)))
    get('/cart', async ({ visit, query }) => ({ page: await cartPage(visit, query) }))
    get('/checkout', ({ visit }) => ({ page: checkoutPage(visit) }))
    get('/sign-in', ({ visit, query }) => ({ page: signInPage(visit, query) }))
    get(
      '/orders',
      asCustomer(async ({ visit, query }, id) => ({ page: await ordersPage(visit, id, query) })),
    )
    get(
      '/orders/:no',
      asCustomer(async ({ visit, params }, id) => pageOf(await orderPage(visit, id, params.no!))),
    )
    get(
      '/addresses',
      asCustomer(async ({ visit }, id) => ({ page: await addressesPage(visit, id) })),
    )
    get('/stores', async ({ visit }) => ({ page: await storesPage(visit) }))
    get('/coupons', ({ visit }) => ({ page: couponsPage(visit) }))
    get('/points', async ({ visit }) => ({ page: await pointsPage(visit) }))
    get('/privacy', ({ visit }) => ({ page: privacyPage(visit) }))
    get('/size-guide', ({ visit }) => ({ page: sizeGuidePage(visit) }))
    post('/sign-in', signIn)
    post('/sign-out', ({ keeper }) => {
      keeper.signOut()
      keeper.done('out')
      return { to: '/demo/' }
    })
    post('/cart/add', addLine)
    post('/cart/set', setLine)
    post('/cart/again', asCustomer(addOrder))
    await serveFiles(app)
  }

  return async function pages(app: FastifyInstance): Promise<void> {
    await app.register(shopPages, { prefix: '/demo' })
  }
}

function pageOf(page: Content | undefined): Answer {
  return page && { page }
}

/** Signs the chosen customer in, and speaks her language unless another was chosen. */
async function signIn({ visit, keeper, form }: Turn): Promise<Answer> {
  const customer = await visit.shop.customers.get(first(form.customer, 40) ?? '')
  const next = safeNext(form.next)
  if (!customer || !/^\w{1,40}$/.test(customer.id))
    return { to: `/demo/sign-in?gone=1&next=${encodeURIComponent(next)}` }
  keeper.customer(customer.id)
  keeper.done('in')
  if (customer.locale) keeper.locale(customer.locale.startsWith('en') ? 'en' : 'zh-CN')
  return { to: next }
}

/** Puts a variant into the bag: only one that is there. */
async function addLine({ visit, keeper, form, wantsData }: Turn): Promise<Answer> {
  const id = first(form.choice, 80)
  const goods = await visit.shelf.all()
  const good = goods.find((one) => one.choices.some((choice) => choice.id === id && isThere(choice.available)))
  if (!good || !id) return undefined
  const lines = addToCart(visit.cart, id, readQty(form.qty) || 1)
  keeper.cart(lines)
  if (wantsData) {
    const count = countOf(lines)
    const { product, cart } = visit.words
    const facts = { productId: good.id, title: good.title }
    return { data: { count, label: cart.open(count), said: product.added(good.title), open: product.toCart, facts } }
  }
  keeper.done(`added:${good.id}:${good.title}`)
  return { to: '/demo/cart' }
}

async function setLine({ visit, keeper, form }: Turn): Promise<Answer> {
  const id = first(form.choice, 80)
  const line = visit.cart.find((one) => one.choiceId === id)
  const qty = readQty(form.qty)
  if (!line || qty === undefined) return { to: '/demo/cart' }
  keeper.cart(setInCart(visit.cart, line.choiceId, qty))
  if (qty === 0) {
    const good = (await visit.shelf.all()).find((one) => one.choices.some((choice) => choice.id === id))
    if (good) keeper.done(`removed:${good.id}:${good.title}`)
  }
  return { to: '/demo/cart' }
}

/** The goods of an own order into the bag once more, as far as they are there. */
async function addOrder({ visit, keeper, form }: Turn, customerId: string): Promise<Answer> {
  const order = await visit.shop.orders.byNo(first(form.order, 60) ?? '', { customerId })
  if (!order) return undefined
  const goods = await visit.shelf.all()
  const there = new Set(
    goods.flatMap((good) => good.choices.flatMap((choice) => (isThere(choice.available) ? choice.id : []))),
  )
  const again = order.lines.filter((line) => there.has(line.variantId))
  keeper.cart(again.reduce((cart, line) => addToCart(cart, line.variantId, line.qty), visit.cart))
  return { to: '/demo/cart' }
}

function readQty(text: string | undefined): number | undefined {
  return text && /^\d{1,2}$/.test(text) ? Number(text) : undefined
}

function signsOf({ id, name, emails, phones, level, locale }: NonNullable<Visit['customer']>): SignedCustomer {
  return {
    id,
    ...(name ? { name } : {}),
    ...(emails[0] ? { email: emails[0] } : {}),
    ...(phones[0] ? { phone: phones[0] } : {}),
    ...(level ? { level } : {}),
    ...(locale ? { locale } : {}),
  }
}

/** A form of another site may not fill the bag or change who is signed in. */
function isFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site) return site !== 'same-origin' && site !== 'none'
  return headers.origin !== undefined && URL.parse(headers.origin)?.host !== host
}

function send(reply: FastifyReply, page: string) {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'private, no-store')
    .send(page)
}

async function serveFiles(app: FastifyInstance): Promise<void> {
  const folder = (root: string, prefix: string, age: string) =>
    app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', age),
    })
  await folder(join(here, 'assets'), '/assets/', 'public, max-age=86400')
  await folder(join(here, '..', 'images'), '/images/', 'public, max-age=86400')
  const font = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  )
  await folder(font, '/fonts/', 'public, max-age=31536000')
}

/** Changes whenever the files do, so that browsers may keep them. */
function versionOf(...files: string[]): string {
  const hash = createHash('sha256')
  for (const name of files) hash.update(readFileSync(join(here, name)))
  return hash.digest('hex').slice(0, 10)
}
