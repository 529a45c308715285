/// <reference lib="dom" />
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openConsole, openPlace } from './support/console.ts'
import { arrive, ask, conversationOf } from './support/scene.ts'
import { signIn } from './support/staff.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()
const operator = 'shenzhiyao@yunshan.example'
const supervisor = 'fangze@yunshan.example'

test('an operator sees what the bot reads in a sentence: words with their tree, what is judged, and why', {
  timeout: 120_000,
}, async () => {
  const page = await openConsole(stage.browser, stage.url, operator)
  await openPlace(page, stage.url, '/analyse')
  await page.getByRole('textbox', { name: '写一句客户会说的话' }).fill('物流太慢，质量不错')
  await page.keyboard.press('Enter')

  await page.getByText('太慢', { exact: true }).first().waitFor()
  const words = await page.locator('.tree-word b').allTextContents()
  assert.deepEqual(words, ['物流', '太慢', '，', '质量', '不错'])
  assert.equal(await page.locator('.arc').count(), words.length)
  assert.match((await page.locator('.analyse-aspects').textContent()) ?? '', /物流太慢差评质量不错好评/)

  await page.getByRole('textbox', { name: '写一句客户会说的话' }).fill('YS20261118-0391到哪了')
  await page.getByRole('button', { name: '分析' }).click()
  await page.getByText('查订单和物流').waitFor()
  assert.equal(await page.locator('.analyse-card mark.strong').first().textContent(), '到哪了')
  await page.getByRole('button', { name: '物流太慢，质量不错' }).click()
  await page.getByText('好评').waitFor()
})

test('from a message of a conversation a supervisor comes to its analysis, and the text does not stand in the address', {
  timeout: 120_000,
}, async () => {
  const visitor = await arrive(stage.url, 'c002')
  await ask(visitor, '什么时候能到啊，急死我了')
  const id = await conversationOf(await signIn(stage.url, supervisor), visitor)
  visitor.close()

  const page = await openConsole(stage.browser, stage.url, supervisor, { width: 1440, height: 900 })
  await openPlace(page, stage.url, `/conversations/${id}?view=bot`)
  await page.getByRole('button', { name: '解读' }).first().click()
  await page.getByRole('link', { name: '看完整的解读和句法' }).click()

  await page.locator('.tree-word').first().waitFor()
  assert.equal(await page.getByRole('textbox', { name: '写一句客户会说的话' }).inputValue(), '什么时候能到啊，急死我了')
  assert.equal(new URL(page.url()).search, '')
  await page.locator('.analyse-card .feeling', { hasText: '焦急' }).waitFor()
})
