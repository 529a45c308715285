/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openContext } from './support/browser.ts'
import { openConsole, openPlace, standStill } from './support/console.ts'
import { conversationOf } from './support/scene.ts'
import { openBusyStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'
import { openShop, openWidget, say } from './support/widget.ts'

const stage = openBusyStage()

/** What the browser refused to load or run on a context's pages, and in the frames in them. */
async function watch(context: BrowserContext): Promise<string[]> {
  const refused: string[] = []
  await context.exposeFunction('tellRefused', (what: string) => void refused.push(what))
  await context.addInitScript(() => {
    const told = window as unknown as { tellRefused(what: string): void }
    addEventListener('securitypolicyviolation', (event) =>
      told.tellRefused(`${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    )
    window.alert = (what) => told.tellRefused(`${location.pathname}: a script ran: ${what}`)
  })
  return refused
}

const script = '<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>'

/** Puts a script into every name and text that a customer or a colleague can write. */
async function writeScripts(): Promise<string> {
  const { admin, agent, visitors } = stage.scene
  const yifan = visitors.yifan as Visitor
  const conversation = await conversationOf(agent, yifan)
  const { contact } = await agent.get<{ contact: { id: string } }>(`/conversations/${conversation}`)
  const wrote = [
    await agent.call('PATCH', `/contacts/${contact.id}`, { name: script.slice(0, 80), note: script }),
    await agent.call('POST', `/conversations/${conversation}/messages`, { clientId: 'script-1', text: script }),
    await agent.call('POST', `/conversations/${conversation}/notes`, { clientId: 'script-2', text: script }),
    await admin.call('POST', '/canned-replies', { shortcut: 'script', title: script, text: script, locale: 'zh-CN' }),
    await admin.call('POST', '/faq', {
      category: script.slice(0, 60),
      wordings: [{ locale: 'zh-CN', question: `${script} 怎么退货` }],
      answers: [{ locale: 'zh-CN', text: script }],
    }),
    await admin.call('POST', '/inboxes', { name: script.slice(0, 60), channel: 'web' }),
  ]
  await yifan.send(`${script} 你好`)
  assert.deepEqual(
    wrote.filter(({ status }) => status >= 300),
    [],
  )
  return conversation
}

test('no page of the console needs an inline script or style, and what others wrote runs in none', {
  timeout: 240_000,
}, async () => {
  const conversation = await writeScripts()
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  const refused = await watch(page.context())
  const tabs = [
    'me',
    'replies',
    'inboxes',
    'hours',
    'staff',
    'roles',
    'apiKeys',
    'webhooks',
    'privacy',
    'general',
    'health',
    'audit',
  ]
  const places = [
    `/conversations/${conversation}?view=all`,
    '/conversations?view=all',
    '/knowledge',
    '/knowledge?view=rules',
    '/knowledge?view=releases',
    '/contacts',
    ...tabs.map((tab) => `/settings/${tab}`),
    '/install',
    '/overview',
  ]
  for (const path of places) await openPlace(page, stage.url, path)
  await openPlace(page, stage.url, '/knowledge')
  await openDialog(page)

  assert.deepEqual(refused, [])
  const { style } = await page.evaluate(() => ({
    style: getComputedStyle(document.querySelector('.ant-btn') ?? document.body).borderRadius,
  }))
  assert.notEqual(style, '0px', 'the styles of the controls are there')
})

/** A dialog locks the page's scrolling, by a style of its own. */
async function openDialog(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /发布|Publish/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await standStill(page)
}

test('a page that a browser shows to nobody signed in needs none either, nor does the reference of the API', {
  timeout: 60_000,
}, async () => {
  const context = await openContext(stage.browser)
  const refused = await watch(context)
  const page = await context.newPage()
  for (const path of ['/sign-in', '/forgot', '/link?token=none']) await openPlace(page, stage.url, path)
  await page.goto(`${stage.url}/api/docs`)
  await page.locator('.opblock').first().waitFor()
  await page.locator('.opblock').first().click()
  await page.locator('.opblock-body').first().waitFor()

  assert.deepEqual(refused, [])
})

test("neither the shop's pages nor the chat in them need any, and what was written to a customer runs in none", {
  timeout: 120_000,
}, async () => {
  const page = await openShop(stage.browser, stage.url, '林晓雯')
  const refused = await watch(page.context())
  for (const path of ['', 'products', 'orders', 'cart', 'nowhere?x=<script>alert(4)</script>'])
    await page.goto(`${stage.url}/demo/${path}`)
  await page.goto(`${stage.url}/demo/products?q=${encodeURIComponent(script)}`)
  const chat = await openWidget(page)
  await say(chat, `${script} 我的围巾到哪了`)

  assert.equal(await chat.locator('.message img[src="x"], .message script').count(), 0)
  assert.deepEqual(refused, [])
})
