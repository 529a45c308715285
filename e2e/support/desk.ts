import type { FrameLocator, Page } from 'playwright-core'
import type { TenantSettings } from '../../contracts/staff.ts'
import type { Screen } from './browser.ts'
import { openConsole } from './console.ts'
import { type StaffClient, signIn } from './staff.ts'
import type { Stage } from './stage.ts'
import { openShop, openWidget } from './widget.ts'

/** Somebody's desk, on one of its tabs. */
export async function openDesk(stage: Stage, name: string, view = 'mine', screen?: Screen): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, `${name}@yunshan.example`, screen)
  await page.goto(`${stage.url}/console/conversations?view=${view}`)
  await page.getByRole('complementary', { name: '会话列表' }).waitFor()
  return page
}

/** A signed-in customer in the shop, with the chat open. */
export async function openChat(stage: Stage, customer: string): Promise<FrameLocator> {
  return openWidget(await openShop(stage.browser, stage.url, customer))
}

export function staffOf(stage: Stage, name: string): Promise<StaffClient> {
  return signIn(stage.url, `${name}@yunshan.example`)
}

/** Agents take work themselves, so that a story decides who serves whom. */
export async function acceptByHand(stage: Stage): Promise<void> {
  const admin = await staffOf(stage, 'admin')
  await admin.call('PUT', '/settings', { ...(await admin.get<TenantSettings>('/settings')), assignment: 'manual' })
}

export function rowOf(desk: Page, customer: string) {
  return desk.getByRole('complementary', { name: '会话列表' }).getByRole('link', { name: customer })
}

export function replyBox(desk: Page) {
  return desk.getByRole('textbox', { name: '回复', exact: true })
}

/** The customer writes; nobody needs to answer. */
export async function write(chat: FrameLocator, text: string): Promise<void> {
  const box = chat.getByRole('textbox', { name: '消息' })
  await box.fill(text)
  await box.press('Enter')
  await chat.locator('.message.own').filter({ hasText: text }).waitFor()
}

export async function reply(desk: Page, text: string): Promise<void> {
  await replyBox(desk).fill(text)
  await replyBox(desk).press('Enter')
}

/** The chat as the agent sees it. */
export function messagesOf(desk: Page) {
  return desk.getByRole('log', { name: '消息' })
}
