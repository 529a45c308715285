import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestTenant } from '../../accounts/testing.ts'
import { createTestDatabase, createTestHttp } from '../../kernel/testing.ts'
import { createCustomers } from '../index.ts'
import { createTestContact } from '../testing.ts'

const database = await createTestDatabase()
const { tenantId, cast } = await createTestTenant(database.db)
const app = await createTestHttp(cast, (scope) => scope.register(createCustomers({ db: database.db }).routes))
after(async () => {
  await app.close()
  await database.close()
})
const known = { kind: 'contact' as const, phone: '+8613912348000', email: 'xiaoman@example.com' }
const { contactId } = await createTestContact(database.db, tenantId, {
  ...known,
  name: '=HYPERLINK("http://evil","林小满")',
  note: '另一个号码 13712345678',
})

test('who may not see whole numbers sees 139****8000, in the list, on the page and in the file', async () => {
  for (const path of ['/contacts', `/contacts/${contactId}`, '/contacts/export.csv']) {
    const { statusCode, body } = await ask('operator', path)
    assert.equal(statusCode, 200, body)
    assert.match(body, /139\*\*\*\*8000/)
    assert.match(body, /x\*\*\*@example\.com/)
    for (const whole of ['13912348000', 'xiaoman@', '13712345678'])
      assert.ok(!body.includes(whole), `${path}: ${whole}`)
  }
})

test('who serves customers sees numbers whole', async () => {
  assert.match((await ask('agent', `/contacts/${contactId}`)).body, /\+8613912348000.*/)
  assert.match((await ask('supervisor', '/contacts/export.csv')).body, /xiaoman@example\.com/)
})

test('a name that is a formula is a text in the file, and an agent gets no file', async () => {
  const { body } = await ask('administrator', '/contacts/export.csv')

  assert.match(body, /,"'=HYPERLINK\(""http:\/\/evil"",""林小满""\)",/)
  assert.equal((await ask('agent', '/contacts/export.csv')).json().code, 'customers.contact.forbidden')
})

function ask(who: string, path: string) {
  return app.inject({ url: `/api/v1${path}`, headers: { authorization: who } })
}
