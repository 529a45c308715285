import type { Letter } from '../../kernel/mail.ts'
import type { Staff } from './staff.ts'
import type { StaffLink } from './staff-link.table.ts'

interface Words {
  subject: (shop: string) => string
  text: (letter: { name: string; shop: string; link: string }) => string
}

const words: Record<Staff['locale'], Record<StaffLink['kind'], Words>> = {
  'zh-CN': {
    invitation: {
      subject: (shop) => `邀请你加入${shop}的客服团队`,
      text: ({ name, shop, link }) =>
        `${name}，你好：\n\n${shop}邀请你一起在掌柜里服务客户。请打开下面的链接，给自己设一个密码：\n\n${link}\n\n链接七天内有效，只能用一次。如果你不认识${shop}，可以不理会这封信。\n`,
    },
    reset: {
      subject: () => '重设你的掌柜密码',
      text: ({ name, link }) =>
        `${name}，你好：\n\n请打开下面的链接，设一个新密码：\n\n${link}\n\n链接一小时内有效，只能用一次。如果不是你本人要重设，可以不理会这封信，原来的密码照旧能用。\n`,
    },
  },
  en: {
    invitation: {
      subject: (shop) => `Join the service team of ${shop}`,
      text: ({ name, shop, link }) =>
        `Hello ${name},\n\n${shop} invites you to serve its customers in Zhanggui. Open this link and choose a password:\n\n${link}\n\nThe link works once, for seven days. If you do not know ${shop}, ignore this letter.\n`,
    },
    reset: {
      subject: () => 'Reset your Zhanggui password',
      text: ({ name, link }) =>
        `Hello ${name},\n\nOpen this link and choose a new password:\n\n${link}\n\nThe link works once, for one hour. If you did not ask for it, ignore this letter; your password stays as it is.\n`,
    },
  },
}

/** The letter that carries a link, in the language of its reader. */
export function letterOf(staff: Staff, kind: StaffLink['kind'], shop: string, link: string): Letter {
  const { subject, text } = words[staff.locale][kind]
  return { to: staff.email, subject: subject(shop), text: text({ name: staff.name, shop, link }) }
}
