import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createCustomers } from '../../customers/index.ts'
import { createTestContact } from '../../customers/testing.ts'
import { createPersonalData } from '../../kernel/personal-data/personal-data.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { createTestDatabase } from '../../kernel/testing.ts'
import { createCommerce } from '../index.ts'
import type { Proof, Write } from '../port.ts'
import { teaShop } from '../testing.ts'

const database = await createTestDatabase()
const personalData = createPersonalData()
const commerce = createCommerce({ db: database.db, customers: createCustomers({ db: database.db }), personalData })
after(() => database.close())

const found: [no: string, proof: Proof, order: string | undefined][] = [
  ['T20261119-0472', { customerId: 'c1' }, 'o1'],
  ['#t20261119 0472', { customerId: 'c1' }, 'o1'],
  ['Ｔ２０２６１１１９０４７２', { customerId: 'c1' }, 'o1'],
  ['0472', { customerId: 'c1' }, 'o1'],
  ['T20261119-0472', { customerId: 'c2' }, undefined],
  ['T20261119-0472', { phoneLast4: '2046' }, 'o1'],
  ['T20261119-0472', { phoneLast4: '2047' }, undefined],
  ['T20261119-0472', { phoneLast4: '' }, undefined],
  ['0472', { phoneLast4: '2046' }, undefined],
  ['T20261119-0472', { phone: '+86 138 0000 2046' }, 'o1'],
  ['t20261120-0100', { email: ' emma@EXAMPLE.com' }, 'o3'],
  ['t20261120-0100', { email: 'xiaoyu@example.com' }, undefined],
  ['T99999999-9999', { customerId: 'c1' }, undefined],
]

test('an order is found by its number however it is written, and only by who can show that it is hers', async () => {
  const shop = await openTeaShop()

  for (const [no, proof, order] of found)
    assert.equal((await shop.orders.byNo(no, proof))?.id, order, `${no} ${JSON.stringify(proof)}`)
})

const searches: [query: string, first: string | undefined][] = [
  ['围巾', 'scarf'],
  ['驼绒', 'scarf'],
  ['龙井', 'longjing'],
  ['绿茶', 'longjing'],
  ['伞', 'umbrella'],
  ['camel scarves', 'scarf'],
  ['green tea', 'longjing'],
  ['Longjing', 'longjing'],
  ['砖红 围巾', 'scarf'],
  ['手机', undefined],
]
test('products are found by words of two characters, by nicknames and in English', async () => {
  const shop = await openTeaShop()

  for (const [query, first] of searches) assert.equal((await shop.products.search(query)).items[0]?.id, first, query)
})

const sentences: [text: string, named: string[]][] = [
  ['你们的围巾还有货吗', ['scarf']],
  ['明前龙井多少钱？', ['longjing']],
  ['有伞吗', ['umbrella']],
  ['我要投诉你们的伞面破了', []],
  ['Is the camel scarf in stock?', ['scarf']],
  ['围巾和龙井都要', ['scarf', 'longjing']],
  ['运费怎么算', []],
]
test('products that a sentence names are recognised', async () => {
  const shop = await openTeaShop()

  for (const [text, named] of sentences)
    assert.deepEqual((await shop.products.named(text)).map((one) => one.product.id).sort(), named.sort(), text)
})

test('stock is told for the warehouse and for each store', async () => {
  const shop = await openTeaShop()

  assert.deepEqual(await shop.stock.get(['lj-100']), [
    { variantId: 'lj-100', storeId: null, available: 12 },
    { variantId: 'lj-100', storeId: 'west', available: 2 },
    { variantId: 'lj-100', storeId: 'north', available: 0 },
  ])
  assert.deepEqual(await shop.stock.get(['lj-100'], { storeId: 'west' }), [
    { variantId: 'lj-100', storeId: 'west', available: 2 },
  ])
})

test('a customer is found by e-mail or phone, and her orders come newest first, page by page', async () => {
  const shop = await openTeaShop()

  assert.equal((await shop.customers.find({ phone: '13800002046' }))[0]?.name, '林小雨')
  assert.equal((await shop.customers.find({ email: 'EMMA@example.com' }))[0]?.name, 'Emma Stone')
  assert.deepEqual(await shop.customers.find({ phone: '2046' }), [])
  const first = await shop.orders.list('c1', { limit: 1 })
  const second = await shop.orders.list('c1', { limit: 1, cursor: first.next ?? undefined })
  assert.deepEqual([first.items[0]?.id, second.items[0]?.id, second.next], ['o1', 'o2', null])
})

test('a tenant without a shop has an empty one', async () => {
  const { tenantId } = await createTestTenant(database.db)
  const shop = commerce.shopOf(tenantId)

  assert.equal((await shop.caps()).connected, false)
  assert.deepEqual((await shop.products.search('围巾')).items, [])
  assert.equal(await shop.orders.byNo('T20261119-0472', { customerId: 'c1' }), undefined)
})

const byCustomer = (key: string, reason = 'no_longer_needed'): Write => ({
  key,
  reason,
  actor: { kind: 'customer', id: 'c2' },
})

test('a paid order is cancelled once however often it is asked, and its payments go back', async () => {
  const shop = await openTeaShop()

  const done = await shop.orders.cancel('o3', 1, byCustomer('cancel:o3'))
  const again = await shop.orders.cancel('o3', 1, byCustomer('cancel:o3'))

  assert.ok(done.ok && again.ok)
  assert.deepEqual([done.value.state, done.replayed, again.replayed], ['cancelled', false, true])
  assert.deepEqual(
    again.value.payments.map((payment) => [payment.kind, payment.amount.amount, payment.state]),
    [
      ['charge', 8800, 'settled'],
      ['refund', 8800, 'pending'],
    ],
  )
})

test('the rules refuse what is too late, a reason not in the list, an old version and a key used for something else', async () => {
  const shop = await openTeaShop()
  const address = { line1: '2 High Street', city: 'London', country: 'GB' }

  const shipped = await shop.orders.cancel('o1', 1, byCustomer('cancel:o1'))
  const oddReason = await shop.orders.cancel('o3', 1, byCustomer('cancel:o3', 'weather'))
  const moved = await shop.orders.setAddress('o3', address, 1, byCustomer('address:o3:1'))
  const old = await shop.orders.cancel('o3', 1, byCustomer('cancel:o3'))
  const reused = await shop.orders.cancel('o3', 2, byCustomer('address:o3:1'))

  assert.ok(!shipped.ok && shipped.code === 'wrong_state' && shipped.instead.includes('refuse_delivery'))
  assert.equal(!oddReason.ok && oddReason.code, 'reason_unknown')
  assert.ok(moved.ok && moved.value.shipTo.line1 === '2 High Street' && moved.value.version === 2)
  assert.equal(!old.ok && old.code, 'changed_meanwhile')
  assert.equal(!reused.ok && reused.code, 'key_reused')
})

test('a customer who is forgotten can no longer be found, and her orders keep their sums', async () => {
  const { administrator, tenantId } = await createTestTenant(database.db)
  await commerce.importShop(administrator, teaShop())
  const { contactId } = await createTestContact(database.db, tenantId, { kind: 'contact', shop_customer_id: 'c1' })
  const [holder] = personalData.holders()

  const given = await inTenant(database.db, tenantId, (trx) => holder!.export(trx, tenantId, contactId))
  await inTenant(database.db, tenantId, (trx) => holder!.erase(trx, tenantId, contactId))

  const shop = commerce.shopOf(tenantId)
  assert.match(JSON.stringify(given), /林小雨.*文一路1号/)
  assert.deepEqual(await shop.customers.find({ phone: '13800002046' }), [])
  assert.equal(await shop.orders.byNo('T20261119-0472', { phoneLast4: '2046' }), undefined)
  assert.equal((await shop.orders.get('o1'))?.total.amount, 39900)
  assert.doesNotMatch(JSON.stringify(await commerce.exportShop(administrator)), /林小雨|13800002046|文一路/)
})

async function openTeaShop() {
  const { administrator, tenantId } = await createTestTenant(database.db)
  await commerce.importShop(administrator, teaShop())
  return commerce.shopOf(tenantId)
}
