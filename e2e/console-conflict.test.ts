/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openConsole, openPlace, standStill } from './support/console.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()
const settings = '/api/v1/settings'

test('who saves after somebody else is told who was first, sees theirs, and loses nothing', {
  timeout: 120_000,
}, async () => {
  const page = await settingsPage()
  const name = page.getByRole('textbox', { name: '' })
  await name.fill('云杉茶铺（我写的）')
  await saveAsColleague('云杉茶铺（同事写的）')

  await save(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/云杉管理员在.+先保存了/).waitFor()
  await dialog.getByRole('button', { name: '看对方的，我的先放一边' }).click()
  await dialog.waitFor({ state: 'hidden' })
  assert.equal(await name.inputValue(), '云杉茶铺（同事写的）')
  await page.getByRole('button', { name: '换回我写的' }).click()
  assert.equal(await name.inputValue(), '云杉茶铺（我写的）')
  await save(page)

  await page.getByText(/已保存 ·/).waitFor()
  assert.equal((await stored(page)).name, '云杉茶铺（我写的）')
})

test('one may also save over what somebody else saved, or go on writing and decide later', {
  timeout: 120_000,
}, async () => {
  const page = await settingsPage()
  const name = page.getByRole('textbox', { name: '' })
  await name.fill('云杉：第一稿')
  await saveAsColleague('云杉：同事的')
  await save(page)
  await page.getByRole('dialog').getByRole('button', { name: '先不管' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  assert.equal(await name.inputValue(), '云杉：第一稿')
  await name.fill('云杉：第二稿')
  await page.reload()
  await standStill(page)

  await save(page)
  await page.getByRole('dialog').getByRole('button', { name: '用我的覆盖' }).click()

  await page.getByText(/已保存 ·/).waitFor()
  assert.equal((await stored(page)).name, '云杉：第二稿')
})

async function settingsPage(): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(page, stage.url, '/settings/general')
  return page
}

const save = (page: Page) => page.getByRole('button', { name: /保存$/ }).click()

async function stored(page: Page) {
  return (await page.context().request.get(`${stage.url}${settings}`)).json()
}

/** The same settings, saved in another browser. */
async function saveAsColleague(name: string): Promise<void> {
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  const answer = await page.context().request.put(`${stage.url}${settings}`, {
    headers: { origin: stage.url },
    data: { ...(await stored(page)), name },
  })
  assert.equal(answer.status(), 200, await answer.text())
}
