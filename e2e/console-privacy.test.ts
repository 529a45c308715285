/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Download, Page } from 'playwright-core'
import { openConsole, openPlace } from './support/console.ts'
import { arrive, ask, conversationOf } from './support/scene.ts'
import { signIn } from './support/staff.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()
const admin = 'admin@yunshan.example'

test('how long something is kept is changed in the console, which says before how much that would delete', {
  timeout: 120_000,
}, async () => {
  const page = await openAsAdmin('/settings/privacy')
  const days = page.getByRole('spinbutton', { name: '店内浏览' })
  await days.fill('30')
  await days.blur()

  await page.getByText(/现在会删除|现在没有要删除的/).waitFor()
  await page.getByRole('button', { name: /保存$/ }).click()
  await page.getByRole('button', { name: /保存$/ }).waitFor({ state: 'detached' })

  const { items } = await (await signIn(stage.url, admin)).get<{ items: { kind: string; days: number }[] }>(
    '/privacy/retention',
  )
  assert.equal(items.find(({ kind }) => kind === 'activity')?.days, 30)
  assert.equal(await page.getByRole('spinbutton', { name: 'Webhook 记录' }).inputValue(), '30')
})

test('a customer is given a copy of her data, then erased with a proof; afterwards the house no longer knows her', {
  timeout: 120_000,
}, async () => {
  const staff = await signIn(stage.url, admin)
  const visitor = await arrive(stage.url, 'c006')
  await ask(visitor, '我的订单到哪了')
  const { contact } = await staff.get<{ contact: { id: string; name: string } }>(
    `/conversations/${await conversationOf(staff, visitor)}`,
  )
  visitor.close()

  const page = await openAsAdmin(`/contacts/${contact.id}`)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText('正在准备').waitFor()
  await page.getByRole('button', { name: '抹除…' }).click()
  await page.getByRole('button', { name: '看看会删除什么' }).click()
  const label = await page.getByText(/^输入 .+ 确认$/).textContent()
  await openPlace(page, stage.url, '/settings/privacy')
  const copy = await downloadBy(page, '下载')
  await page.getByRole('button', { name: '去确认' }).click()
  await page.getByRole('textbox', { name: /^输入/ }).fill(/输入 (.+) 确认/.exec(label ?? '')![1]!)
  await page.getByRole('button', { name: '抹除，不能恢复' }).click()
  await page.getByRole('button', { name: '证明 1' }).click()
  await page.getByText('哪里都没有了').waitFor()
  const proof = JSON.parse(readFileSync(await (await downloadBy(page, '下载证明')).path(), 'utf8'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '核对全部' }).click()
  await page.getByText('1份证明完好').waitFor()

  assert.ok(readFileSync(await copy.path()).length > 1000)
  assert.equal(proof.number, 1)
  assert.equal(proof.statement.search.found, 0)
  assert.ok(!JSON.stringify(proof).includes(contact.name), 'the proof does not name her')
  assert.equal((await staff.call('GET', `/contacts/${contact.id}`)).status, 404)
})

test('the health page says that it checks, then how all parts do, and names the process at work', {
  timeout: 120_000,
}, async () => {
  const page = await openAsAdmin('/settings/health')

  await page.getByText(/全部检查 · \d+项/).click()
  await page.getByText('正在做第一次检查').waitFor({ state: 'detached' })

  await page
    .locator('.health-overall')
    .getByText(/一切正常|有几处要看看/)
    .waitFor()
  await page
    .getByRole('row', { name: /网页 · 后台/ })
    .getByText('正常')
    .waitFor()
  await page.locator('.checks').getByText('数据库', { exact: true }).waitFor()
  assert.match((await page.locator('.figures').textContent()) ?? '', /数据库应答.*内置/)
})

async function openAsAdmin(path: string): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, admin)
  await openPlace(page, stage.url, path)
  return page
}

async function downloadBy(page: Page, name: string): Promise<Download> {
  const button = page.getByRole('link', { name, exact: true }).or(page.getByRole('button', { name, exact: true }))
  const [download] = await Promise.all([page.waitForEvent('download'), button.first().click()])
  return download
}
