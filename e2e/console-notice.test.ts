/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openConsole, openPlace } from './support/console.ts'
import { openStage } from './support/stage.ts'
import { openShop, openWidget, say } from './support/widget.ts'

const stage = openStage()

test('the notice that is set beside the words of an inbox is asked of customers before they write', {
  timeout: 120_000,
}, async () => {
  const admin = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(admin, stage.url, '/settings/inboxes')
  await admin.getByText('云杉优选网店').first().click()
  await admin.getByRole('textbox', { name: '网址' }).last().fill('https://shop.example/privacy')
  await admin.getByRole('textbox', { name: '链接前面的话' }).fill('聊天前请读一读')
  await admin.getByRole('switch', { name: '先同意，才能发消息' }).click()
  await admin.getByRole('button', { name: /保存$/ }).click()
  await admin.getByText(/已保存 ·/).waitFor()

  const chat = await openWidget(await openShop(stage.browser, stage.url, '林晓雯'))
  await chat.getByText('聊天前请读一读').waitFor()
  const link = await chat.getByRole('link', { name: '《隐私说明》' }).getAttribute('href')
  await chat.getByRole('button', { name: '同意并开始' }).click()
  await chat.getByRole('button', { name: '同意并开始' }).waitFor({ state: 'detached' })
  await say(chat, '怎么开发票')

  assert.equal(link, 'https://shop.example/privacy')
})
