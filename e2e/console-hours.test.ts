import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openConsole, openPlace } from './support/console.ts'
import { messagesOf, openChat, openDesk, rowOf } from './support/desk.ts'
import { openStage } from './support/stage.ts'
import { say } from './support/widget.ts'

const stage = openStage()

test('closed today: who asks for a person leaves a message, and the desk has her contact details', {
  timeout: 120_000,
}, async () => {
  const supervisor = await openConsole(stage.browser, stage.url, 'fangze@yunshan.example')
  await openPlace(supervisor, stage.url, '/settings/hours')
  await supervisor.locator('.month .today').click()
  const today = supervisor.locator('.exception.picked')
  await today.getByRole('textbox').fill('盘点')
  await supervisor.getByText('休息中').waitFor()
  await supervisor.getByRole('button', { name: '保存', exact: true }).click()
  await supervisor.getByText(/已保存 ·/).waitFor()

  const chat = await openChat(stage, '周启明')
  await say(chat, '转人工')
  const form = chat.locator('form').filter({ has: chat.locator('textarea[name=text]') })
  await form.getByText('现在没有客服在线').waitFor()
  await form.getByRole('button', { name: '提交留言' }).click()
  await form.getByText('请填写这一项').first().waitFor()
  await form.getByLabel('电话或邮箱').fill('zhou.qiming@example.com')
  await form.getByLabel('想说的事').fill('手套少发了一只，请补发')
  await form.getByRole('button', { name: '提交留言' }).click()
  await chat
    .getByText(/留言收到了/)
    .first()
    .waitFor()

  const desk = await openDesk(stage, 'suhe', 'all')
  await rowOf(desk, '周启明').click()
  await messagesOf(desk).getByText('联系方式', { exact: true }).waitFor()
  await messagesOf(desk).getByText('手套少发了一只，请补发').waitFor()
  await messagesOf(desk).getByText('zhou.qiming@example.com').waitFor()
  assert.equal(await messagesOf(desk).getByText('手套少发了一只').count(), 1)
})

test('when the exception is taken back, people are there again', { timeout: 120_000 }, async () => {
  const supervisor = await openConsole(stage.browser, stage.url, 'fangze@yunshan.example')
  await openPlace(supervisor, stage.url, '/settings/hours')
  await supervisor
    .getByRole('button', { name: /^移除“.*盘点|^移除“\d+年/ })
    .first()
    .click()
  await supervisor.getByRole('button', { name: '保存', exact: true }).click()
  await supervisor.getByText(/已保存 ·/).waitFor()
  await openDesk(stage, 'suhe')

  const chat = await openChat(stage, '孙浩')
  await say(chat, '转人工')

  await chat
    .getByText(/下一位就是您|您前面还有|苏禾|方泽/)
    .first()
    .waitFor()
  assert.equal(await chat.getByText('现在没有客服在线').count(), 0)
})
