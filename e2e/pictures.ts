/// <reference lib="dom" />
// Renews the pictures of the documents: starts the demo, plays a busy hour through the doors that everybody uses, and
// keeps a screenshot of every page. `node e2e/pictures.ts [folder]`; the folder is docs/pictures without one.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TenantSettings } from '../contracts/staff.ts'
import { openBrowser, openContext, type Screen } from './support/browser.ts'
import { openConsole, openPlace, standStill } from './support/console.ts'
import { conversationOf, playScene } from './support/scene.ts'
import { makeEmbeddedHome, startService } from './support/service.ts'
import { signIn } from './support/staff.ts'
import { openLeaveForm, openShop, openWidget, say, serveAndResolve } from './support/widget.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'pictures')
const phone: Screen = { width: 390, height: 844 }
const home = await makeEmbeddedHome()
const service = await startService(home)
const { url } = service
const browser = await openBrowser()
const scene = await playScene(url)
const { admin, agent, visitors } = scene

await takeWidget()
await takeDesk()
await takeConsole()
await takeShop()
scene.close()
await browser.close()
await service.stop()
await home.remove()

async function keep(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}.png`)
}

/** One customer from her question to her rating, in the shop. */
async function takeWidget(): Promise<void> {
  const shop = await openShop(browser, url, '林晓雯', { width: 1280, height: 860 })
  await shop.goto(`${url}/demo/products`)
  const chat = await openWidget(shop)
  await keep(shop, 'widget-greeting')
  await say(chat, '我的围巾到哪了')
  await keep(shop, 'shop-chat')
  await keepPanel(shop, 'widget-order')
  await say(chat, '羊绒围脖能丢洗衣机里洗不')
  await keepPanel(shop, 'widget-answer')
  await say(chat, '能不能帮我把围巾绣上名字再寄到南极')
  await keepPanel(shop, 'widget-unsure')
  await openLeaveForm(chat)
  await keepPanel(shop, 'widget-leave-message')
  await chat.getByRole('button', { name: '取消' }).last().click()
  await say(chat, '转人工')
  await chat.getByText(/下一位就是您|您前面还有/).waitFor()
  await keepPanel(shop, 'widget-queue')
  await serveAndResolve(agent, '林晓雯', '林女士您好，我是苏禾。围巾今晚20:00前送到，派送员已经出发，您留意电话。')
  await chat.getByRole('radio', { name: '5星' }).check({ force: true })
  await keepPanel(shop, 'widget-rating')
  await chat.getByRole('button', { name: '提交评价' }).click()

  const dark = await openShop(browser, url, '方子墨', { width: 1280, height: 860, dark: true })
  const night = await openWidget(dark)
  await say(night, '我的订单到哪了')
  await say(night, '推荐一个送人的杯子')
  await keepPanel(dark, 'widget-dark')

  const english = await openShop(browser, url, 'Sophie Tan', { width: 1280, height: 860, locale: 'en-GB' })
  const talk = await openWidget(english)
  await say(talk, 'Where is my order YS20261116-0253?')
  await say(talk, 'How do I get an invoice?')
  await keepPanel(english, 'widget-en')

  const small = await openShop(browser, url, '周启明', phone)
  await keep(small, 'shop-phone')
  const pocket = await openWidget(small)
  await keep(small, 'widget-phone-greeting')
  await say(pocket, '订单YS20261115-0216到哪了')
  await keep(small, 'widget-phone')
}

/** Only the chat, as large as it is on the page. */
async function keepPanel(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(600)
  const frame = page.locator('iframe[src*="/widget/chat/"]')
  await frame.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`${name}.png`)
}

async function takeDesk(): Promise<void> {
  const angry = await conversationOf(agent, visitors.yifan!)
  const waiting = await conversationOf(agent, visitors.emma!)
  const path = `/conversations/${angry}?view=mine`
  const wide: Screen = { width: 1440, height: 900 }
  for (const [name, screen] of [
    ['desk', wide],
    ['desk-dark', { ...wide, dark: true }],
    ['desk-1280', { width: 1280, height: 800 }],
    ['desk-en', { ...wide, locale: 'en-GB' }],
    ['desk-phone', phone],
  ] as [string, Screen][])
    await takePage('suhe', name, path, screen)
  await takePage('suhe', 'queue', `/conversations/${waiting}?view=queue`, wide)
  await takePage('suhe', 'desk-phone-list', '/conversations?view=all', phone)
}

async function takeConsole(): Promise<void> {
  const wide: Screen = { width: 1440, height: 900 }
  const entry = (await admin.get<{ items: { id: string }[] }>('/faq?state=changed')).items[0]!
  const id = await conversationOf(admin, visitors.yifan!)
  const { contact } = await admin.get<{ contact: { id: string } }>(`/conversations/${id}`)
  await setHours()
  const places: [name: string, path: string][] = [
    ['knowledge', '/knowledge'],
    ['knowledge-editor', `/knowledge?entry=${entry.id}`],
    ['knowledge-rules', '/knowledge?view=rules'],
    ['knowledge-releases', '/knowledge?view=releases'],
    ['contacts', '/contacts'],
    ['contact', `/contacts/${contact.id}`],
    ...['me', 'replies', 'inboxes', 'hours', 'staff', 'roles', 'general', 'audit', 'health'].map(
      (tab): [string, string] => [`settings-${tab}`, `/settings/${tab}`],
    ),
    ['install', '/install'],
    ['overview', '/overview'],
  ]
  const page = await openConsole(browser, url, 'admin@yunshan.example', wide)
  for (const [name, path] of places) {
    if (name === 'overview') await beThere()
    await openPlace(page, url, path)
    if (name === 'install') await openPreview(page)
    if (name === 'settings-inboxes') await page.getByText('云杉优选网店').first().click()
    await standStill(page)
    await keep(page, name)
  }
  await openPlace(page, url, '/knowledge?view=try')
  await page
    .locator('main textarea, main input[type=text], main input:not([type])')
    .last()
    .fill('羊绒围脖能丢洗衣机里洗不')
  await page.keyboard.press('Enter')
  await standStill(page)
  await keep(page, 'knowledge-try')
  await page.context().close()
  await takePage('admin', 'knowledge-dark', `/knowledge?entry=${entry.id}`, { ...wide, dark: true })
  await beThere()
  await takePage('admin', 'overview-dark', '/overview', { ...wide, dark: true })
  await takePage('admin', 'knowledge-phone', '/knowledge', phone)

  const outside = await (await openContext(browser, wide)).newPage()
  await openPlace(outside, url, '/sign-in')
  await keep(outside, 'sign-in')
  await openPlace(outside, url, '/forgot')
  await keep(outside, 'forgot')
  await outside.goto(`${url}/api/docs`)
  await outside.locator('.opblock').first().waitFor()
  await keep(outside, 'api-reference')
}

async function takePage(who: string, name: string, path: string, screen: Screen): Promise<void> {
  const page = await openConsole(browser, url, `${who}@yunshan.example`, screen)
  await openPlace(page, url, path)
  await keep(page, name)
  await page.context().close()
}

/** The agents say again that they are there: who has no desk open is taken for gone after a while. */
async function beThere(): Promise<void> {
  for (const name of ['suhe', 'guyan', 'chenchen']) {
    const staff = await signIn(url, `${name}@yunshan.example`)
    await staff.call('PUT', '/presence', { presence: 'online' })
  }
}

/** The real widget within the preview of the install page. */
async function openPreview(page: Page): Promise<void> {
  const preview = page.frameLocator('main iframe').first()
  await preview.getByRole('button', { name: /^打开在线客服/ }).click()
  await preview.frameLocator('iframe[src*="/widget/chat/"]').getByRole('textbox').first().waitFor()
}

/** Hours as a shop has them: with a break at noon, a holiday and a short day. */
async function setHours(): Promise<void> {
  const { timezone } = await admin.get<TenantSettings>('/settings')
  const weekly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, from: '09:00', to: '12:30' },
    { weekday, from: '13:30', to: weekday > 5 ? '18:00' : '21:00' },
  ])
  const exceptions = [
    { date: '2027-01-01', name: '元旦', spans: [] },
    { date: '2026-12-12', name: '双十二', spans: [{ from: '08:00', to: '24:00' }] },
  ]
  const { status } = await admin.call('PUT', '/opening-hours', { timezone, weekly, exceptions })
  if (status !== 200) throw new Error(`the opening hours were refused: ${status}`)
}

async function takeShop(): Promise<void> {
  const shop = await openShop(browser, url, '林晓雯', { width: 1280, height: 860 })
  await shop.goto(`${url}/demo/`)
  await keep(shop, 'shop-home')
  const good = await shop
    .locator('a[href^="/demo/products/"]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href)
  await shop.goto(good)
  await keep(shop, 'shop-product')
  await shop
    .locator('form[action="/demo/cart/add"] button[type=submit], form[action="/demo/cart/add"] button')
    .last()
    .click()
  await shop.waitForTimeout(500)
  await shop.goto(`${url}/demo/cart`)
  await keep(shop, 'shop-cart')
  await shop.goto(`${url}/demo/orders`)
  await keep(shop, 'shop-orders')
  await shop.goto(`${url}/demo/orders/YS20261119-0472`)
  await keep(shop, 'shop-order')
}
