/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openConsole, openPlace } from './support/console.ts'
import { acceptByHand, messagesOf, openChat, openDesk, replyBox, rowOf } from './support/desk.ts'
import { openStage } from './support/stage.ts'
import { say } from './support/widget.ts'

const stage = openStage(acceptByHand)

test('what an agent notes about a customer is seen by her colleagues, beside her orders', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '林晓雯')
  await say(chat, '会员积分怎么兑换')
  const first = await openConsole(stage.browser, stage.url, 'suhe@yunshan.example')
  await openPlace(first, stage.url, '/contacts')
  await first.getByRole('textbox', { name: '搜索名字、电话、邮箱、标签' }).fill('晓雯')
  await first.getByRole('link', { name: /林晓雯/ }).click()
  await first.getByText('YS20261119-0472').first().waitFor()
  await first.getByRole('combobox', { name: '标签' }).fill('送礼')
  await first.getByRole('combobox', { name: '标签' }).press('Enter')
  await first.getByRole('textbox', { name: '备注' }).fill('给母亲买，包装要素净')
  await first.getByRole('button', { name: '保存', exact: true }).click()
  await first.getByText(/已保存 ·/).waitFor()

  const second = await openConsole(stage.browser, stage.url, 'guyan@yunshan.example')
  await openPlace(second, stage.url, '/contacts?q=送礼')
  await second.getByRole('link', { name: /林晓雯/ }).click()

  await second.getByText('给母亲买，包装要素净').waitFor()
  await second.locator('.ant-select-selection-item', { hasText: '送礼' }).or(second.getByText('送礼')).first().waitFor()
})

test('language and dark appearance stay as chosen when the page is loaded again', { timeout: 120_000 }, async () => {
  const page = await openDesk(stage, 'guyan')
  await chooseInMenu(page, /顾言/, '外观', '深色')
  await isDark(page)
  await chooseInMenu(page, /顾言/, '语言', 'English')
  await page.getByRole('heading', { name: 'Conversations' }).waitFor()

  await page.reload()

  await page.getByRole('heading', { name: 'Conversations' }).waitFor()
  await isDark(page)
  await chooseInMenu(page, /顾言/, 'Language', '中文')
  await page.getByRole('heading', { name: '会话', exact: true }).first().waitFor()
})

test('the question mark shows every key, and the keys rest while somebody types', { timeout: 120_000 }, async () => {
  const page = await openDesk(stage, 'guyan')

  await page.keyboard.press('?')

  const help = page.getByRole('dialog', { name: '快捷键' })
  for (const what of ['搜索消息', '下一个会话', '上一个会话', '看所有快捷键']) await help.getByText(what).waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: '搜消息里的字' }).pressSequentially('ja?')
  assert.equal(await page.getByRole('textbox', { name: '搜消息里的字' }).inputValue(), 'ja?')
  assert.equal(await help.count(), 0)
})

test('an agent serves a customer on a phone: list, chat, back, and what is known about her', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '何佳')
  await say(chat, '转人工')
  const phone = await openDesk(stage, 'suhe', 'queue', { width: 390, height: 844 })
  await rowOf(phone, '何佳').tap()
  await phone.getByRole('button', { name: '接待', exact: true }).tap()
  await replyBox(phone).fill('何女士您好，我在路上也能帮您。')
  await phone.getByRole('button', { name: '发送' }).tap()
  await chat.getByText('我在路上也能帮您。').waitFor()

  await phone.getByRole('button', { name: '订单', exact: true }).tap()
  const side = phone.getByRole('dialog', { name: '客户资料' })
  await side
    .getByText(/YS\d{8}-\d{4}/)
    .first()
    .waitFor()
  await side.getByRole('button', { name: /关闭|Close/ }).tap()
  await side.waitFor({ state: 'hidden' })
  await phone.getByRole('button', { name: '返回' }).tap()
  await rowOf(phone, '何佳').waitFor()
  assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true)
  await rowOf(phone, '何佳').tap()
  await messagesOf(phone).getByText('我在路上也能帮您。').waitFor()
  await phone.getByRole('button', { name: '解决' }).tap()
  await phone.getByText('这一段已经解决。重新打开后可以回复。').waitFor()
})

async function chooseInMenu(page: Page, person: RegExp, submenu: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('menuitem', { name: submenu }).hover()
  await page.getByRole('menuitem', { name: choice, exact: true }).click()
}

/** The list of conversations stands on a dark ground. */
async function isDark(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const list = document.querySelector('aside.conversation-list')
    const colours = list ? getComputedStyle(list).backgroundColor.match(/\d+/g)!.map(Number) : [255]
    return Math.max(...colours.slice(0, 3)) < 60
  })
}
