/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { chatOf, openContext } from './support/browser.ts'
import { openConsole, openPlace } from './support/console.ts'
import { openStage } from './support/stage.ts'
import { demoKey } from './support/visitor.ts'
import { openWidget } from './support/widget.ts'

const stage = openStage()

test("the widget's title and colour are set in the console, and colours on which nothing can be read are refused", {
  timeout: 120_000,
}, async () => {
  const editor = await inboxEditor('shenzhiyao')
  await editor.getByRole('textbox', { name: '标题' }).fill('云杉小管家')
  const accent = editor.getByRole('textbox', { name: '颜色' })
  await accent.fill('#7C7C7C')
  await editor.getByText(/白字和黑字都看不清/).waitFor()
  await editor.getByRole('button', { name: /保存$/ }).click()
  await editor.getByText('这个颜色上看不清字，换一个才能保存').waitFor()
  assert.equal(await editor.getByText(/已保存 ·/).count(), 0)
  await accent.fill('#1F5F8B')
  await editor.getByText(/看得清：对比度/).waitFor()
  await editor.getByRole('button', { name: /保存$/ }).click()
  await editor.getByText(/已保存 ·/).waitFor()

  const shop = await strangerAt(`${stage.url}/demo/`)
  await openWidget(shop)
  await chatOf(shop).getByText('云杉小管家').first().waitFor()
  const accented = await chatOf(shop)
    .locator('html')
    .evaluate((html) => getComputedStyle(html).getPropertyValue('--tenant').trim().toUpperCase())
  assert.equal(accented, '#1F5F8B')
})

test('only the pages of allowed sites can open the chat', { timeout: 120_000 }, async () => {
  const site = await openOtherSite(stage.url)
  try {
    const editor = await inboxEditor('shenzhiyao')
    const field = editor.getByRole('textbox', { name: '添加网站' })
    await field.fill('not a site')
    await editor.getByRole('button', { name: '添加', exact: true }).click()
    await editor.getByText('网址不对').waitFor()
    await field.fill('https://other-shop.example/some/page')
    await field.press('Enter')
    await editor.getByText('https://other-shop.example', { exact: true }).waitFor()
    await editor.getByRole('button', { name: /保存$/ }).click()
    await editor.getByText(/已保存 ·/).waitFor()

    const refused = await strangerAt(site.url)
    await refused.getByRole('button', { name: /^打开在线客服/ }).click()
    await refused.locator('iframe[src*="/widget/chat/"]').waitFor({ state: 'detached' })
    await refused.getByRole('button', { name: /^打开在线客服/ }).waitFor()

    await field.fill(`${site.url}/products?page=2`)
    await field.press('Enter')
    await editor.getByRole('button', { name: /保存$/ }).click()
    await editor.getByText(/已保存 ·/).waitFor()
    await openWidget(await strangerAt(site.url))
  } finally {
    await site.close()
  }
})

test('the install page copies the line for the shop and shows the real widget', { timeout: 120_000 }, async () => {
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.url })
  await openPlace(page, stage.url, '/install')

  await page.getByRole('button', { name: '复制' }).first().click()
  await page.getByText('已复制').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(copied, /<script[^>]+\/widget\/loader\.js"[^>]*data-key="[^"]+"/)

  const preview = page.frameLocator('iframe.install-frame')
  await preview.getByRole('button', { name: /^打开在线客服/ }).click()
  await preview.frameLocator('iframe[src*="/widget/chat/"]').getByRole('textbox', { name: '消息' }).waitFor()
})

/** A shop page under another address than the service's, with the snippet of the demo inbox. */
async function openOtherSite(service: string): Promise<{ url: string; close(): Promise<void> }> {
  const key = await demoKey(service)
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>另一家店</title><h1>另一家店</h1>
    <script async src="${service}/widget/loader.js" data-key="${key}"></script></html>`
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) }
}

async function inboxEditor(name: string): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, `${name}@yunshan.example`)
  await openPlace(page, stage.url, '/settings/inboxes')
  await page.locator('main .plain-list a').first().click()
  await page.getByRole('textbox', { name: '标题' }).waitFor()
  return page
}

async function strangerAt(address: string): Promise<Page> {
  const page = await (await openContext(stage.browser)).newPage()
  await page.goto(address)
  return page
}
