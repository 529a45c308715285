/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { z } from 'zod'
import type { invitationView } from '../contracts/staff.ts'
import { openContext, type Screen, seriousFaults } from './support/browser.ts'
import { openConsole, openPlace } from './support/console.ts'
import { conversationOf } from './support/scene.ts'
import { openBusyStage } from './support/stage.ts'
import type { Visitor } from './support/visitor.ts'
import { openLeaveForm, openShop, openWidget, say, serveAndResolve } from './support/widget.ts'

const stage = openBusyStage()

/** What axe-core finds, by the name of the page. The dark appearance changes colours alone. */
function createInspection() {
  const faults: Record<string, string[]> = {}
  return {
    faults,
    async inspect(page: Page, name: string, frameUrl?: string): Promise<void> {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await settleColours(page)
        const found = await seriousFaults(page, frameUrl, colorScheme === 'light' ? 'all' : 'colours')
        if (found.length > 0) faults[`${name}, ${colorScheme}`] = found
      }
    },
  }
}

test('no page of the console keeps anybody out', { timeout: 300_000 }, async () => {
  const { faults, inspect } = createInspection()
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  for (const [name, path] of Object.entries(await placesToSee())) {
    await openPlace(page, stage.url, path)
    await inspect(page, name)
  }
  assert.deepEqual(faults, {})
})

test('no page of the console keeps anybody out who works on a phone in English', { timeout: 180_000 }, async () => {
  const { faults, inspect } = createInspection()
  const page = await openConsole(stage.browser, stage.url, 'suhe@yunshan.example', {
    locale: 'en-GB',
    width: 390,
    height: 844,
  })
  const { conversation, list, knowledge, contacts } = await placesToSee()
  for (const [name, path] of Object.entries({ conversation, list, knowledge, contacts })) {
    await openPlace(page, stage.url, path)
    await inspect(page, name)
  }
  assert.deepEqual(faults, {})
})

test('nobody is kept out of signing in', { timeout: 120_000 }, async () => {
  const { faults, inspect } = createInspection()
  const page = await (await openContext(stage.browser)).newPage()
  const { body: invitation } = await stage.scene.admin.call<z.infer<typeof invitationView>>('POST', '/staff', {
    email: 'jiang@yunshan.example',
    name: '江可',
    role: 'agent',
  })
  const link = new URL(invitation.link)
  const places = { 'sign-in': '/sign-in', forgot: '/forgot', link: `${link.pathname.slice(8)}${link.search}` }
  for (const [name, path] of Object.entries({ ...places, 'spent link': '/link?token=none' })) {
    await openPlace(page, stage.url, path)
    await inspect(page, name)
  }
  assert.deepEqual(faults, {})
})

test('no page of the demo shop keeps anybody out', { timeout: 120_000 }, async () => {
  const { faults, inspect } = createInspection()
  const page = await openShop(stage.browser, stage.url, '林晓雯')
  const paths = ['', 'products', 'orders', 'cart', 'stores', 'coupons', 'points', 'privacy', 'size-guide', 'addresses']
  const order = 'orders/YS20261119-0472'
  for (const path of [...paths, order, 'sign-in', 'nowhere']) {
    await page.goto(`${stage.url}/demo/${path}`)
    await inspect(page, `/demo/${path}`)
  }
  await page.goto(`${stage.url}/demo/products`)
  await page.goto(
    await page
      .locator('a[href^="/demo/products/"]')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href),
  )
  await inspect(page, 'a product')
  assert.deepEqual(faults, {})
})

const screens: {
  name: string
  screen: Screen
  customer: string
  says: Record<'order' | 'goods' | 'person', string>
}[] = [
  {
    name: 'in Chinese at a desk',
    screen: {},
    customer: '林晓雯',
    says: { order: '我的围巾到哪了', goods: '推荐一条羊绒围巾', person: '转人工' },
  },
  {
    name: 'in English on a phone',
    screen: { locale: 'en-GB', width: 390, height: 844 },
    customer: 'Sophie Tan',
    says: { order: 'Where is my parcel?', goods: 'Show me a wool scarf', person: 'agent please' },
  },
]

for (const { name, screen, customer, says } of screens)
  test(`nothing in the widget keeps a customer out ${name}`, { timeout: 180_000 }, async () => {
    const { faults, inspect } = createInspection()
    const page = await openShop(stage.browser, stage.url, customer, screen)
    const chat = await openWidget(page)
    const look = (at: string) => inspect(page, at, '/widget/chat/')
    await look('greeting')
    await say(chat, says.order)
    await look('order')
    await say(chat, says.goods)
    await look('goods')
    await openLeaveForm(chat)
    await look('message form')
    await chat
      .getByRole('button', { name: /^(取消|关闭|Cancel|Close)$/ })
      .last()
      .click()
    await say(chat, says.person)
    await look('queue')
    await serveAndResolve(stage.scene.agent, customer, '您好，已经为您处理好了。')
    await chat.getByRole('radio').first().waitFor()
    await look('rating')
    assert.deepEqual(faults, {})
  })

test('nothing in the widget keeps a stranger out who must prove who she is', { timeout: 120_000 }, async () => {
  const { faults, inspect } = createInspection()
  const page = await (await openContext(stage.browser)).newPage()
  await page.goto(`${stage.url}/demo/`)
  const chat = await openWidget(page)
  await say(chat, '我的订单到哪了')
  await inspect(page, 'proof of identity', '/widget/chat/')
  assert.deepEqual(faults, {})
})

async function placesToSee() {
  const { admin, visitors } = stage.scene
  const conversation = await conversationOf(admin, visitors.yifan as Visitor)
  const { contact } = await admin.get<{ contact: { id: string } }>(`/conversations/${conversation}`)
  const entry = (await admin.get<{ items: { id: string }[] }>('/faq?state=changed')).items[0]!
  const tabs = ['me', 'replies', 'inboxes', 'hours', 'staff', 'roles', 'apiKeys', 'general', 'audit']
  return {
    list: '/conversations?view=all',
    conversation: `/conversations/${conversation}?view=all`,
    queue: '/conversations?view=queue',
    knowledge: '/knowledge',
    'an entry': `/knowledge?entry=${entry.id}`,
    'trying a question': '/knowledge?view=try',
    'keyword rules': '/knowledge?view=rules',
    releases: '/knowledge?view=releases',
    contacts: '/contacts',
    contact: `/contacts/${contact.id}`,
    ...Object.fromEntries(tabs.map((tab) => [`settings: ${tab}`, `/settings/${tab}`])),
    install: '/install',
    overview: '/overview',
  }
}

/** Waits until every colour has arrived at the other appearance. */
async function settleColours(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const ending = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity)
      const ended = Promise.allSettled(ending.map((one) => one.finished))
      await Promise.race([ended, new Promise((done) => setTimeout(done, 1000))])
    })
}
