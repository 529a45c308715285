import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { stepAt, totpCode } from '../server/accounts/second-factor/totp.ts'
import { openContext, picture } from './support/browser.ts'
import { openConsole, openPlace } from './support/console.ts'
import { demoPassword } from './support/service.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()
const email = 'guyan@yunshan.example'

test('who turns on two-step sign-in signs in with a code of her phone, or with a recovery code; an administrator resets it', {
  timeout: 180_000,
}, async () => {
  const page = await openConsole(stage.browser, stage.url, email)
  await openPlace(page, stage.url, '/settings/me')
  await page.getByRole('button', { name: '开启…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('当前密码').fill('not-her-password')
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByText('当前密码不对，没有改动。').waitFor()
  await dialog.getByLabel('当前密码').fill(demoPassword)
  await dialog.getByRole('button', { name: '下一步' }).click()
  await dialog.getByRole('img', { name: '给验证器应用扫的二维码' }).locator('svg').waitFor()
  const secret = ((await dialog.locator('.second-factor-key').textContent()) ?? '').replace(/\s/g, '')
  await picture(page, 'second-factor-scan')
  const confirmedAt = stepAt(new Date())
  await dialog.getByLabel('验证码').fill(totpCode(secret, confirmedAt))
  await dialog.getByRole('button', { name: '确认开启' }).click()
  await dialog.getByText('请收好恢复码').waitFor()
  const codes = await dialog.locator('.second-factor-codes code').allInnerTexts()
  assert.equal(codes.length, 10)
  await picture(page, 'second-factor-codes')
  await dialog.getByRole('button', { name: '我收好了' }).click()
  await page.getByText(/已开启，从.*起。还剩10个恢复码。/).waitFor()

  const phone = await newcomer()
  await givePassword(phone)
  await phone.getByText('密码对了。请填手机验证器应用里的六位数字。').waitFor()
  await phone.getByRole('textbox', { name: '验证码' }).fill('000000')
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await phone.getByText('这个码不对，或者用过了。请等下一个再试。').waitFor()
  await picture(phone, 'second-factor-sign-in')
  await phone
    .getByRole('textbox', { name: '验证码' })
    .fill(totpCode(secret, Math.max(confirmedAt + 1, stepAt(new Date()))))
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await phone.getByRole('complementary', { name: '会话列表' }).waitFor()

  const lost = await newcomer()
  await givePassword(lost)
  await lost.getByRole('button', { name: '手机不在？用恢复码' }).click()
  await lost.getByRole('textbox', { name: '恢复码' }).fill(codes[0]!)
  await lost.getByRole('button', { name: '登录', exact: true }).click()
  await lost.getByRole('complementary', { name: '会话列表' }).waitFor()

  const admin = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(admin, stage.url, '/settings/staff')
  await admin.getByRole('link', { name: /顾言/ }).click()
  await admin.getByRole('button', { name: '重设两步验证…' }).click()
  await picture(admin, 'second-factor-reset')
  await admin.getByRole('button', { name: '重设', exact: true }).click()
  await admin.getByText('顾言的两步验证已重设').waitFor()

  const again = await newcomer()
  await givePassword(again)
  await again.getByRole('complementary', { name: '会话列表' }).waitFor()
})

async function newcomer(): Promise<Page> {
  return (await openContext(stage.browser, { width: 390, height: 844 })).newPage()
}

async function givePassword(page: Page): Promise<void> {
  await page.goto(`${stage.url}/console/`)
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  await page.locator('input[type=password]').fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
