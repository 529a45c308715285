import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../accounts/testing.ts'
import { createCustomers } from '../customers/index.ts'
import { createTestContact } from '../customers/testing.ts'
import { createTestDatabase, createTestHttp } from '../kernel/testing.ts'
import { createCommerce } from './index.ts'
import { teaShop } from './testing.ts'

const database = await createTestDatabase()
const { cast, administrator, tenantId } = await createTestTenant(database.db)
const customers = createCustomers({ db: database.db })
const known = { kind: 'contact' as const, shop_customer_id: 'c1' }
const { contactId: lin } = await createTestContact(database.db, tenantId, known)
const { contactId: stranger } = await createTestContact(database.db, tenantId)
const commerce = createCommerce({
  db: database.db,
  customers,
})
await commerce.importShop(administrator, teaShop())
const app = await createTestHttp(cast, async (scope) => {
  await scope.register(commerce.routes)
})
after(async () => {
  await app.close()
  await database.close()
})

const get = (url: string, who = 'agent') => app.inject({ url: `/api/v1/shop${url}`, headers: { authorization: who } })

test('an agent sees the orders of the customer she talks with, as cards', async () => {
  const answer = await get(`/contacts/${lin}/orders`)

  assert.equal(answer.statusCode, 200, answer.body)
  const { items } = answer.json()
  assert.deepEqual(
    items.map((order: { no: string }) => order.no),
    ['T20261119-0472', 'T20261101-0001'],
  )
  assert.equal(items[0].shipments[0].trace[0].text, '到达上海虹桥中转场')
  assert.deepEqual((await get(`/contacts/${stranger}/orders`)).json().items, [])
})

test('an agent finds products and reads one order in her language', async () => {
  const products = (await get(`/products?q=${encodeURIComponent('围巾')}&locale=en`)).json().items
  const order = (await get('/orders/o1?locale=en')).json()

  assert.deepEqual(
    [products[0].title, products[0].price.amount, products[0].availability],
    ['Camel-down scarf', 39900, 'low'],
  )
  assert.deepEqual([order.lines[0].title, order.lines[0].options], ['Camel-down scarf', 'Brick red'])
  assert.deepEqual((await get('/orders/none')).json(), { code: 'commerce.orderNotFound', facts: { id: 'none' } })
})

test('the bot may not look into the shop through the console', async () => {
  assert.equal((await get('/orders/o1', 'bot')).json().code, 'commerce.lookup.forbidden')
})
