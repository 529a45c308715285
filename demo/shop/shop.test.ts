import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createTestTenant } from '../../server/accounts/testing.ts'
import { createCommerce } from '../../server/commerce/index.ts'
import { createCustomers } from '../../server/customers/index.ts'
import { createHttp } from '../../server/kernel/http.ts'
import { createSecrets } from '../../server/kernel/secrets/secrets.ts'
import { createTestDatabase } from '../../server/kernel/testing.ts'
import { createShopPages } from './index.ts'

const database = await createTestDatabase()
const { tenantId, administrator } = await createTestTenant(database.db)
const commerce = createCommerce({ db: database.db, customers: createCustomers({ db: database.db }) })
const file = readFileSync(new URL('../data/shop.json', import.meta.url), 'utf8')
await commerce.importShop(administrator, JSON.parse(file))
const app = await createHttp()
await app.register(
  createShopPages({
    commerce,
    secrets: createSecrets('a secret that only tests share, 32+'),
    tenantId: async () => tenantId,
    inbox: async () => ({ publicKey: 'the-key', sign: async (customer) => `signed:${customer.id}:${customer.name}` }),
  }),
)
after(async () => {
  await app.close()
  await database.close()
})

/** A browser that keeps its cookies. */
function openBrowser(language = 'zh-CN,zh;q=0.9') {
  const kept = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>, headers = {}) => {
    const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      headers: {
        cookie,
        'accept-language': language,
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    })
    for (const { name, value } of answer.cookies) {
      if (value) kept.set(name, encodeURIComponent(value))
      else kept.delete(name)
    }
    return answer
  }
  return {
    kept,
    see: async (url: string) => (await ask('GET', url)).body,
    get: (url: string, headers = {}) => ask('GET', url, undefined, headers),
    send: (url: string, form: Record<string, string>, headers = {}) => ask('POST', url, form, headers),
    signIn: (customer: string) => ask('POST', '/demo/sign-in', { customer }),
  }
}

test('the front page shows goods and stores, and embeds the widget by its snippet', async () => {
  const page = await openBrowser().see('/demo/')

  assert.match(page, /<html lang="zh-CN">/)
  assert.match(page, /驼绒围巾[\s\S]*¥399/)
  assert.match(page, /静安店/)
  assert.ok(page.includes('<script src="/widget/loader.js" data-key="the-key" async></script>'))
  assert.doesNotMatch(page, /data-token|style=|onclick=/)
})

test('a page lets nothing run that is not a file of the shop', async () => {
  const { headers } = await openBrowser().get('/demo/')

  assert.match(String(headers['content-security-policy']), /default-src 'none'; .*script-src 'self';/)
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
})

const hostile = [
  '"><script>alert(1)</script>',
  "' onmouseover='x",
  '</title><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '\u0000\u0007<svg/onload=x>',
]
for (const words of hostile)
  test(`what a customer searches for is shown as text: ${JSON.stringify(words)}`, async () => {
    for (const name of ['q', 'sort', 'store', 'stock', 'state', 'lang', 'to', 'next']) {
      for (const path of ['/demo/products', '/demo/sign-in', '/demo/cart']) {
        const answer = await openBrowser().get(`${path}?${name}=${encodeURIComponent(words)}`)

        assert.equal(answer.statusCode, 200)
        assert.doesNotMatch(answer.body, /<script>|<img src=x|<svg\/onload|' onmouseover/)
      }
    }
  })

test('a very long search, one given twice, and broken ones get a page, not a failure', async () => {
  const browser = openBrowser()

  assert.equal((await browser.get(`/demo/products?q=${'围'.repeat(2000)}`)).statusCode, 200)
  assert.equal((await browser.get('/demo/products?q=a&q=b&sort=x&sort=y&store=__proto__')).statusCode, 200)
  assert.ok((await browser.get('/demo/products?q=%E0%A4%A')).statusCode < 500)
  assert.match(await browser.see('/demo/products?q=%F0%9F%A6%84'), /没有找到合适的商品/)
})

test('an address with nothing behind it gets the shop’s own page for that', async () => {
  const browser = openBrowser()

  for (const path of [
    'nowhere',
    'products/none',
    'products/camel-scarf?v=none',
    'products?category=none',
    'products/..%2f',
  ]) {
    const answer = await browser.get(`/demo/${path}`)
    assert.equal(answer.statusCode, 404, path)
    assert.match(answer.body, /这里没有货架/)
  }
})

test('goods are found by name, by category, by store and by price', async () => {
  const browser = openBrowser()
  const titles = (page: string) => [...page.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, title]) => title)

  assert.equal(titles(await browser.see('/demo/products?q=围巾'))[0], '驼绒围巾')
  const teaWare = titles(await browser.see('/demo/products?category=茶器&sort=price-down'))
  assert.equal(teaWare[0], '铸铁煮水壶')
  assert.ok(!teaWare.includes('驼绒围巾'))
  const binjiang = titles(await browser.see('/demo/products?store=binjiang'))
  assert.ok(binjiang.includes('亚麻罩台灯') && !binjiang.includes('羊毛收纳毯'))
})

test('a product shows the chosen colour, its picture, and what each store has of it', async () => {
  const page = await openBrowser().see('/demo/products/camel-scarf?v=camel-scarf-3')

  assert.match(page, /<span>颜色<\/span> 墨绿/)
  assert.match(page, /class="photo"><img src="\/demo\/images\/scarf-dark-green.svg"/)
  assert.match(page, /杭州滨江店有4件[\s\S]*徐汇店有3件/)
  assert.match(page, /name="choice" value="camel-scarf-3"/)
})

test('what is sold out cannot be put into the bag', async () => {
  const browser = openBrowser()

  assert.match(await browser.see('/demo/products/camel-scarf?v=camel-scarf-4'), /disabled>售罄/)
  assert.equal((await browser.send('/demo/cart/add', { choice: 'camel-scarf-4', qty: '1' })).statusCode, 404)
})

test('the language comes from the address, is kept, and else is the browser’s', async () => {
  const browser = openBrowser('en-GB,en;q=0.9,zh;q=0.5')

  assert.match(await browser.see('/demo/'), /<html lang="en">[\s\S]*Camel-down scarf/)
  assert.match(await browser.see('/demo/products?lang=zh'), /<html lang="zh-CN">/)
  assert.match(await browser.see('/demo/stores'), /<h1 class="title">门店/)
  assert.match(await openBrowser('fr').see('/demo/'), /<html lang="zh-CN">/)
})

test('the bag adds up by the rules of the shop', async () => {
  const browser = openBrowser()
  await browser.send('/demo/cart/add', { choice: 'camel-scarf-1', qty: '2' })
  await browser.send('/demo/cart/add', { choice: 'longjing-tea-1', qty: '1' })

  const page = await browser.see('/demo/cart')
  assert.match(page, /商品合计<\/dt><dd>¥986\.00/)
  assert.match(page, /满300减40<\/dt><dd>−¥80\.00/)
  assert.match(page, /应付<\/dt><dd>¥906\.00/)
  await browser.send('/demo/cart/set', { choice: 'camel-scarf-1', qty: '0' })
  const abroad = await browser.see('/demo/cart?to=abroad')
  assert.match(abroad, /运费<\/dt><dd>¥120\.00/)
  assert.match(abroad, /应付<\/dt><dd>¥308\.00/)
})

test('a gold member’s discount comes after the promotion', async () => {
  const browser = openBrowser()
  await browser.signIn('c001')
  await browser.send('/demo/cart/add', { choice: 'camel-scarf-1', qty: '1' })

  assert.match(await browser.see('/demo/cart'), /金卡会员折扣<\/dt><dd>−¥17\.95[\s\S]*应付<\/dt><dd>¥341\.05/)
})

test('a bag that somebody wrote by hand holds only what the shop has', async () => {
  const browser = openBrowser()
  browser.kept.set(
    'shop_cart',
    encodeURIComponent('camel-scarf-1:99,<script>:1,__proto__:2,nothing:3,pine-mug-1:-4,x:1e9'),
  )

  const page = await browser.see('/demo/cart')
  assert.match(page, /data-count="25"/)
  assert.match(page, /<option selected>20<\/option>/)
  assert.doesNotMatch(page, /<script>:|nothing/)
})

test('adding and taking out are told to the chat once', async () => {
  const browser = openBrowser()
  await browser.send('/demo/cart/add', { choice: 'pine-mug-1', qty: '1' })

  assert.match(await browser.see('/demo/cart'), /added_to_cart&quot;,{&quot;productId&quot;:&quot;pine-mug/)
  assert.doesNotMatch(await browser.see('/demo/cart'), /added_to_cart/)
  const answer = await browser.send('/demo/cart/add', { choice: 'pine-mug-1' }, { accept: 'application/json' })
  assert.equal(answer.json().count, 2)
  assert.deepEqual(answer.json().facts, { productId: 'pine-mug', title: '松针绿马克杯' })
})

test('the checkout says that this is a demo and orders nothing', async () => {
  const browser = openBrowser()
  await browser.signIn('c032')

  assert.match(await browser.see('/demo/checkout'), /不会下单，不收款/)
  assert.match(await browser.see('/demo/orders'), /这里还没有订单/)
})

test('orders ask to sign in first, and then show the customer’s own', async () => {
  const browser = openBrowser()
  const turned = await browser.get('/demo/orders/YS20261119-0472')
  assert.equal(turned.headers.location, '/demo/sign-in?next=%2Fdemo%2Forders%2FYS20261119-0472')

  await browser.signIn('c001')
  const list = await browser.see('/demo/orders')
  assert.match(list, /YS20261119-0472[\s\S]*运输中/)
  assert.match(list, /data-token="signed:c001:林晓雯"/)
  assert.match(await browser.see('/demo/orders/YS20261119-0472'), /SF1587220467[\s\S]*虹桥中转场[\s\S]*138\*\*\*\*2046/)
})

test('somebody else’s order is not there', async () => {
  const browser = openBrowser()
  await browser.signIn('c003')

  for (const no of ['YS20261119-0472', 'o001', '0472', 'YS']) {
    const answer = await browser.get(`/demo/orders/${no}`)
    assert.equal(answer.statusCode, 404, no)
    assert.doesNotMatch(answer.body, /林晓雯|SF1587220467/)
  }
  assert.equal((await browser.send('/demo/cart/again', { order: 'YS20261119-0472' })).statusCode, 404)
  assert.match(await browser.see('/demo/orders'), /YS20261118-0391/)
})

test('who is signed in cannot be forged', async () => {
  const browser = openBrowser()
  await browser.signIn('c003')
  const own = browser.kept.get('shop_customer')!
  for (const forged of ['c001', own.replace('c003', 'c001'), `${own}x`, 'c001.9999999999.AAAAAAAAAAAAAAAAAAAAAAAA']) {
    browser.kept.set('shop_customer', forged)
    assert.equal((await browser.get('/demo/orders')).statusCode, 303, forged)
  }
})

test('signing in leads on within the shop only, and signing out is told to the chat', async () => {
  const browser = openBrowser()
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/demo//evil.example',
    '/console/',
    '/demo/../console/',
  ])
    assert.equal((await browser.send('/demo/sign-in', { customer: 'c001', next })).headers.location, '/demo/orders')
  assert.match(String((await browser.send('/demo/sign-in', { customer: 'nobody' })).headers.location), /gone=1/)

  await browser.send('/demo/sign-out', {})
  assert.match(await browser.see('/demo/'), /data-signed-out/)
  assert.doesNotMatch(await browser.see('/demo/'), /data-signed-out|data-token/)
})

test('another site’s form changes nothing', async () => {
  const browser = openBrowser()
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
    const answer = await browser.send('/demo/sign-in', { customer: 'c001' }, headers)
    assert.equal(answer.statusCode, 403)
  }
  assert.equal((await browser.get('/demo/orders')).statusCode, 303)
})

test('Emma reads the shop in English, with her parcel in customs', async () => {
  const browser = openBrowser()
  await browser.signIn('c003')

  const page = await browser.see('/demo/orders/YS20261118-0391')
  assert.match(page, /Zisha side-handle teapot · Purple clay/)
  assert.match(page, /In customs, VAT prepaid by the seller/)
  assert.match(page, /Clearing · duties prepaid by us/)
})

test('every page of the shop opens, in both languages, for everybody', async () => {
  const paths = [
    '',
    'products',
    'products?new=1',
    'cart',
    'checkout',
    'sign-in',
    'stores',
    'coupons',
    'points',
    'privacy',
    'size-guide',
  ]
  for (const customer of [undefined, 'c001', 'c006', 'c010', 'c013', 'c025', 'c032']) {
    const browser = openBrowser()
    if (customer) await browser.signIn(customer)
    for (const path of [...paths, ...(customer ? ['orders', 'orders?state=after', 'addresses'] : [])]) {
      for (const lang of ['zh', 'en']) {
        const answer = await browser.get(`/demo/${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
        assert.equal(answer.statusCode, 200, `${path} ${lang}`)
        assert.doesNotMatch(answer.body, /undefined|\[object|NaN|Invalid Date/, `${path} ${lang}`)
      }
    }
  }
})

test('an order in any state opens for its customer, in both languages', async () => {
  const browser = openBrowser()
  for (const { no, customerId } of oneOrderPerKind()) {
    if (!browser.kept.get('shop_customer')?.startsWith(customerId)) await browser.signIn(customerId)
    for (const lang of ['zh', 'en']) {
      const answer = await browser.get(`/demo/orders/${no}?lang=${lang}`)
      assert.equal(answer.statusCode, 200, no)
      assert.doesNotMatch(answer.body, /undefined|\[object|NaN|Invalid Date/, no)
    }
  }
})

interface FileOrder {
  no: string
  customerId: string
  state: string
  shipments?: { state: string }[]
  returns?: { kind: string; state: string }[]
}

/** Orders that differ in what their page must tell. */
function oneOrderPerKind(): FileOrder[] {
  const { orders } = JSON.parse(file) as { orders: FileOrder[] }
  const kind = ({ state, shipments = [], returns = [] }: FileOrder) =>
    [state, ...shipments.map((one) => one.state), ...returns.map((one) => one.kind + one.state)].join()
  return [...new Map(orders.map((order) => [kind(order), order])).values()]
}

test('pictures and files of the shop are served, and nothing beside them', async () => {
  const browser = openBrowser()

  assert.equal((await browser.get('/demo/images/scarf.svg')).headers['content-type'], 'image/svg+xml')
  assert.equal((await browser.get('/demo/assets/shop.css')).statusCode, 200)
  for (const path of [
    'assets/..%2findex.ts',
    'images/../data/shop.json',
    'assets/',
    'images/%2e%2e%2fdata%2fshop.json',
  ])
    assert.ok([403, 404].includes((await browser.get(`/demo/${path}`)).statusCode), path)
})
