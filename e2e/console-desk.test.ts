import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptByHand, messagesOf, openChat, openDesk, reply, replyBox, rowOf, staffOf, write } from './support/desk.ts'
import { openStage } from './support/stage.ts'
import { say } from './support/widget.ts'

const stage = openStage(acceptByHand)
const picture = {
  name: '围巾.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

test('an agent takes the next customer with one key, greets with a canned reply, keeps a note to herself', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '林晓雯')
  await say(chat, '转人工')
  const desk = await openDesk(stage, 'suhe')
  await desk.getByRole('button', { name: /接待下一位/ }).waitFor()

  await desk.keyboard.press('a')
  await replyBox(desk).waitFor()
  await desk.getByText('由你接待').waitFor()
  await replyBox(desk).pressSequentially('/kc')
  const offered = desk.getByRole('listbox', { name: '快捷回复' }).getByRole('option')
  await offered.filter({ hasText: '开场' }).waitFor()
  await replyBox(desk).press('Enter')
  assert.match(await replyBox(desk).inputValue(), /^林晓雯您好，我是客服苏禾/)
  await replyBox(desk).press('Enter')
  await chat.getByText(/林晓雯您好，我是客服苏禾/).waitFor()

  await desk.getByText('内部备注', { exact: true }).first().click()
  await desk.getByRole('textbox', { name: '内部备注' }).fill('老客户，送礼用，包装要仔细')
  await desk.getByRole('textbox', { name: '内部备注' }).press('Enter')
  await messagesOf(desk).getByText('老客户，送礼用').first().waitFor()
  await messagesOf(desk).getByText('客户不可见').waitFor()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('r')
  await reply(desk, '您的围巾我来跟进。')
  await chat.getByText('您的围巾我来跟进。').waitFor()
  assert.equal(await chat.getByText('老客户，送礼用').count(), 0)
  await messagesOf(desk).getByText('已读').last().waitFor()

  await desk.locator('input[type=file]').setInputFiles(picture)
  await desk.locator('.draft-file', { hasText: '围巾.png' }).locator('img').waitFor()
  await reply(desk, '这是实物图')
  await chat.getByRole('img', { name: '围巾.png' }).waitFor()
  await chat.locator('input[type=file]').setInputFiles({ ...picture, name: '破损.png' })
  await chat.getByRole('button', { name: '移除破损.png' }).waitFor()
  await chat.getByRole('progressbar').waitFor({ state: 'detached' })
  await write(chat, '收到的有一处抽丝')
  await messagesOf(desk).getByRole('img', { name: '破损.png' }).waitFor()
})

test('a two-character word finds the message, and the hit opens the conversation there', {
  timeout: 120_000,
}, async () => {
  const desk = await openDesk(stage, 'suhe')
  await desk.keyboard.press('/')
  await desk.getByRole('textbox', { name: '搜消息里的字' }).fill('抽丝')
  const hit = desk.getByRole('complementary', { name: '会话列表' }).getByRole('link', { name: /林晓雯/ })
  await hit.locator('mark', { hasText: '抽丝' }).waitFor()

  await hit.click()

  await desk.locator('article.shown', { hasText: '收到的有一处抽丝' }).waitFor()
})

test('an agent takes a customer over from the bot and gives her back', { timeout: 120_000 }, async () => {
  const chat = await openChat(stage, '吴梦洁')
  await say(chat, '会员积分怎么兑换')
  const desk = await openDesk(stage, 'suhe', 'bot')
  await rowOf(desk, '吴梦洁').click()
  await desk.getByText('机器人正在接待。接管后由你回复。').waitFor()

  await desk.getByRole('button', { name: '接管' }).click()
  await reply(desk, '吴女士，我是苏禾，积分我帮您换。')
  await chat.getByText('积分我帮您换').waitFor()
  await write(chat, '好的')
  await desk.getByRole('button', { name: '更多' }).click()
  await desk.getByRole('menuitem', { name: '交回机器人' }).click()

  await desk.getByText('已交回机器人。').waitFor()
  await chat.getByText('现在由机器人为您服务').waitFor()
  await say(chat, '怎么开发票')
  await chat.getByText('依据').last().waitFor()
})

test('a resolved conversation begins anew when the customer writes again, and can be reopened', {
  timeout: 120_000,
}, async () => {
  const chat = await openChat(stage, '何佳')
  await say(chat, '转人工')
  const desk = await openDesk(stage, 'suhe', 'queue')
  await rowOf(desk, '何佳').click()
  await desk.getByRole('button', { name: '接待', exact: true }).click()
  await reply(desk, '何女士您好，发票已经补开。')
  await chat.getByText('发票已经补开').waitFor()

  await desk.getByRole('button', { name: /^解决/ }).click()
  await desk.getByText('这一段已经解决。重新打开后可以回复。').waitFor()
  await desk.getByRole('button', { name: '重新打开' }).click()
  await reply(desk, '补一句：电子发票在邮箱里。')
  await chat.getByText('电子发票在邮箱里').waitFor()
  await desk.getByRole('button', { name: /^解决/ }).click()
  await desk.getByText('这一段已经解决。重新打开后可以回复。').waitFor()
  await say(chat, '运费怎么算')

  await chat.getByText('依据').last().waitFor()
  await desk.getByText('机器人正在接待。接管后由你回复。').waitFor()
  const staff = await staffOf(stage, 'suhe')
  const id = desk.url().match(/conversations\/([^?]+)/)![1]!
  const { pastSessions } = await staff.get<{ pastSessions: unknown[] }>(`/conversations/${id}`)
  assert.equal(pastSessions.length, 1)
})
