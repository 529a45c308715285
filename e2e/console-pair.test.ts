import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPlace } from './support/console.ts'
import { acceptByHand, messagesOf, openChat, openDesk, reply, replyBox, rowOf, write } from './support/desk.ts'
import { openStage } from './support/stage.ts'
import { say } from './support/widget.ts'

const stage = openStage(acceptByHand)

test('of two agents who look at a waiting customer, the first has her and the second is told so', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '陈思远')
  await say(chat, '转人工')
  const [first, second] = await Promise.all([openDesk(stage, 'suhe', 'queue'), openDesk(stage, 'guyan', 'queue')])
  for (const desk of [first, second]) await rowOf(desk, '陈思远').click()
  await first.getByText('顾言正在查看').waitFor()
  await second.getByText('苏禾正在查看').waitFor()

  await first.getByRole('button', { name: '接待', exact: true }).click()
  await replyBox(first).waitFor()

  await second.getByText('由苏禾接待，你可以写内部备注。').waitFor()
  assert.equal(await replyBox(second).count(), 0)
  await rowOf(second, '陈思远').waitFor({ state: 'detached' })
})

test('when two agents reach for the same customer at once, the late one reads a plain sentence', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '方子墨')
  await say(chat, '转人工')
  const [first, second] = await Promise.all([openDesk(stage, 'suhe', 'queue'), openDesk(stage, 'guyan', 'queue')])
  for (const desk of [first, second]) await rowOf(desk, '方子墨').click()
  const buttons = [first, second].map((desk) => desk.getByRole('button', { name: '接待', exact: true }))
  for (const button of buttons) await button.waitFor()

  await Promise.all(buttons.map((button) => button.click()))

  const told = /已由别人接待，或者客户不再排队。|由(苏禾|顾言)接待，你可以写内部备注/
  await Promise.any([first, second].map((desk) => desk.getByText(told).first().waitFor()))
  await Promise.any([first, second].map((desk) => replyBox(desk).waitFor()))
  assert.equal((await replyBox(first).count()) + (await replyBox(second).count()), 1, 'one of them serves her')
})

test('what an agent writes while the connection is lost is kept, and sent once when it is back', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '赵一凡')
  await say(chat, '转人工')
  const desk = await openDesk(stage, 'suhe')
  await desk.getByRole('button', { name: /接待下一位/ }).click()
  await reply(desk, '您好，我看一下订单。')
  await chat.getByText('您好，我看一下订单。').waitFor()

  await desk.context().setOffline(true)
  await reply(desk, '今天下午就发出。')
  await messagesOf(desk).getByText('待发送').waitFor()
  await desk.getByText('网络断开，写的内容都留着，连上后自动发出。').waitFor({ state: 'attached' })
  await replyBox(desk).fill('还没有写完的一句')
  await desk.context().setOffline(false)

  await chat.getByText('今天下午就发出。').waitFor()
  await write(chat, '好的，谢谢')
  await messagesOf(desk).getByText('好的，谢谢').waitFor()
  assert.equal(await chat.getByText('今天下午就发出。').count(), 1)
  assert.equal(await messagesOf(desk).getByText('待发送').count(), 0)
  assert.equal(await messagesOf(desk).getByText('今天下午就发出。').count(), 1)
  await desk.reload()
  await replyBox(desk).waitFor()
  assert.equal(await replyBox(desk).inputValue(), '还没有写完的一句')
})

test('a handover moves the figures of the live overview by itself', { timeout: 120_000 }, async () => {
  const supervisor = await openDesk(stage, 'fangze')
  await openPlace(supervisor, stage.url, '/overview')
  const figure = (name: string) =>
    supervisor.locator('.figure', { has: supervisor.getByRole('button', { name: new RegExp(`^${name}：`) }) })
  const value = async (name: string) => Number((await figure(name).locator('.figure-value').textContent())?.trim())
  const [queued, handoffs] = [await value('排队'), await figure('转人工率').textContent()]

  const chat = await openChat(stage, '孙浩')
  await say(chat, '转人工')

  await figure('排队')
    .locator('.figure-value', { hasText: String(queued + 1) })
    .waitFor()
  await supervisor.locator('.figure').filter({ hasNotText: handoffs! }).filter({ hasText: '次转人工' }).waitFor()
  const desk = await openDesk(stage, 'suhe', 'queue')
  await rowOf(desk, '孙浩').click()
  await desk.getByRole('button', { name: '接待', exact: true }).click()
  await figure('排队')
    .locator('.figure-value', { hasText: String(queued) })
    .waitFor()
})
