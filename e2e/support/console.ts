/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'
import { openContext, type Screen } from './browser.ts'
import { demoPassword } from './service.ts'

/** A browser in which one of the demo staff is signed in, on an empty page. */
export async function openConsole(browser: Browser, url: string, email: string, screen?: Screen): Promise<Page> {
  const context = await openContext(browser, screen)
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email, password: demoPassword },
  })
  if (!answer.ok()) throw new Error(`sign-in was refused: ${answer.status()} ${await answer.text()}`)
  if (screen?.locale === 'en-GB') await context.addInitScript(() => localStorage.setItem('zhanggui.locale', 'en'))
  return context.newPage()
}

/** Opens a page of the console and waits until it stands still: nothing loads, nothing is a skeleton. */
export async function openPlace(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/console${path}`)
  await page.locator('main, form').first().waitFor()
  await standStill(page)
}

export async function standStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy=true]'),
    undefined,
    { timeout: 15_000 },
  )
  await page.evaluate(() => document.fonts.ready)
  // Panels and cards slide in for 320 ms at most.
  await page.waitForTimeout(350)
}
