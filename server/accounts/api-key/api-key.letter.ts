import type { Letter } from '../../kernel/mail.ts'
import type { Staff } from '../staff/staff.ts'

interface Words {
  subject: (key: string) => string
  text: (facts: { name: string; key: string; day: string }) => string
}

const words: Record<Staff['locale'], Words> = {
  'zh-CN': {
    subject: (key) => `API 密钥“${key}”快到期了`,
    text: ({ name, key, day }) =>
      `${name}，你好：\n\nAPI 密钥“${key}”在${day}到期，到时用它的程序就连不上了。请在“设置 → API 密钥”新建一个换上，再吊销旧的。\n`,
  },
  en: {
    subject: (key) => `The API key “${key}” will soon expire`,
    text: ({ name, key, day }) =>
      `Hello ${name},\n\nThe API key “${key}” expires on ${day}; programs that use it will be refused from then on. Make a new one under Settings → API keys, put it in place, then revoke the old one.\n`,
  },
}

/** Tells an administrator, in her language, that a key comes to its end. */
export function expiryLetter(staff: Staff, key: string, expiresAt: Date): Letter {
  const { subject, text } = words[staff.locale]
  const day = expiresAt.toISOString().slice(0, 10)
  return { to: staff.email, subject: subject(key), text: text({ name: staff.name, key, day }) }
}
