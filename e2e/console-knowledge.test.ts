import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { openConsole, openPlace } from './support/console.ts'
import { openStage } from './support/stage.ts'
import { openShop, openWidget, say } from './support/widget.ts'

const stage = openStage()
const question = '店里可以寄存行李吗？'
const answer = '可以，三家门店的服务台都能免费寄存行李，当天闭店前取走即可。'

test('an operator writes and publishes an answer; customers get it until the earlier release is restored', {
  timeout: 120_000,
}, async () => {
  const desk = await knowledgeAs('shenzhiyao')
  const chat = await openWidget(await openShop(stage.browser, stage.url, '林晓雯'))

  await desk.getByRole('button', { name: '新建问答' }).click()
  await desk.getByRole('textbox', { name: '标准问题' }).fill(question)
  await addParaphrases(desk, ['行李能放你们店里吗', '门店存不存行李箱', '箱子可以暂存在店里吗'])
  await desk.getByRole('textbox', { name: '答案', exact: true }).fill(answer)
  await desk.getByRole('combobox', { name: '分类' }).fill('门店')
  await desk.getByRole('button', { name: '存为草稿' }).click()
  await desk.getByText('草稿有1处改动').waitFor()
  await desk.getByRole('textbox', { name: '像客户一样问一句' }).fill('行李箱能放你们店里不')
  await desk.getByRole('button', { name: '问', exact: true }).click()
  const tried = desk.getByRole('region', { name: '试一问 · 草稿' })
  await tried.getByText('直接回答', { exact: true }).waitFor()
  await tried.getByText(answer).waitFor()
  assert.equal(await hearsAnswer(chat, '行李能放你们店里吗'), false, 'a draft answers nobody')

  await desk.getByRole('button', { name: '发布v2' }).click()
  const dialog = desk.getByRole('dialog', { name: '发布' })
  await dialog.getByText(question).waitFor()
  await dialog.getByRole('textbox', { name: /说明/ }).fill('节日期间常有人问寄存')
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await desk.getByText(/已发布v2/).waitFor()
  assert.equal(await hearsAnswer(chat, '行李箱能放你们店里不'), true)
  await chat.locator('.message').last().getByText('依据').waitFor()
  await chat.locator('.message').last().getByText(question).waitFor()

  await desk.getByRole('link', { name: /^版本/ }).click()
  await desk.getByText('节日期间常有人问寄存').waitFor()
  await desk.getByRole('listitem').filter({ hasText: 'v1' }).getByRole('button', { name: '恢复' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
  await desk.getByText('v1的内容已上线，版本v3').waitFor()
  assert.equal(await hearsAnswer(chat, '行李能放你们店里吗'), false, 'the earlier release is live again')
})

test('two operators change the same entry: the second sees both versions and loses nothing', {
  timeout: 120_000,
}, async () => {
  const [first, second] = await Promise.all([knowledgeAs('shenzhiyao'), knowledgeAs('admin')])
  for (const page of [first, second]) await openEntry(page, '怎么取消订单？')
  const stored = await answerField(first).inputValue()

  await answerField(first).fill(`${stored}（先保存的一句）`)
  await first.getByRole('button', { name: '保存草稿' }).click()
  await first.getByText(/已保存 ·/).waitFor()
  await answerField(second).fill(`${stored}（后保存的一句）`)
  await addParaphrases(second, ['拍下以后后悔了怎么办'])
  await second.getByRole('button', { name: '保存草稿' }).click()

  const conflict = second.getByRole('alert').filter({ hasText: '保存过这条问答' })
  await conflict.getByText(/沈知遥在.*保存过这条问答/).waitFor()
  await conflict.getByText('先保存的一句').waitFor()
  await conflict.getByText('后保存的一句').waitFor()
  assert.equal(await answerField(second).inputValue(), `${stored}（后保存的一句）`)
  await second.reload()
  await second.getByText('这是上次没保存的草稿').waitFor()
  assert.equal(await answerField(second).inputValue(), `${stored}（后保存的一句）`)

  await second.getByRole('button', { name: '保存草稿' }).click()
  await conflict
    .getByRole('radiogroup', { name: '答案' })
    .getByRole('radio', { name: /已保存的/ })
    .check()
  await conflict.getByRole('button', { name: '按所选合并' }).click()
  await second.getByRole('button', { name: '保存草稿' }).click()
  await second.getByText(/已保存 ·/).waitFor()
  assert.equal(await answerField(second).inputValue(), `${stored}（先保存的一句）`)
  await openEntry(first, '怎么取消订单？')
  await first
    .getByRole('textbox', { name: /相似问$/ })
    .last()
    .waitFor()
  const paraphrases = await first
    .getByRole('textbox', { name: /第.*条相似问/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
  assert.ok(paraphrases.includes('拍下以后后悔了怎么办'), 'what the second chose of his own is stored too')
})

async function knowledgeAs(name: string): Promise<Page> {
  const page = await openConsole(stage.browser, stage.url, `${name}@yunshan.example`)
  await openPlace(page, stage.url, '/knowledge')
  return page
}

async function openEntry(page: Page, name: string): Promise<void> {
  await page.goto(`${stage.url}/console/knowledge?q=${encodeURIComponent(name)}`)
  await page.getByText(name).first().click()
  await answerField(page).waitFor()
}

function answerField(page: Page) {
  return page.getByRole('textbox', { name: '答案', exact: true })
}

async function addParaphrases(page: Page, paraphrases: string[]): Promise<void> {
  const field = page.getByRole('textbox', { name: /添加一种问法/ })
  for (const paraphrase of paraphrases) {
    await field.fill(paraphrase)
    await field.press('Enter')
  }
}

/** Whether the bot answers a question with the operator's new words. */
async function hearsAnswer(chat: FrameLocator, text: string): Promise<boolean> {
  await say(chat, text)
  return (await chat.locator('.message').last().textContent())?.includes(answer) ?? false
}
