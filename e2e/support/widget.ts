import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { ConversationView } from '../../contracts/conversation.ts'
import { chatOf, openContext, type Screen } from './browser.ts'
import { reply } from './scene.ts'
import { eventually } from './service.ts'
import type { StaffClient } from './staff.ts'

/** A browser in which a customer of the demo shop is signed in, on the shop's first page. */
export async function openShop(browser: Browser, url: string, customer: string, screen?: Screen): Promise<Page> {
  const page = await (await openContext(browser, screen)).newPage()
  await page.goto(`${url}/demo/sign-in`)
  await page
    .getByRole('button', { name: new RegExp(customer) })
    .first()
    .click()
  await page.goto(`${url}/demo/`)
  return page
}

export async function openWidget(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: /^(打开在线客服|Open the chat)/ }).click()
  const chat = chatOf(page)
  await box(chat).waitFor()
  return chat
}

/** Says something and waits for what comes back. */
export async function say(chat: FrameLocator, text: string): Promise<void> {
  const own = chat.locator('.message.own')
  const before = await own.count()
  await box(chat).fill(text)
  await box(chat).press('Enter')
  await own.nth(before).waitFor()
  await chat.locator('.message.own').last().locator('xpath=following::*[contains(@class,"bubble")]').first().waitFor()
}

export async function openLeaveForm(chat: FrameLocator): Promise<void> {
  await chat.getByRole('button', { name: /^(更多|More)$/ }).click()
  await chat.getByRole('button', { name: /^(留言|Leave a message)$/ }).click()
  await chat.locator('form textarea[name=text]').waitFor()
}

/** The member of staff takes this customer from the queue, answers and resolves. */
export async function serveAndResolve(staff: StaffClient, name: string, answer: string): Promise<void> {
  const item = await eventually(`${name} in the queue`, async () => {
    const { items } = await staff.get<{ items: { id: string; conversation: ConversationView }[] }>('/queue')
    return items.find((one) => one.conversation.contact.name === name)
  })
  await staff.call('POST', `/queue/${item.id}/accept`, {})
  await reply(staff, item.conversation.id, answer)
  await staff.call('POST', `/conversations/${item.conversation.id}/resolve`, {})
}

function box(chat: FrameLocator) {
  return chat.getByRole('textbox', { name: /^(消息|Message)$/ })
}
