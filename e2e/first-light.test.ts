import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { chatOf, openBrowser, openContext, picture } from './support/browser.ts'
import { demoPassword, type Home, makeEmbeddedHome, type RunningService, startService } from './support/service.ts'

let home: Home
let service: RunningService
let browser: Browser
before(async () => {
  home = await makeEmbeddedHome()
  service = await startService(home)
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await service?.stop()
  await home?.remove()
})

test('a customer asks, the bot answers and acts, a person takes over, she rates', { timeout: 240_000 }, async () => {
  const desk = await deskAs('suhe@yunshan.example')
  await setPresence(desk, '忙碌')
  const shop = await shopAs('林晓雯')
  const chat = chatOf(shop)
  await openWidget(shop)
  await picture(shop, 'shop-chat')

  await say(shop, '我的围巾到哪了')
  await chat.getByText('YS20261119-0472').first().waitFor()
  await chat.getByText(/顺丰/).first().waitFor()
  await picture(shop, 'widget-order')

  await say(shop, '羊绒围脖能丢洗衣机里洗不')
  await chat.getByText(/手洗/).first().waitFor()
  await chat.getByText('依据').last().waitFor()
  await picture(shop, 'widget-answer')

  await say(shop, '你们能帮我把猫寄到火星吗')
  await chat.getByRole('button', { name: /\S/ }).last().waitFor()
  await picture(shop, 'widget-unsure')

  await say(shop, '转人工')
  await chat.getByText(/下一位就是您|您前面还有/).waitFor()
  await picture(shop, 'widget-queue')

  await desk.getByRole('button', { name: /接待/ }).first().click()
  await desk.getByRole('heading', { name: '机器人小结' }).waitFor()
  await desk.getByText('客户要求').first().waitFor()
  const reply = desk.getByRole('textbox', { name: '回复', exact: true })
  await reply.fill('林女士您好，我是苏禾，围巾今晚送到，我盯着呢。')
  await reply.press('Enter')
  await chat.getByText('围巾今晚送到').waitFor()
  await picture(desk, 'desk')

  await say(shop, '太好了 谢谢')
  await desk.getByText('太好了 谢谢').first().waitFor()
  await desk.getByRole('button', { name: '解决', exact: true }).click()
  await chat.getByText(/的服务怎么样/).waitFor()
  await chat.getByRole('radio', { name: '5星' }).check({ force: true })
  await picture(shop, 'widget-rating')
  await chat.getByRole('button', { name: '提交评价' }).click()
  await chat.getByText('您评了5星，谢谢').waitFor()
  await desk.getByText('客户评价5分').first().waitFor()
})

test('an unknown visitor must prove who she is before she sees an order', { timeout: 120_000 }, async () => {
  const shop = await (await openContext(browser)).newPage()
  await shop.goto(`${service.url}/demo/`)
  await openWidget(shop)
  const chat = chatOf(shop)

  await say(shop, '我的订单到哪了')
  await chat
    .getByText(/订单号/)
    .first()
    .waitFor()

  assert.equal(await chat.getByText('YS20261119-0472').count(), 0)
})

test('what she wrote without a connection is sent when it is back', { timeout: 120_000 }, async () => {
  const shop = await shopAs('林晓雯')
  await openWidget(shop)
  const chat = chatOf(shop)
  await chat.getByRole('textbox', { name: '消息' }).waitFor()
  await shop.context().setOffline(true)
  await chat.getByText('网络断了').waitFor({ timeout: 60_000 })

  await say(shop, '断网时写的：怎么开发票')
  await shop.context().setOffline(false)

  await chat.getByText('依据').last().waitFor({ timeout: 60_000 })
})

async function shopAs(name: string): Promise<Page> {
  const page = await (await openContext(browser)).newPage()
  await page.goto(`${service.url}/demo/sign-in`)
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.goto(`${service.url}/demo/`)
  return page
}

async function deskAs(email: string): Promise<Page> {
  const page = await (await openContext(browser)).newPage()
  await page.goto(`${service.url}/console/`)
  await page.getByLabel('邮箱').fill(email)
  await page.locator('input[type=password]').fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('会话').first().waitFor()
  return page
}

async function setPresence(desk: Page, presence: string): Promise<void> {
  await desk.getByRole('button', { name: /苏禾/ }).first().click()
  await desk.getByText(presence).last().click()
}

async function openWidget(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /客服|聊天/ })
    .last()
    .click()
  await chatOf(page).getByRole('textbox', { name: '消息' }).waitFor()
}

async function say(page: Page, text: string): Promise<void> {
  const box = chatOf(page).getByRole('textbox', { name: '消息' })
  await box.fill(text)
  await box.press('Enter')
  await chatOf(page).getByText(text).last().waitFor()
}
