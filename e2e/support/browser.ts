/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core'
import { browserPath } from '../../scripts/machine.mjs'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The system's Chromium, without a window and without calls home. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath()!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
}

export interface Screen {
  locale?: 'zh-CN' | 'en-GB'
  width?: number
  height?: number
  dark?: boolean
}

/** Somebody's browser: own cookies, own storage. */
export function openContext(browser: Browser, screen: Screen = {}): Promise<BrowserContext> {
  const { locale = 'zh-CN', width = 1440, height = 900, dark = false } = screen
  return browser.newContext({
    locale,
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width < 700,
    isMobile: width < 700,
  })
}

/** The chat inside the widget's frame. */
export function chatOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[src*="/widget/chat/"]')
}

const pictures = process.env.PICTURES

/** Keeps a screenshot where `PICTURES` names a folder: `PICTURES=docs/pictures npm test -- e2e` renews the documents'. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/**
 * What axe-core calls serious or critical on a page or in the widget's frame (WCAG 2.2 AA), one line each; of all
 * rules, or of those about colours alone.
 */
export async function seriousFaults(
  page: Page,
  frameUrl?: string,
  rules: 'all' | 'colours' = 'all',
): Promise<string[]> {
  const frame = frameUrl ? page.frames().find((one) => one.url().includes(frameUrl))! : page.mainFrame()
  // Evaluated rather than added as a tag: the pages' policies allow no foreign scripts.
  await frame.evaluate(readFileSync(axePath, 'utf8'))
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const chosen = rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: ['color-contrast'] }
  return frame.evaluate(async (runOnly) => {
    // This function runs in the browser.
    interface Fault {
      id: string
      impact: string | null
      nodes: { html: string }[]
    }
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Fault[]; passes: Fault[] }> }
    }
    const { violations, passes } = await axe.run(document, { runOnly, iframes: false, resultTypes: ['violations'] })
    if (passes.length === 0) throw new Error('axe-core looked at nothing')
    return violations
      .filter((fault) => fault.impact === 'serious' || fault.impact === 'critical')
      .map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  }, chosen)
}
