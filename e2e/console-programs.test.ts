/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openConsole, openPlace } from './support/console.ts'
import { openReceiver } from './support/receiver.ts'
import { eventually } from './support/service.ts'
import { openStage } from './support/stage.ts'

const stage = openStage(undefined, { OUTBOUND_PRIVATE: 'true' })

test('a key that is made in the console works for a program until it is revoked there', {
  timeout: 120_000,
}, async () => {
  const page = await openSettings('apiKeys')
  await page.getByRole('button', { name: '新建密钥' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名称' }).fill('ERP 订单同步')
  await dialog.getByText(/已选\d+项/).waitFor()
  await dialog.getByRole('button', { name: '生成密钥' }).click()
  const key = await dialog.getByRole('textbox', { name: '密钥' }).inputValue()
  await dialog.getByRole('button', { name: '已复制，关闭' }).click()

  const works = await askWithKey(key, 'GET', '/faq?limit=1')
  const mayNot = await askWithKey(key, 'POST', '/webhooks', { url: 'https://example.com/hook' })
  await page.getByRole('button', { name: 'ERP 订单同步' }).click()
  await page.getByRole('button', { name: '吊销…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '吊销', exact: true }).click()
  await page.getByText(/吊销$/).last().waitFor()
  await page.getByText('不能再用的 1 把').waitFor()
  const ended = await askWithKey(key, 'GET', '/faq?limit=1')

  assert.deepEqual([works.status, mayNot.status, ended.status], [200, 403, 401])
  assert.ok(!(await page.content()).includes(key), 'the key is seen once')
})

test('a webhook made in the console is told, signed with the secret shown once; the log says what came of it', {
  timeout: 120_000,
}, async (story) => {
  const receiver = await openReceiver()
  story.after(receiver.close)
  const page = await openSettings('webhooks')
  await page.getByRole('button', { name: '新建Webhook' }).click()
  await page.getByRole('textbox', { name: '地址' }).fill(receiver.url)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const dialog = page.getByRole('dialog').filter({ hasText: '签名密钥' })
  const secret = await dialog.getByRole('textbox').inputValue()
  await dialog.getByRole('button', { name: '存好了' }).click()

  receiver.status = 503
  await page.getByRole('button', { name: '发一条测试' }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'webhook.test' })
  await line.getByText('HTTP 503').waitFor()
  receiver.status = 200
  await line.getByRole('button').click()
  await page.getByText('not now').waitFor()
  await page.getByRole('button', { name: '再发一次' }).click()

  await page.getByText('thanks').waitFor()
  await page.keyboard.press('Escape')
  await line.getByText('已接收').waitFor()
  await eventually('both tries', async () => receiver.received.length === 2)
  assert.deepEqual(
    receiver.received.map((one) => [one.type, one.id, one.isSigned(secret)]),
    [1, 2].map(() => ['webhook.test', receiver.received[0]!.id, true]),
  )
})

async function openSettings(tab: string): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(page, stage.url, `/settings/${tab}`)
  return page
}

function askWithKey(key: string, method: string, path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) }
  return fetch(`${stage.url}/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
}
