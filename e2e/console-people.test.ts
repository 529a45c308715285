import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { openContext } from './support/browser.ts'
import { openConsole, openPlace } from './support/console.ts'
import { demoPassword } from './support/service.ts'
import { signIn } from './support/staff.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()
const rights = {
  接待客户: 'conversation:say',
  从机器人手里接管: 'conversation:take',
  看客户资料: 'customers.contact:change',
  看实时页: 'desk.overview:read',
  写自己的快捷回复: 'desk.cannedReply:write',
  写大家的快捷回复: 'desk.cannedReply:writeShared',
  看知识库: 'answering.faq:read',
  写知识: 'answering.faq:write',
  改接入点: 'conversation.inbox:change',
  改营业时间: 'accounts.openingHours:change',
  新建接入点: 'conversation.inbox:create',
  看和换接入点的密钥: 'conversation.inbox:secret',
  邀请: 'accounts.staff:invite',
  改通用设置: 'accounts.settings:change',
  看操作记录: 'accounts.audit:read',
}

test('an invited colleague sets her password by the link, signs in, and sees what her role allows', {
  timeout: 120_000,
}, async () => {
  const admin = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(admin, stage.url, '/settings/staff')
  await admin.getByRole('button', { name: '邀请', exact: true }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '名字' }).fill('江可')
  await dialog.getByRole('textbox', { name: '邮箱' }).fill('jiangke@yunshan.example')
  await dialog.getByRole('button', { name: '邀请', exact: true }).click()
  const link = await dialog.getByRole('textbox', { name: '链接' }).inputValue()
  await dialog.getByRole('button', { name: '好了' }).click()
  await admin.getByRole('link', { name: /江可.*待接受/ }).waitFor()

  const colleague = await newcomer()
  await colleague.goto(link)
  await colleague.getByRole('heading', { name: '欢迎，江可' }).waitFor()
  await setPassword(colleague, 'shan-lu-shui-yun-7')
  await enter(colleague, 'jiangke@yunshan.example', 'shan-lu-shui-yun-7')

  const menu = colleague.getByRole('navigation', { name: '主导航' })
  await menu.getByRole('link', { name: /会话/ }).waitFor()
  assert.equal(await menu.getByRole('link', { name: '安装' }).count(), 0)
  await openPlace(colleague, stage.url, '/settings/audit')
  await colleague.getByText('这里不对你的角色开放').waitFor()
  await openPlace(colleague, stage.url, '/settings/staff')
  await colleague.getByText('苏禾').waitFor()
  assert.equal(await colleague.getByRole('button', { name: '邀请' }).count(), 0)

  const late = await newcomer()
  await late.goto(link)
  await late.getByRole('heading', { name: '这个链接不能用了' }).waitFor()
})

test('the table of roles says what the service really allows', { timeout: 120_000 }, async () => {
  const page = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(page, stage.url, '/settings/roles')
  const people = { 坐席: 'suhe', 主管: 'fangze', 运营: 'shenzhiyao', 管理员: 'admin' }
  const allowed = await Promise.all(
    Object.values(people).map(async (name) => {
      const staff = await signIn(stage.url, `${name}@yunshan.example`)
      return (await staff.get<{ can: string[] }>('/me')).can
    }),
  )
  for (const [right, needs] of Object.entries(rights)) {
    const marks = await page.getByRole('row', { name: right }).getByRole('img').all()
    const told = await Promise.all(marks.map(async (mark) => (await mark.getAttribute('aria-label')) === '可以'))
    assert.deepEqual(
      told,
      allowed.map((can) => can.includes(needs)),
      right,
    )
  }
})

test('a disabled colleague is out at once and cannot come back in', { timeout: 120_000 }, async () => {
  const agent = await newcomer()
  await agent.goto(`${stage.url}/console/`)
  await enter(agent, 'guyan@yunshan.example', demoPassword)
  await agent.getByRole('complementary', { name: '会话列表' }).waitFor()
  const admin = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(admin, stage.url, '/settings/staff')

  await admin.getByRole('link', { name: /顾言/ }).click()
  await admin.getByRole('button', { name: '停用…' }).click()
  await admin.getByRole('dialog', { name: '停用顾言？' }).getByRole('button', { name: '停用', exact: true }).click()

  await admin.getByRole('button', { name: '重新启用' }).waitFor()
  await agent.getByText('请重新登录').waitFor({ timeout: 10_000 })
  await agent.getByLabel('密码', { exact: true }).fill(demoPassword)
  await agent.getByRole('button', { name: '登录', exact: true }).click()
  await agent.getByText('这个账号已停用，请找管理员。').waitFor()
})

test('a link from an administrator gives a forgotten password anew', { timeout: 120_000 }, async () => {
  const admin = await openConsole(stage.browser, stage.url, 'admin@yunshan.example')
  await openPlace(admin, stage.url, '/settings/staff')
  await admin.getByRole('link', { name: /陈晨/ }).click()
  await admin.getByRole('button', { name: '生成重设密码的链接' }).click()
  const link = await admin.getByRole('textbox', { name: '链接' }).inputValue()

  const agent = await newcomer()
  await agent.goto(link)
  await agent.getByRole('heading', { name: '重设密码' }).waitFor()
  await setPassword(agent, 'chen-guang-wu-ri-9')
  await enter(agent, 'chenchen@yunshan.example', demoPassword)
  await agent.getByText('邮箱或密码不对。').waitFor()
  await enter(agent, 'chenchen@yunshan.example', 'chen-guang-wu-ri-9')

  await agent.getByRole('complementary', { name: '会话列表' }).waitFor()
})

test('who guesses a password is told to wait, and even the right one is refused then', {
  timeout: 120_000,
}, async () => {
  const guesser = await newcomer()
  await guesser.goto(`${stage.url}/console/`)
  const tooMany = guesser.getByText(/试得太频繁，请.*后再试。/)
  for (let tries = 0; tries < 12; tries++)
    await fetch(`${stage.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stage.url },
      body: JSON.stringify({ email: 'fangze@yunshan.example', password: `guess-number-${tries}` }),
    })

  await enter(guesser, 'fangze@yunshan.example', demoPassword)

  await tooMany.waitFor()
  assert.equal(await guesser.getByRole('navigation', { name: '主导航' }).count(), 0)
})

async function newcomer(): Promise<Page> {
  return (await openContext(stage.browser)).newPage()
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('新密码').fill(password)
  await page.getByRole('button', { name: '设好密码' }).click()
  await page.getByRole('button', { name: '去登录' }).click()
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  await page.locator('input[type=password]').fill(password)
  const answered = page.waitForResponse(/sign-in\/email/)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await answered
  await page.locator('.ant-btn-loading').waitFor({ state: 'detached' })
}
