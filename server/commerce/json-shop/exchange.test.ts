import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createTestTenant } from '../../accounts/testing.ts'
import { createCustomers } from '../../customers/index.ts'
import type { AppError } from '../../kernel/errors.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createCommerce, parseShopFile } from '../index.ts'
import { teaShop } from '../testing.ts'

const database = await createTestDatabase()
const now = new Date('2026-11-22T08:00:00Z')
const commerce = createCommerce({
  db: database.db,
  now: () => now,
  customers: createCustomers({ db: database.db }),
})
after(() => database.close())

test('a shop that is written out and read in again is the same shop', async () => {
  const { administrator } = await createTestTenant(database.db)
  const other = await createTestTenant(database.db)
  const given = { ...teaShop(), loyalty: { points: 3 } }

  const imported = await commerce.importShop(administrator, given)
  const first = await commerce.exportShop(administrator)
  await commerce.importShop(other.administrator, JSON.parse(JSON.stringify(first)))
  const second = await commerce.exportShop(other.administrator)

  assert.deepEqual(second, first)
  assert.deepEqual(first.loyalty, { points: 3 }, 'fields that we do not know are kept')
  assert.deepEqual(imported.unknown, [{ path: '$.loyalty', count: 1 }])
  assert.equal(first.orders[0]!.placedAt, '2026-11-20T08:00:00.000Z', 'relative times count from the import')
  assert.equal(first.orders[0]!.shipments![0]!.eta, '2026-11-22T14:00:00.000Z')
})

test('the demo shop is a valid shop, also when the file is gzipped', async () => {
  const { administrator } = await createTestTenant(database.db)
  const file = readFileSync(new URL('../../../demo/data/shop.json', import.meta.url))

  const imported = await commerce.importShop(administrator, parseShopFile(gzipSync(file)))

  assert.ok(imported.products >= 60 && imported.customers >= 40 && imported.orders >= 120 && imported.stores >= 3)
})

const wrong: [title: string, change: (shop: ReturnType<typeof teaShop>) => void, path: string][] = [
  [
    'a quantity of nought',
    (shop) => {
      shop.orders[0]!.lines[0]!.qty = 0
    },
    '$.orders[0].lines[0].qty',
  ],
  [
    'an unknown state',
    (shop) => {
      shop.orders[1]!.state = 'lost'
    },
    '$.orders[1].state',
  ],
  [
    'a time that is none',
    (shop) => {
      shop.orders[0]!.placedAt = 'yesterday'
    },
    '$.orders[0].placedAt',
  ],
  [
    'an order of nobody',
    (shop) => {
      shop.orders[2]!.customerId = 'c9'
    },
    '$.orders[2].customerId',
  ],
  [
    'a line of no product',
    (shop) => {
      shop.orders[0]!.lines[0]!.productId = 'x'
    },
    '$.orders[0].lines[0].productId',
  ],
  [
    'a parcel with a line of another order',
    (shop) => {
      shop.orders[0]!.shipments![0]!.lines[0]!.lineId = 'o2-1'
    },
    '$.orders[0].shipments[0].lines[0].lineId',
  ],
  [
    'a payment by a method not on file',
    (shop) => {
      shop.orders[0]!.payments[0]!.methodId = 'k2'
    },
    '$.orders[0].payments[0].methodId',
  ],
  [
    'two customers of one id',
    (shop) => {
      shop.customers[1]!.id = 'c1'
    },
    '$.customers[1].id',
  ],
  [
    'two orders of one number',
    (shop) => {
      shop.orders[1]!.no = shop.orders[0]!.no
    },
    '$.orders[1].no',
  ],
  [
    'stock in a store that is not there',
    (shop) => {
      shop.stores = []
    },
    '$.products[0].variants[0].stockByStore.west',
  ],
  [
    'a currency that is none',
    (shop) => {
      shop.shop.currency = '元'
    },
    '$.shop.currency',
  ],
]
for (const [title, change, path] of wrong)
  test(`${title} is refused at ${path}, and nothing is imported`, async () => {
    const { administrator } = await createTestTenant(database.db)
    const shop = teaShop()
    change(shop)

    await assert.rejects(commerce.importShop(administrator, shop), (error: AppError) => {
      assert.deepEqual([error.code, error.facts.path], ['commerce.shopFileInvalid', path])
      return true
    })
    await assert.rejects(commerce.exportShop(administrator), { code: 'commerce.shopNotFound' })
  })

test('what is no JSON is refused with its line', () => {
  assert.throws(
    () => parseShopFile(Buffer.from('{\n"format": json\n}')),
    (error: AppError) => {
      assert.match(String(error.facts.problem), /line 2/)
      return error.code === 'commerce.shopFileInvalid'
    },
  )
  assert.throws(() => parseShopFile(Buffer.from([0x1f, 0x8b, 0, 0])), { code: 'commerce.shopFileInvalid' })
})

test('a shop is replaced only when that is asked for, and then whole', async () => {
  const { administrator, tenantId, agent } = await createTestTenant(database.db)
  await commerce.importShop(administrator, teaShop())
  const smaller = { ...teaShop(), orders: [], products: [] }
  assert.equal((await commerce.shopOf(tenantId).products.search('围巾')).items.length, 1)

  await assert.rejects(commerce.importShop(administrator, smaller), { code: 'commerce.shopExists' })
  await assert.rejects(commerce.importShop(agent, smaller, { replace: true }), { code: 'commerce.shop.forbidden' })
  await commerce.importShop(administrator, smaller, { replace: true })

  assert.deepEqual((await commerce.shopOf(tenantId).products.search('围巾')).items, [])
  assert.equal(await commerce.shopOf(tenantId).orders.get('o1'), undefined)
})
